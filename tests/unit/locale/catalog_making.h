#pragma once

// A catalog of one small piece, made in code: each test changes what it is about.

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "locale/check_messages.h"
#include "locale/localize.h"

namespace handbill::locale_test {

/// Spans are told apart by their source: languages 1…, the piece 0, the directory 9.
inline model::Language make_language(const std::string& tag, const std::string& english, const std::string& autonym,
                                     unsigned source) {
    model::Language language;
    language.tag = tag;
    language.english = english;
    language.autonym = autonym;
    language.spoken_as = english;
    language.script = "Latn";
    language.state = model::TranslationState::draft;
    language.span = {diag::SourceId{source}, 0, 0};
    return language;
}

class Maker {
public:
    Maker() {
        english = make_language("en", "English", "English", 1);
        english.state = model::TranslationState::source;
        spanish = make_language("es", "Spanish", "Español", 2);
        arabic = make_language("ar", "Arabic", "العربية", 3);
        arabic.direction = model::Direction::right_to_left;
        arabic.script = "Arab";
        make_directory();
        piece.id = "leaflet";
        piece.content_date = "2026-11-22";
        piece.hotlines = {"us-emergency", "us-nhth"};
        add_fact("number", channel_fact("us-nhth", "voice"));
        add_fact("text_code", channel_fact("us-nhth", "text"));
        add_fact("emergency", channel_fact("us-emergency", "voice"));
        using Kind = model::FactSource::Kind;
        add_fact("line", {Kind::hotline_name, "us-nhth", {}, {}});
        add_fact("languages", {Kind::interpreter_languages, "us-nhth", "voice", {}});
        add_fact("language", {Kind::language_autonym, {}, {}, {}});
        add_fact("language_english", {Kind::language_english, {}, {}, {}});
        add_fact("say", {Kind::language_spoken_as, {}, {}, {}});
        add_fact("tag", {Kind::language_tag, {}, {}, {}});
        add_fact("document", {Kind::document_id, {}, {}, {}});
        add_fact("date", {Kind::content_date, {}, {}, {}});
        add_fact("checked", {Kind::verified_on, {}, {}, {}});
        add_fact("state", {Kind::translation_state, {}, {}, {}});
        piece.pages.resize(1);
        piece.pages[0].root.content = model::Stack{};
        say_all("leaflet.title", "Leaflet");
        piece.title = add_slot("leaflet.title");
    }

    static model::FactSource channel_fact(const std::string& hotline, const std::string& channel) {
        return {model::FactSource::Kind::channel, hotline, channel, {}};
    }
    void add_fact(const std::string& name, const model::FactSource& source) { piece.facts[name] = source; }

    model::TextId add_slot(const std::string& message) {
        model::TextSlot slot;
        slot.id = model::TextId{static_cast<std::uint32_t>(piece.texts.size())};
        slot.message = message;
        slot.span = {diag::SourceId{0}, slot.id.value * 10, slot.id.value * 10 + 5};
        piece.texts.push_back(slot);
        return slot.id;
    }
    model::Blocks& blocks() { return std::get<model::Stack>(piece.pages[0].root.content).children; }

    /// A paragraph at the end of the page; returns its text.
    model::TextId add_text(const std::string& message, std::optional<model::Condition> when = std::nullopt) {
        const model::TextId id = add_slot(message);
        model::Block block;
        model::TextBlock text;
        text.text = id;
        block.content = text;
        block.when = std::move(when);
        blocks().push_back(block);
        return id;
    }
    /// Its span is that of a plain scalar at byte 100.
    void say(model::Language& language, const std::string& key, const std::string& pattern) {
        const auto end = static_cast<std::uint32_t>(100 + pattern.size());
        language.messages[key] = {pattern, {language.span.source, 100, end}};
    }
    void say_all(const std::string& key, const std::string& pattern) {
        for (model::Language* language : {&english, &spanish, &arabic}) say(*language, key, pattern);
    }

    [[nodiscard]] model::Catalog catalog() const {
        model::Catalog catalog;
        catalog.hotlines = hotlines;
        catalog.words = words;
        for (const model::Language* language : {&english, &spanish, &arabic}) {
            catalog.languages[language->tag] = std::make_shared<const model::Language>(*language);
        }
        catalog.pieces[piece.id] = std::make_shared<const model::Piece>(piece);
        return catalog;
    }

    model::Language english, spanish, arabic;
    model::Piece piece;
    std::map<std::string, model::Hotline> hotlines;
    model::WordLists words;

private:
    void make_directory() {
        model::Hotline line;
        line.id = "us-nhth";
        line.country = "US";
        line.names = {{"en", "National Line"}, {"es", "Línea Nacional"}};
        line.verified_on = "2026-11-20";
        line.certainty = model::Certainty::two_sources;
        model::Channel voice;
        voice.id = "voice";
        voice.e164 = "+18883737888";
        voice.group_pattern = R"((\d{3})(\d{3})(\d{4}))";
        voice.group_format = "1-$1-$2-$3";
        voice.answers_any_language = true;
        voice.interpreter_languages = 200;
        voice.span = {diag::SourceId{9}, 10, 20};
        model::Channel text;
        text.id = "text";
        text.kind = model::ChannelKind::text;
        text.short_code = "233733";
        text.answers = {"en", "es"};
        text.span = {diag::SourceId{9}, 30, 40};
        line.channels = {voice, text};
        hotlines["us-nhth"] = line;
        model::Hotline emergency;
        emergency.id = "us-emergency";
        emergency.names = {{"en", "Emergency services"}};
        emergency.verified_on = "2026-11-22";
        emergency.certainty = model::Certainty::two_sources;
        model::Channel call;
        call.id = "voice";
        call.short_code = "911";
        call.answers_any_language = true;
        emergency.channels = {call};
        hotlines["us-emergency"] = emergency;
    }
};

struct Result {
    std::optional<model::LocalizedDocument> document;
    diag::Diagnostics diagnostics;

    [[nodiscard]] const diag::Diagnostic& fault(std::size_t index = 0) const { return diagnostics.entries().at(index); }
    [[nodiscard]] const std::vector<model::Inline>& inlines(model::TextId id) const {
        return document.value().texts.at(id.value).inlines;
    }
    [[nodiscard]] std::string plain(model::TextId id) const {
        if (!document) return "refused: " + fault().message;
        return document->texts.at(id.value).plain();
    }
};

inline Result localize(const Maker& maker, const std::string& tag) {
    Result result;
    const model::Catalog catalog = maker.catalog();
    const auto forms = locale::print_channels(catalog, result.diagnostics);
    if (!forms) return result;
    result.document = locale::localize(catalog, catalog.pieces.at(maker.piece.id), catalog.languages.at(tag), *forms,
                                       result.diagnostics);
    return result;
}

/// One message said in all three languages, shown in `tag`.
inline std::string shown(const std::string& pattern, const std::string& tag) {
    Maker maker;
    maker.say_all("leaflet.text", pattern);
    const model::TextId id = maker.add_text("leaflet.text");
    return localize(maker, tag).plain(id);
}

}  // namespace handbill::locale_test
