#include "content/organisation.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/sha256.h"
#include "content/art_file.h"
#include "content/colours.h"
#include "content/decoder.h"
#include "content/hotline_channels.h"
#include "content/literal_numbers.h"
#include "content/source_file.h"
#include "content/written_links.h"

namespace handbill::content {
namespace {

constexpr std::size_t kMostDialledInside = 6;

class ProfileReader {
public:
    ProfileReader(const ProfileFile& file, const ProfileSurroundings& around, diag::SourceMap& sources,
                  diag::Diagnostics& diagnostics)
        : file_(file),
          around_(around),
          numbers_(around.hotlines, around.countries),
          sources_(sources),
          diagnostics_(diagnostics) {}

    model::Organisation read(const SourceNode& tree);

private:
    void names(const SourceNode& node);
    void logo(const SourceNode& node);
    void logo_inks(Mapping& map, model::Logo& logo);
    std::optional<std::string> logo_path(const SourceNode& node);
    void contact(const model::SourceEntry& entry);
    std::optional<std::string> words(const SourceNode& node, std::string_view name);
    std::map<model::LanguageTag, std::string> words_by_language(const SourceNode& node, std::string_view name);
    void extension(const SourceNode& node, model::Contact& contact);

    const ProfileFile& file_;
    const ProfileSurroundings& around_;
    LiteralNumbers numbers_;
    diag::SourceMap& sources_;
    diag::Diagnostics& diagnostics_;
    model::Organisation profile_;
    std::string logo_bytes_;
};

model::Organisation ProfileReader::read(const SourceNode& tree) {
    profile_.span = tree.span;
    around_.refused.check(tree, diagnostics_);
    Mapping map(tree, "the profile of an organisation", diagnostics_);
    map.need("language", profile_.language, as_language_tag);
    if (const SourceNode* node = map.need("name")) names(*node);
    if (const SourceNode* node = map.find("logo")) logo(*node);
    if (const SourceNode* node = map.find("contacts")) {
        each_entry(*node, "contacts", diagnostics_, [&](const model::SourceEntry& entry) { contact(entry); });
    }
    if (const SourceNode* node = map.find("colours")) {
        each_entry(*node, "colours", diagnostics_, [&](const model::SourceEntry& entry) {
            profile_.colours.emplace(entry.key, model::Organisation::OwnColour{
                                                    read_colour(entry.value, entry.key, diagnostics_), entry.key_span});
        });
    }
    base::Sha256 digest;
    digest.update(sources_.text(tree.span.source));
    digest.update(std::string_view("\0", 1));
    digest.update(logo_bytes_);
    profile_.digest = base::to_hex(digest.finish());
    return std::move(profile_);
}

/// Words of the organisation's own keep the rules that messages keep.
std::optional<std::string> ProfileReader::words(const SourceNode& node, std::string_view name) {
    auto text = as_text(node, name, diagnostics_);
    if (!text) return text;
    if (!numbers_.find(*text).empty()) {
        diagnostics_.error(diag::codes::literal_number, node.span, "a number is typed into " + quoted(name))
            .notes.push_back({"give it as the contact's 'number' or 'extension', so that it is checked", {}});
    }
    for (const WrittenLink& link : find_links(*text)) {
        check_address(link.address, link.mail, node.span, around_.hosts, diagnostics_);
    }
    return text;
}

std::map<model::LanguageTag, std::string> ProfileReader::words_by_language(const SourceNode& node,
                                                                           std::string_view name) {
    std::map<model::LanguageTag, std::string> all;
    each_entry(node, name, diagnostics_, [&](const model::SourceEntry& entry) {
        SourceNode key;
        key.kind = SourceNode::Kind::scalar;
        key.scalar = entry.key;
        key.span = entry.key_span;
        const auto tag = as_language_tag(key, name, diagnostics_);
        auto text = words(entry.value, name);
        if (tag && text) all.emplace(*tag, std::move(*text));
    });
    return all;
}

void ProfileReader::names(const SourceNode& node) {
    if (node.kind == SourceNode::Kind::scalar) {
        if (auto name = words(node, "name")) profile_.names.emplace(profile_.language, std::move(*name));
        return;
    }
    profile_.names = words_by_language(node, "name");
    if (profile_.language.empty() || profile_.names.contains(profile_.language)) return;
    diagnostics_.error(diag::codes::missing_key, node.span, "'name' lacks '" + profile_.language + "'")
        .notes.push_back({"the name in the profile's own language stands where no other is given", {}});
}

/// Relative to the profile and not above it, so that a profile can be handed on with its folder.
std::optional<std::string> ProfileReader::logo_path(const SourceNode& node) {
    const auto name = as_text(node, "file", diagnostics_);
    if (!name) return std::nullopt;
    const auto is_suffix = [&](std::string_view suffix) { return name->ends_with(suffix); };
    const bool inside =
        name->front() != '/' && name->find("..") == std::string::npos && name->find('\\') == std::string::npos;
    if (!inside || std::none_of(std::begin(kArtSuffixes), std::end(kArtSuffixes), is_suffix)) {
        diagnostics_.error(diag::codes::bad_value, node.span, quoted(*name) + " cannot be the file of a logo")
            .notes.push_back({"an .svg or .png beside the profile or in a folder below it, such as 'logo.svg'", {}});
        return std::nullopt;
    }
    const std::size_t slash = file_.path.rfind('/');
    std::string path = (slash == std::string::npos ? "" : file_.path.substr(0, slash + 1)) + *name;
    if (file_.workspace->size(path)) return path;
    diagnostics_.error(diag::codes::not_found, node.span, "there is no file " + quoted(*name))
        .notes.push_back({"it is looked for beside the profile", {}});
    return std::nullopt;
}

void ProfileReader::logo(const SourceNode& node) {
    Mapping map(node, "'logo'", diagnostics_);
    model::Logo logo;
    logo.span = node.span;
    const SourceNode* file = map.need("file");
    const auto path = file ? logo_path(*file) : std::nullopt;
    if (path) {
        logo.art = read_art_file(*file_.workspace, *path, {std::string(model::kLogo), false, file->span}, sources_,
                                 diagnostics_);
        logo_bytes_ = file_.workspace->read(*path).value_or("");
    }
    logo_inks(map, logo);
    if (logo.art) profile_.logo = std::move(logo);
}

/// A drawing has a colour for each of its inks, and only for those; a picture has its own.
void ProfileReader::logo_inks(Mapping& map, model::Logo& logo) {
    const SourceNode* given = map.find("colours");
    if (given) {
        each_entry(*given, "colours", diagnostics_, [&](const model::SourceEntry& entry) {
            logo.inks.emplace(entry.key == "currentColor" ? std::string() : entry.key,
                              read_colour(entry.value, entry.key, diagnostics_));
        });
    }
    const auto* drawing = logo.art ? std::get_if<model::VectorArt>(&logo.art->content) : nullptr;
    if (!drawing) return;
    std::set<std::string> inks;
    for (const model::ArtPath& path : drawing->paths) inks.insert(path.ink);
    std::vector<std::string> known;
    for (const std::string& ink : inks) known.push_back(ink.empty() ? "currentColor" : ink);
    for (const std::string& ink : known) {
        if (given && std::any_of(given->entries.begin(), given->entries.end(),
                                 [&](const model::SourceEntry& entry) { return entry.key == ink; }))
            continue;
        diagnostics_.error(diag::codes::missing_key, map.span(), "'logo' lacks the colour of its ink '" + ink + "'")
            .notes.push_back({"write it under colours: {rgb: '#00503C', cmyk: [90, 35, 75, 45]}", {}});
    }
    if (!given) return;
    for (const model::SourceEntry& entry : given->entries) {
        if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
        report_unknown_name(entry.key_span, "ink of the logo", entry.key, known, diagnostics_);
    }
}

void ProfileReader::contact(const model::SourceEntry& entry) {
    Mapping map(entry.value, "contact '" + entry.key + "'", diagnostics_);
    model::Contact contact;
    contact.id = entry.key;
    contact.span = entry.key_span;
    if (const SourceNode* node = map.find("name")) contact.name = words(*node, "name").value_or("");
    if (const SourceNode* node = map.find("words")) contact.words = words_by_language(*node, "words");
    if (map.take("number", contact.e164, as_e164)) contact.number_span = map.find("number")->span;
    if (const SourceNode* group = map.find("group"))
        decode_group(*group, contact.group_pattern, contact.group_format, diagnostics_);
    map.take("reason", contact.reason, as_text);
    if (const SourceNode* node = map.find("extension")) extension(*node, contact);
    if (!around_.roles.contains(entry.key)) {
        report_unknown_name(entry.key_span, "contact", entry.key, keys_of(around_.roles), diagnostics_);
    }
    if (entry.value.kind != SourceNode::Kind::mapping) return;
    const bool number = map.has("number"), inside = map.has("extension");
    if (number && inside) {
        diagnostics_
            .error(diag::codes::bad_value, entry.key_span,
                   "contact '" + entry.key + "' has a 'number' and an 'extension'")
            .notes.push_back({"people in a hurry need one; say the other in 'words'", {}});
    }
    if (!number && !inside && !map.has("name") && !map.has("words")) {
        diagnostics_.error(diag::codes::missing_key, entry.key_span, "contact '" + entry.key + "' says nothing")
            .notes.push_back({"give it a 'name', 'words', a 'number' or an 'extension'", {}});
    }
    profile_.contacts.emplace(entry.key, std::move(contact));
}

/// What is dialled inside the house; never digits that ring a help line or the emergency number.
void ProfileReader::extension(const SourceNode& node, model::Contact& contact) {
    auto text = as_text(node, "extension", diagnostics_);
    if (!text) return;
    const bool dialled = std::all_of(text->begin(), text->end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!dialled || text->size() > kMostDialledInside) {
        diagnostics_.error(diag::codes::bad_value, node.span, "'extension' must be 1 to 6 digits, not " + quoted(*text))
            .notes.push_back({"a telephone number outside the house is a 'number': '+13035550142'", {}});
    } else if (!numbers_.find(*text).empty()) {
        diagnostics_
            .error(diag::codes::bad_value, node.span, "'extension' " + quoted(*text) + " is a number of the directory")
            .notes.push_back({"pieces show that one themselves, as what it is", {}});
    } else {
        contact.extension = std::move(*text);
    }
}

}  // namespace

ContactRoles decode_contact_roles(const model::SourceNode& tree, diag::Diagnostics& diagnostics) {
    ContactRoles roles;
    Mapping map(tree, "the list of contacts", diagnostics);
    const SourceNode* all = map.need("contacts");
    if (!all) return roles;
    each_entry(*all, "contacts", diagnostics, [&](const model::SourceEntry& entry) {
        if (auto meaning = as_text(entry.value, entry.key, diagnostics)) roles.emplace(entry.key, std::move(*meaning));
    });
    return roles;
}

std::shared_ptr<const model::Organisation> read_organisation(const ProfileFile& file, const ProfileSurroundings& around,
                                                             diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
    const auto tree = read_file(*file.workspace, file.path, sources, diagnostics);
    if (!tree) return nullptr;
    return std::make_shared<const model::Organisation>(ProfileReader(file, around, sources, diagnostics).read(*tree));
}

}  // namespace handbill::content
