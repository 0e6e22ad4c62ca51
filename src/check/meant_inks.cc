#include "check/meant_inks.h"

namespace handbill::check {

namespace {

class BuildCollector {
public:
    BuildCollector(bool one_ink, std::set<Build>& builds) : one_ink_(one_ink), builds_(builds) {}

    void operator()(const model::TextItem& item) {
        for (const auto& run : item.runs) add(run.colour);
    }
    void operator()(const model::FillItem& item) { add(item.colour); }
    void operator()(const model::StrokeItem& item) { add(item.colour); }
    void operator()(const model::ArtItem& item) {
        for (const auto& colour : item.colours) add(colour);
    }
    void operator()(const model::ImageItem&) {}
    void operator()(const model::ModulesItem& item) { add(item.colour); }
    void operator()(const model::GroupItem& item) {
        for (const auto& inner : item.items) std::visit(*this, inner);
    }

private:
    void add(const model::Colour& colour) {
        if (one_ink_)
            builds_.insert({0, 0, 0, colour.black});
        else
            builds_.insert({colour.cyan, colour.magenta, colour.yellow, colour.black});
    }

    bool one_ink_;
    std::set<Build>& builds_;
};

}  // namespace

std::set<Build> meant_builds(const model::PressSheets& press) {
    std::set<Build> builds;
    BuildCollector collector(press.condition && press.condition->ink, builds);
    for (const auto& page : press.pages->pages) {
        for (const auto& item : page.items) std::visit(collector, item);
    }
    return builds;
}

}  // namespace handbill::check
