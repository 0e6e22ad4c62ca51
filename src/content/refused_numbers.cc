#include "content/refused_numbers.h"

#include "base/utf8.h"
#include "content/decoder.h"
#include "content/dialled.h"
#include "content/digits.h"

namespace handbill::content {
namespace {

constexpr std::size_t kMostBetween = 4;   // signs between two digits of one number: ")** "
constexpr std::size_t kFewestDigits = 5;  // a shorter one would be found in words, dates and prices
constexpr std::size_t kFewestParted = 6;  // shorter codes are only told in one piece; "16 021" may count something
constexpr std::size_t kFewestNational = 7;

using Why = model::RefusedNumber::Why;
constexpr auto as_why = one_of<Why>({{"misprint", Why::misprint}, {"retired", Why::retired}});

model::RefusedNumber decode_number(const SourceNode& node, diag::Diagnostics& diagnostics) {
    model::RefusedNumber refused;
    refused.span = node.span;
    Mapping map(node, "a refused number", diagnostics);
    if (map.need("number", refused.number, as_text) && dialled(refused.number).size() < kFewestDigits) {
        diagnostics
            .error(diag::codes::bad_value, map.find("number")->span,
                   "'" + refused.number + "' has too few digits to be refused everywhere")
            .notes.push_back({"give the whole number, " + std::to_string(kFewestDigits) + " digits or more", {}});
    }
    map.take("e164", refused.e164, as_text);
    map.need("why", refused.why, as_why);
    map.need("hotline", refused.hotline, as_id);
    map.take("channel", refused.channel, as_id);
    map.need("seen", refused.seen, as_text);
    map.need("source", refused.source, as_text);
    return refused;
}

struct Sign {
    std::optional<char> key;
    bool letter = false, digit = false;
    std::size_t length = 1;
};

Sign sign_at(std::string_view text, std::size_t at) {
    const auto decoded = base::decode_utf8(text, at);
    const auto key = key_of(decoded.value);
    const bool digit = digit_of(decoded.value).has_value();
    // Letters of other scripts are words, and part no number.
    const bool letter = !digit && (key || (decoded.value >= 0xC0 && !is_separator(decoded.value)));
    return {key, letter, digit, decoded.length};
}

}  // namespace

std::vector<model::RefusedNumber> decode_refused_numbers(const model::SourceNode& tree,
                                                         diag::Diagnostics& diagnostics) {
    std::vector<model::RefusedNumber> numbers;
    Mapping map(tree, "the list of refused numbers", diagnostics);
    if (const SourceNode* all = map.need("refused")) {
        each_item(*all, "refused", diagnostics,
                  [&](const SourceNode& item) { numbers.push_back(decode_number(item, diagnostics)); });
    }
    return numbers;
}

RefusedNumbers::RefusedNumbers(const std::vector<model::RefusedNumber>& numbers) {
    for (const model::RefusedNumber& number : numbers) {
        const std::string written = dialled(number.number);
        add(written, number);
        const std::string international = dialled(number.e164);
        if (international.empty()) continue;
        const std::size_t code = country_code_length(international);
        const std::string national = international.substr(std::min(code, international.size()));
        add(international, number);
        for (const char* before : {"", "0"}) {
            if (national.size() < kFewestNational) continue;
            add(before + national, number);
            add(international.substr(0, code) + before + national, number);
            add("00" + international.substr(0, code) + before + national, number);
        }
        add("011" + international, number);
    }
}

void RefusedNumbers::add(std::string_view digits, const model::RefusedNumber& number) {
    if (digits.size() < kFewestDigits) return;
    std::size_t at = 0;
    for (const char digit : digits) {
        const auto key = static_cast<std::size_t>(digit - '0');
        if (steps_[at].next[key] == 0) {
            steps_[at].next[key] = static_cast<std::uint32_t>(steps_.size());
            steps_.emplace_back();
        }
        at = steps_[at].next[key];
    }
    if (!steps_[at].number) steps_[at].number = &number;
}

const model::RefusedNumber* RefusedNumbers::dialled_by(std::string_view digits) const {
    std::size_t at = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return nullptr;
        at = steps_[at].next[static_cast<std::size_t>(digit - '0')];
        if (at == 0) return nullptr;
    }
    return steps_[at].number;
}

