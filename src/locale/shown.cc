#include "locale/shown.h"

#include "locale/fact_values.h"

namespace handbill::locale {
namespace {

class Walk {
public:
    Walk(const model::Piece& piece, const std::map<std::string, bool>& answered) : answered_(answered) {
        shown_.texts.assign(piece.texts.size(), false);
    }

    void show(model::TextId id) {
        if (id.value >= shown_.texts.size() || shown_.texts[id.value]) return;
        shown_.texts[id.value] = true;
        shown_.order.push_back(id);
    }
    void show(const model::Block& block, const model::LanguageTag& outer);
    /// Contents name what is shown anywhere, so they come last.
    void show_contents() {
        for (const model::ContentsBlock* contents : contents_) {
            for (const model::ContentsEntry& entry : contents->entries) {
                if (!shown_.texts[entry.heading.value]) continue;
                show(entry.text);
                show(entry.digits);
            }
        }
    }
    Shown finish() { return std::move(shown_); }

private:
    [[nodiscard]] bool hidden(const model::Block& block) const;
    void show_all(const model::Blocks& blocks, const model::LanguageTag& language) {
        for (const model::Block& block : blocks) show(block, language);
    }
    void show_list(const model::ListBlock& list, const model::LanguageTag& language);

    const std::map<std::string, bool>& answered_;
    Shown shown_;
    std::vector<const model::ContentsBlock*> contents_;
};

bool Walk::hidden(const model::Block& block) const {
    if (!block.when) return false;
    const auto fact = answered_.find(block.when->fact);
    const bool answered = fact != answered_.end() && fact->second;
    return answered != block.when->answered;
}

void Walk::show_list(const model::ListBlock& list, const model::LanguageTag& language) {
    std::size_t shown = 0;  // the count goes on without a gap where an item is hidden
    for (const model::Block& item : list.items) {
        if (hidden(item)) continue;
        if (shown < list.marker_texts.size()) show(list.marker_texts[shown++]);
        show(item, language);
    }
}

void Walk::show(const model::Block& block, const model::LanguageTag& outer) {
    if (hidden(block)) return;
    const model::LanguageTag& language = block.language ? *block.language : outer;
    struct Visitor {
        Walk& walk;
        const model::Block& block;
        const model::LanguageTag& language;

        void operator()(const model::Stack& box) { walk.show_all(box.children, language); }
        void operator()(const model::Row& box) { walk.show_all(box.children, language); }
        void operator()(const model::Grid& box) { walk.show_all(box.children, language); }
        void operator()(const model::Layers& box) { walk.show_all(box.children, language); }
        void operator()(const model::TextBlock& text) { walk.show(text.text); }
        void operator()(const model::ListBlock& list) { walk.show_list(list, language); }
        void operator()(const model::NumberBlock& number) {
            walk.shown_.facts.push_back({number.fact, language, block.span});
        }
        void operator()(const model::QrBlock& qr) {
            walk.shown_.facts.push_back({qr.fact, language, block.span});
            walk.show(qr.alt);
        }
        void operator()(const model::ArtBlock& art) {
            if (art.alt) walk.show(*art.alt);
        }
        void operator()(const model::RuleBlock&) {}
        void operator()(const model::TableBlock& table) {
            for (const auto& row : table.rows) {
                for (const model::TableCell& cell : row) walk.show_all(cell.children, language);
            }
        }
        void operator()(const model::FormLineBlock& line) {
            walk.show(line.label);
            if (line.entry) walk.show(*line.entry);
        }
        void operator()(const model::SpacerBlock&) {}
        void operator()(const model::ScaleBlock& scale) {
            if (scale.digits) walk.show(*scale.digits);
        }
        void operator()(const model::FolioBlock& folio) { walk.show(folio.digits); }
        void operator()(const model::ContentsBlock& contents) { walk.contents_.push_back(&contents); }
    };
    std::visit(Visitor{*this, block, language}, block.content);
}

}  // namespace

std::map<std::string, bool> answered_facts(const model::Catalog& catalog, const model::Piece& piece,
                                           const model::LanguageTag& tag) {
    std::map<std::string, bool> answered;
    for (const auto& [name, source] : piece.facts) {
        if (source.kind != model::FactSource::Kind::channel) continue;
        const model::Channel* channel = find_channel(catalog, source);
        const bool serves = channel != nullptr && channel->serves(tag);
        // What a caller says to the operator is the English name of a language; in English there is nothing to say.
        const bool asks = channel != nullptr && channel->answers_any_language && tag != model::kSourceLanguage;
        answered.emplace(name, serves && (!source.interpreted || asks));
    }
    return answered;
}

Shown find_shown(const model::Piece& piece, const model::LanguageTag& edition,
                 const std::map<std::string, bool>& answered) {
    Walk walk(piece, answered);
    walk.show(piece.title);
    for (const model::Page& page : piece.pages) {
        walk.show(page.root, edition);
        if (page.flow && page.flow->head) walk.show(*page.flow->head, edition);
        if (page.flow && page.flow->foot) walk.show(*page.flow->foot, edition);
    }
    walk.show_contents();
    if (piece.true_size) {
        walk.show(piece.true_size->inch);
        walk.show(piece.true_size->metric);
    }
    return walk.finish();
}

}  // namespace handbill::locale
