#include "pdf/roles.h"

namespace handbill::pdf {

std::string_view structure_type(model::Role role) {
    using model::Role;
    switch (role) {
        case Role::document:
            return "Document";
        case Role::section:
            return "Sect";
        case Role::note:
            return "Note";
        case Role::heading1:
            return "H1";
        case Role::heading2:
            return "H2";
        case Role::heading3:
            return "H3";
        case Role::heading4:
            return "H4";
        case Role::heading5:
            return "H5";
        case Role::heading6:
            return "H6";
        case Role::paragraph:
            return "P";
        case Role::list:
            return "L";
        case Role::list_item:
            return "LI";
        case Role::label:
            return "Lbl";
        case Role::list_body:
            return "LBody";
        case Role::table:
            return "Table";
        case Role::table_row:
            return "TR";
        case Role::table_header:
            return "TH";
        case Role::table_data:
            return "TD";
        case Role::figure:
            return "Figure";
        case Role::link:
            return "Link";
        case Role::span:
            return "Span";
        case Role::form:
            return "Form";
        case Role::contents:
            return "TOC";
        case Role::contents_item:
            return "TOCI";
        case Role::reference:
            return "Reference";
    }
    return "NonStruct";
}

int heading_level(model::Role role) {
    if (role < model::Role::heading1 || role > model::Role::heading6) return 0;
    return static_cast<int>(role) - static_cast<int>(model::Role::heading1) + 1;
}

std::string_view artifact_type(model::Artifact artifact) {
    switch (artifact) {
        case model::Artifact::background:
            return "Background";
        case model::Artifact::layout:
            return "Layout";
        case model::Artifact::pagination:
        case model::Artifact::head:
        case model::Artifact::foot:
            return "Pagination";
        case model::Artifact::page:
            return "Page";
    }
    return "Layout";
}

std::string_view artifact_subtype(model::Artifact artifact) {
    if (artifact == model::Artifact::head) return "Header";
    return artifact == model::Artifact::foot ? "Footer" : "";
}

}  // namespace handbill::pdf
