#include "locale/fact_values.h"

#include "locale/inline_writer.h"
#include "locale/message_states.h"

#include <algorithm>
#include <utility>

namespace handbill::locale {
namespace {

constexpr std::string_view kEnglish = "en";
using Kind = model::FactSource::Kind;

std::string_view primary(std::string_view tag) { return tag.substr(0, tag.find('-')); }

FactValue words(const std::string& text, std::string_view language, const FactContext& context) {
    FactWords value = isolated_words(text, language, context.within);
    if (value.words.text.empty()) {
        return FactRefusal{"the fact has no value here",
                           "give it where it belongs: in the piece, the language or the directory"};
    }
    return value;
}

/// What the reader is to say or dial stands out of its sentence; names and dates do not.
FactValue emphasized(FactValue value) {
    if (auto* words = std::get_if<FactWords>(&value)) words->words.kind = model::Inline::Kind::fact;
    return value;
}

FactRefusal no_such_line() {
    return {"the place has no such line", "show the block under a condition: when: {answered: …}"};
}

FactValue channel_words(const model::FactSource& source, const FactContext& context) {
    const model::Channel* channel = find_channel(context.catalog, source);
    const model::PrintedChannel* form = context.forms.find(source.hotline, source.channel);
    if (source.hotline.empty()) return no_such_line();
    const std::string name = source.hotline + "/" + source.channel;
    if (channel == nullptr || form == nullptr) {
        return FactRefusal{"the directory has no channel " + name, "add it to content/hotlines"};
    }
    if (!channel->serves(context.about.tag)) {
        return FactRefusal{
            "the channel " + name + " is not answered in " + context.about.english,
            "a channel is offered only in languages it is answered in; show the block under a condition"};
    }
    FactWords value;
    value.channel = form;
    value.words.text = form->display;
    value.words.kind = model::Inline::Kind::fact;
    value.words.isolated = true;
    value.words.number = !form->groups.empty();
    return value;
}

/// As the law prints it: a number too is tied to no channel that would print and link it in the operator's form.
FactValue quotation(const model::FactSource& source, const FactContext& context) {
    const auto quoted = source.quoted.find(context.within);
    if (quoted == source.quoted.end())
        return FactRefusal{"the law is not quoted in this language", "give the words under 'quoted'"};
    FactWords value = isolated_words(quoted->second, context.within, context.within);
    if (source.kind == Kind::quoted_number) {
        value.words.kind = model::Inline::Kind::fact;
        value.words.number = true;
    }
    return value;
}

FactValue hotline_name(const model::FactSource& source, const FactContext& context) {
    if (source.hotline.empty()) return no_such_line();
    const auto hotline = context.catalog.hotlines.find(source.hotline);
    if (hotline == context.catalog.hotlines.end()) {
        return FactRefusal{"the directory has no hotline " + source.hotline, "add it to content/hotlines"};
    }
    const auto& names = hotline->second.names;
    for (const std::string_view tag : {std::string_view(context.about.tag), primary(context.about.tag), kEnglish}) {
        const auto name = names.find(std::string(tag));
        if (name != names.end()) return words(name->second, name->first, context);
    }
    return FactRefusal{"the hotline " + source.hotline + " has no English name",
                       "give its official name in the directory"};
}

FactValue interpreter_languages(const model::FactSource& source, const FactContext& context) {
    const model::Channel* channel = find_channel(context.catalog, source);
    if (channel == nullptr || channel->interpreter_languages <= 0) {
        return FactRefusal{"the directory does not say in how many languages " + source.hotline + "/" + source.channel +
                               " is interpreted",
                           "give interpreter-languages in the directory, or leave the claim out"};
    }
    return FactCount{channel->interpreter_languages};
}

}  // namespace

bool same_language(std::string_view inner, std::string_view outer) {
    return inner == outer || (inner.find('-') == std::string_view::npos && inner == primary(outer));
}

FactWords isolated_words(std::string_view text, std::string_view language, const model::LanguageTag& within) {
    FactWords value;
    value.words.text = to_nfc(text);
    value.words.isolated = true;
    if (!language.empty() && !same_language(language, within)) value.words.language = std::string(language);
    return value;
}

const model::Channel* find_channel(const model::Catalog& catalog, const model::FactSource& source) {
    const auto hotline = catalog.hotlines.find(source.hotline);
    return hotline == catalog.hotlines.end() ? nullptr : hotline->second.find_channel(source.channel);
}

std::string oldest_verified_on(const model::Catalog& catalog, const model::Piece& piece) {
    std::string oldest;
    for (const std::string& id : piece.hotlines) {
        const auto hotline = catalog.hotlines.find(id);
        if (hotline == catalog.hotlines.end()) continue;
        const std::string& day = hotline->second.verified_on;
        if (oldest.empty() || day < oldest) oldest = day;  // ISO dates sort as text
    }
    return oldest;
}

FactValue resolve_fact(const model::FactSource& source, const FactContext& context) {
    switch (source.kind) {
        case Kind::channel:
            return channel_words(source, context);
        case Kind::hotline_name:
            return hotline_name(source, context);
        case Kind::interpreter_languages:
            return interpreter_languages(source, context);
        case Kind::language_autonym:
            return words(context.about.autonym, context.about.tag, context);
        case Kind::language_english:
            return words(context.about.english, kEnglish, context);
        case Kind::language_spoken_as:
            return emphasized(words(context.about.spoken_as, kEnglish, context));
        case Kind::language_tag:
            return words(context.about.tag, {}, context);
        case Kind::document_id:
            return words(context.piece.id, {}, context);
        case Kind::content_date:
            return words(context.piece.content_date, {}, context);
        case Kind::verified_on:
            return words(oldest_verified_on(context.catalog, context.piece), {}, context);
        case Kind::translation_state:
            return FactKeyword{std::string(name_of(edition_state(context.catalog, context.piece, context.about)))};
        case Kind::quoted_words:
        case Kind::quoted_number:
            return quotation(source, context);
    }
    return FactRefusal{"the fact is of no kind that is known", "declare it again under facts in the piece"};
}

}  // namespace handbill::locale
