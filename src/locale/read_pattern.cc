#include "locale/read_pattern.h"

#include "base/characters.h"
#include "base/utf8.h"

#include <unicode/messagepattern.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace handbill::locale {
namespace {

constexpr std::size_t kMostBytes = 16 * 1024;
/// ICU's parser and ours call themselves for each nested brace; this bounds both.
constexpr std::ptrdiff_t kMostBraces = 128;
constexpr double kLargestOffset = 1000;
constexpr std::string_view kStrongMark = "**";

/// Reads ICU's flat list of parts into our tree. Places in ICU's text are UTF-16 code units; ours are bytes.
class PatternReader {
public:
    explicit PatternReader(std::string_view text) : text_(text) {}

    std::variant<Pattern, PatternFault> read();

private:
    using Part = icu::MessagePattern::Part;

    bool map_places();
    [[nodiscard]] std::uint32_t place(std::int32_t unit) const;
    PatternParts read_message(std::int32_t start);
    void read_words(std::int32_t begin_unit, std::int32_t end_unit, PatternParts& parts);
    void read_argument(std::int32_t start, PatternParts& parts);
    void read_branches(std::int32_t first, std::int32_t limit, PatternPart& argument);
    void refuse(std::uint32_t begin, std::uint32_t end, std::string message, std::string hint);
    void refuse_syntax(const UParseError& error);

    std::string_view text_;
    std::vector<std::uint32_t> places_;  ///< byte of each UTF-16 code unit, and of the end
    UErrorCode status_ = U_ZERO_ERROR;
    icu::MessagePattern icu_{UMSGPAT_APOS_DOUBLE_OPTIONAL, status_};
    Pattern pattern_;
    std::optional<PatternFault> fault_;
};

void PatternReader::refuse(std::uint32_t begin, std::uint32_t end, std::string message, std::string hint) {
    if (!fault_) fault_ = PatternFault{begin, end, std::move(message), std::move(hint)};
}

void PatternReader::refuse_syntax(const UParseError& error) {
    const std::uint32_t begin = place(error.offset);
    const auto end = static_cast<std::uint32_t>(text_.size());
    switch (status_) {
        case U_UNMATCHED_BRACES:
            return refuse(begin, end, "a brace is not closed",
                          "each { needs its }; counts and choices have braces inside braces");
        case U_DEFAULT_KEYWORD_MISSING:
            return refuse(begin, end, "a plural or select has no branch \"other\"", "end it with: other {…}");
        default:
            return refuse(begin, end, "the message is not in ICU message syntax",
                          "write {name}, {name, plural, one {…} other {…}} or {name, select, draft {…} other {…}}");
    }
}

/// Bounds what ICU is given, and learns where each of its code units stands.
bool PatternReader::map_places() {
    const auto size = static_cast<std::uint32_t>(std::min(text_.size(), kMostBytes));
    if (text_.size() > kMostBytes) {
        refuse(0, size, "the message is longer than 16 KiB", "divide it into several messages");
        return false;
    }
    if (std::count(text_.begin(), text_.end(), '{') > kMostBraces) {
        refuse(0, size, "the message has more than 128 braces", "divide it into several messages");
        return false;
    }
    places_.reserve(text_.size() + 1);
    for (std::uint32_t at = 0; at < text_.size();) {
        const base::DecodedCodePoint point = base::decode_utf8(text_, at);
        if (!point.valid) refuse(at, at + point.length, "the message is not UTF-8", "save the file as UTF-8");
        if (base::is_direction_control(point.value)) {
            refuse(at, at + point.length, base::code_point_name(point.value) + " is a direction control",
                   "delete it; direction and isolation come from the language");
        }
        places_.push_back(at);
        if (point.value > 0xFFFF) places_.push_back(at);
        at += point.length;
    }
    places_.push_back(size);
    return !fault_;
}

std::uint32_t PatternReader::place(std::int32_t unit) const {
    return places_[std::min(static_cast<std::size_t>(std::max(unit, 0)), places_.size() - 1)];
}

std::variant<Pattern, PatternFault> PatternReader::read() {
    if (map_places()) {
        const auto utf16 = icu::UnicodeString::fromUTF8({text_.data(), static_cast<std::int32_t>(text_.size())});
        UParseError error{};
        icu_.parse(utf16, &error, status_);
        if (U_FAILURE(status_)) {
            refuse_syntax(error);
        } else {
            pattern_.parts = read_message(0);
        }
    }
    if (fault_) return *std::move(fault_);
    return std::move(pattern_);
}

/// `start` is the index of a MSG_START; reads up to its MSG_LIMIT.
PatternParts PatternReader::read_message(std::int32_t start) {
    PatternParts parts;
    const std::int32_t limit = icu_.getLimitPartIndex(start);
    std::int32_t words_begin = icu_.getPart(start).getLimit();
    for (std::int32_t i = start + 1; i <= limit; ++i) {
        const Part& part = icu_.getPart(i);
        read_words(words_begin, part.getIndex(), parts);
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_START) {
            read_argument(i, parts);
            i = icu_.getLimitPartIndex(i);
        } else if (part.getType() == UMSGPAT_PART_TYPE_REPLACE_NUMBER) {
            parts.push_back({PatternPart::Kind::count, {}, place(part.getIndex()), place(part.getLimit()), 0, {}});
        }
        // What is left are quotes, which only have to be skipped.
        words_begin = icu_.getPart(i).getLimit();
    }
    const auto is_strong = [](const PatternPart& part) { return part.kind == PatternPart::Kind::strong; };
    if (std::count_if(parts.begin(), parts.end(), is_strong) % 2 != 0) {
        const auto last = std::find_if(parts.rbegin(), parts.rend(), is_strong);
        refuse(last->begin, last->end, "strong words begin here and do not end",
               "close them with ** inside the same braces");
    }
    return parts;
}

