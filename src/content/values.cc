#include "content/values.h"

#include <algorithm>
#include <charconv>

#include "content/calendar.h"
#include "content/language_tag.h"

namespace handbill::content {
namespace {

void report_bad_value(const SourceNode& node, std::string_view name, std::string_view wanted, std::string_view hint,
                      diag::Diagnostics& diagnostics) {
    diagnostics
        .error(diag::codes::bad_value, node.span,
               quoted(name) + " must be " + std::string(wanted) + ", not " + quoted(node.scalar))
        .notes.push_back({std::string(hint), {}});
}

/// The scalar's text whatever it looks like, for values that are not text.
std::optional<std::string_view> scalar_of(const SourceNode& node, std::string_view name, std::string_view wanted,
                                          diag::Diagnostics& diagnostics) {
    if (node.kind == SourceNode::Kind::scalar) return node.scalar;
    report_wrong_type(node, name, wanted, diagnostics);
    return std::nullopt;
}

template <class Value, class Parse>
std::optional<Value> parsed(const SourceNode& node, std::string_view name, std::string_view wanted,
                            std::string_view hint, diag::Diagnostics& diagnostics, Parse parse) {
    const auto text = scalar_of(node, name, wanted, diagnostics);
    if (!text) return std::nullopt;
    std::optional<Value> value = parse(*text);
    if (!value) report_bad_value(node, name, wanted, hint, diagnostics);
    return value;
}

constexpr std::string_view kLengthHint = "write points (12), inches (0.5in) or millimetres (3mm)";

bool is_id(std::string_view text) {
    const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.front() != '-' && text.back() != '-' && std::all_of(text.begin(), text.end(), good);
}

template <class Check>
std::optional<std::string> checked_text(const SourceNode& node, std::string_view name, std::string_view wanted,
                                        std::string_view hint, diag::Diagnostics& diagnostics, Check check) {
    auto text = as_text(node, name, diagnostics);
    if (!text || check(*text)) return text;
    report_bad_value(node, name, wanted, hint, diagnostics);
    return std::nullopt;
}

/// Four lengths from one or from a list of four.
std::optional<std::array<base::Length, 4>> four_lengths(const SourceNode& node, std::string_view name,
                                                        std::string_view order, diag::Diagnostics& diagnostics) {
    std::array<base::Length, 4> four{};
    if (node.kind == SourceNode::Kind::scalar) {
        const auto one = as_length(node, name, diagnostics);
        if (!one) return std::nullopt;
        four.fill(*one);
        return four;
    }
    if (node.kind != SourceNode::Kind::sequence || node.items.size() != four.size()) {
        report_wrong_type(node, name, "one length or four: " + std::string(order), diagnostics);
        return std::nullopt;
    }
    bool whole = true;
    for (std::size_t i = 0; i < four.size(); ++i) {
        const auto one = as_length(node.items[i], name, diagnostics);
        whole = whole && one.has_value();
        if (one) four[i] = *one;
    }
    return whole ? std::optional(four) : std::nullopt;
}

}  // namespace

std::optional<std::string> as_text(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    if (node.kind != SourceNode::Kind::sequence && node.kind != SourceNode::Kind::mapping &&
        report_bare_boolean(node.scalar, node.quoted, node.span, diagnostics)) {
        return std::nullopt;
    }
    const auto text = scalar_of(node, name, "a text", diagnostics);
    if (!text) return std::nullopt;
    if (text->find('\t') != std::string_view::npos) {
        diagnostics.error(diag::codes::bad_value, node.span, quoted(name) + " holds a tab")
            .notes.push_back({"write a blank", {}});
        return std::nullopt;
    }
    if (text->find_first_not_of(" \r\n") == std::string_view::npos) {
        diagnostics.error(diag::codes::bad_value, node.span, quoted(name) + " is empty")
            .notes.push_back({"write its words, or delete the key where it may be left out", {}});
        return std::nullopt;
    }
    return std::string(*text);
}

std::optional<bool> as_boolean(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    if (node.kind == SourceNode::Kind::scalar && !node.quoted && (node.scalar == "true" || node.scalar == "false")) {
        return node.scalar == "true";
    }
    if (scalar_of(node, name, "true or false", diagnostics)) {
        report_bad_value(node, name, "true or false", "write it without quotes, in lower case", diagnostics);
    }
    return std::nullopt;
}

std::optional<base::Length> as_place(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    return parsed<base::Length>(node, name, "a length", kLengthHint, diagnostics, base::parse_length);
}

std::optional<base::Length> as_length(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    const auto length = as_place(node, name, diagnostics);
    if (!length || *length >= base::Length()) return length;
    report_bad_value(node, name, "a length of 0 or more", "delete the minus sign", diagnostics);
    return std::nullopt;
}

std::optional<base::Length> as_size(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    const auto length = as_place(node, name, diagnostics);
    if (!length || *length > base::Length()) return length;
    report_bad_value(node, name, "a length over 0", kLengthHint, diagnostics);
    return std::nullopt;
}

std::optional<base::Ratio> as_ratio(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    return parsed<base::Ratio>(node, name, "a number", "write a plain decimal such as 1.25", diagnostics,
                               base::parse_ratio);
}

std::optional<base::Ratio> as_factor(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    const auto ratio = as_ratio(node, name, diagnostics);
    if (!ratio || (*ratio > base::Ratio{0, 1} && *ratio <= base::Ratio{10, 1})) return ratio;
    report_bad_value(node, name, "a number over 0 and at most 10", "1 leaves a size as it is", diagnostics);
    return std::nullopt;
}

std::optional<std::string> as_date(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    return checked_text(node, name, "a day of the calendar", "write it as year-month-day: 2026-11-22", diagnostics,
                        is_calendar_day);
}

std::optional<std::string> as_partial_date(const SourceNode& node, std::string_view name,
                                           diag::Diagnostics& diagnostics) {
    return checked_text(node, name, "a day, a month or a year", "write 2026-11-22, 2026-11 or 2026", diagnostics,
                        is_calendar_date);
}

std::optional<std::string> as_id(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    return checked_text(node, name, "a name of a-z, 0-9 and '-'", "such as 'poster-hotel'", diagnostics, is_id);
}

std::optional<std::string> as_language_tag(const SourceNode& node, std::string_view name,
                                           diag::Diagnostics& diagnostics) {
    auto text = as_text(node, name, diagnostics);
    if (!text) return std::nullopt;
    const auto canonical = canonical_language_tag(*text);
    if (canonical && *canonical == *text) return text;
    report_bad_value(node, name, "a BCP 47 language tag",
                     canonical ? "write it as '" + *canonical + "'" : "such as 'en', 'pt-BR' or 'zh-Hans'",
                     diagnostics);
    return std::nullopt;
}

std::optional<std::string> as_script(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    return checked_text(node, name, "an ISO 15924 script code", "such as 'Latn', 'Arab' or 'Hans'", diagnostics,
                        is_script_code);
}

std::optional<model::Extent> as_extent(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    using Kind = model::Extent::Kind;
    const auto parse = [](std::string_view text) -> std::optional<model::Extent> {
        if (text == "content") return model::Extent{Kind::content, {}, 0};
        if (text == "share") return model::Extent{Kind::share, {}, 1};
        if (text.starts_with("share ")) {
            text.remove_prefix(6);
            int parts = 0;
            const auto read = std::from_chars(text.data(), text.data() + text.size(), parts);
            const bool good =
                read.ec == std::errc() && read.ptr == text.data() + text.size() && parts >= 1 && parts <= 1000;
            return good ? std::optional(model::Extent{Kind::share, {}, parts}) : std::nullopt;
        }
        const auto length = base::parse_length(text);
        if (!length || *length < base::Length()) return std::nullopt;
        return model::Extent{Kind::fixed, *length, 0};
    };
    return parsed<model::Extent>(node, name, "a length, 'content', 'share' or 'share N'", kLengthHint, diagnostics,
                                 parse);
}

std::optional<base::Edges> as_edges(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    const auto four = four_lengths(node, name, "[top, end, bottom, start]", diagnostics);
    if (!four) return std::nullopt;
    return base::Edges{(*four)[0], (*four)[1], (*four)[2], (*four)[3]};
}

std::optional<std::array<base::Length, 4>> as_corners(const SourceNode& node, std::string_view name,
                                                      diag::Diagnostics& diagnostics) {
    return four_lengths(node, name, "[top-start, top-end, bottom-end, bottom-start]", diagnostics);
}

bool read_rgb(const SourceNode& node, std::string_view name, model::Colour& colour, diag::Diagnostics& diagnostics) {
    constexpr std::string_view kHint = "write six hexadecimal digits in quotes: '#00503C' (a bare # begins a comment)";
    if (node.kind != SourceNode::Kind::scalar) {
        report_wrong_type(node, name, "a colour", diagnostics);
        return false;
    }
    const std::string& text = node.scalar;
    std::uint32_t value = 0;
    const char* end = text.data() + text.size();
    const bool shaped = text.size() == 7 && text[0] == '#';
    const auto read = shaped ? std::from_chars(text.data() + 1, end, value, 16) : std::from_chars_result{};
    if (!shaped || read.ec != std::errc() || read.ptr != end) {
        report_bad_value(node, name, "a colour", kHint, diagnostics);
        return false;
    }
    colour.red = static_cast<std::uint8_t>(value >> 16U);
    colour.green = static_cast<std::uint8_t>(value >> 8U & 0xFFU);
    colour.blue = static_cast<std::uint8_t>(value & 0xFFU);
    return true;
}

std::optional<std::vector<base::Ratio>> as_ladder(const SourceNode& node, std::string_view name,
                                                  diag::Diagnostics& diagnostics) {
    const auto steps = list_of(as_factor)(node, name, diagnostics);
    if (!steps) return std::nullopt;
    const bool falling =
        std::is_sorted(steps->begin(), steps->end(), [](base::Ratio a, base::Ratio b) { return a > b; });
    if (!steps->empty() && falling) return steps;
    diagnostics.error(diag::codes::bad_value, node.span, quoted(name) + " must go from large to small")
        .notes.push_back({"the first size that fits is taken", {}});
    return std::nullopt;
}

std::optional<int> WholeNumber::operator()(const SourceNode& node, std::string_view name,
                                           diag::Diagnostics& diagnostics) const {
    const auto parse = [this](std::string_view text) -> std::optional<int> {
        int value = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool good = read.ec == std::errc() && read.ptr == text.data() + text.size();
        return good && value >= least && value <= most ? std::optional(value) : std::nullopt;
    };
    const std::string wanted = "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    return parsed<int>(node, name, wanted, "write digits only", diagnostics, parse);
}

}  // namespace handbill::content
