#include "content/law_book.h"

#include <algorithm>

#include "content/enactments.h"
#include "content/establishments.h"
#include "content/quotations.h"
#include "content/regimes.h"
#include "content/source_file.h"
#include "content/training_duties.h"

namespace handbill::content {
namespace {

constexpr const char* kFolder = "content/jurisdictions";
constexpr const char* kEstablishments = "content/establishments.yaml";
constexpr auto as_level = one_of_named<model::JurisdictionLevel>(model::kJurisdictionLevels);

/// Text under these keys is no writing of ours: names of laws, addresses, words of the law.
bool holds_citations(std::string_view key) {
    constexpr std::string_view kKeys[] = {"citation", "title",         "sources",   "prescribed", "unofficial",
                                          "address",  "official-form", "effective", "amended"};
    return std::find(std::begin(kKeys), std::end(kKeys), key) != std::end(kKeys);
}

class Binder {
public:
    Binder(model::LawBook& book, const std::map<std::string, model::Hotline>& hotlines, bool hotlines_known,
           const NumberFinders& numbers, diag::Diagnostics& diagnostics)
        : book_(book),
          hotlines_(hotlines),
          hotlines_known_(hotlines_known),
          numbers_(numbers),
          diagnostics_(diagnostics) {}

    void add(const SourceNode& tree, const std::string& stem) {
        model::Jurisdiction jurisdiction;
        Mapping map(tree, "a jurisdiction", diagnostics_);
        take_file_id(map, "jurisdiction", stem);
        jurisdiction.id = stem;
        jurisdiction.span = tree.span;
        LawSurroundings around{book_.establishments, hotlines_, hotlines_known_, stem};
        map.need("name", jurisdiction.name, as_text);
        map.need("level", jurisdiction.level, as_level);
        map.need("compared-on", around.compared_on, as_date);
        map.need("review-by", around.review_by, as_date);
        jurisdiction.review_by = around.review_by;
        map.take("not-found", jurisdiction.not_found, as_text);
        if (const SourceNode* notices = map.find("notices")) {
            each_entry(*notices, "notices", diagnostics_, [&](const model::SourceEntry& entry) {
                if (!keep_id(entry, stem)) return;
                jurisdiction.regimes.push_back(entry.key);
                keep(book_.regimes, entry, decode_regime(entry, around, numbers_, diagnostics_));
            });
        }
        if (const SourceNode* trainings = map.find("training")) {
            each_entry(*trainings, "training", diagnostics_, [&](const model::SourceEntry& entry) {
                if (!keep_id(entry, stem)) return;
                jurisdiction.trainings.push_back(entry.key);
                keep(book_.trainings, entry, decode_training(entry, around, diagnostics_));
            });
        }
        check_found(jurisdiction, map);
        check_words(tree);
        book_.jurisdictions.emplace(stem, std::move(jurisdiction));
    }

private:
    /// A record is called after its jurisdiction, so that no two files can give the same one.
    bool keep_id(const model::SourceEntry& entry, const std::string& stem) {
        if (entry.key == stem || entry.key.starts_with(stem + "-")) return true;
        diagnostics_
            .error(diag::codes::bad_value, entry.key_span, "'" + entry.key + "' is not called after '" + stem + "'")
            .notes.push_back({"begin it with '" + stem + "-'", {}});
        return false;
    }

    /// A city's file can give an id that its state has given already.
    template <class Record>
    void keep(std::map<std::string, Record>& records, const model::SourceEntry& entry, Record record) {
        const auto [place, added] = records.emplace(entry.key, std::move(record));
        if (added) return;
        diagnostics_
            .error(diag::codes::yaml_duplicate_key, entry.key_span, "the record '" + entry.key + "' is already there")
            .notes.push_back({"first given here", place->second.law.span});
    }

    void check_found(const model::Jurisdiction& jurisdiction, const Mapping& map) {
        const bool found = !jurisdiction.regimes.empty() || map.has("notices");
        if (found == jurisdiction.not_found.empty()) return;
        report_contradiction(map.span(),
                             found ? "'" + jurisdiction.id + "' has notices and says that none was found"
                                   : "'" + jurisdiction.id + "' has no notices and does not say what was looked for",
                             "give either 'notices' or 'not-found'", diagnostics_);
    }

    void check_words(const SourceNode& node) {
        if (node.kind == SourceNode::Kind::scalar) check_own_words(node.scalar, node.span, numbers_, diagnostics_);
        for (const SourceNode& item : node.items) check_words(item);
        for (const model::SourceEntry& entry : node.entries) {
            if (!holds_citations(entry.key)) check_words(entry.value);
        }
    }

    model::LawBook& book_;
    const std::map<std::string, model::Hotline>& hotlines_;
    bool hotlines_known_;
    const NumberFinders& numbers_;
    diag::Diagnostics& diagnostics_;
};

}  // namespace

std::shared_ptr<const model::LawBook> load_law_book(const io::Workspace& workspace,
                                                    const std::map<std::string, model::Hotline>& hotlines,
                                                    bool hotlines_known, const RefusedNumbers& refused,
                                                    diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
    auto shared = std::make_shared<model::LawBook>();
    model::LawBook& book = *shared;
    const auto stems = yaml_stems(workspace, kFolder);
    if (stems.empty() && !workspace.size(kEstablishments)) return shared;
    if (const auto tree = read_file(workspace, kEstablishments, sources, diagnostics))
        book.establishments = decode_establishments(*tree, diagnostics);
    const LiteralNumbers literal(hotlines, {});
    const NumberFinders numbers{literal, refused};
    Binder binder(book, hotlines, hotlines_known, numbers, diagnostics);
    for (const std::string& stem : stems) {
        if (const auto tree = read_file(workspace, std::string(kFolder) + "/" + stem + ".yaml", sources, diagnostics))
            binder.add(*tree, stem);
    }
    return shared;
}

}  // namespace handbill::content
