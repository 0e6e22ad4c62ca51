#pragma once

// The content of a notice that a law asks for, written from its record: a template of content/notices/ and the law's
// words come in, the YAML of a piece and of its messages goes out, to be laid over the project's own content and
// composed like any other piece. Where the law's words, a number or a language are not held, or only a sheet that a
// public body issues counts, there is no draft and every reason is reported (notice/official-only, notice/not-held).
// Words of a law are quoted to the letter; a translation of ours stands beside them under a label that says so.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "model/hotline.h"
#include "model/notice_templates.h"
#include "model/regime.h"
#include "model/sheet.h"

namespace handbill::notice {

struct Draft {
    std::string piece;                                      ///< its id: "notice-us-ca"
    model::LanguageTag language;                            ///< of the edition; the others stand on the same sheet
    std::map<std::string, std::string, std::less<>> files;  ///< path in the project → text
};

/// The languages that the notice is to be in: what the law always asks for, and `more`, in that order. `known` are
/// those of content/locales/; a law's "pt" is met by "pt-BR".
[[nodiscard]] std::optional<std::vector<model::LanguageTag>> languages_of(const model::Regime& regime,
                                                                          const std::vector<model::LanguageTag>& more,
                                                                          const std::vector<model::LanguageTag>& known,
                                                                          diag::Diagnostics& diagnostics);

/// True if the law leaves the design and, where it gives no words, the words to us; else reports why not.
[[nodiscard]] bool may_be_ours(const model::Regime& regime, diag::Diagnostics& diagnostics);

/// The law's own words and our translations of them on one sheet. The law gives words, and may_be_ours() was true.
[[nodiscard]] std::optional<Draft> draft(const model::Regime& regime, const model::NoticeTemplates& templates,
                                         const std::map<std::string, model::Hotline>& hotlines,
                                         const model::Sheet& sheet, const std::vector<model::LanguageTag>& languages,
                                         diag::Diagnostics& diagnostics);

/// Where the law leaves the words to us: the notice for guests, in one language.
[[nodiscard]] Draft own_words(const std::vector<model::LanguageTag>& languages);

}  // namespace handbill::notice
