#include "check/words.h"
#include "check/xmp.h"
#include "survey/foreign_text.h"
#include "survey/handles.h"
#include "survey/inspection.h"
#include "survey/open.h"

#include <qpdf/QPDFPageDocumentHelper.hh>

#include <set>

namespace handbill::survey {

namespace {

using Handle = QPDFObjectHandle;

constexpr int kDeepest = 200;

/// The structure tree in the order in which it is read.
class TreeReader {
public:
    TreeReader(Handle root, std::vector<Handle> pages, Inspection& into) : root_(root), into_(into) {
        for (std::size_t i = 0; i < pages.size(); ++i) {
            numbers_[pages[i].getObjGen()] = static_cast<int>(i) + 1;
            texts_.push_back(read_page_texts(pages[i]));
        }
    }

    void read(const std::string& language) {
        if (into_.facts.tagged) {
            read_kids(entry(root_, "/K"), {0, language, {}, false});
        }
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            for (const auto& text : texts_[i].unmarked) add_loose(text, i, language);
            if (!into_.facts.tagged) {
                for (const auto& [id, said] : texts_[i].marked) add_loose(said.text, i, language);
            }
            for (const auto& text : texts_[i].artifacts) {
                Heard heard;
                heard.text = check::fold(text);
                heard.page = static_cast<int>(i) + 1;
                if (!heard.text.empty()) into_.passed_over.push_back(std::move(heard));
            }
        }
    }

private:
    /// What an element hands down.
    struct Place {
        int depth = 0;
        std::string language;
        Handle page;
        bool silent = false;  ///< a text above is said instead
    };

    void add_loose(const std::string& text, std::size_t page, const std::string& language) {
        Heard heard;
        heard.text = check::fold(text);
        heard.page = static_cast<int>(page) + 1;
        heard.language = language;
        if (heard.text.empty()) return;
        (into_.facts.tagged ? into_.passed_over : into_.order).push_back(std::move(heard));
    }

    void read_kids(Handle kids, const Place& place) {
        if (!kids.isArray()) return read_kid(kids, place);
        for (auto& kid : kids.getArrayAsVector()) read_kid(kid, place);
    }

    void read_kid(Handle kid, const Place& place) {
        if (place.depth > kDeepest) return;
        if (kid.isInteger()) return say(place.page, place.page, kid.getIntValueAsInt(), place);
        if (!kid.isDictionary()) return;
        const auto type = name_of(kid.getKey("/Type"));
        auto page = kid.getKey("/Pg").isDictionary() ? kid.getKey("/Pg") : place.page;
        if (type == "MCR") {
            auto id = kid.getKey("/MCID");
            auto owner = kid.getKey("/Stm").isStream() ? kid.getKey("/Stm") : page;
            if (id.isInteger()) say(page, owner, id.getIntValueAsInt(), place);
        } else if (type == "OBJR") {
            read_annotation(kid.getKey("/Obj"), page, place);
        } else if (!kid.isIndirect() || seen_.insert(kid.getObjGen()).second) {
            read_element(kid, {place.depth, place.language, page, place.silent});
        }
    }

    void read_element(Handle element, Place place) {
        Heard heard;
        heard.depth = place.depth;
        heard.role = name_of(element.getKey("/S"));
        const auto standard = mapped(heard.role);
        if (standard != heard.role) heard.mapped = standard;
        const auto own = text_entry(element, "/Lang");
        if (!own.empty()) place.language = own;
        heard.language = place.language;
        heard.alt = text_entry(element, "/Alt");
        heard.text = check::fold(text_entry(element, "/ActualText"));
        heard.expansion = text_entry(element, "/E");
        heard.page = number_of(place.page);
        read_attributes(element.getKey("/A"), heard, 0);
        const bool replaced =
            !heard.text.empty() || (!heard.alt.empty() && (standard == "Figure" || standard == "Formula"));
        if (!place.silent || heard.role == "Link") into_.order.push_back(std::move(heard));
        read_kids(element.getKey("/K"), {place.depth + 1, place.language, place.page, place.silent || replaced});
    }

    /// Follows the role map (14.7.3).
    std::string mapped(std::string role) {
        constexpr int kMostSteps = 16;
        auto map = entry(root_, "/RoleMap");
        for (int i = 0; i < kMostSteps && map.isDictionary() && map.getKey("/" + role).isName(); ++i) {
            role = name_of(map.getKey("/" + role));
        }
        return role;
    }

    void read_attributes(Handle attributes, Heard& heard, int depth) {
        if (attributes.isArray() && depth == 0) {
            for (auto& item : attributes.getArrayAsVector()) read_attributes(item, heard, 1);
            return;
        }
        auto dictionary = attributes.isStream() ? attributes.getDict() : attributes;
        if (!dictionary.isDictionary()) return;
        if (heard.scope.empty()) heard.scope = name_of(dictionary.getKey("/Scope"));
        if (heard.numbering.empty()) heard.numbering = name_of(dictionary.getKey("/ListNumbering"));
        auto columns = dictionary.getKey("/ColSpan"), rows = dictionary.getKey("/RowSpan");
        if (columns.isInteger()) heard.column_span = columns.getIntValueAsInt();
        if (rows.isInteger()) heard.row_span = rows.getIntValueAsInt();
        if (!dictionary.getKey("/Headers").isArray()) return;
        for (auto& id : dictionary.getKey("/Headers").getArrayAsVector()) {
            if (id.isString()) heard.headers.push_back(id.getUTF8Value());
        }
    }

