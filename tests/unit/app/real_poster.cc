#include "real_poster.h"

#include "app/press.h"
#include "app/project.h"
#include "layout/paginate.h"
#include "pdf/write.h"
#include "text/shape.h"

#include <doctest/doctest.h>

#include <map>

namespace handbill::app_test {

namespace {

/// The value of a stage; its faults end the test.
template <class Value>
Value must(std::optional<Value> value, const diag::Diagnostics& diagnostics) {
    for (const auto& entry : diagnostics.entries()) INFO(entry.message);
    REQUIRE(value);
    return std::move(*value);
}

RealPoster make(const std::string& language) {
    diag::Diagnostics d;
    diag::SourceMap sources;
    app::StageTimes times;
    const auto project = must(app::Project::open(HANDBILL_SOURCE_DIR, d), d);
    const auto loaded = app::set_up(project, {{"poster-hotel"}, {language}}, sources, d, times);
    REQUIRE(loaded.press);
    const auto& press = *loaded.press;
    auto localized = must(locale::localize(press.catalog, press.catalog.pieces.at("poster-hotel"),
                                           press.catalog.languages.at(language), press.channels, d),
                          d);
    const auto shaped =
        must(text::shape(std::make_shared<const model::LocalizedDocument>(std::move(localized)), press.fonts, d), d);
    auto pages = must(layout::paginate(shaped, press.catalog.sheets.at("letter"), press.fonts, d), d);
    auto bytes = must(pdf::write(pages, press.fonts, press.written, d), d);
    return {std::move(pages), std::move(bytes.bytes)};
}

}  // namespace

const RealPoster& real_poster(const std::string& language) {
    static std::map<std::string, RealPoster> posters;
    const auto known = posters.find(language);
    return known != posters.end() ? known->second : posters.emplace(language, make(language)).first->second;
}

}  // namespace handbill::app_test
