#include "pdf/structure_writer.h"

#include "pdf/roles.h"
#include "pdf/structure_attributes.h"

#include <algorithm>
#include <utility>

namespace handbill::pdf {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

bool is_table_part(model::Role role) {
    return role == model::Role::table_row || role == model::Role::table_header || role == model::Role::table_data;
}

/// "note0007": every Note has its own (ISO 14289-1, 7.9). Digits are padded so that number order is text order.
std::string note_identifier(std::size_t node) {
    constexpr std::size_t kDigits = 6;
    const std::string digits = std::to_string(node);
    return "note" + std::string(kDigits - std::min(kDigits, digits.size()), '0') + digits;
}

}  // namespace

StructureWriter::StructureWriter(const model::StructureTree& tree, model::LanguageTag document_language,
                                 std::size_t pages)
    : tree_(tree), page_count_(pages), languages_(tree.nodes.size()), boxed_(tree.nodes.size(), false) {
    // Parents stand before their children in `order`, whatever their indices.
    std::vector<model::NodeId> order{model::NodeId{0}};
    languages_[0] = tree.nodes[0].language.empty() ? std::move(document_language) : tree.nodes[0].language;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const model::NodeId parent = order[i];
        const bool boxed = boxed_[parent.value] || box_required(node(parent).role);
        boxed_[parent.value] = boxed;
        for (const model::NodeId child : node(parent).children) {
            languages_[child.value] = node(child).language.empty() ? languages_[parent.value] : node(child).language;
            boxed_[child.value] = boxed;
            order.push_back(child);
        }
    }
}

int StructureWriter::mark(model::NodeId id, std::size_t page) {
    const int mcid = marks_.empty() || marks_.back().page != page ? 0 : marks_.back().mcid + 1;
    marks_.push_back({id, page, mcid, {}, turned_to_});
    return mcid;
}

void StructureWriter::cover(const PdfRect& rect) {
    if (!marks_.empty()) marks_.back().box.include(rect);
}

std::int64_t StructureWriter::link(model::NodeId id, std::size_t page, ObjectId annotation) {
    annotations_.push_back({id, page, annotation});
    return static_cast<std::int64_t>(page_count_ + annotations_.size() - 1);
}

bool StructureWriter::has_marks(std::size_t page) const {
    return std::any_of(marks_.rbegin(), marks_.rend(), [&](const Mark& mark) { return mark.page == page; });
}

std::optional<std::size_t> StructureWriter::first_page(model::NodeId id) const {
    for (const Mark& mark : marks_)
        for (auto at = std::optional(mark.node); at; at = node(*at).parent)
            if (*at == id) return mark.page;
    return std::nullopt;
}

void StructureWriter::gather() {
    elements_.assign(tree_.nodes.size(), {});
    std::stable_sort(marks_.begin(), marks_.end(),
                     [](const Mark& one, const Mark& other) { return one.read < other.read; });
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        Element& element = elements_[marks_[i].node.value];
        element.marks.push_back(i);
        element.first_mark = std::min(element.first_mark, i);
    }
    for (std::size_t i = 0; i < annotations_.size(); ++i)
        elements_[annotations_[i].node.value].annotations.push_back(i);
}

/// Decides what lives, and carries first marks and boxes upwards.
bool StructureWriter::settle(model::NodeId id) {
    Element& element = elements_[id.value];
    element.alive = !element.marks.empty() || !element.annotations.empty() || id.value == 0;
    for (const model::NodeId child : node(id).children) {
        if (!settle(child)) continue;
        element.alive = true;
        element.first_mark = std::min(element.first_mark, elements_[child.value].first_mark);
    }
    if (element.first_mark != kNone) {
        const std::size_t page = marks_[element.first_mark].page;
        for (const std::size_t i : element.marks)
            if (marks_[i].page == page) element.box.include(marks_[i].box);
        for (const model::NodeId child : node(id).children) {
            const Element& inner = elements_[child.value];
            if (inner.first_mark != kNone && marks_[inner.first_mark].page == page) element.box.include(inner.box);
        }
    }
    return element.alive;
}

void StructureWriter::reserve(HaruDocument& document, model::NodeId id) {
    Element& element = elements_[id.value];
    element.id = document.reserve();
    for (const model::NodeId child : node(id).children) {
        Element& inner = elements_[child.value];
        inner.alive = inner.alive || is_table_part(node(child).role);
        if (inner.alive) reserve(document, child);
    }
}