    [[nodiscard]] int number_of(Handle page) {
        const auto found = page.isIndirect() ? numbers_.find(page.getObjGen()) : numbers_.end();
        return found == numbers_.end() ? 0 : found->second;
    }

    void say(Handle page, Handle owner, int mcid, const Place& place) {
        const int number = number_of(page);
        if (number == 0 || place.silent) return;
        const auto& marked = texts_[static_cast<std::size_t>(number) - 1].marked;
        const auto found = marked.find({owner.getObjGen(), mcid});
        if (found == marked.end() || found->second.text.empty()) return;
        Heard heard;
        heard.depth = place.depth;
        heard.language = found->second.language.empty() ? place.language : found->second.language;
        heard.text = found->second.text;
        heard.expansion = found->second.expansion;
        heard.page = number;
        // Lines of one text are marked one by one where something stood between them.
        if (!into_.order.empty()) {
            auto& last = into_.order.back();
            if (last.role.empty() && last.depth == heard.depth && last.language == heard.language &&
                last.page == heard.page && last.target.empty() && last.expansion == heard.expansion) {
                last.text += heard.text;
                return;
            }
        }
        into_.order.push_back(std::move(heard));
    }

    /// An annotation belongs to the element above it; a link's address is told there.
    void read_annotation(Handle annotation, Handle page, const Place& place) {
        if (!annotation.isDictionary()) return;
        Heard heard;
        heard.depth = place.depth;
        heard.role = name_of(annotation.getKey("/Subtype"));
        heard.role = heard.role == "Link" ? "(link)" : "(" + heard.role + ")";
        heard.language = place.language;
        heard.page = number_of(page);
        heard.description = text_entry(annotation, "/Contents");
        if (heard.description.empty()) heard.description = text_entry(annotation, "/TU");
        auto action = annotation.getKey("/A");
        if (entry(action, "/URI").isString()) heard.target = action.getKey("/URI").getStringValue();
        auto goal = annotation.hasKey("/Dest") ? annotation.getKey("/Dest") : entry(action, "/D");
        if (heard.target.empty() && goal.isArray() && goal.getArrayNItems() > 0) {
            const int number = number_of(goal.getArrayItem(0));
            if (number > 0) heard.target = "page " + std::to_string(number);
        } else if (heard.target.empty() && goal.isString()) {
            heard.target = "“" + goal.getUTF8Value() + "” in this document";
        }
        into_.order.push_back(std::move(heard));
    }

    Handle root_;
    Inspection& into_;
    std::map<QPDFObjGen, int> numbers_;
    std::vector<PageTexts> texts_;
    std::set<QPDFObjGen> seen_;
};

void read_outline(Handle item, int depth, std::set<QPDFObjGen>& seen, std::vector<OutlineItem>& into) {
    for (; item.isDictionary() && depth < kDeepest && seen.insert(item.getObjGen()).second;
         item = item.getKey("/Next")) {
        into.push_back({depth, text_entry(item, "/Title")});
        read_outline(item.getKey("/First"), depth + 1, seen, into);
    }
}

std::vector<std::string> read_marks(Handle catalog) {
    std::vector<std::string> marks;
    auto metadata = entry(catalog, "/Metadata");
    if (!metadata.isStream()) return marks;
    const auto xmp = stream_text(metadata);
    if (const auto part = check::xmp_value(xmp, "pdfuaid:part")) marks.push_back("PDF/UA-" + *part);
    if (const auto part = check::xmp_value(xmp, "pdfaid:part")) {
        auto level = check::xmp_value(xmp, "pdfaid:conformance").value_or("");
        for (auto& c : level) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        marks.push_back("PDF/A-" + *part + level);
    }
    return marks;
}

std::string title_of(QPDF& file, Handle catalog) {
    auto metadata = entry(catalog, "/Metadata");
    if (metadata.isStream()) {
        const auto titles = check::xmp_items(stream_text(metadata), "dc:title");
        if (!titles.empty()) return titles.front();
    }
    return text_entry(entry(file.getTrailer(), "/Info"), "/Title");
}

Inspection read(QPDF& file) {
    Inspection found;
    auto catalog = file.getRoot();
    auto& facts = found.facts;
    std::vector<Handle> pages;
    for (auto& page : QPDFPageDocumentHelper(file).getAllPages()) pages.push_back(page.getObjectHandle());
    facts.version = file.getPDFVersion();
    facts.pages = pages.size();
    facts.title = title_of(file, catalog);
    facts.language = text_entry(catalog, "/Lang");
    facts.title_shown = is_true(entry(entry(catalog, "/ViewerPreferences"), "/DisplayDocTitle"));
    facts.tagged =
        is_true(entry(entry(catalog, "/MarkInfo"), "/Marked")) && entry(catalog, "/StructTreeRoot").isDictionary();
    facts.marks = read_marks(catalog);
    std::set<QPDFObjGen> seen;
    read_outline(entry(entry(catalog, "/Outlines"), "/First"), 0, seen, facts.outline);
    TreeReader(entry(catalog, "/StructTreeRoot"), std::move(pages), found).read(facts.language);
    for (const auto& warning : file.getWarnings()) facts.damage.push_back(warning.getMessageDetail());
    return found;
}

}  // namespace

std::optional<Inspection> inspect(const std::string& bytes, const std::string& name, diag::Diagnostics& diagnostics) {
    Inspection found;
    if (!with_open_file(bytes, name, diagnostics, [&found](QPDF& file) { found = read(file); })) return std::nullopt;
    found.for_people = questions_for_people(found);
    return found;
}

}  // namespace handbill::survey