/// The longest refused number that begins with the sign at `at`, or a place without a number.
RefusedPlace RefusedNumbers::longest_from(std::string_view text, std::size_t at) const {
    RefusedPlace found{at, at, nullptr};
    std::size_t step = 0, keys = 0, between = 0;
    bool any_digit = false, parted = false, blank = false;
    for (std::size_t next = at; next < text.size();) {
        const Sign sign = sign_at(text, next);
        if (!sign.key) {
            const bool ends = std::string_view(",;:!?").find(text[next]) != std::string_view::npos;
            if (sign.letter || ends || ++between > kMostBetween) break;
            parted = true;
            blank = blank || (text[next] != '-' && text[next] != '.');
            next += sign.length;
            continue;
        }
        step = steps_[step].next[static_cast<std::size_t>(*sign.key - '0')];
        if (step == 0) break;
        between = 0;
        ++keys;
        any_digit = any_digit || sign.digit;
        next += sign.length;
        const Sign after = next < text.size() ? sign_at(text, next) : Sign{};
        const bool whole = sign.digit ? !after.digit : !after.digit && !after.letter;
        // Words of a sentence are no number, whatever keys they would take.
        const bool meant = (any_digit || !blank) && (!parted || keys >= kFewestParted);
        if (steps_[step].number && whole && meant) found = {at, next, steps_[step].number};
    }
    return found;
}

std::vector<RefusedPlace> RefusedNumbers::find(std::string_view text) const {
    std::vector<RefusedPlace> found;
    if (steps_.size() == 1) return found;
    Sign before;
    for (std::size_t at = 0; at < text.size();) {
        const Sign sign = sign_at(text, at);
        const bool begins = sign.digit ? !before.digit : !before.digit && !before.letter;
        const RefusedPlace place = sign.key && begins ? longest_from(text, at) : RefusedPlace{};
        if (place.number) {
            found.push_back(place);
            at = place.end;
            before = {};
            continue;
        }
        before = sign;
        at += sign.length;
    }
    return found;
}

void RefusedNumbers::check(const model::SourceNode& node, diag::Diagnostics& diagnostics) const {
    for (const RefusedPlace& place : find(node.scalar)) report(*place.number, node.span, diagnostics);
    for (const SourceNode& item : node.items) check(item, diagnostics);
    for (const model::SourceEntry& entry : node.entries) check(entry.value, diagnostics);
}

void RefusedNumbers::report(const model::RefusedNumber& number, diag::Span span, diag::Diagnostics& diagnostics) {
    const bool retired = number.why == Why::retired;
    diag::Diagnostic& fault =
        diagnostics.error(diag::codes::refused_number, span,
                          "this dials '" + number.number + "', " + (retired ? "a retired number" : "a known misprint") +
                              " of '" + number.hotline + "'");
    fault.notes.push_back({number.channel.empty() ? "take it out; what is right is not known"
                                                  : "put the number in as a fact, {hotline: " + number.hotline +
                                                        ", channel: " + number.channel + "}",
                           {}});
    fault.notes.push_back({(retired ? "" : "misprinted: ") + number.seen, number.span});
}

void check_refused(const std::map<std::string, model::Hotline>& hotlines, const RefusedNumbers& refused,
                   diag::Diagnostics& diagnostics) {
    for (const auto& [id, hotline] : hotlines) {
        for (const model::Channel& channel : hotline.channels) {
            for (const std::string& written : {channel.e164, channel.short_code, channel.written, channel.letters}) {
                const auto* number = refused.dialled_by(dialled(written));
                if (!number) continue;
                RefusedNumbers::report(*number, channel.span, diagnostics);
                break;
            }
        }
    }
}

}  // namespace handbill::content
