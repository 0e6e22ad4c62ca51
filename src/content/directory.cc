#include "content/directory.h"

#include <algorithm>

#include "content/calendar.h"
#include "content/decoder.h"
#include "content/dialled.h"
#include "content/hotlines.h"
#include "content/ledger.h"
#include "content/load.h"
#include "content/refused_numbers.h"
#include "content/source_file.h"

namespace handbill::content {
namespace {

constexpr int kDaysToReview = 90;

const SourceNode* value_of(const SourceNode* node, std::string_view key) {
    if (!node) return nullptr;
    for (const model::SourceEntry& entry : node->entries) {
        if (entry.key == key) return &entry.value;
    }
    return nullptr;
}

/// A new text for a place of the file.
struct Change {
    std::uint32_t begin = 0, end = 0;
    std::string text;
};

std::uint32_t end_of_line(std::string_view text, std::uint32_t at) {
    const std::size_t end = text.find('\n', at);
    return static_cast<std::uint32_t>(end == std::string_view::npos ? text.size() : end);
}

/// Columns before the first sign of the line that `at` is on.
std::string indent_of(std::string_view text, std::uint32_t at) {
    const std::size_t before = text.rfind('\n', at);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    return std::string(text.find_first_not_of(' ', begin) - begin, ' ');
}

/// What is named as the right number is in the directory.
void check_right_one(const model::RefusedNumber& refused, const Directory& directory, diag::Diagnostics& diagnostics) {
    const auto hotline = directory.hotlines.find(refused.hotline);
    if (hotline == directory.hotlines.end()) {
        diagnostics.error(diag::codes::unknown_name, refused.span,
                          "no hotline of the directory is called '" + refused.hotline + "'");
    } else if (!refused.channel.empty() && !hotline->second.find_channel(refused.channel)) {
        diagnostics.error(diag::codes::unknown_name, refused.span,
                          "'" + refused.hotline + "' has no channel '" + refused.channel + "'");
    }
}

}  // namespace

Directory load_directory(const io::Workspace& workspace, diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
    Directory directory;
    std::vector<OfficialHost> hosts;
    if (workspace.size("content/links.yaml")) {
        if (const auto tree = read_file(workspace, "content/links.yaml", sources, diagnostics))
            hosts = decode_links(*tree, diagnostics);
    }
    if (workspace.size("content/refused-numbers.yaml")) {
        if (const auto tree = read_file(workspace, "content/refused-numbers.yaml", sources, diagnostics))
            directory.refused = decode_refused_numbers(*tree, diagnostics);
    }
    for (const std::string& stem : yaml_stems(workspace, "content/hotlines")) {
        const auto tree = read_file(workspace, "content/hotlines/" + stem + ".yaml", sources, diagnostics);
        if (tree) decode_hotlines(*tree, hosts, directory.hotlines, diagnostics);
    }
    check_refused(directory.hotlines, RefusedNumbers(directory.refused), diagnostics);
    for (const model::RefusedNumber& refused : directory.refused) check_right_one(refused, directory, diagnostics);
    return directory;
}

std::optional<std::string> with_check(const model::Hotline& hotline, const model::HotlineCheck& check,
                                      const diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
    if (check.on < hotline.verified_on) {
        diagnostics
            .error(diag::codes::bad_value, hotline.review_span,
                   "'" + hotline.id + "' was last compared on " + hotline.verified_on + ", after " + check.on)
            .notes.push_back({"give the day on which you compared it", {}});
        return std::nullopt;
    }
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (check.by.empty() || std::any_of(check.by.begin(), check.by.end(), is_control)) {
        diagnostics
            .error(diag::codes::bad_value, std::nullopt, "the name of who compared the record is no line of text")
            .notes.push_back({"give the name of a person", {}});
        return std::nullopt;
    }
    const diag::SourceId source = hotline.span.source;
    const std::string text(sources.text(source));
    diag::Diagnostics told;
    const auto tree = read(source, sources, told);
    const SourceNode* record = value_of(value_of(tree ? &*tree : nullptr, "hotlines"), hotline.id);
    const SourceNode* verified = value_of(record, "verified-on");
    const SourceNode* review = value_of(record, "review-by");
    const SourceNode* checks = value_of(record, "checks");
    if (!verified || !review || (checks && checks->items.empty())) {
        diagnostics.error(diag::codes::bad_value, hotline.span, "the record of '" + hotline.id + "' cannot be added to")
            .notes.push_back({"write its keys on lines of their own, and no empty list of checks", {}});
        return std::nullopt;
    }
    const std::string item = "- {on: '" + check.on + "', by: " + in_quotes(check.by) + "}";
    std::vector<Change> changes = {
        {verified->span.begin, verified->span.end, "'" + check.on + "'"},
        {review->span.begin, review->span.end, "'" + day_after(check.on, kDaysToReview) + "'"}};
    const std::uint32_t after = end_of_line(text, checks ? checks->items.back().span.end - 1 : review->span.end);
    const std::string indent = indent_of(text, checks ? checks->items.back().span.begin : review->span.begin);
    changes.push_back({after, after, '\n' + indent + (checks ? item : "checks:\n" + indent + "  " + item)});
    std::string changed = text;
    std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.begin > b.begin; });
    for (const Change& change : changes) changed.replace(change.begin, change.end - change.begin, change.text);
    return changed;
}

}  // namespace handbill::content
