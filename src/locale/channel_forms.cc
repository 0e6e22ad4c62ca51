#include "locale/channel_check.h"
#include "locale/localize.h"
#include "locale/phone_number.h"
#include "locale/profile_words.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <string_view>
#include <utility>

namespace handbill::locale {
namespace {

using Result = std::variant<model::PrintedChannel, NumberFault>;

bool is_dialled(char c) { return (c >= '0' && c <= '9') || c == '*' || c == '#'; }

/// Runs of what is dialled: "1-888" gives "1", "888".
std::vector<std::string> groups_of(std::string_view display) {
    std::vector<std::string> groups;
    bool inside = false;
    for (const char c : display) {
        if (is_dialled(c)) {
            if (!inside) groups.emplace_back();
            groups.back() += c;
        }
        inside = is_dialled(c);
    }
    return groups;
}

NumberFault rejected(std::string message, std::string hint) {
    return {diag::codes::number_rejected, std::move(message), std::move(hint)};
}

std::string scheme_of(const model::Channel& channel) {
    return channel.kind == model::ChannelKind::text ? "sms:" : "tel:";
}

Result print_long_number(const model::Channel& channel) {
    const Plan plan = channel.unlisted.empty() ? Plan::must_have_it : Plan::may_lack_it;
    auto printed = channel.written.empty()
                       ? print_number(channel.e164, channel.group_pattern, channel.group_format, plan)
                       : print_as_written(channel.e164, channel.written, plan);
    if (auto* fault = std::get_if<NumberFault>(&printed)) return std::move(*fault);
    model::PrintedChannel form;
    form.display = std::get<std::string>(std::move(printed));
    form.groups = groups_of(form.display);
    // A number of WhatsApp is opened by an address; tel: would place an ordinary call.
    form.uri = channel.kind == model::ChannelKind::whatsapp ? "https://wa.me/" + channel.e164.substr(1)
                                                            : scheme_of(channel) + channel.e164;
    return form;
}

Result print_short_code(const model::Channel& channel) {
    constexpr std::size_t kMostDialled = 8;
    const std::string& code = channel.short_code;
    if (code.size() > kMostDialled || !std::all_of(code.begin(), code.end(), is_dialled)) {
        return rejected("\"" + code + "\" is not a short code",
                        "a short code is up to eight digits, with * and # at most");
    }
    model::PrintedChannel form;
    form.display = channel.written.empty() ? code : channel.written;
    form.groups = groups_of(form.display);
    if (std::accumulate(form.groups.begin(), form.groups.end(), std::string()) != code) {
        return NumberFault{diag::codes::number_mismatch,
                           "printed as \"" + form.display + "\" it would be another code than " + code,
                           "give the same digits under 'written' and 'short-code'"};
    }
    form.uri = scheme_of(channel);
    for (const char c : code) form.uri += c == '#' ? std::string("%23") : std::string(1, c);
    return form;
}

Result print_address(const model::Channel& channel) {
    const std::string_view scheme = channel.kind == model::ChannelKind::email ? "mailto:" : "https://";
    const std::string_view address = channel.address;
    const bool plain = std::all_of(address.begin(), address.end(), [](char c) {
        return c > ' ' && c < '\x7f' && std::string_view("\"<>\\^`{|}()").find(c) == std::string_view::npos;
    });
    if (!plain || !address.starts_with(scheme) || address.size() == scheme.size()) {
        return rejected("\"" + channel.address + "\" is not an address that can be printed",
                        "it begins with " + std::string(scheme) + " and has no spaces, quotes or brackets");
    }
    model::PrintedChannel form;
    form.uri = channel.address;
    form.display = std::string(address.substr(scheme.size()));
    if (form.display.find('/') == form.display.size() - 1) form.display.pop_back();
    return form;
}

Result print_channel(const model::Channel& channel) {
    const int values = !channel.e164.empty() + !channel.short_code.empty() + !channel.address.empty();
    if (values != 1) {
        return rejected(values == 0 ? "the channel has nothing to dial or open" : "the channel has several values",
                        "give each channel one of e164, short-code and address");
    }
    const bool online = channel.kind == model::ChannelKind::web || channel.kind == model::ChannelKind::chat ||
                        channel.kind == model::ChannelKind::email;
    if (online != !channel.address.empty()) {
        return rejected("the channel's kind and value do not fit each other",
                        "voice, text, whatsapp and relay have numbers; web, chat and email have addresses");
    }
    if (online) return print_address(channel);
    return channel.e164.empty() ? print_short_code(channel) : print_long_number(channel);
}

/// Hotline and channel of every channel fact, each once, in a fixed order.
std::set<std::pair<std::string, std::string>> used_channels(const model::Catalog& catalog) {
    std::set<std::pair<std::string, std::string>> used;
    for (const auto& [id, piece] : catalog.pieces) {
        for (const auto& [name, fact] : piece->facts) {
            if (fact.kind == model::FactSource::Kind::channel) used.emplace(fact.hotline, fact.channel);
        }
    }
    return used;
}

}  // namespace

const model::PrintedChannel* ChannelForms::find(std::string_view hotline, std::string_view channel) const {
    const auto found = forms_.find(std::pair(std::string(hotline), std::string(channel)));
    return found == forms_.end() ? nullptr : &found->second;
}

std::optional<ChannelForms> print_channels(const model::Catalog& catalog, diag::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    ChannelForms forms;
    for (const auto& name : used_channels(catalog)) {
        const auto hotline = catalog.hotlines.find(name.first);
        if (hotline == catalog.hotlines.end()) continue;  // whoever uses the fact is told, at the place of use
        const model::Channel* channel = hotline->second.find_channel(name.second);
        if (channel == nullptr) continue;
        if (hotline->second.certainty == model::Certainty::uncertain) {
            diagnostics
                .error(diag::codes::uncertain_number, channel->span,
                       "the directory is uncertain of " + name.first + ", so it may not be printed")
                .notes.push_back({"compare the number with the operator's own page and a second source", std::nullopt});
        }
        Result result = print_channel(*channel);
        if (auto* fault = std::get_if<NumberFault>(&result)) {
            diagnostics.error(fault->code, channel->span, std::move(fault->message))
                .notes.push_back({std::move(fault->hint), std::nullopt});
            continue;
        }
        auto& form = std::get<model::PrintedChannel>(result);
        form.hotline = name.first;
        form.channel = name.second;
        form.verified_on = hotline->second.verified_on;
        forms.forms_.emplace(name, std::move(form));
    }
    if (catalog.organisation) {
        for (model::PrintedChannel& form : print_contacts(*catalog.organisation, diagnostics)) {
            std::pair name(form.hotline, form.channel);
            forms.forms_.emplace(std::move(name), std::move(form));
        }
    }
    if (diagnostics.error_count() > errors_before) return std::nullopt;
    return forms;
}

void check_channels(const model::Hotline& hotline, diag::Diagnostics& diagnostics) {
    for (const model::Channel& channel : hotline.channels) {
        Result result = print_channel(channel);
        auto* fault = std::get_if<NumberFault>(&result);
        if (fault == nullptr) continue;
        diagnostics.error(fault->code, channel.span, std::move(fault->message))
            .notes.push_back({std::move(fault->hint), std::nullopt});
    }
}

std::string shown_channel(const model::Channel& channel) {
    Result result = print_channel(channel);
    if (auto* form = std::get_if<model::PrintedChannel>(&result)) return std::move(form->display);
    if (!channel.e164.empty()) return channel.e164;
    return channel.short_code.empty() ? channel.address : channel.short_code;
}

}  // namespace handbill::locale
