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

/// A poster and the fonts that it was shaped with.
struct Made {
    RealPoster poster;
    std::shared_ptr<const app::SetUp> set_up;
};

Made make(const std::string& language) {
    diag::Diagnostics d;
    diag::SourceMap sources;
    app::StageTimes times;
    const auto project = must(app::Project::open(HANDBILL_SOURCE_DIR, d), d);
    auto loaded =
        std::make_shared<const app::SetUp>(app::set_up(project, {{"poster-hotel"}, {language}}, sources, d, times));
    REQUIRE(loaded->press);
    const auto& press = *loaded->press;
    auto localized = must(locale::localize(press.catalog, press.catalog.pieces.at("poster-hotel"),
                                           press.catalog.languages.at(language), press.channels, d),
                          d);
    const auto shaped =
        must(text::shape(std::make_shared<const model::LocalizedDocument>(std::move(localized)), press.fonts, d), d);
    auto pages = must(layout::paginate(shaped, press.catalog.sheets.at("letter"), press.fonts, d), d);
    auto bytes = must(pdf::write(pages, press.fonts, press.written, d), d);
    return {{std::move(pages), std::move(bytes.bytes)}, std::move(loaded)};
}

const Made& made(const std::string& language) {
    static std::map<std::string, Made> all;
    const auto known = all.find(language);
    return known != all.end() ? known->second : all.emplace(language, make(language)).first->second;
}

}  // namespace

const RealPoster& real_poster(const std::string& language) { return made(language).poster; }

std::string written(const model::PressSheets& sheets) {
    diag::Diagnostics d;
    const auto& press = *made(sheets.pages->localized->language->tag).set_up->press;
    return must(pdf::write(sheets, press.fonts, press.written, d), d).bytes;
}

}  // namespace handbill::app_test
