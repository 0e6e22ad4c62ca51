#include "content/sources.h"

#include "content/decoder.h"

namespace handbill::content {

std::map<std::string, model::Source> decode_sources(const model::SourceNode& tree,
                                                    const std::vector<OfficialHost>& hosts,
                                                    diag::Diagnostics& diagnostics) {
    std::map<std::string, model::Source> sources;
    Mapping map(tree, "the list of sources", diagnostics);
    const SourceNode* all = map.need("sources");
    if (!all) return sources;
    each_entry(*all, "sources", diagnostics, [&](const model::SourceEntry& entry) {
        Mapping fields(entry.value, "source '" + entry.key + "'", diagnostics);
        model::Source source;
        source.id = entry.key;
        source.span = entry.key_span;
        fields.need("organisation", source.organisation, as_text);
        fields.need("title", source.title, as_text);
        fields.take("published", source.published, as_partial_date);
        fields.need("seen", source.seen, as_date);
        fields.take("language", source.language, as_language_tag);
        const bool there = fields.need("address", source.address, as_text);
        if (there) check_address(source.address, false, fields.find("address")->span, hosts, diagnostics);
        sources.emplace(entry.key, std::move(source));
    });
    return sources;
}

std::map<std::string, model::Topic> decode_topics(const model::SourceNode& tree, diag::Diagnostics& diagnostics) {
    std::map<std::string, model::Topic> topics;
    Mapping map(tree, "the list of topics", diagnostics);
    const SourceNode* all = map.need("topics");
    if (!all) return topics;
    each_entry(*all, "topics", diagnostics, [&](const model::SourceEntry& entry) {
        auto title = as_text(entry.value, entry.key, diagnostics);
        if (title) topics.emplace(entry.key, model::Topic{entry.key, std::move(*title), entry.key_span});
    });
    return topics;
}

}  // namespace handbill::content
