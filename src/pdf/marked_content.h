#pragma once

// Marked-content sequences of one page (ISO 32000-1, 14.6). Whoever paints says first what the ink means; the sequence
// before is closed when the meaning changes, and stays open while it does not. Sequences lie side by side, never in
// each other: a Span nested in a paragraph makes some readers drop what follows. A sequence never crosses a text
// object's border, because both open and close here. Inside a form nothing is marked: a page paints it as one artifact.

#include <optional>
#include <string>

#include "model/page.h"
#include "pdf/content_stream.h"
#include "pdf/structure_writer.h"

namespace handbill::pdf {

class MarkedContent {
public:
    /// `page` is none inside a form.
    MarkedContent(ContentStream& content, StructureWriter& structure, std::optional<std::size_t> page)
        : content_(content), structure_(structure), page_(page) {}

    /// False inside a form, where there are no nodes to mark.
    [[nodiscard]] bool marks() const { return page_.has_value(); }

    /// Ink of a node. `language` is written where it differs from the node's own.
    void text(model::NodeId node, const model::LanguageTag& language);
    /// Ink of a node that reads as `actual_text`; each call begins a sequence of its own.
    void text_read_as(model::NodeId node, const model::LanguageTag& language, std::u16string_view actual_text);
    /// Whether `text` with the same values would go on with the open sequence.
    [[nodiscard]] bool is_text(model::NodeId node, const model::LanguageTag& language) const;
    /// Whether `text_read_as` was last called for `node` and its sequence is still open.
    [[nodiscard]] bool is_read_as(model::NodeId node) const;
    /// Text that is furniture.
    void text_artifact(model::Artifact artifact);
    /// Ink outside text objects. `box` in page space of the group in force, for backgrounds and figures.
    void graphics(const model::Mark& mark, const base::Rect& box);

    /// Ends the sequence and the text object in force.
    void close();

private:
    struct Open {
        std::optional<model::NodeId> node;
        std::optional<model::Artifact> artifact;
        std::string tag_language;  ///< written Lang, empty if none
        bool plain = false;        ///< may go on with the same meaning
        friend bool operator==(const Open&, const Open&) = default;
    };

    void begin(Open next, bool in_text, std::string_view tag, const Entries& properties);
    void end_sequence();
    [[nodiscard]] std::string foreign(model::NodeId node, const model::LanguageTag& language) const;
    [[nodiscard]] bool goes_on(const Open& next, bool in_text) const;

    ContentStream& content_;
    StructureWriter& structure_;
    std::optional<std::size_t> page_;
    std::optional<Open> open_;
};

}  // namespace handbill::pdf
