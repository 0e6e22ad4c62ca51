#include <algorithm>

#include "comply/rules.h"
#include "content/dialled.h"
#include "locale/channel_check.h"

namespace handbill::comply {

namespace {

/// The keys of every run of digits and letters that may be dialled, with what people write inside a number left out.
std::vector<std::string> dialled_runs(const std::vector<std::string>& readings) {
    std::vector<std::string> runs;
    for (const auto& reading : readings) {
        std::string run;
        for (const char c : reading) {
            const bool inside = (c >= '0' && c <= '9') ||
                                (!run.empty() && std::string_view(" -.()/\n").find(c) != std::string_view::npos);
            if (inside) {
                if (c >= '0' && c <= '9') run += c;
            } else if (static_cast<unsigned char>(c) < 0x80 && !run.empty()) {
                runs.push_back(run);
                run.clear();
            }
        }
        if (!run.empty()) runs.push_back(run);
    }
    return runs;
}

/// The digits by which the channel is dialled at home, with and without what stands before them.
std::vector<std::string> ways_to_dial(const model::Channel& channel) {
    std::vector<std::string> ways;
    for (const std::string& written : {channel.written, channel.short_code, channel.e164}) {
        const std::string digits = content::dialled(written);
        if (!digits.empty()) ways.push_back(digits);
    }
    if (const std::string digits = content::dialled(channel.e164); !digits.empty())
        ways.push_back(digits.substr(content::country_code_length(digits)));
    return ways;
}

/// Letters as the operator spells them: "844-END-OHHT".
bool spelt(const model::Channel& channel, const std::vector<std::string>& readings) {
    if (channel.letters.empty()) return false;
    const auto plain = [](std::string_view text) {
        std::string out;
        for (const char c : text) {
            if (std::string_view(" -.()\n").find(c) != std::string_view::npos) continue;
            out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        }
        return out;
    };
    const std::string wanted = plain(channel.letters);
    return std::any_of(readings.begin(), readings.end(),
                       [&](const std::string& reading) { return plain(reading).find(wanted) != std::string::npos; });
}

/// A run that has as many digits and differs in one of them, or in two that changed places: a slip.
std::string slip_of(const std::vector<std::string>& runs, const std::string& digits) {
    constexpr std::size_t kFewest = 6;
    for (const auto& run : runs) {
        if (digits.size() < kFewest || run.size() != digits.size() || run == digits) continue;
        std::size_t differing = 0;
        for (std::size_t i = 0; i < run.size(); ++i) differing += run[i] == digits[i] ? 0U : 1U;
        if (differing <= 2) return run;
    }
    return {};
}

void judge_number(const Case& held, const model::RequiredNumber& wanted, const std::vector<std::string>& runs,
                  Report& report) {
    const auto hotline = held.hotlines.find(wanted.hotline);
    const auto* channel = hotline == held.hotlines.end() ? nullptr : hotline->second.find_channel(wanted.channel);
    if (channel == nullptr) return;
    const std::string ours = locale::shown_channel(*channel) + " (" + wanted.hotline + ", " + wanted.channel + ")";
    Row row{"number", wanted.described.empty() ? ours : wanted.described + ", such as " + ours, "verbatim",
            Verdict::meets};
    const auto ways = ways_to_dial(*channel);
    // Rows of a large number, or a number beside another, may run together: only its ends are asked for.
    const bool there = std::any_of(ways.begin(), ways.end(), [&](const std::string& way) {
        return std::any_of(runs.begin(), runs.end(), [&](const std::string& run) {
            return run == way || (way.size() > 7 && run.find(way) != std::string::npos);
        });
    });
    if (!there && !spelt(*channel, held.readings)) {
        std::string slip;
        for (const auto& way : ways) slip = slip.empty() ? slip_of(runs, way) : slip;
        row.found = slip.empty() ? "not found" : "not found; “" + slip + "” is nearly it";
        row.verdict = slip.empty() ? missing(held) : Verdict::fails;
        // The law takes others of the kind too, and whose number stands there instead is for a person to say.
        if (slip.empty() && !wanted.described.empty()) row.verdict = Verdict::cannot_verify;
    }
    report.rows.push_back(std::move(row));
}

}  // namespace

void judge_numbers(const Case& held, Report& report) {
    const auto runs = dialled_runs(held.readings);
    for (const auto& wanted : held.regime.numbers) {
        if (!wanted.hotline.empty()) judge_number(held, wanted, runs, report);
    }
    for (const auto& reading : held.readings) {
        for (const auto& place : held.refused.find(reading)) {
            Row row{"refused number", "no number that is known to be wrong",
                    "“" + reading.substr(place.begin, place.end - place.begin) + "” dials " + place.number->number +
                        ", a " +
                        (place.number->why == model::RefusedNumber::Why::retired ? "retired number" : "known misprint"),
                    Verdict::fails};
            const auto same = [&](const Row& other) { return other.rule == row.rule && other.found == row.found; };
            if (std::none_of(report.rows.begin(), report.rows.end(), same)) report.rows.push_back(std::move(row));
        }
    }
}

}  // namespace handbill::comply
