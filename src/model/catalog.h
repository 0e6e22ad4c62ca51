#pragma once

// Everything content/ says, decoded and checked. Immutable; shared by all editions.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "model/font_list.h"
#include "model/hotline.h"
#include "model/language.h"
#include "model/organisation.h"
#include "model/piece.h"
#include "model/press_profile.h"
#include "model/sheet.h"
#include "model/source.h"
#include "model/stock.h"
#include "model/theme.h"
#include "model/words.h"

namespace handbill::model {

struct LawBook;  ///< model/law_book.h

/// What may be printed for good: handbill.yaml. Without that file nothing but what a native reader has signed.
struct FinalRule {
    TranslationState least = TranslationState::reviewed;  ///< draft or reviewed
    bool outdated = false;  ///< a translation may ship although its English has changed since
};

struct Catalog {
    FinalRule final_rule;
    std::map<std::string, std::shared_ptr<const Piece>> pieces;  ///< in their own themes, the office variant
    /// The same pieces as they were asked for: in a theme and a variant of it. By piece, in the order asked for.
    std::map<std::string, std::vector<std::shared_ptr<const Piece>>> settings;
    std::map<std::string, std::shared_ptr<const Theme>> themes;  ///< by file: "a-civic", "a-civic.one-ink"
    std::map<std::string, Sheet> sheets;
    std::map<std::string, Stock> stocks;
    std::map<std::string, std::shared_ptr<const PressProfile>> profiles;
    std::string usual_profile;  ///< of `profiles`; empty if there are none
    std::map<std::string, SpotInk> inks;
    std::map<std::string, Hotline> hotlines;
    std::vector<RefusedNumber> refused_numbers;
    std::map<LanguageTag, std::shared_ptr<const Language>> languages;
    LanguageTag source_language{kSourceLanguage};
    FontList fonts;
    std::map<std::string, Source> sources;
    std::map<std::string, Topic> topics;
    WordLists words;
    std::shared_ptr<const Organisation> organisation;  ///< that the pieces are made for; null: for anybody
    std::shared_ptr<const LawBook> laws;               ///< null where only some pieces were asked for
};

}  // namespace handbill::model
