#include "content/pieces.h"

#include <algorithm>

#include "content/audience.h"
#include "content/blocks.h"
#include "content/decoder.h"
#include "content/facts.h"

namespace handbill::content {
namespace {

constexpr const char* kTrueSizeStyle = "true-size";  // of the words beside a ruler

/// A theme whose file is at fault exists: its own faults are reported, and not its absence.
void take_theme(Mapping& map, const PieceSurroundings& around, model::Piece& piece) {
    const SourceNode* node = map.need("theme");
    const auto wanted = node ? as_id(*node, "theme", map.diagnostics()) : std::nullopt;
    if (!wanted) return;
    if (around.set_in) {
        piece.theme = around.set_in;
        piece.in_own_theme = around.set_in->id == *wanted;
        return;
    }
    const auto found = around.themes.find(*wanted);
    if (found != around.themes.end()) {
        piece.theme = found->second;
    } else if (std::find(around.theme_names.begin(), around.theme_names.end(), *wanted) == around.theme_names.end()) {
        report_unknown_name(node->span, "theme", *wanted, around.theme_names, map.diagnostics());
    }
}

void take_reference(Mapping& map, model::Piece& piece) {
    const SourceNode* node = map.find("reference");
    if (!node) return;
    base::Size trim;
    Mapping size(*node, "'reference'", map.diagnostics());
    const bool wide = size.need("width", trim.width, as_size);
    if (size.need("height", trim.height, as_size) && wide) piece.reference = trim;
}

void take_sheets(Mapping& map, const PieceSurroundings& around, model::Piece& piece) {
    const SourceNode* node = map.need("sheets");
    if (!node) return;
    each_item(*node, "sheets", map.diagnostics(), [&](const SourceNode& item) {
        const auto sheet = as_text(item, "sheets", map.diagnostics());
        if (!sheet) return;
        if (around.sheets.contains(*sheet))
            piece.sheets.push_back(*sheet);
        else if (around.sheets_known)
            report_unknown_name(item.span, "sheet", *sheet, keys_of(around.sheets), map.diagnostics());
    });
    if (node->kind == SourceNode::Kind::sequence && node->items.empty()) {
        map.diagnostics()
            .error(diag::codes::bad_value, node->span, "a piece needs at least one sheet")
            .notes.push_back({"write sheets: [letter, a4]", {}});
    }
}

/// After the sheets: each must get its panels.
void take_folds_of(Mapping& map, const PieceSurroundings& around, model::Piece& piece) {
    std::vector<model::Sheet> sheets;
    for (const std::string& id : piece.sheets) sheets.push_back(around.sheets.at(id));
    piece.folds = take_folds(map, around.folds, around.folds_known, sheets);
}

void take_languages(Mapping& map, const PieceSurroundings& around, model::Piece& piece) {
    const SourceNode* node = map.find("languages");
    if (!node) return;
    each_item(*node, "languages", map.diagnostics(), [&](const SourceNode& item) {
        const auto tag = as_language_tag(item, "languages", map.diagnostics());
        if (!tag) return;
        const bool known = std::find(around.locales.begin(), around.locales.end(), *tag) != around.locales.end();
        if (known)
            piece.languages.push_back(*tag);
        else
            report_unknown_name(item.span, "language", *tag, around.locales, map.diagnostics());
    });
}

void take_exceptions(Mapping& map, model::Piece& piece) {
    const SourceNode* node = map.find("language-exceptions");
    if (!node) return;
    each_entry(*node, "language-exceptions", map.diagnostics(), [&](const model::SourceEntry& entry) {
        const std::string key = entry.key.find('.') == std::string::npos ? piece.id + '.' + entry.key : entry.key;
        auto reason = as_text(entry.value, entry.key, map.diagnostics());
        std::vector<std::string> used;
        for (const model::TextSlot& slot : piece.texts) used.push_back(slot.message);
        if (std::find(used.begin(), used.end(), key) == used.end()) {
            report_unknown_name(entry.key_span, "message of this piece", key, used, map.diagnostics());
        } else if (reason) {
            piece.language_exceptions.emplace(key, std::move(*reason));
        }
    });
}

/// The line that says to print at 100 %, if the piece asks for it or everybody is given it.
void take_true_size(Mapping& map, const PieceSurroundings& around, model::Piece& piece) {
    bool wanted = false;
    map.take("ruler", wanted, as_boolean);
    if (!wanted && !around.rulers) return;
    const SourceNode* node = map.find("ruler");
    const auto slot = [&](const char* message) {
        model::TextSlot text;
        text.id = model::TextId{static_cast<std::uint32_t>(piece.texts.size())};
        text.message = message;
        text.style = kTrueSizeStyle;
        text.span = node ? node->span : piece.span;
        piece.texts.push_back(std::move(text));
        return piece.texts.back().id;
    };
    if (piece.theme && !piece.theme->styles.contains(kTrueSizeStyle)) {
        map.diagnostics()
            .error(
                diag::codes::not_found, node ? node->span : piece.span,
                "the theme '" + piece.theme->id + "' has no style '" + kTrueSizeStyle + "' for the line beside a ruler")
            .notes.push_back({"add it to 'styles' of the theme", {}});
        return;
    }
    const model::TextId inch = slot(kTrueSizeInch);
    piece.true_size = model::TrueSize{inch, slot(kTrueSizeMetric), node ? node->span : piece.span};
}

/// The place was read with the directory; here it is only told whether it is the piece's own.
const RegionLines* take_region(Mapping& map, const PieceSurroundings& around, model::Piece& piece) {
    std::string own;
    const SourceNode* node = map.find("region");
    if (node == nullptr) return nullptr;
    const auto lines = around.regions.find(piece.id);
    if (lines == around.regions.end()) return nullptr;
    diag::Diagnostics told;  // by whoever looked for its lines
    piece.region = lines->second.place;
    piece.in_own_region = as_region(*node, "region", told) == piece.region;
    return &lines->second;
}

void take_rules(Mapping& map, model::Piece& piece) {
    map.need("audience", piece.audience, as_audience);
    map.take("sourced", piece.sourced, as_boolean);
    map.take("reference-marks", piece.reference_marks, as_boolean);
}

/// Signs without these two lines have sent police to people who were poor, foreign or ill, and put others in danger.
void check_caveats(const BlockReader& blocks, diag::Diagnostics& diagnostics) {
    const std::pair<model::Caveat, std::string> kCaveats[] = {{model::Caveat::one_sign, "one-sign"},
                                                              {model::Caveat::do_not_confront, "do-not-confront"}};
    for (const auto& [caveat, name] : kCaveats) {
        if (blocks.signs().empty() || blocks.caveats().contains(caveat)) continue;
        diagnostics
            .error(diag::codes::missing_caveat, blocks.signs().front(),
                   "the piece lists signs, but no text in it is its caveat '" + name + "'")
            .notes.push_back({caveat == model::Caveat::one_sign
                                  ? "say that one sign proves nothing, and write 'caveat: one-sign' on that block"
                                  : "say not to step in or confront, and write 'caveat: do-not-confront' on that block",
                              {}});
    }
}

/// ISO 32000-1, 14.8.4.3.2 and WCAG 2.2, 1.3.1: one title on top, and no level left out on the way down.
void check_headings(const std::vector<HeadingPlace>& headings, const SourceNode* pages,
                    diag::Diagnostics& diagnostics) {
    const HeadingPlace* first_title = nullptr;
    int before = 0;
    for (const HeadingPlace& heading : headings) {
        if (heading.level == 0) return;  // reported; what follows cannot be judged
        if (heading.level == 1 && first_title) {
            diagnostics.error(diag::codes::heading_level, heading.span, "a piece has one heading of level 1")
                .notes.push_back({"the first one is here", first_title->span});
        } else if (heading.level > before + 1) {
            diagnostics
                .error(diag::codes::heading_level, heading.span,
                       "a heading of level " + std::to_string(heading.level) + " cannot follow " +
                           (before == 0 ? "nothing" : "one of level " + std::to_string(before)))
                .notes.push_back(
                    {"the next level here is " + std::to_string(before + 1) + "; size is the style's matter", {}});
        }
        if (heading.level == 1 && !first_title) first_title = &heading;
        before = heading.level;
    }
    if (headings.empty() && pages) {
        diagnostics.error(diag::codes::heading_level, pages->span, "the piece has no heading")
            .notes.push_back({"make its headline 'heading: headline' with 'level: 1'", {}});
    }
}

}  // namespace

PieceNeeds needs_of(const model::SourceNode& tree) {
    PieceNeeds needs;
    for (const model::SourceEntry& entry : tree.entries) {
        if (entry.key == "theme") needs.theme = entry.value.scalar;
        if (entry.key == "region") needs.region = &entry.value;
        if (entry.key != "facts") continue;
        for (const model::SourceEntry& fact : entry.value.entries) {
            for (const model::SourceEntry& field : fact.value.entries) {
                const bool names_hotline =
                    field.key == "hotline" || field.key == "hotline-name-of" || field.key == "interpreter-languages-of";
                if (names_hotline) needs.hotlines.push_back(field.value.scalar);
            }
        }
    }
    return needs;
}

model::Piece decode_piece(const model::SourceNode& tree, const std::string& id, const PieceSurroundings& around,
                          diag::Diagnostics& diagnostics) {
    model::Piece piece;
    piece.id = id;
    piece.span = tree.span;
    Mapping map(tree, "piece '" + id + "'", diagnostics);
    take_file_id(map, "piece", id);
    take_theme(map, around, piece);
    take_reference(map, piece);
    map.need("content-date", piece.content_date, as_date);
    take_sheets(map, around, piece);
    take_folds_of(map, around, piece);
    take_languages(map, around, piece);
    take_rules(map, piece);
    const RegionLines* region = take_region(map, around, piece);
    if (const SourceNode* facts = map.need("facts")) {
        decode_facts(*facts, around.hotlines, around.hotlines_known, region, piece, diagnostics);
    }

    const SourceNode* pages = map.need("pages");
    if (pages) piece.sources = sources_in_order(*pages, around.evidence);
    BlockReader blocks(piece, around.hotlines, around.art, around.locales, around.evidence, around.profile,
                       diagnostics);
    if (map.has("folds") && !piece.folds) blocks.without_folds();
    take_true_size(map, around, piece);
    if (const SourceNode* title = map.need("title")) {
        if (const auto slot = blocks.text(*title, "title", {})) piece.title = *slot;
    }
    if (pages) {
        each_item(*pages, "pages", diagnostics,
                  [&](const SourceNode& page) { piece.pages.push_back(blocks.page(page)); });
        blocks.finish_contents();
        if (pages->kind == SourceNode::Kind::sequence && pages->items.empty()) {
            diagnostics.error(diag::codes::bad_value, pages->span, "a piece needs at least one page")
                .notes.push_back({"write '- stack: …' below it", {}});
        }
    }
    take_exceptions(map, piece);
    check_caveats(blocks, diagnostics);
    check_headings(blocks.headings(), pages, diagnostics);
    return piece;
}

}  // namespace handbill::content
