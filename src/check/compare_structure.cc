#include "check/compare.h"

#include "check/spoken.h"
#include "check/words.h"

#include <algorithm>
#include <array>

namespace handbill::check {

namespace {

constexpr std::string_view kFaultKind = "structure";

/// The standard types of ISO 32000-1, 14.8.4, in the order of model::Role.
constexpr std::array<std::string_view, 25> kStandardTypes{
    "Document", "Sect",  "Note", "H1", "H2", "H3",     "H4",   "H5",   "H6",   "P",   "L",    "LI",       "Lbl",
    "LBody",    "Table", "TR",   "TH", "TD", "Figure", "Link", "Span", "Form", "TOC", "TOCI", "Reference"};

std::string_view standard_type(model::Role role) { return kStandardTypes[static_cast<std::size_t>(role)]; }

class StructureComparison {
public:
    StructureComparison(const ReadDocument& found, const model::PageSet& meant, const Intention& intention,
                        Faults& faults)
        : found_(found),
          meant_(meant.structure),
          intention_(intention),
          faults_(faults),
          document_language_(meant.localized->language->tag),
          elements_(meant.structure.nodes.size(), kNoElement),
          holds_(found.elements.size(), false) {}

    ElementOfNode compare() {
        if (found_.elements.empty() || meant_.nodes.empty()) return std::move(elements_);
        (void)note_content(0);
        compare_nodes(0, 0, document_language_);
        check_order();
        return std::move(elements_);
    }

private:
    /// A node as people know it; put into words only for a fault.
    struct Where {
        const StructureComparison& comparison;
        std::uint32_t node;

        std::string operator()() const {
            return std::string(standard_type(comparison.meant_.nodes[node].role)) + comparison.name_of(node);
        }
    };

    bool note_content(std::uint32_t index) {
        const auto& element = found_.elements[index];
        bool holds = false;
        for (const auto& kid : element.kids) {
            if (kid.kind != ReadKid::Kind::element || note_content(kid.element)) holds = true;
        }
        holds_[index] = holds;
        return holds;
    }

    void compare_nodes(std::uint32_t node_index, std::uint32_t element_index, const std::string& inherited) {
        const auto& node = meant_.nodes[node_index];
        const auto& element = found_.elements[element_index];
        elements_[node_index] = element_index;
        const Where where{*this, node_index};
        if (element.role != standard_type(node.role)) {
            faults_.add(kFaultKind, "found the structure element " + element.role + ", meant " + where());
        }
        const auto& language = element.language.empty() ? inherited : element.language;
        if (language != intention_.nodes[node_index].language) {
            faults_.add("language",
                        where() + " is in “" + language + "”, meant “" + intention_.nodes[node_index].language + "”");
        }
        compare_alternatives(node, element, where);
        compare_attributes(node, element, where);
        compare_text(node_index, element, where);
        compare_children(node_index, element, where, language);
    }

    /// For faults: the first words under a node.
    [[nodiscard]] std::string name_of(std::uint32_t index) const {
        const auto& own = intention_.nodes[index].text;
        const auto& text = own.empty() ? meant_.nodes[index].text : own;
        if (text.empty()) return {};
        constexpr std::size_t kMost = 40;
        const auto folded = fold(text);
        auto end = std::min(folded.size(), kMost);
        while (end < folded.size() && (static_cast<unsigned char>(folded[end]) & 0xC0U) == 0x80U) ++end;
        return " (“" + folded.substr(0, end) + (end < folded.size() ? "…”)" : "”)");
    }

    void compare_alternatives(const model::StructureNode& node, const ReadElement& element, const Where& where) {
        // A link's description is its annotation's Contents (ISO 14289-1, 7.18.5); repeating it as Alt is left free.
        const bool optional = node.role == model::Role::link && element.alt.empty();
        if (!optional && element.alt != node.alt) {
            faults_.add(kFaultKind,
                        where() + " has the alternative text “" + element.alt + "”, meant “" + node.alt + "”");
        }
        if (node.role == model::Role::figure && element.alt.empty()) {
            faults_.add(kFaultKind, where() + " has no alternative text");
        }
    }

    void compare_attributes(const model::StructureNode& node, const ReadElement& element, const Where& where) {
        if (node.role == model::Role::list) {
            const bool decimal = element.list_numbering == "Decimal";
            const bool unmarked = element.list_numbering.empty() || element.list_numbering == "None";
            if (decimal != node.ordered_list || (node.unmarked_list && !unmarked)) {
                faults_.add(kFaultKind, where() + " has the list numbering “" + element.list_numbering + "”");
            }
        }
        if (node.role == model::Role::table_header) {
            const std::string_view meant = node.column_header && node.row_header ? "Both"
                                           : node.row_header                     ? "Row"
                                                                                 : "Column";
            if (element.scope != meant) faults_.add(kFaultKind, where() + " has the scope “" + element.scope + "”");
        }
        const bool cell = node.role == model::Role::table_header || node.role == model::Role::table_data;
        if (cell && element.column_span != node.column_span) {
            faults_.add(kFaultKind, where() + " spans " + std::to_string(element.column_span) + " columns");
        }
        if (element.row_span != 1) {
            faults_.add(kFaultKind, where() + " spans " + std::to_string(element.row_span) + " rows");
        }
        // ISO 32000-1, 14.8.5.4.3 and ISO 14289-1, 7.9
        if (node.role == model::Role::figure && !element.has_box) faults_.add(kFaultKind, where() + " has no BBox");
        if (node.role == model::Role::note && element.identifier.empty())
            faults_.add(kFaultKind, where() + " has no ID");
    }

