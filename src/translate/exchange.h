#pragma once

// A language's messages as translators are handed them, whatever the file's format. The catalogue comes in on the way
// out, a file on the way back; both give this value. Order, notes and forms depend on content alone.

#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/catalog.h"

namespace handbill::translate {

/// How far an entry is for whoever opens the file.
enum class Progress : std::uint8_t {
    untranslated,
    translated,
    signed_off,  ///< a native reader has signed it
    unsure,      ///< outdated on the way out; on the way back not to be taken yet ("fuzzy", "needs …")
};

struct Entry {
    std::string key;                      ///< "poster-hotel.headline": stable, whatever the words
    std::vector<std::string> notes;       ///< for the translator
    bool named_placeholders = false;      ///< each brace is a plain name: no choices, no counts
    bool counted = false;                 ///< one form a plural category; else one form
    std::vector<std::string> source;      ///< English: one form, or its "one" and "other"
    std::vector<std::string> target;      ///< as many as there are; empty if not translated
    std::vector<std::string> categories;  ///< of the forms, where the file names them
    Progress progress = Progress::untranslated;
    diag::Span span;  ///< in the file it was read from
};

struct Exchange {
    std::string language;  ///< as the format writes it: "pt_BR", "zh-Hans"
    std::string made_of;   ///< ISO date of the content
    std::vector<Entry> entries;
};

enum class Format : std::uint8_t { po, xliff, xliff2 };

/// The messages of `documents` (all if empty) that are to be said in `language`, in the order of their English files.
[[nodiscard]] Exchange make_exchange(const model::Catalog& catalog, const model::Language& language,
                                     const std::vector<std::string>& documents, const diag::SourceMap& sources);

[[nodiscard]] std::string write_exchange(const Exchange& exchange, const model::LanguageTag& tag, Format format);

/// A file in whichever format it is. Nothing after reporting what cannot be read.
[[nodiscard]] std::optional<Exchange> read_exchange(diag::SourceId file, const diag::SourceMap& sources,
                                                    diag::Diagnostics& diagnostics);

/// The language of the catalogue that the file says it is in; null after reporting that it is none.
[[nodiscard]] const model::Language* find_language(const Exchange& exchange, const model::Catalog& catalog,
                                                   diag::SourceId file, diag::Diagnostics& diagnostics);

}  // namespace handbill::translate
