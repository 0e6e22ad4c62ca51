#include "check/compare.h"

#include <optional>

namespace handbill::check {

namespace {

constexpr std::string_view kFaultKind = "outline";
constexpr std::size_t kShortDocument = 4;  // pages

struct Heading {
    int level = 0;
    std::string text;
    int page = 0;  ///< object number
};

int heading_level(model::Role role) {
    const auto first = static_cast<int>(model::Role::heading1);
    const auto last = static_cast<int>(model::Role::heading6);
    const auto at = static_cast<int>(role);
    return at >= first && at <= last ? at - first + 1 : 0;
}

class OutlineComparison {
public:
    OutlineComparison(const ReadDocument& found, const model::PageSet& meant, const ElementOfNode& elements,
                      Faults& faults)
        : found_(found), meant_(meant), elements_(elements), faults_(faults) {}

    void compare(const Object& outline) {
        if (found_.pages.size() > kShortDocument) gather(0);
        if (headings_.empty() && outline.is_null()) return;
        compare_level(outline["First"], 0, 0);
        if (next_ < headings_.size()) {
            fault("the outline has " + std::to_string(next_) + " items, meant " + std::to_string(headings_.size()));
        }
    }

private:
    void fault(std::string what) { faults_.add(kFaultKind, std::move(what)); }

    void gather(std::uint32_t index) {
        const auto& node = meant_.structure.nodes[index];
        const int level = heading_level(node.role);
        const auto page = level > 0 && !node.text.empty() ? first_page(index) : std::nullopt;
        if (page) headings_.push_back({level, node.text, *page});
        for (const auto child : node.children) gather(child.value);
    }

    /// Object number of the page that the heading's element begins on.
    std::optional<int> first_page(std::uint32_t node) const {
        if (node >= elements_.size() || elements_[node] == kNoElement) return std::nullopt;
        return first_page_of(elements_[node]);
    }

    std::optional<int> first_page_of(std::uint32_t element) const {
        for (const auto& kid : found_.elements[element].kids) {
            if (kid.kind != ReadKid::Kind::element) return found_.pages[kid.page].object;
            if (const auto page = first_page_of(kid.element)) return page;
        }
        return std::nullopt;
    }

    /// The items below one heading are those of a lower rank that follow it.
    void compare_level(Object item, int above, int depth) {
        constexpr int kDeepest = 6;
        int rank = 0;
        for (; item.is_dictionary(); item = item["Next"]) {
            if (next_ >= headings_.size() || depth > kDeepest)
                return fault("the outline has items that no heading has");
            const Heading& heading = headings_[next_++];
            // Headings under the same one may only rise: a lower rank than the first's would be nested.
            if (heading.level <= above || (rank != 0 && heading.level > rank)) {
                fault("the outline nests “" + heading.text + "” otherwise than the headings");
            }
            rank = heading.level;
            compare_item(item, heading);
            compare_level(item["First"], heading.level, depth + 1);
        }
    }

    void compare_item(const Object& item, const Heading& heading) {
        const auto title = item["Title"].text().value_or("");
        if (title != heading.text) fault("the outline says “" + title + "”, meant “" + heading.text + "”");
        if (item["Dest"].at(0).number() != heading.page) {
            fault("the outline leads from “" + title + "” to another page than the heading's");
        }
    }

    const ReadDocument& found_;
    const model::PageSet& meant_;
    const ElementOfNode& elements_;
    Faults& faults_;
    std::vector<Heading> headings_;
    std::size_t next_ = 0;
};

}  // namespace

void compare_outline(const Object& outline, const ReadDocument& found, const model::PageSet& meant,
                     const ElementOfNode& elements, Faults& faults) {
    OutlineComparison(found, meant, elements, faults).compare(outline);
}

}  // namespace handbill::check
