#pragma once

// The logical structure of one document (ISO 32000-1, 14.7; ISO 14289-1, 7.1). While pages are painted it deals out
// marked-content identifiers, the only place that does; then it writes StructTreeRoot, elements and parent tree. Every
// mark gets exactly one parent; nodes that nothing was painted for are dropped, but cells of a painted table stay, so
// that its rows keep their columns.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/structure.h"
#include "pdf/haru_document.h"

namespace handbill::pdf {

class StructureWriter {
public:
    /// `tree` must outlive the writer and be whole (see promises.h).
    StructureWriter(const model::StructureTree& tree, model::LanguageTag document_language, std::size_t pages);

    /// The marks that follow belong to this page of the set: elements hold theirs in the order of those, wherever the
    /// pages stand on their sheets.
    void turn_to(std::size_t page) { turned_to_ = page; }
    /// A new marked-content sequence of `node`: its MCID on this sheet. Sheets must come in order.
    [[nodiscard]] int mark(model::NodeId node, std::size_t page);
    /// The last mark of the document paints inside `rect` (default user space of its page).
    void cover(const PdfRect& rect);
    /// An annotation of a link node: its StructParent key.
    [[nodiscard]] std::int64_t link(model::NodeId node, std::size_t page, ObjectId annotation);

    [[nodiscard]] const model::StructureNode& node(model::NodeId id) const { return tree_.nodes[id.value]; }
    /// The language in force at a node.
    [[nodiscard]] const model::LanguageTag& language(model::NodeId id) const { return languages_[id.value]; }
    /// Whether the node or one above it must tell its bounding box.
    [[nodiscard]] bool wants_box(model::NodeId id) const { return boxed_[id.value]; }
    /// Whether a page that is painted has marks.
    [[nodiscard]] bool has_marks(std::size_t page) const;
    /// Where a node is first painted.
    [[nodiscard]] std::optional<std::size_t> first_page(model::NodeId id) const;

    /// Writes everything; returns the StructTreeRoot. `pages` are the page objects.
    [[nodiscard]] ObjectId write(HaruDocument& document, const std::vector<ObjectId>& pages);

private:
    struct Mark {
        model::NodeId node;
        std::size_t page;
        int mcid;
        PdfRect box;
        std::size_t read;  ///< page of the set
    };
    struct Annotation {
        model::NodeId node;
        std::size_t page;
        ObjectId id;
    };
    /// What write() finds out about a node before it prints anything.
    struct Element {
        bool alive = false;
        ObjectId id;
        std::size_t first_mark = static_cast<std::size_t>(-1);  ///< of the subtree; the largest if none
        std::vector<std::size_t> marks;                         ///< own ones, into marks_
        std::vector<std::size_t> annotations;
        PdfRect box;  ///< of the subtree, first page only
    };

    void gather();
    bool settle(model::NodeId id);
    void reserve(HaruDocument& document, model::NodeId id);
    void write_element(HaruDocument& document, model::NodeId id, ObjectId parent, const std::vector<ObjectId>& pages);
    [[nodiscard]] std::string kids(const Element& element, const model::StructureNode& node,
                                   std::optional<std::size_t> page, const std::vector<ObjectId>& pages) const;
    [[nodiscard]] std::string parent_tree() const;
    [[nodiscard]] std::string identifier_tree() const;

    const model::StructureTree& tree_;
    std::size_t page_count_;
    std::vector<model::LanguageTag> languages_;
    std::vector<bool> boxed_;
    std::size_t turned_to_ = 0;
    std::vector<Mark> marks_;  ///< as they were painted; as they are read when everything is written
    std::vector<Annotation> annotations_;
    std::vector<Element> elements_;
};

}  // namespace handbill::pdf