std::string StructureWriter::kids(const Element& element, const model::StructureNode& node,
                                  std::optional<std::size_t> page, const std::vector<ObjectId>& pages) const {
    std::string text = "[";
    const auto separate = [&] {
        if (text.back() != '[' && text.back() != '>') text += ' ';
    };
    std::size_t next_mark = 0;
    const auto marks_before = [&](std::size_t limit) {
        for (; next_mark < element.marks.size() && element.marks[next_mark] < limit; ++next_mark) {
            const Mark& mark = marks_[element.marks[next_mark]];
            if (mark.page == page) {
                separate();
                append_integer(text, mark.mcid);
            } else {
                Entries reference;  // 14.7.4.2: a mark on another page than the element's
                reference.name("Type", "MCR").reference("Pg", pages[mark.page]).integer("MCID", mark.mcid);
                text += "<<" + reference.str() + ">>";
            }
        }
    };
    for (const model::NodeId child : node.children) {
        const Element& inner = elements_[child.value];
        if (!inner.alive) continue;
        if (inner.first_mark != kNone) marks_before(inner.first_mark);
        separate();
        append_reference(text, inner.id);
    }
    marks_before(kNone);
    for (const std::size_t i : element.annotations) {
        Entries reference;  // 14.7.4.3
        reference.name("Type", "OBJR").reference("Obj", annotations_[i].id);
        if (annotations_[i].page != page) reference.reference("Pg", pages[annotations_[i].page]);
        text += "<<" + reference.str() + ">>";
    }
    return text + ']';
}

void StructureWriter::write_element(HaruDocument& document, model::NodeId id, ObjectId parent,
                                    const std::vector<ObjectId>& pages) {
    const Element& element = elements_[id.value];
    const model::StructureNode& source = node(id);
    Entries entries;
    entries.name("Type", "StructElem").name("S", structure_type(source.role)).reference("P", parent);
    std::optional<std::size_t> page;
    if (!element.marks.empty()) page = marks_[element.marks.front()].page;
    if (page) entries.reference("Pg", pages[*page]);
    if (source.role == model::Role::note) entries.bytes("ID", note_identifier(id.value));
    const bool states_language = source.parent && languages_[source.parent->value] != languages_[id.value];
    if (states_language) entries.text("Lang", languages_[id.value]);
    // A link says what it does in its annotation; Alt here would hide the words it stands on.
    if (!source.alt.empty() && source.role != model::Role::link) entries.text("Alt", source.alt);
    if (!source.actual_text.empty()) entries.text("ActualText", source.actual_text);
    const std::string attributes = structure_attributes(source, element.box);
    if (!attributes.empty()) entries.raw("A", attributes);
    const std::string children = kids(element, source, page, pages);
    if (children != "[]") entries.raw("K", children);
    document.set(element.id, std::move(entries));
    for (const model::NodeId child : source.children)
        if (elements_[child.value].alive) write_element(document, child, element.id, pages);
}

/// A number tree in one node (14.7.4.4): for each page the parents of its marks by MCID, then those of annotations.
std::string StructureWriter::parent_tree() const {
    std::string text = "<</Nums[";
    std::size_t page = kNone;
    std::vector<Mark> painted = marks_;
    std::sort(painted.begin(), painted.end(), [](const Mark& one, const Mark& other) {
        return std::pair(one.page, one.mcid) < std::pair(other.page, other.mcid);
    });
    for (const Mark& mark : painted) {
        if (mark.page != page) {
            if (page != kNone) text += ']';
            append_integer(text, static_cast<std::int64_t>(mark.page));
            text += '[';
            page = mark.page;
        } else {
            text += ' ';
        }
        append_reference(text, elements_[mark.node.value].id);
    }
    if (page != kNone) text += ']';
    for (std::size_t i = 0; i < annotations_.size(); ++i) {
        if (text.back() != '[' && text.back() != ']') text += ' ';
        append_integer(text, static_cast<std::int64_t>(page_count_ + i));
        text += ' ';
        append_reference(text, elements_[annotations_[i].node.value].id);
    }
    return text + "]>>";
}

/// 14.7.2: required where elements have identifiers. Empty if none has.
std::string StructureWriter::identifier_tree() const {
    std::string names;
    for (std::size_t i = 0; i < elements_.size(); ++i) {
        if (!elements_[i].alive || tree_.nodes[i].role != model::Role::note) continue;
        append_byte_string(names, note_identifier(i));
        append_reference(names, elements_[i].id);
    }
    return names.empty() ? names : "<</Names[" + names + "]>>";
}

ObjectId StructureWriter::write(HaruDocument& document, const std::vector<ObjectId>& pages) {
    gather();
    (void)settle(model::NodeId{0});
    const ObjectId root = document.reserve();
    reserve(document, model::NodeId{0});
    write_element(document, model::NodeId{0}, root, pages);
    Entries entries;
    entries.name("Type", "StructTreeRoot")
        .reference("K", elements_[0].id)
        .raw("ParentTree", parent_tree())
        .integer("ParentTreeNextKey", static_cast<std::int64_t>(page_count_ + annotations_.size()));
    const std::string identifiers = identifier_tree();
    if (!identifiers.empty()) entries.raw("IDTree", identifiers);
    document.set(root, std::move(entries));
    return root;
}

}  // namespace handbill::pdf
