#include "pdf/marked_content.h"

#include "pdf/roles.h"

namespace handbill::pdf {
namespace {

void name_artifact(Entries& properties, model::Artifact artifact) {
    properties.name("Type", artifact_type(artifact));
    const std::string_view subtype = artifact_subtype(artifact);
    if (!subtype.empty()) properties.name("Subtype", subtype);
}

}  // namespace

bool MarkedContent::goes_on(const Open& next, bool in_text) const {
    return open_ && next.plain && *open_ == next && content_.in_text() == in_text;
}

void MarkedContent::end_sequence() {
    if (open_ && marks()) content_.end_marked();
    open_.reset();
}

void MarkedContent::close() {
    end_sequence();
    if (content_.in_text()) content_.end_text();
}

void MarkedContent::begin(Open next, bool in_text, std::string_view tag, const Entries& properties) {
    end_sequence();
    if (content_.in_text() && !in_text) content_.end_text();
    if (in_text && !content_.in_text()) content_.begin_text();
    if (marks()) content_.begin_marked(tag, properties);
    open_ = std::move(next);
}

std::string MarkedContent::foreign(model::NodeId node, const model::LanguageTag& language) const {
    return language == structure_.language(node) ? std::string() : language;
}

bool MarkedContent::is_text(model::NodeId node, const model::LanguageTag& language) const {
    return goes_on({node, std::nullopt, foreign(node, language), true}, true);
}

void MarkedContent::text(model::NodeId node, const model::LanguageTag& language) {
    Open next{node, std::nullopt, foreign(node, language), true};
    if (goes_on(next, true)) return;
    Entries properties;
    properties.integer("MCID", structure_.mark(node, *page_));
    std::string_view tag = structure_type(structure_.node(node).role);
    if (!next.tag_language.empty()) {
        properties.text("Lang", next.tag_language);
        tag = "Span";  // the tag that may carry a language (14.9.2.3)
    }
    begin(std::move(next), true, tag, properties);
}

void MarkedContent::text_read_as(model::NodeId node, const model::LanguageTag& language,
                                 std::u16string_view actual_text) {
    Open next{node, std::nullopt, foreign(node, language), false};
    Entries properties;
    properties.integer("MCID", structure_.mark(node, *page_));
    if (!next.tag_language.empty()) properties.text("Lang", next.tag_language);
    properties.text("ActualText", actual_text);  // 14.9.4
    begin(std::move(next), true, "Span", properties);
}

bool MarkedContent::is_read_as(model::NodeId node) const { return open_ && open_->node == node && !open_->plain; }

void MarkedContent::text_artifact(model::Artifact artifact) {
    Open next{std::nullopt, artifact, {}, true};
    if (goes_on(next, true)) return;
    Entries properties;
    name_artifact(properties, artifact);
    begin(std::move(next), true, "Artifact", properties);
}

void MarkedContent::graphics(const model::Mark& mark, const base::Rect& box) {
    if (!marks()) return begin({std::nullopt, model::Artifact::layout, {}, true}, false, {}, {});
    if (const auto* node = std::get_if<model::NodeId>(&mark)) {
        Open next{*node, std::nullopt, {}, true};
        if (goes_on(next, false)) return;
        Entries properties;
        properties.integer("MCID", structure_.mark(*node, *page_));
        begin(std::move(next), false, structure_type(structure_.node(*node).role), properties);
        return;
    }
    const model::Artifact artifact = std::get<model::Artifact>(mark);
    // A background states its own box (14.8.2.2.2), so each is a sequence of its own.
    const bool background = artifact == model::Artifact::background;
    Open next{std::nullopt, artifact, {}, !background};
    if (goes_on(next, false)) return;
    Entries properties;
    name_artifact(properties, artifact);
    if (background) properties.rect("BBox", content_.to_user_space(box));
    begin(std::move(next), false, "Artifact", properties);
}

}  // namespace handbill::pdf
