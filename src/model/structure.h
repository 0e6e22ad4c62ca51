#pragma once

// What a screen reader meets: roles in reading order (ISO 32000-1, 14.8; ISO 14289-1). Nodes join drawing by id.

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "model/language.h"

namespace handbill::model {

struct NodeTag;
using NodeId = base::Id<NodeTag>;  ///< index into StructureTree::nodes

enum class Role : std::uint8_t {
    document, section, note, heading1, heading2, heading3, heading4, heading5, heading6, paragraph,
    list, list_item, label, list_body, table, table_row, table_header, table_data, figure, link, span, form,
    contents, contents_item, reference,
};

struct StructureNode {
    Role role = Role::paragraph;
    std::optional<NodeId> parent;        ///< none for the root only
    std::vector<NodeId> children;        ///< in reading order
    LanguageTag language;                ///< empty: inherited
    std::string alt;                     ///< figures: always; links: their description
    std::string actual_text;             ///< replaces what the glyphs say ("1-888-373-7888" for a matrix)
    bool ordered_list = false;           ///< list: Decimal instead of Disc/None
    bool unmarked_list = false;          ///< list without painted labels
    bool column_header = false, row_header = false;  ///< table_header scope
    int column_span = 1;
    std::string text;                    ///< leaves: the text painted under this node, logical order, as content has it
};

struct StructureTree {
    std::vector<StructureNode> nodes;    ///< nodes[0] is the document
};

}  // namespace handbill::model
