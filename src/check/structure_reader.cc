#include "check/structure_reader.h"

#include <array>
#include <set>

namespace handbill::check {

namespace {

constexpr std::string_view kFaultKind = "structure";
constexpr int kDeepest = 64;
constexpr int kDeepestTree = 8;

constexpr std::array<std::string_view, 25> kRoles{
    "Document", "Sect",  "Note", "H1", "H2", "H3",     "H4",   "H5",   "H6",   "P",   "L",    "LI",       "Lbl",
    "LBody",    "Table", "TR",   "TH", "TD", "Figure", "Link", "Span", "Form", "TOC", "TOCI", "Reference"};

/// No E, which readers would say instead of the words, and no T, R, C, NS or AF.
constexpr std::array<std::string_view, 10> kElementKeys{"Type", "S",   "P",          "Pg", "K",
                                                        "Lang", "Alt", "ActualText", "A",  "ID"};

class StructureReader {
public:
    StructureReader(const Object& root, ReadDocument& document, Faults& faults)
        : root_(root), role_map_(root["RoleMap"]), document_(document), faults_(faults) {
        for (std::uint32_t i = 0; i < document.pages.size(); ++i) pages_[document.pages[i].object] = i;
    }

    void read() {
        auto top = root_["K"];
        if (top.is_array() && top.size() == 1) top = top.at(0);
        if (!top.is_dictionary()) return fault("the structure tree has no single root");
        (void)read_element(top, root_, -1, 0);
        read_number_tree(root_["ParentTree"], 0);
        if (document_.parent_tree.empty()) fault("the structure tree has no parent tree");
    }

private:
    void fault(std::string what) { faults_.add(kFaultKind, std::move(what)); }

    std::string standard_role(std::string name) {
        for (int steps = 0; steps < 4 && role_map_.has(name); ++steps) name = role_map_[name].name();
        for (const auto role : kRoles) {
            if (role == name) return name;
        }
        fault("the structure role “" + name + "” is none of the standard ones in use");
        return name;
    }

    std::uint32_t read_element(const Object& element, const Object& parent, int page, int depth) {
        const auto index = static_cast<std::uint32_t>(document_.elements.size());
        document_.elements.emplace_back();
        ReadElement read;
        read.object = element.number();
        read.role = standard_role(std::string(element["S"].name()));
        if (read.object == 0 || !seen_.insert(read.object).second || depth > kDeepest) {
            fault("the structure element " + read.role + " is met twice, is not indirect or nests too deep");
            document_.elements[index] = std::move(read);
            return index;
        }
        if (element["P"].number() != parent.number()) {
            fault("the structure element " + read.role + " names another parent than the one that holds it");
        }
        const auto extra = unexpected_key(element, kElementKeys);
        if (!extra.empty())
            fault("the structure element " + read.role + " has an entry that is not expected: " + extra);
        read.language = element["Lang"].text().value_or("");
        read.alt = element["Alt"].text().value_or("");
        read.actual_text = element["ActualText"].text();
        read.identifier = element["ID"].bytes();
        if (!read.identifier.empty() && !identifiers_.insert(read.identifier).second) {
            fault("two structure elements have the identifier “" + read.identifier + "”");
        }
        read_attributes(element["A"], read);
        const auto own_page = element["Pg"];
        if (own_page.is_dictionary()) page = page_index(own_page);
        const auto kids = element["K"];
        if (kids.is_array()) {
            for (std::size_t i = 0; i < kids.size(); ++i) read_kid(kids.at(i), element, page, depth, read);
        } else if (!kids.is_null()) {
            read_kid(kids, element, page, depth, read);
        }
        document_.elements[index] = std::move(read);
        return index;
    }

    void read_kid(const Object& kid, const Object& element, int page, int depth, ReadElement& read) {
        if (kid.is_integer()) return add_marked_content(page, kid.integer(-1), read);
        const auto type = kid["Type"].name();
        const auto own_page = kid["Pg"];
        if (own_page.is_dictionary() && type != "StructElem") page = page_index(own_page);
        if (type == "MCR") return add_marked_content(page, kid["MCID"].integer(-1), read);
        ReadKid found;
        if (type == "OBJR") {
            found.kind = ReadKid::Kind::annotation;
            found.page = page < 0 ? 0 : static_cast<std::uint32_t>(page);
            found.object = kid["Obj"].number();
            if (page < 0) fault("an object reference in " + read.role + " names no page");
        } else if (kid.is_dictionary()) {
            found.element = read_element(kid, element, page, depth + 1);
        } else {
            return fault("the structure element " + read.role + " holds something that is no kid");
        }
        read.kids.push_back(found);
    }

    void add_marked_content(int page, int mcid, ReadElement& read) {
        if (page < 0 || document_.pages[static_cast<std::size_t>(page)].find(mcid) == nullptr) {
            return fault("the structure element " + read.role + " holds marked-content id " + std::to_string(mcid) +
                         ", which no page has");
        }
        ReadKid kid;
        kid.kind = ReadKid::Kind::marked_content;
        kid.page = static_cast<std::uint32_t>(page);
        kid.mcid = mcid;
        read.kids.push_back(kid);
    }

