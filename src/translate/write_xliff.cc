#include <pugixml.hpp>

#include <algorithm>
#include <sstream>

#include "translate/plural_forms.h"
#include "translate/xliff.h"

namespace handbill::translate {
namespace {

constexpr const char* kFirst = "urn:oasis:names:tc:xliff:document:1.2";
constexpr const char* kSecond = "urn:oasis:names:tc:xliff:document:2.0";

/// On a line of its own. Inside of words nothing may be added, so that the writer indents nothing by itself.
pugi::xml_node add(pugi::xml_node parent, const char* name) {
    parent.append_child(pugi::node_pcdata).set_value("\n");
    return parent.append_child(name);
}

pugi::xml_node add_inside(pugi::xml_node parent, const char* name) { return parent.append_child(name); }

void set(pugi::xml_node node, const char* name, const std::string& value) {
    node.append_attribute(name).set_value(value.c_str());
}

/// How the placeholders of a form are written: a program that guards them holds those of the translation against those
/// of the source by number.
struct Marks {
    Format version = Format::xliff;
    bool guarded = false;            ///< else they are words among others
    std::vector<std::string> names;  ///< as the source has them: the first one is number 1
};

Marks marks_of(const std::string& source, bool guarded, Format version) {
    Marks marks{version, guarded, {}};
    for (std::size_t at = source.find('{'); guarded && at != std::string::npos; at = source.find('{', at + 1))
        marks.names.push_back(source.substr(at, source.find('}', at) + 1 - at));
    return marks;
}

void write_mark(pugi::xml_node node, const std::string& name, std::size_t number, Format version) {
    auto mark = add_inside(node, "ph");
    set(mark, "id", std::to_string(number));
    if (version == Format::xliff2) {
        set(mark, "equiv", name);
        set(mark, "disp", name);
    } else {
        mark.append_child(pugi::node_pcdata).set_value(name.c_str());
    }
}

/// Words as they stand, and each {name} as an element that is not to be touched.
void write_words(pugi::xml_node node, const std::string& text, Marks marks) {
    std::size_t at = 0;
    while (marks.guarded && at < text.size()) {
        const std::size_t begin = text.find('{', at);
        if (begin == std::string::npos) break;
        const std::size_t end = text.find('}', begin) + 1;
        if (begin > at) node.append_child(pugi::node_pcdata).set_value(text.substr(at, begin - at).c_str());
        const std::string name = text.substr(begin, end - begin);
        const auto found = std::find(marks.names.begin(), marks.names.end(), name);
        write_mark(node, name, static_cast<std::size_t>(found - marks.names.begin()) + 1, marks.version);
        if (found == marks.names.end())
            marks.names.emplace_back();
        else
            found->clear();  // its number is used; a second one of that name has another
        at = end;
    }
    if (at < text.size()) node.append_child(pugi::node_pcdata).set_value(text.substr(at).c_str());
}

const char* state_of(Progress progress, Format version) {
    const bool second = version == Format::xliff2;
    switch (progress) {
        case Progress::untranslated:
            return second ? "initial" : "needs-translation";
        case Progress::unsure:
            return second ? "initial" : "needs-review-translation";
        case Progress::translated:
            return "translated";
        case Progress::signed_off:
            break;
    }
    return second ? "reviewed" : "signed-off";
}

/// One form of an entry; `id` is unique in the file.
struct Form {
    std::string id, source;
    std::optional<std::string> target;
};

std::vector<Form> forms_in(const Entry& entry, const std::vector<std::string>& categories) {
    if (!entry.counted) {
        Form form{entry.key, entry.source.front(), {}};
        if (!entry.target.empty()) form.target = entry.target.front();
        return {form};
    }
    std::vector<Form> forms;
    for (std::size_t i = 0; i < categories.size(); ++i) {
        const bool one = categories[i] == "one";
        Form form{entry.key + ':' + categories[i], one ? entry.source.front() : entry.source.back(), {}};
        if (!entry.target.empty()) form.target = entry.target[i];
        forms.push_back(std::move(form));
    }
    return forms;
}

void write_first(pugi::xml_node body, const Entry& entry, const Form& form) {
    auto unit = add(body, "trans-unit");
    set(unit, "id", form.id);
    set(unit, "resname", entry.key);
    set(unit, "xml:space", "preserve");
    if (entry.progress == Progress::signed_off) set(unit, "approved", "yes");
    const Marks marks = marks_of(form.source, entry.named_placeholders, Format::xliff);
    write_words(add(unit, "source"), form.source, marks);
    auto target = add(unit, "target");
    set(target, "state", state_of(entry.progress, Format::xliff));
    if (form.target) write_words(target, *form.target, marks);
    for (const auto& note : entry.notes) {
        auto node = add(unit, "note");
        set(node, "from", "developer");
        node.text().set(note.c_str());
    }
}

void write_second(pugi::xml_node file, const Entry& entry, const Form& form) {
    auto unit = add(file, "unit");
    set(unit, "id", form.id);
    set(unit, "name", entry.key);
    set(unit, "xml:space", "preserve");
    auto notes = add(unit, "notes");
    for (const auto& note : entry.notes) add(notes, "note").text().set(note.c_str());
    auto segment = add(unit, "segment");
    set(segment, "state", state_of(entry.progress, Format::xliff2));
    if (entry.progress == Progress::unsure) set(segment, "subState", "handbill:outdated");
    const Marks marks = marks_of(form.source, entry.named_placeholders, Format::xliff2);
    write_words(add(segment, "source"), form.source, marks);
    if (form.target) write_words(add(segment, "target"), *form.target, marks);
}

}  // namespace

std::string write_xliff(const Exchange& exchange, const model::LanguageTag& tag, Format version) {
    const bool second = version == Format::xliff2;
    pugi::xml_document document;
    auto declaration = document.append_child(pugi::node_declaration);
    set(declaration, "version", "1.0");
    set(declaration, "encoding", "UTF-8");
    auto root = add_inside(document, "xliff");
    set(root, "xmlns", second ? kSecond : kFirst);
    set(root, "version", second ? "2.0" : "1.2");
    if (second) {
        set(root, "srcLang", std::string(model::kSourceLanguage));
        set(root, "trgLang", tag);
    }
    auto file = add(root, "file");
    if (second) {
        set(file, "id", "handbill");
    } else {
        set(file, "original", "content/locales");
        set(file, "source-language", std::string(model::kSourceLanguage));
        set(file, "target-language", tag);
        set(file, "datatype", "plaintext");
    }
    auto body = second ? file : add(file, "body");
    const auto categories = categories_of(tag);
    for (const Entry& entry : exchange.entries) {
        for (const Form& form : forms_in(entry, categories))
            second ? write_second(body, entry, form) : write_first(body, entry, form);
    }
    std::ostringstream out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str() + '\n';
}

}  // namespace handbill::translate
