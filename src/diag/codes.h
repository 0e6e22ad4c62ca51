#pragma once

// Every code a diagnostic can carry, in one table. A test fails when a code has no golden, so a new fault comes with
// its picture. `internal/…` codes mean a broken promise of ours and `environment/…` a missing font, file or disk
// (both exit 3); all others are the content's (exit 1).

#include <string_view>

namespace handbill::diag {

struct Code {
    std::string_view name;
    friend constexpr bool operator==(Code, Code) = default;
};

// clang-format off
#define HANDBILL_DIAGNOSTIC_CODES(X)                               \
    /* reading YAML */                                             \
    X(yaml_syntax,             "yaml/syntax")                      \
    X(yaml_too_large,          "yaml/too-large")                   \
    X(yaml_encoding,           "yaml/encoding")                    \
    X(yaml_byte_order_mark,    "yaml/byte-order-mark")             \
    X(yaml_forbidden_character,"yaml/forbidden-character")         \
    X(yaml_too_deep,           "yaml/too-deep")                    \
    X(yaml_too_many_nodes,     "yaml/too-many-nodes")              \
    X(yaml_alias,              "yaml/alias")                       \
    X(yaml_tag,                "yaml/tag")                         \
    X(yaml_several_documents,  "yaml/several-documents")           \
    X(yaml_empty,              "yaml/empty")                       \
    X(yaml_duplicate_key,      "yaml/duplicate-key")               \
    X(yaml_key_not_text,       "yaml/key-not-text")                \
    /* decoding content */                                         \
    X(unknown_key,             "content/unknown-key")              \
    X(missing_key,             "content/missing-key")              \
    X(wrong_type,              "content/wrong-type")               \
    X(bad_value,               "content/bad-value")                \
    X(bare_boolean,            "content/bare-boolean")             \
    X(unknown_name,            "content/unknown-name")             \
    X(not_found,               "content/not-found")                \
    X(heading_level,           "content/heading-level")            \
    X(missing_record,          "content/missing-record")           \
    X(region_line,             "content/region-line")              \
    X(missing_alt,             "content/missing-alt")              \
    X(literal_number,          "content/literal-number")           \
    X(refused_number,          "content/refused-number")           \
    X(letters_mismatch,        "content/letters-mismatch")         \
    X(past_review,             "content/past-review")              \
    X(unused_message,          "content/unused-message")           \
    X(bad_art,                 "content/bad-art")                  \
    X(link_not_allowed,        "content/link-not-allowed")         \
    X(missing_basis,           "content/missing-basis")            \
    X(missing_caveat,          "content/missing-caveat")           \
    X(unsourced_figure,        "content/unsourced-figure")         \
    /* laws about notices */                                       \
    X(law_contradiction,       "law/contradiction")                \
    X(law_number_not_tied,     "law/number-not-tied")              \
    X(law_number_mismatch,     "law/number-mismatch")              \
    /* words and facts of one language */                          \
    X(missing_message,         "locale/missing-message")           \
    X(message_syntax,          "locale/message-syntax")            \
    X(missing_placeholder,     "locale/missing-placeholder")       \
    X(unknown_placeholder,     "locale/unknown-placeholder")       \
    X(unavailable_fact,        "locale/unavailable-fact")          \
    X(number_rejected,         "locale/number-rejected")           \
    X(number_mismatch,         "locale/number-mismatch")           \
    X(uncertain_number,        "locale/uncertain-number")          \
    X(language_exception,      "locale/language-exception")        \
    X(word_not_used,           "locale/word-not-used")             \
    X(draft_translation,       "locale/draft-translation")         \
    X(outdated_translation,    "locale/outdated-translation")      \
    /* files that come back from translators */                    \
    X(unreadable_exchange,     "translate/unreadable-file")        \
    X(wrong_language,          "translate/wrong-language")         \
    X(unknown_entry,           "translate/unknown-message")        \
    X(repeated_entry,          "translate/repeated-message")       \
    X(source_changed,          "translate/source-changed")         \
    X(plural_forms,            "translate/plural-forms")           \
    X(edge_space,              "translate/edge-space")             \
    X(stray_character,         "translate/forbidden-character")    \
    X(zawgyi,                  "translate/zawgyi")                 \
    X(mixed_scripts,           "translate/mixed-scripts")          \
    X(wrong_digits,            "translate/wrong-digits")           \
    X(too_long,                "translate/too-long")               \
    X(typed_number,            "translate/typed-number")           \
    X(typed_link,              "translate/typed-link")             \
    X(not_editable,            "translate/cannot-edit")            \
    /* glyphs */                                                   \
    X(missing_glyph,           "text/missing-glyph")               \
    X(font_changed,            "environment/font-changed")         \
    X(font_missing,            "environment/font-missing")         \
    X(font_unusable,           "environment/font-unusable")        \
    /* pages */                                                    \
    X(does_not_fit,            "layout/does-not-fit")              \
    X(word_too_wide,           "layout/word-too-wide")             \
    X(qr_too_fine,             "layout/qr-too-fine")               \
    X(image_too_coarse,        "layout/image-too-coarse")          \
    X(no_room,                 "layout/no-room")                   \
    X(outside_trim,            "layout/outside-trim")              \
    X(low_contrast,            "layout/low-contrast")              \
    X(type_too_small,          "layout/type-too-small")            \
    /* press files */                                              \
    X(colour_differs,          "press/colour-differs")             \
    X(too_much_ink,            "press/too-much-ink")               \
    X(rich_black,              "press/rich-black")                 \
    X(small_in_inks,           "press/small-in-inks")              \
    X(line_too_thin,           "press/line-too-thin")              \
    X(bleed_not_filled,        "press/bleed-not-filled")           \
    X(press_image_coarse,      "press/image-too-coarse")           \
    X(profile_missing,         "environment/profile-missing")      \
    X(profile_changed,         "environment/profile-changed")      \
    /* sheets of the press */                                      \
    X(too_few_pages,           "impose/too-few-pages")             \
    X(creep_too_large,         "impose/creep-too-large")           \
    /* notices */                                                  \
    X(notice_official_only,    "notice/official-only")             \
    X(notice_not_held,         "notice/not-held")                  \
    X(notice_breach,           "notice/breach")                    \
    /* the disk and ourselves */                                   \
    X(bad_date,                "environment/bad-date")             \
    X(cannot_read,             "environment/cannot-read")          \
    X(cannot_write,            "environment/cannot-write")         \
    X(unreadable_pdf,          "inspect/unreadable-pdf")           \
    X(pdf_failed,              "internal/pdf-failed")              \
    X(self_check,              "internal/self-check")              \
    X(broken_promise,          "internal/broken-promise")
// clang-format on

namespace codes {
#define HANDBILL_X(id, text) inline constexpr Code id{text};
HANDBILL_DIAGNOSTIC_CODES(HANDBILL_X)
#undef HANDBILL_X
}  // namespace codes

inline constexpr Code kAllCodes[] = {
#define HANDBILL_X(id, text) codes::id,
    HANDBILL_DIAGNOSTIC_CODES(HANDBILL_X)
#undef HANDBILL_X
};

}  // namespace handbill::diag
