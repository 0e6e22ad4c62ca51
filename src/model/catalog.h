#pragma once

// Everything content/ says, decoded and checked. Immutable; shared by all editions.

#include <map>
#include <memory>
#include <string>

#include "model/font_list.h"
#include "model/hotline.h"
#include "model/language.h"
#include "model/piece.h"
#include "model/sheet.h"
#include "model/theme.h"

namespace handbill::model {

struct Catalog {
    std::map<std::string, std::shared_ptr<const Piece>> pieces;
    std::map<std::string, std::shared_ptr<const Theme>> themes;
    std::map<std::string, Sheet> sheets;
    std::map<std::string, Hotline> hotlines;
    std::map<LanguageTag, std::shared_ptr<const Language>> languages;
    LanguageTag source_language = "en";
    FontList fonts;
};

}  // namespace handbill::model