    int page_index(const Object& page) {
        const auto found = pages_.find(page.number());
        return found == pages_.end() ? -1 : static_cast<int>(found->second);
    }

    void read_attributes(const Object& attributes, ReadElement& read) {
        if (attributes.is_array()) {
            for (std::size_t i = 0; i < attributes.size(); ++i) read_attributes(attributes.at(i), read);
            return;
        }
        const auto owner = attributes["O"].name();
        if (owner == "List") read.list_numbering = attributes["ListNumbering"].name();
        if (owner == "Table") {
            read.scope = attributes["Scope"].name();
            read.column_span = attributes["ColSpan"].integer(1);
            read.row_span = attributes["RowSpan"].integer(1);
        }
        if (owner == "Layout") read.has_box = attributes["BBox"].size() == 4;
    }

    /// ISO 32000-1, 7.9.7.
    void read_number_tree(const Object& node, int depth) {
        if (depth > kDeepestTree) return fault("the parent tree nests too deep");
        const auto kids = node["Kids"];
        for (std::size_t i = 0; i < kids.size(); ++i) read_number_tree(kids.at(i), depth + 1);
        const auto rows = node["Nums"];
        for (std::size_t i = 0; i + 1 < rows.size(); i += 2) {
            const auto value = rows.at(i + 1);
            auto& objects = document_.parent_tree[rows.at(i).integer(-1)];
            if (!value.is_array()) {
                objects.push_back(value.number());
                continue;
            }
            for (std::size_t k = 0; k < value.size(); ++k) objects.push_back(value.at(k).number());
        }
    }

    Object root_, role_map_;
    ReadDocument& document_;
    Faults& faults_;
    std::map<int, std::uint32_t> pages_;
    std::set<int> seen_;
    std::set<std::string> identifiers_;
};

/// What the elements say: who holds which mark and which annotation.
struct Holders {
    struct Mark {
        int element = 0;  ///< object number of the last holder
        int count = 0;
    };
    std::vector<std::vector<Mark>> marks;         ///< by page and mcid
    std::map<int, std::vector<int>> annotations;  ///< annotation object → element objects
};

Holders find_holders(const ReadDocument& document) {
    Holders holders;
    for (const auto& page : document.pages) holders.marks.emplace_back(page.by_mcid.size());
    for (const auto& element : document.elements) {
        for (const auto& kid : element.kids) {
            if (kid.kind == ReadKid::Kind::marked_content) {
                auto& mark = holders.marks[kid.page][static_cast<std::size_t>(kid.mcid)];
                mark = {element.object, mark.count + 1};
            }
            if (kid.kind == ReadKid::Kind::annotation) holders.annotations[kid.object].push_back(element.object);
        }
    }
    return holders;
}

}  // namespace

void read_structure(const Object& catalog, ReadDocument& document, Faults& faults) {
    const auto root = catalog["StructTreeRoot"];
    if (!root.is_dictionary()) return faults.add(kFaultKind, "the document has no structure tree");
    StructureReader(root, document, faults).read();
}

void check_parent_tree(const ReadDocument& document, Faults& faults) {
    const auto holders = find_holders(document);
    const auto row = [&document](int key) {
        const auto found = document.parent_tree.find(key);
        return found == document.parent_tree.end() ? std::vector<int>{} : found->second;
    };
    for (std::uint32_t p = 0; p < document.pages.size(); ++p) {
        const auto& page = document.pages[p];
        const auto where = "page " + std::to_string(p + 1);
        const auto elements = row(page.struct_parents);
        for (const auto& sequence : page.sequences) {
            if (sequence.mcid < 0) continue;
            const auto mcid = static_cast<std::size_t>(sequence.mcid);
            const auto& marks = holders.marks[p];
            const auto held = mcid < marks.size() ? marks[mcid] : Holders::Mark{};
            const auto id = [&] { return where + ": marked-content id " + std::to_string(mcid); };
            if (held.count == 0) {
                faults.add(kFaultKind, id() + " belongs to no structure element");
            } else if (held.count > 1) {
                faults.add(kFaultKind, id() + " belongs to several structure elements");
            } else if (mcid >= elements.size() || elements[mcid] != held.element) {
                faults.add(kFaultKind, id() + " has another element in the parent tree than in the structure tree");
            }
        }
        for (const auto& link : page.links) {
            const auto held = holders.annotations.find(link.object);
            if (held == holders.annotations.end() || held->second.size() != 1) {
                faults.add("link",
                           where + ": the link to " + link.uri + " is not held by exactly one structure element");
            } else if (row(link.struct_parent) != held->second) {
                faults.add("link", where + ": the link to " + link.uri + " has another element in the parent tree");
            }
        }
    }
}

}  // namespace handbill::check