void PatternReader::read_words(std::int32_t begin_unit, std::int32_t end_unit, PatternParts& parts) {
    std::uint32_t begin = place(begin_unit);
    const std::uint32_t end = place(end_unit);
    const auto add = [&](std::uint32_t from, std::uint32_t to) {
        if (from == to) return;
        const std::string_view words = text_.substr(from, to - from);
        const std::size_t brace = words.find_first_of("{}");
        if (brace != std::string_view::npos) {
            const auto at = from + static_cast<std::uint32_t>(brace);
            refuse(at, at + 1, "a brace would be printed as it stands",
                   "write the apostrophe before it as ’ (U+2019): ' before a brace makes the brace a plain character");
        }
        parts.push_back({PatternPart::Kind::words, std::string(words), from, to, 0, {}});
    };
    while (begin < end) {
        const std::size_t found = text_.substr(begin, end - begin).find(kStrongMark);
        if (found == std::string_view::npos) break;
        const auto mark = begin + static_cast<std::uint32_t>(found);
        const auto after = mark + static_cast<std::uint32_t>(kStrongMark.size());
        add(begin, mark);
        parts.push_back({PatternPart::Kind::strong, {}, mark, after, 0, {}});
        begin = after;
    }
    add(begin, std::max(begin, end));
}

/// `start` is the index of an ARG_START; its name is the next part.
void PatternReader::read_argument(std::int32_t start, PatternParts& parts) {
    const Part& name = icu_.getPart(start + 1);
    PatternPart argument;
    argument.begin = place(name.getIndex());
    argument.end = place(name.getLimit());
    argument.text = std::string(text_.substr(argument.begin, argument.end - argument.begin));
    pattern_.placeholders.emplace(argument.text, Placeholder{argument.begin, argument.end});
    const std::int32_t limit = icu_.getLimitPartIndex(start);
    switch (icu_.getPart(start).getArgType()) {
        case UMSGPAT_ARG_TYPE_NONE:
            argument.kind = PatternPart::Kind::argument;
            break;
        case UMSGPAT_ARG_TYPE_SELECT:
            argument.kind = PatternPart::Kind::select;
            break;
        case UMSGPAT_ARG_TYPE_PLURAL:
            argument.kind = PatternPart::Kind::plural;
            break;
        case UMSGPAT_ARG_TYPE_SELECTORDINAL:
            argument.kind = PatternPart::Kind::ordinal;
            break;
        case UMSGPAT_ARG_TYPE_SIMPLE:
        case UMSGPAT_ARG_TYPE_CHOICE:
            return refuse(argument.begin, argument.end,
                          "\"" + argument.text + "\" has a format that messages cannot use",
                          "facts come formatted: write {" + argument.text + "}, or use plural or select");
    }
    if (argument.kind != PatternPart::Kind::argument) read_branches(start + 2, limit, argument);
    parts.push_back(std::move(argument));
}

void PatternReader::read_branches(std::int32_t first, std::int32_t limit, PatternPart& argument) {
    std::int32_t i = first;
    if (i < limit && Part::hasNumericValue(icu_.getPartType(i))) {
        const Part& offset = icu_.getPart(i++);
        argument.offset = icu_.getNumericValue(offset);
        if (!(std::abs(argument.offset) <= kLargestOffset)) {
            refuse(place(offset.getIndex()), place(offset.getLimit()), "the offset of this plural is out of bounds",
                   "an offset is a small number such as 1");
        }
    }
    while (i < limit) {
        const Part& selector = icu_.getPart(i++);
        PatternBranch branch;
        const std::uint32_t begin = place(selector.getIndex());
        branch.selector = std::string(text_.substr(begin, place(selector.getLimit()) - begin));
        if (Part::hasNumericValue(icu_.getPartType(i))) branch.exact = icu_.getNumericValue(icu_.getPart(i++));
        branch.parts = read_message(i);
        i = icu_.getLimitPartIndex(i) + 1;
        argument.branches.push_back(std::move(branch));
    }
}

}  // namespace

std::variant<Pattern, PatternFault> read_pattern(std::string_view text) { return PatternReader(text).read(); }

}  // namespace handbill::locale
