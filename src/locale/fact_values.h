#pragma once

// Facts by name, as one language prints them. Comes in: a piece, the directory, a language. Goes out: the value of a
// placeholder, or why it cannot be had here. Nothing is made up: an unknown value is a refusal, and a channel is
// offered only in languages it is answered in.

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "locale/localize.h"
#include "model/catalog.h"
#include "model/localized.h"

namespace handbill::locale {

/// A stretch of text; `channel` names what it prints, if it is a hotline's.
struct FactWords {
    model::Inline words;
    const model::PrintedChannel* channel = nullptr;
};
/// For plural.
struct FactCount {
    int count = 0;
};
/// For select only: a word of ours that is never printed.
struct FactKeyword {
    std::string keyword;
};
struct FactRefusal {
    std::string message;
    std::string hint;
};
using FactValue = std::variant<FactWords, FactCount, FactKeyword, FactRefusal>;

/// What facts are resolved against.
struct FactContext {
    const model::Catalog& catalog;
    const model::Piece& piece;
    const ChannelForms& forms;
    const model::Language& about;      ///< whom the text is for: the edition's language, or the block's own
    const model::LanguageTag& within;  ///< language of the words around the fact
};

/// Words that stand apart from the text around them and tell their language where it is another than `within`. Empty
/// `language`: they are in none.
[[nodiscard]] FactWords isolated_words(std::string_view text, std::string_view language,
                                       const model::LanguageTag& within);

[[nodiscard]] FactValue resolve_fact(const model::FactSource& source, const FactContext& context);

/// The directory's entry of a channel fact; null if there is none.
[[nodiscard]] const model::Channel* find_channel(const model::Catalog& catalog, const model::FactSource& source);

/// The oldest day on which one of the piece's hotlines was compared with its sources; empty if it has none.
[[nodiscard]] std::string oldest_verified_on(const model::Catalog& catalog, const model::Piece& piece);

/// True if words in `inner` need no mark of their own inside a text in `outer` ("en" in "en-US").
[[nodiscard]] bool same_language(std::string_view inner, std::string_view outer);

}  // namespace handbill::locale