    void compare_text(std::uint32_t node_index, const ReadElement& element, const Where& where) {
        const auto& node = meant_.nodes[node_index];
        const auto& intended = intention_.nodes[node_index];
        expect("text", where, " holds", own_text(found_, element), intended.text);
        // An element's ActualText wins over what it holds, so this is what a reader hears in either case.
        const auto spoken = [&] { return spoken_text(found_, element); };
        if (!node.actual_text.empty()) {
            expect("text", where, " says", spoken(), node.actual_text);
            if (!element.actual_text) faults_.add("text", where() + " has no ActualText");
        } else if (!node.text.empty()) {
            expect("text", where, " says", spoken(), node.text);
        } else if (element.actual_text) {
            expect("text", where, " says", *element.actual_text, intended.text);
        }
        std::string painted;
        for (const auto& kid : element.kids) {
            if (kid.kind != ReadKid::Kind::marked_content) continue;
            const auto& page = found_.pages[kid.page];
            if (const auto* sequence = page.find(kid.mcid)) painted += painted_text(page, *sequence);
        }
        expect("digits", where, " shows the digits", digits_of(painted), intended.painted_digits);
    }

    void expect(std::string_view kind, const Where& where, const char* does, const std::string& found,
                const std::string& meant) {
        if (found == meant) return;
        const auto found_folded = fold(found);
        const auto meant_folded = fold(meant);
        if (found_folded == meant_folded) return;
        faults_.add(kind, where() + does + " " + describe_difference(found_folded, meant_folded));
    }

    /// What holds nothing need not be there, on either side; but a table's empty cells keep its columns.
    static bool is_table_part(std::string_view role) { return role == "TR" || role == "TH" || role == "TD"; }

    void compare_children(std::uint32_t node_index, const ReadElement& element, const Where& where,
                          const std::string& language) {
        std::vector<std::uint32_t> meant;
        for (const auto child : meant_.nodes[node_index].children) {
            const auto role = meant_.nodes[child.value].role;
            if (intention_.nodes[child.value].shown || is_table_part(standard_type(role))) meant.push_back(child.value);
        }
        std::vector<std::uint32_t> found;
        for (const auto& kid : element.kids) {
            if (kid.kind != ReadKid::Kind::element) continue;
            if (holds_[kid.element] || is_table_part(found_.elements[kid.element].role)) found.push_back(kid.element);
        }
        std::size_t alike = std::min(meant.size(), found.size());
        if (meant.size() != found.size()) {
            // What comes after the first element out of place would only echo that fault.
            alike = first_difference(meant, found);
            tell_difference(meant, found, alike, where);
        }
        for (std::size_t i = 0; i < alike; ++i) compare_nodes(meant[i], found[i], language);
    }

    [[nodiscard]] std::size_t first_difference(const std::vector<std::uint32_t>& meant,
                                               const std::vector<std::uint32_t>& found) const {
        std::size_t i = 0;
        for (; i < std::min(meant.size(), found.size()); ++i) {
            const auto& element = found_.elements[found[i]];
            if (element.role != standard_type(meant_.nodes[meant[i]].role)) break;
            if (fold(own_text(found_, element)) != fold(intention_.nodes[meant[i]].text)) break;
        }
        return i;
    }

    void tell_difference(const std::vector<std::uint32_t>& meant, const std::vector<std::uint32_t>& found,
                         std::size_t at, const Where& where) {
        std::string what =
            where() + " holds " + std::to_string(found.size()) + " elements, meant " + std::to_string(meant.size());
        if (at < meant.size()) {
            what += "; first missing: " + std::string(standard_type(meant_.nodes[meant[at]].role)) + name_of(meant[at]);
        } else {
            what += "; first unexpected: " + found_.elements[found[at]].role;
        }
        faults_.add(kFaultKind, std::move(what));
    }

    /// Content is painted in reading order, so the structure must meet each page's sequences in paint order.
    void check_order() {
        last_.assign(found_.pages.size(), 0);
        check_order_below(0);
    }

    void check_order_below(std::uint32_t index) {
        const auto& element = found_.elements[index];
        for (const auto& kid : element.kids) {
            if (kid.kind == ReadKid::Kind::element) check_order_below(kid.element);
            if (kid.kind != ReadKid::Kind::marked_content) continue;
            const auto& page = found_.pages[kid.page];
            const auto at = page.by_mcid[static_cast<std::size_t>(kid.mcid)] + 1;
            if (at <= last_[kid.page]) {
                faults_.add("reading order", "the reading order departs from the order of content at " + element.role +
                                                 " “" + fold(own_text(found_, element)) + "”");
            }
            last_[kid.page] = at;
        }
    }

    const ReadDocument& found_;
    const model::StructureTree& meant_;
    const Intention& intention_;
    Faults& faults_;
    const std::string& document_language_;
    ElementOfNode elements_;
    std::vector<bool> holds_;
    std::vector<std::size_t> last_;
};

}  // namespace

ElementOfNode compare_structure(const ReadDocument& found, const model::PageSet& meant, const Intention& intention,
                                Faults& faults) {
    return StructureComparison(found, meant, intention, faults).compare();
}

}  // namespace handbill::check
