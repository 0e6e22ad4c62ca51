#include "locale/localize.h"

#include "locale/compose_text.h"
#include "locale/fact_values.h"
#include "locale/inline_writer.h"
#include "locale/message_checks.h"
#include "locale/message_states.h"
#include "locale/profile_words.h"
#include "locale/references.h"
#include "locale/shown.h"
#include "locale/word_rules.h"

#include <algorithm>
#include <set>
#include <utility>

namespace handbill::locale {
namespace {

/// Where a text's words come from: a message and the language it is in, which is the wanted one but for exceptions.
struct Wording {
    const model::Message* message = nullptr;
    const model::Language* language = nullptr;
};

class Localizer {
public:
    Localizer(const model::Catalog& catalog, std::shared_ptr<const model::Piece> piece,
              std::shared_ptr<const model::Language> language, const ChannelForms& forms,
              diag::Diagnostics& diagnostics);

    std::optional<model::LocalizedDocument> localize();

private:
    void localize_text(const model::TextSlot& slot);
    void localize_literal(const model::TextSlot& slot, const model::Language& language, model::LocalizedText& text);
    void localize_profile(const model::TextSlot& slot, const model::Language& language, model::LocalizedText& text);
    void localize_message(const model::TextSlot& slot, const Wording& wording, const model::Language& about,
                          model::LocalizedText& text);
    const model::Language* language_of(const model::LanguageTag& tag, const diag::Span& span);
    std::optional<Wording> find_wording(const model::TextSlot& slot, const model::Language& language);
    void report_missing(const model::TextSlot& slot, const model::Language& language, const model::Message* source);
    std::optional<FactValue> value_of(const std::string& name, const FactContext& context);
    void check_words(const model::LocalizedText& text, const model::Message& message);
    [[nodiscard]] std::vector<std::string> facts_of(const model::TextSlot& slot) const;
    bool agrees_with_source(const model::TextSlot& slot, const Wording& wording, const Pattern& pattern);
    void show_fact(const FactUse& use);
    std::size_t channel_index(const model::PrintedChannel& form);
    void note_fact_channel(const std::string& name, const model::PrintedChannel& form);
    PluralRules& plurals(const model::LanguageTag& tag);
    [[nodiscard]] const model::Language* find_language(const model::LanguageTag& tag) const;
    [[nodiscard]] const model::Message* find_source(const std::string& key) const;
    void finish();

