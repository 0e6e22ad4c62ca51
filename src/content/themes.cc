#include "content/themes.h"

#include <algorithm>

#include "content/colours.h"
#include "content/decoder.h"
#include "content/language_tag.h"
#include "content/large_print.h"

namespace handbill::content {
namespace {

using model::Voice;

constexpr auto as_voice = one_of<Voice>({{"headline", Voice::headline}, {"body", Voice::body}});
/// Which of a script's two families: its own, or the one that speaks.
constexpr auto as_voice_family = one_of<bool>({{"own", false}, {"voice", true}});

constexpr auto as_figures = one_of<bool>({{"own", false}, {"reference", true}});

constexpr WholeNumber as_weight{100, 900};

/// What the parts of one theme are checked against.
struct ThemeReader {
    model::Theme& theme;
    const model::FontList* fonts;
    diag::Diagnostics& diagnostics;

    void take_colour(Mapping& map, std::string_view key, std::string& into, bool needed) const;
    void take_family(Mapping& map, std::string_view key, std::string& into, bool needed) const;
    void colours(const SourceNode& node) const;
    void style(const model::SourceEntry& entry) const;
    void script(const model::SourceEntry& entry) const;
    void lockup(const SourceNode& node) const;
    void radii(const SourceNode& node) const;
    void fills(const SourceNode& node) const;
    void pictures(const SourceNode& node) const;
    void organisation(const SourceNode& node) const;
    std::optional<model::ThemeRule> rule(Mapping& map, std::string_view key) const;
};

void ThemeReader::take_colour(Mapping& map, std::string_view key, std::string& into, bool needed) const {
    const SourceNode* node = needed ? map.need(key) : map.find(key);
    const auto name = node ? as_text(*node, key, diagnostics) : std::nullopt;
    if (!name) return;
    if (theme.colours.contains(*name))
        into = *name;
    else
        report_unknown_name(node->span, "colour", *name, keys_of(theme.colours), diagnostics);
}

void ThemeReader::take_family(Mapping& map, std::string_view key, std::string& into, bool needed) const {
    const SourceNode* node = needed ? map.need(key) : map.find(key);
    const auto name = node ? as_text(*node, key, diagnostics) : std::nullopt;
    if (!name) return;
    if (!fonts || fonts->families.contains(*name))
        into = *name;
    else
        report_unknown_name(node->span, "font family", *name, keys_of(fonts->families), diagnostics);
}

void ThemeReader::colours(const SourceNode& node) const {
    each_entry(node, "colours", diagnostics, [&](const model::SourceEntry& entry) {
        theme.colours.insert_or_assign(entry.key, read_colour(entry.value, entry.key, diagnostics));
    });
}

void ThemeReader::style(const model::SourceEntry& entry) const {
    Mapping map(entry.value, "style '" + entry.key + "'", diagnostics);
    model::TextStyle style;
    style.name = entry.key;
    style.span = entry.key_span;
    map.need("size", style.size, as_size);
    map.need("leading", style.leading, as_size);
    map.need("floor", style.floor, as_size);
    map.take("weight", style.weight, as_weight);
    style.strong_weight = std::max(style.weight, style.strong_weight);
    map.take("strong-weight", style.strong_weight, as_weight);
    take_colour(map, "colour", style.colour, true);
    style.strong_colour = style.colour;
    take_colour(map, "strong-colour", style.strong_colour, false);
    map.take("tracking", style.tracking, as_ratio);
    map.take("voice", style.voice, as_voice);
    map.take("family", style.voice_family, as_voice_family);
    map.take("balanced", style.balanced, as_boolean);
    map.take("hyphenated", style.hyphenated, as_boolean);
    map.take("ladder", style.ladder, as_ladder);
    theme.styles.insert_or_assign(entry.key, std::move(style));
}

void read_factors(Mapping& row, std::string_view key, base::Ratio& size, base::Ratio& leading) {
    const SourceNode* node = row.need(key);
    if (!node) return;
    Mapping map(*node, "'" + std::string(key) + "'", row.diagnostics());
    map.need("size", size, as_factor);
    map.need("leading", leading, as_factor);
}

void ThemeReader::script(const model::SourceEntry& entry) const {
    if (!is_script_code(entry.key) && canonical_language_tag(entry.key) != entry.key) {
        diagnostics
            .error(diag::codes::bad_value, entry.key_span,
                   "'" + entry.key + "' is neither a script code nor a language tag")
            .notes.push_back({"such as 'Latn' for a script, or 'vi' for one language", {}});
        return;
    }
    Mapping map(entry.value, "the row of '" + entry.key + "'", diagnostics);
    model::ScriptMeasures row;
    row.span = entry.key_span;
    take_family(map, "family", row.family, true);
    take_family(map, "voice-family", row.voice_family, false);
    read_factors(map, "headline", row.headline_size, row.headline_leading);
    read_factors(map, "body", row.body_size, row.body_leading);
    map.need("floor", row.floor_factor, as_factor);
    map.take("capitals", row.cap_height_trim, as_boolean);
    map.take("tracked", row.tracked, as_boolean);
    map.take("figures", row.reference_figures, as_figures);
    theme.scripts.insert_or_assign(entry.key, std::move(row));
}

void ThemeReader::lockup(const SourceNode& node) const {
    Mapping map(node, "'lockup'", diagnostics);
    model::LockupMeasures lockup;
    lockup.span = node.span;
    take_family(map, "family", lockup.family, true);
    map.take("weight", lockup.weight, as_weight);
    map.need("cell-pitch", lockup.cell_pitch, as_factor);
    map.need("row-pitch", lockup.row_pitch, as_factor);
    if (const SourceNode* hyphen = map.need("hyphen")) {
        Mapping part(*hyphen, "'hyphen'", diagnostics);
        part.need("width", lockup.hyphen_width, as_factor);
        part.need("height", lockup.hyphen_height, as_factor);
        part.need("left", lockup.hyphen_left, as_ratio);
        part.need("centre", lockup.hyphen_centre, as_ratio);
    }
    if (const SourceNode* key = map.need("key")) {
        Mapping part(*key, "'key'", diagnostics);
        part.need("width", lockup.key_width, as_factor);
        part.need("height", lockup.key_height, as_factor);
        part.need("art", lockup.key_art, as_factor);
        take_colour(part, "fill", lockup.key_fill, true);
        take_colour(part, "ink", lockup.key_ink, true);
    }
    theme.lockup = std::move(lockup);
}

void ThemeReader::radii(const SourceNode& node) const {
    each_entry(node, "radii", diagnostics, [&](const model::SourceEntry& entry) {
        if (const auto radius = as_length(entry.value, entry.key, diagnostics)) {
            theme.radii.insert_or_assign(entry.key, *radius);
        }
    });
}

std::optional<model::ThemeRule> ThemeReader::rule(Mapping& map, std::string_view key) const {
    const SourceNode* node = map.find(key);
    if (!node) return std::nullopt;
    Mapping part(*node, "'" + std::string(key) + "'", diagnostics);
    model::ThemeRule rule;
    part.need("weight", rule.weight, as_size);
    take_colour(part, "colour", rule.colour, true);
    return rule;
}

void ThemeReader::fills(const SourceNode& node) const {
    each_entry(node, "fills", diagnostics, [&](const model::SourceEntry& entry) {
        if (!theme.colours.contains(entry.key)) {
            report_unknown_name(entry.key_span, "colour", entry.key, keys_of(theme.colours), diagnostics);
        }
        Mapping map(entry.value, "fill '" + entry.key + "'", diagnostics);
        model::FilledBox box;
        box.above = rule(map, "above");
        box.below = rule(map, "below");
        box.outline = rule(map, "outline");
        map.take("drop", box.drop, as_length);
        theme.fills.insert_or_assign(entry.key, std::move(box));
    });
}

void ThemeReader::pictures(const SourceNode& node) const {
    each_entry(node, "pictures", diagnostics, [&](const model::SourceEntry& entry) {
        if (auto other = as_text(entry.value, entry.key, diagnostics)) {
            theme.pictures.insert_or_assign(entry.key, std::move(*other));
        }
    });
}

/// A variant that says anything here opens what it names and nothing else.
void ThemeReader::organisation(const SourceNode& node) const {
    Mapping map(node, "'organisation'", diagnostics);
    map.take("clear", theme.organisation.clear, as_factor);
    const SourceNode* colours = map.find("colours");
    if (!colours) return;
    const auto known = [&](const std::string& name, diag::Span span) {
        if (theme.colours.contains(name)) return true;
        report_unknown_name(span, "colour", name, keys_of(theme.colours), diagnostics);
        return false;
    };
    theme.organisation.colours.clear();
    each_entry(*colours, "colours", diagnostics, [&](const model::SourceEntry& entry) {
        Mapping limits(entry.value, "the limits of '" + entry.key + "'", diagnostics);
        model::OpenColour open;
        if (const SourceNode* along = limits.find("along")) {
            each_item(*along, "along", diagnostics, [&](const SourceNode& item) {
                const auto other = as_text(item, "along", diagnostics);
                if (other && known(*other, item.span)) open.along.push_back(*other);
            });
        }
        if (const SourceNode* against = limits.need("against")) {
            each_entry(*against, "against", diagnostics, [&](const model::SourceEntry& pair) {
                const auto least = as_factor(pair.value, pair.key, diagnostics);
                if (known(pair.key, pair.key_span) && least) open.against.emplace(pair.key, *least);
            });
        }
        if (known(entry.key, entry.key_span)) theme.organisation.colours.emplace(entry.key, std::move(open));
    });
}

/// `<theme>.<variant>.yaml` says what it varies and how; both stand in its name, so that people find it.
void take_variant(Mapping& map, const std::string& file, const model::Theme* parent, model::Theme& theme) {
    (void)map.need("extends");
    const SourceNode* node = map.need("variant");
    const auto word = node ? as_text(*node, "variant", map.diagnostics()) : std::nullopt;
    if (!word) return;
    const auto variant = model::variant_named(*word);
    if (!variant || *variant == model::Variant::office) {
        std::vector<std::string> known;
        for (const model::Variant one : model::kVariants) {
            if (one != model::Variant::office) known.emplace_back(model::name_of(one));
        }
        return report_unknown_name(node->span, "variant", *word, known, map.diagnostics());
    }
    theme.variant = *variant;
    if (!parent || parent->id + '.' + *word == file) return;
    map.diagnostics()
        .error(diag::codes::bad_value, node->span,
               "the variant '" + *word + "' of '" + parent->id + "' stands in a file named '" + file + "'")
        .notes.push_back({"name it '" + parent->id + '.' + *word + ".yaml'", {}});
}

}  // namespace

std::optional<Extension> extended_theme(const model::SourceNode& tree) {
    for (const model::SourceEntry& entry : tree.entries) {
        if (entry.key == "extends" && entry.value.kind == SourceNode::Kind::scalar) {
            return Extension{entry.value.scalar, entry.value.span};
        }
    }
    return std::nullopt;
}

model::Theme decode_theme(const model::SourceNode& tree, const std::string& id, const model::Theme* parent,
                          const model::FontList* fonts, diag::Diagnostics& diagnostics) {
    model::Theme theme = parent ? *parent : model::Theme();
    theme.span = tree.span;
    Mapping map(tree, "theme '" + id + "'", diagnostics);
    const ThemeReader reader{theme, fonts, diagnostics};
    if (is_variant_file(id)) {
        take_variant(map, id, parent, theme);
    } else {
        theme.id = id;
        take_file_id(map, "theme", id);
    }
    const bool extends = map.find("extends") != nullptr;
    const auto section = [&](std::string_view key) { return extends ? map.find(key) : map.need(key); };
    if (const SourceNode* reference = section("reference")) {
        Mapping size(*reference, "'reference'", diagnostics);
        size.need("width", theme.reference.width, as_size);
        size.need("height", theme.reference.height, as_size);
    }
    if (const SourceNode* colours = section("colours")) reader.colours(*colours);
    if (const SourceNode* styles = section("styles")) {
        each_entry(*styles, "styles", diagnostics, [&](const auto& entry) { reader.style(entry); });
    }
    if (const SourceNode* scripts = section("scripts")) {
        each_entry(*scripts, "scripts", diagnostics, [&](const auto& entry) { reader.script(entry); });
    }
    map.take("reference-script", theme.reference_script, as_script);
    if (const SourceNode* lockup = section("lockup")) reader.lockup(*lockup);
    if (theme.variant == model::Variant::large_print) {
        for (const std::string_view style : kLargePrintStyles) {
            if (theme.styles.contains(std::string(style))) continue;
            diagnostics
                .error(diag::codes::missing_key, tree.span,
                       "a large-print theme lacks the style '" + std::string(style) + "'")
                .notes.push_back({"all its texts are set in large-1, large-2, large-3 and large-text", {}});
        }
    }
    if (const SourceNode* radii = map.find("radii")) reader.radii(*radii);
    if (const SourceNode* fills = map.find("fills")) reader.fills(*fills);
    if (const SourceNode* pictures = map.find("pictures")) reader.pictures(*pictures);
    if (const SourceNode* organisation = map.find("organisation")) reader.organisation(*organisation);
    return theme;
}

}  // namespace handbill::content
