#include "locale/profile_words.h"

#include "locale/fact_values.h"
#include "locale/inline_writer.h"
#include "locale/phone_number.h"

#include <algorithm>
#include <utility>

namespace handbill::locale {
namespace {

constexpr std::string_view kBetween = " · ";

model::Inline isolated(const std::string& text, const model::LanguageTag& language, const model::LanguageTag& within) {
    model::Inline part;
    part.text = to_nfc(text);
    part.kind = model::Inline::Kind::strong;
    part.isolated = true;
    if (!same_language(language, within)) part.language = language;
    return part;
}

model::Inline dialled(const std::string& digits) {
    model::Inline part;
    part.text = digits;
    part.kind = model::Inline::Kind::fact;
    part.isolated = true;
    part.number = true;
    return part;
}

/// Runs of digits between what stands among them.
std::vector<std::string> groups_of(const std::string& display) {
    std::vector<std::string> groups;
    bool inside = false;
    for (const char c : display) {
        const bool digit = c >= '0' && c <= '9';
        if (digit && !inside) groups.emplace_back();
        if (digit) groups.back() += c;
        inside = digit;
    }
    return groups;
}

/// The number as it is printed. One that its country's plan does not know needs a reason, which every run repeats.
std::optional<std::string> print_own_number(const model::Contact& contact, diag::Diagnostics& diagnostics) {
    auto printed = print_number(contact.e164, contact.group_pattern, contact.group_format);
    auto* fault = std::get_if<NumberFault>(&printed);
    if (fault != nullptr && fault->code == diag::codes::number_rejected && !contact.reason.empty()) {
        auto again = print_number(contact.e164, contact.group_pattern, contact.group_format, Plan::may_lack_it);
        if (auto* display = std::get_if<std::string>(&again)) {
            diagnostics.warning(diag::codes::number_rejected, contact.number_span, fault->message)
                .notes.push_back({"printed all the same: " + contact.reason, std::nullopt});
            return std::move(*display);
        }
    }
    if (fault == nullptr) return std::get<std::string>(std::move(printed));
    diag::Diagnostic& entry = diagnostics.error(fault->code, contact.number_span, std::move(fault->message));
    entry.notes.push_back({"compare it digit by digit with the telephone it rings", std::nullopt});
    if (contact.reason.empty()) {
        entry.notes.push_back({"if it is right all the same, say why beside it: reason: …", std::nullopt});
    }
    return std::nullopt;
}

}  // namespace

model::Inline organisation_name(const model::Organisation& profile, const model::LanguageTag& language) {
    for (const model::LanguageTag& tag : {language, language.substr(0, language.find('-')), profile.language}) {
        const auto name = profile.names.find(tag);
        if (name != profile.names.end()) return isolated(name->second, tag, language);
    }
    return isolated({}, language, language);
}

std::optional<ContactWords> contact_words(const model::Organisation& profile, const std::string& contact,
                                          const model::Language& language, const ChannelForms& forms,
                                          diag::Diagnostics& diagnostics) {
    const model::Contact& who = profile.contacts.at(contact);
    InlineWriter writer;
    bool begun = false;
    const auto part = [&] {
        if (std::exchange(begun, true)) writer.add_words(kBetween, model::Inline::Kind::plain);
    };
    if (!who.name.empty()) {
        part();
        writer.add_fact(isolated(who.name, profile.language, language.tag));
    }
    if (!who.words.empty()) {
        const auto words = who.words.find(language.tag);
        if (words == who.words.end()) {
            diagnostics
                .error(diag::codes::missing_message, who.span,
                       "the contact '" + contact + "' has no words in " + language.english)
                .notes.push_back({"write them beside the others: " + language.tag + ": …", std::nullopt});
            return std::nullopt;
        }
        part();
        writer.add_words(to_nfc(words->second), model::Inline::Kind::strong);
    }
    ContactWords said;
    if (!who.e164.empty()) said.channel = forms.find({}, model::Organisation::channel_of(contact));
    const std::string digits = said.channel != nullptr ? said.channel->display : who.extension;
    if (!digits.empty()) {
        part();
        writer.add_fact(dialled(digits));
    }
    said.inlines = writer.finish();
    return said;
}

std::vector<model::Inline> profile_mark(const model::Organisation& profile) {
    model::Inline between, mark;
    between.text = kBetween;
    mark.text = profile.mark();
    mark.isolated = true;
    return {between, mark};
}

bool is_colophon(const model::TextSlot& slot) { return slot.message == "common.colophon"; }

std::vector<model::PrintedChannel> print_contacts(const model::Organisation& profile, diag::Diagnostics& diagnostics) {
    std::vector<model::PrintedChannel> printed;
    for (const auto& [id, contact] : profile.contacts) {
        if (contact.e164.empty()) continue;
        auto display = print_own_number(contact, diagnostics);
        if (!display) continue;
        model::PrintedChannel form;
        form.channel = model::Organisation::channel_of(id);
        form.groups = groups_of(*display);
        form.display = std::move(*display);
        form.uri = "tel:" + contact.e164;
        printed.push_back(std::move(form));
    }
    return printed;
}

}  // namespace handbill::locale