    const model::Catalog& catalog_;
    const ChannelForms& forms_;
    diag::Diagnostics& diagnostics_;
    const model::Language* source_ = nullptr;
    model::LocalizedDocument document_;
    std::map<model::LanguageTag, PluralRules> plurals_;
    std::map<model::LanguageTag, WordCheck> words_;
    std::set<std::string> reported_;  ///< keys, so that a text shown twice is one fault
    std::vector<std::string> fact_names_;
};

Localizer::Localizer(const model::Catalog& catalog, std::shared_ptr<const model::Piece> piece,
                     std::shared_ptr<const model::Language> language, const ChannelForms& forms,
                     diag::Diagnostics& diagnostics)
    : catalog_(catalog), forms_(forms), diagnostics_(diagnostics) {
    document_.piece = std::move(piece);
    document_.language = std::move(language);
    source_ = find_language(catalog.source_language);
    for (const auto& [name, source] : document_.piece->facts) fact_names_.push_back(name);
}

const model::Language* Localizer::find_language(const model::LanguageTag& tag) const {
    if (document_.language->tag == tag) return document_.language.get();
    const auto found = catalog_.languages.find(tag);
    return found == catalog_.languages.end() ? nullptr : found->second.get();
}

const model::Message* Localizer::find_source(const std::string& key) const {
    if (source_ == nullptr) return nullptr;
    const auto found = source_->messages.find(key);
    return found == source_->messages.end() ? nullptr : &found->second;
}

PluralRules& Localizer::plurals(const model::LanguageTag& tag) { return plurals_.try_emplace(tag, tag).first->second; }

std::optional<model::LocalizedDocument> Localizer::localize() {
    const std::size_t errors_before = diagnostics_.error_count();
    const model::Piece& piece = *document_.piece;
    document_.answered = answered_facts(catalog_, piece, document_.language->tag);
    const Shown shown = find_shown(piece, document_.language->tag, document_.answered);
    document_.state = edition_state(catalog_, piece, *document_.language);
    document_.texts.resize(piece.texts.size());
    for (std::size_t i = 0; i < piece.texts.size(); ++i) document_.texts[i].id = piece.texts[i].id;
    for (const FactUse& use : shown.facts) show_fact(use);
    for (const model::TextId id : shown.order) localize_text(piece.texts[id.value]);
    if (diagnostics_.error_count() > errors_before) return std::nullopt;
    finish();
    return std::move(document_);
}

// ---- texts --------------------------------------------------------------------------------------------------------

const model::Language* Localizer::language_of(const model::LanguageTag& tag, const diag::Span& span) {
    const model::Language* language = find_language(tag);
    if (language == nullptr && reported_.insert(tag).second) {
        diagnostics_.error(diag::codes::missing_message, span, "the language " + tag + " is not there")
            .notes.push_back({"add the folder content/locales/" + tag, std::nullopt});
    }
    return language;
}

void Localizer::localize_text(const model::TextSlot& slot) {
    const model::Language* about = language_of(slot.language.value_or(document_.language->tag), slot.span);
    if (about == nullptr) return;
    model::LocalizedText& text = document_.texts[slot.id.value];
    if (slot.profile) return localize_profile(slot, *about, text);
    if (slot.message.empty()) return localize_literal(slot, *about, text);
    if (const auto wording = find_wording(slot, *about)) localize_message(slot, *wording, *about, text);
}

void Localizer::localize_literal(const model::TextSlot& slot, const model::Language& language,
                                 model::LocalizedText& text) {
    text.language = language.tag;
    text.direction = language.direction;
    text.script = language.script;
    text.span = slot.span;
    InlineWriter writer;
    writer.add_words(slot.literal, model::Inline::Kind::plain);
    text.inlines = writer.finish();
}

void Localizer::localize_profile(const model::TextSlot& slot, const model::Language& language,
                                 model::LocalizedText& text) {
    const model::Organisation& profile = *catalog_.organisation;
    text.language = language.tag;
    text.direction = language.direction;
    text.script = language.script;
    text.span = profile.span;
    const std::string& id = slot.profile->contact;
    if (id.empty()) {
        text.inlines.push_back(organisation_name(profile, language.tag));
        return;
    }
    auto said = contact_words(profile, id, language, forms_, diagnostics_);
    if (!said) return;
    text.span = profile.contacts.at(id).span;
    if (said->channel != nullptr) said->inlines.back().channel = channel_index(*said->channel);
    text.inlines = std::move(said->inlines);
    const auto words = profile.contacts.at(id).words.find(language.tag);
    if (words != profile.contacts.at(id).words.end()) check_words(text, {words->second, text.span});
}

std::optional<Wording> Localizer::find_wording(const model::TextSlot& slot, const model::Language& language) {
    const auto message = language.messages.find(slot.message);
    if (message != language.messages.end()) return Wording{&message->second, &language};

    const model::Message* source = find_source(slot.message);
    const auto& exceptions = document_.piece->language_exceptions;
    const auto exception = exceptions.find(slot.message);
    if (source == nullptr || exception == exceptions.end()) {
        report_missing(slot, language, source);
        return std::nullopt;
    }
    if (reported_.insert(language.tag + " " + slot.message).second) {
        diagnostics_
            .warning(diag::codes::language_exception, slot.span,
                     "\"" + slot.message + "\" is printed in " + source_->english + ", not in " + language.english)
            .notes.push_back({"the piece's reason: " + exception->second, std::nullopt});
    }
    return Wording{source, source_};
}

void Localizer::report_missing(const model::TextSlot& slot, const model::Language& language,
                               const model::Message* source) {
    if (!reported_.insert(language.tag + " " + slot.message).second) return;
    auto& entry = diagnostics_.error(diag::codes::missing_message, slot.span,
                                     "\"" + slot.message + "\" is not there in " + language.english);
    const std::string key = slot.message.substr(std::min(slot.message.find('.'), slot.message.size() - 1) + 1);
    entry.notes.push_back({"add \"" + key + "\" to " + message_file(language.tag, slot.message), std::nullopt});
    if (source != nullptr) entry.notes.push_back({"in " + source_->english + ": " + source->pattern, source->span});
}

bool Localizer::agrees_with_source(const model::TextSlot& slot, const Wording& wording, const Pattern& pattern) {
    const std::size_t errors_before = diagnostics_.error_count();
    const model::Message* source_message = wording.language == source_ ? nullptr : find_source(slot.message);
    if (source_message != nullptr) {
        if (const auto source = parse_message(*source_message, diagnostics_)) {
            compare_placeholders(*wording.message, pattern, *source_message, *source, diagnostics_);
        }
    }
    if (diagnostics_.error_count() == errors_before) {
        check_facts(*wording.message, pattern, facts_of(slot), document_.piece->id, diagnostics_);
    }
    return diagnostics_.error_count() == errors_before;
}

std::vector<std::string> Localizer::facts_of(const model::TextSlot& slot) const {
    return slot.reference ? reference_facts(document_.piece->sources[*slot.reference]) : fact_names_;
}

std::optional<FactValue> Localizer::value_of(const std::string& name, const FactContext& context) {
    const auto source = document_.piece->facts.find(name);
    if (source == document_.piece->facts.end()) return std::nullopt;
    FactValue value = resolve_fact(source->second, context);
    const auto* words = std::get_if<FactWords>(&value);
    if (words != nullptr && words->channel != nullptr) note_fact_channel(name, *words->channel);
    return value;
}

void Localizer::check_words(const model::LocalizedText& text, const model::Message& message) {
    const auto rules = catalog_.words.find(text.language);
    if (rules == catalog_.words.end() || !document_.piece->audience) return;
    const auto check =
        words_.try_emplace(text.language, text.language, rules->second, *document_.piece->audience).first;
    check->second.check(text.inlines, message, diagnostics_);
}

void Localizer::localize_message(const model::TextSlot& slot, const Wording& wording, const model::Language& about,
                                 model::LocalizedText& text) {
    text.language = wording.language->tag;
    text.direction = wording.language->direction;
    text.script = wording.language->script;
    text.span = wording.message->span;
    // A message shown in several places is composed for each and blamed once.
    const std::string mark = wording.language->tag + " faulty " + slot.message;
    if (reported_.contains(mark)) return;
    const auto pattern = parse_message(*wording.message, diagnostics_);
    if (!pattern || !agrees_with_source(slot, wording, *pattern)) {
        reported_.insert(mark);
        return;
    }
    const FactContext context{catalog_, *document_.piece, forms_, about, text.language};
    const model::Source* cited = slot.reference ? &document_.piece->sources[*slot.reference] : nullptr;
    const model::PrintedChannel address = cited != nullptr ? address_of(*cited) : model::PrintedChannel{};
    const Composing composing{
        [&](const std::string& name) {
            return cited != nullptr ? reference_value(name, *cited, address, text.language) : value_of(name, context);
        },
        [&](const model::PrintedChannel& form) { return channel_index(form); },
        plurals(text.language),
    };
    auto composed = compose_text(*pattern, composing);
    if (const auto* fault = std::get_if<ComposeFault>(&composed)) {
        report(*wording.message, fault->code, fault->fault, diagnostics_);
        reported_.insert(mark);
        return;
    }
    text.inlines = std::get<std::vector<model::Inline>>(std::move(composed));
    if (!text.inlines.empty()) {
        check_words(text, *wording.message);
        if (slot.cites) text.inlines.push_back(citation(slot.basis.sources));
        if (catalog_.organisation && is_colophon(slot)) {
            for (model::Inline& part : profile_mark(*catalog_.organisation)) text.inlines.push_back(std::move(part));
        }
        return;
    }
    reported_.insert(mark);
    diagnostics_.error(diag::codes::missing_message, wording.message->span, "\"" + slot.message + "\" has no words")
        .notes.push_back({"write it, or take its block out of the piece", std::nullopt});
}

// ---- facts --------------------------------------------------------------------------------------------------------

std::size_t Localizer::channel_index(const model::PrintedChannel& form) {
    auto& channels = document_.channels;
    const auto found = std::find_if(channels.begin(), channels.end(), [&](const model::PrintedChannel& known) {
        return known.hotline == form.hotline && known.channel == form.channel;
    });
    if (found != channels.end()) return static_cast<std::size_t>(found - channels.begin());
    channels.push_back(form);
    return channels.size() - 1;
}

void Localizer::note_fact_channel(const std::string& name, const model::PrintedChannel& form) {
    document_.fact_channels.emplace(name, channel_index(form));
}

/// A number or QR block: its fact must be a channel that its readers can use.
void Localizer::show_fact(const FactUse& use) {
    const auto source = document_.piece->facts.find(use.fact);
    if (source == document_.piece->facts.end()) {
        auto& entry = diagnostics_.error(diag::codes::unknown_placeholder, use.span,
                                         "the piece has no fact \"" + use.fact + "\"");
        if (const auto nearest = diag::nearest_name(use.fact, fact_names_)) {
            entry.notes.push_back({"did you mean \"" + *nearest + "\"?", std::nullopt});
        }
        return;
    }
    const model::Language* about = language_of(use.language, use.span);
    if (about == nullptr) return;
    const FactContext context{catalog_, *document_.piece, forms_, *about, about->tag};
    const FactValue value = resolve_fact(source->second, context);
    if (const auto* refusal = std::get_if<FactRefusal>(&value)) {
        diagnostics_.error(diag::codes::unavailable_fact, use.span, "\"" + use.fact + "\": " + refusal->message)
            .notes.push_back({refusal->hint, std::nullopt});
        return;
    }
    const auto* words = std::get_if<FactWords>(&value);
    if (words == nullptr || words->channel == nullptr) {
        diagnostics_.error(diag::codes::unavailable_fact, use.span, "\"" + use.fact + "\" is not a hotline's channel")
            .notes.push_back({"numbers and QR codes show channels: {hotline: …, channel: …}", std::nullopt});
        return;
    }
    note_fact_channel(use.fact, *words->channel);
}

void Localizer::finish() {
    for (const model::PrintedChannel& channel : document_.channels) {
        if (channel.hotline.empty()) continue;  // a source's address
        auto& oldest = document_.verified_on;
        if (oldest.empty() || channel.verified_on < oldest) oldest = channel.verified_on;
    }
    if (document_.verified_on.empty()) document_.verified_on = oldest_verified_on(catalog_, *document_.piece);
}

}  // namespace

std::optional<model::LocalizedDocument> localize(const model::Catalog& catalog,
                                                 std::shared_ptr<const model::Piece> piece,
                                                 std::shared_ptr<const model::Language> language,
                                                 const ChannelForms& channels, diag::Diagnostics& diagnostics) {
    return Localizer(catalog, std::move(piece), std::move(language), channels, diagnostics).localize();
}

}  // namespace handbill::locale
