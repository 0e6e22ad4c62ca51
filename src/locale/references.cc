#include "locale/references.h"

#include "locale/inline_writer.h"

#include <string_view>

namespace handbill::locale {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kScheme = "https://";

}  // namespace

std::vector<std::string> reference_facts(const model::Source& source) {
    std::vector<std::string> names{"organisation", "title", "address", "seen"};
    if (!source.published.empty()) names.emplace_back("published");
    return names;
}

model::PrintedChannel address_of(const model::Source& source) {
    model::PrintedChannel address;
    address.channel = source.id;
    address.uri = source.address;
    address.display = source.address.substr(kScheme.size());
    if (address.display.ends_with('/')) address.display.pop_back();
    return address;
}

std::optional<FactValue> reference_value(const std::string& name, const model::Source& source,
                                         const model::PrintedChannel& address, const model::LanguageTag& within) {
    if (name == "organisation") return isolated_words(source.organisation, source.language, within);
    if (name == "title") return isolated_words(source.title, source.language, within);
    if (name == "published" && !source.published.empty()) return isolated_words(source.published, {}, within);
    if (name == "seen") return isolated_words(source.seen, {}, within);
    if (name != "address") return std::nullopt;
    FactWords value = isolated_words(address.display, {}, within);
    value.channel = &address;
    return value;
}

model::Inline citation(const std::vector<std::size_t>& sources) {
    model::Inline mark;
    mark.text = std::string(kNoBreakSpace) + '[';
    for (std::size_t i = 0; i < sources.size(); ++i) mark.text += (i == 0 ? "" : ", ") + std::to_string(sources[i] + 1);
    mark.text += ']';
    mark.isolated = true;
    return mark;
}

}  // namespace handbill::locale
