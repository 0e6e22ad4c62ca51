// The self-check against imposed sheets: a file is proven only for the sheets it was made from, so every other way to
// impose the same pages must be told.

#define POINTERHOLDER_TRANSITION 4
#include "check/verify.h"
#include "impose/impose.h"
#include "real_poster.h"

#include <doctest/doctest.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <functional>

using namespace handbill;
using Object = QPDFObjectHandle;

namespace {

/// Two posters above each other, the sheet written as `press` says.
struct Imposed {
    model::PressSheets press;
    std::string bytes;
};

const Imposed& imposed() {
    static const Imposed made = [] {
        const auto& poster = app_test::real_poster("ar");
        const auto trim = poster.pages.pages[0].trim;
        model::Stock stock;
        stock.id = "two";
        stock.sheet = {trim.width + base::Length::points(72), trim.height * 2 + base::Length::points(72)};
        stock.piece = trim;
        stock.rows = 2;
        stock.first = {base::Length::points(36), base::Length::points(30)};
        stock.pitch = {trim.width, trim.height + base::Length::points(4)};
        stock.cut = true;
        diag::Diagnostics d;
        auto press = impose::impose(std::make_shared<const model::PageSet>(poster.pages), &stock, {}, d);
        REQUIRE(press);
        auto bytes = app_test::written(*press);
        return Imposed{std::move(*press), std::move(bytes)};
    }();
    return made;
}

std::string faults_of(const std::string& bytes, const model::PressSheets& meant) {
    diag::Diagnostics diagnostics;
    const check::VerifierCache cache;
    const auto checked = check::verify({bytes}, meant, cache, diagnostics);
    CHECK(checked.has_value() != diagnostics.has_errors());
    std::string all;
    for (const auto& entry : diagnostics.entries()) all += entry.message + "\n";
    return all;
}

void expect_fault(const std::function<void(model::PressSheets&)>& change, std::string_view words) {
    auto meant = imposed().press;
    change(meant);
    const auto faults = faults_of(imposed().bytes, meant);
    CHECK_MESSAGE(faults.find(words) != std::string::npos, "wanted “", std::string(words), "”, got:\n", faults);
}

/// Text before a form's own content.
void replace_content(Object form, const std::string& before) {
    const auto data = form.getStreamData();
    const std::string old(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    form.replaceStreamData(before + old, Object::newNull(), Object::newNull());
}

/// The file with its one form changed, written anew.
std::string rewritten(const std::function<void(Object)>& change) {
    QPDF file;
    file.processMemoryFile("imposed", imposed().bytes.data(), imposed().bytes.size());
    auto page = file.getAllPages().at(0);
    auto form = page.getKey("/Resources").getKey("/XObject").getKey("/P1");
    REQUIRE(form.isStream());
    change(form);
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_uncompress);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStaticID(true);
    writer.write();
    const auto made = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(made->getBuffer()), made->getSize()};
}

model::Impression& second(model::PressSheets& press) { return press.sheets[0].impressions[1]; }

}  // namespace

TEST_CASE("imposed sheets pass as they were meant") { CHECK(faults_of(imposed().bytes, imposed().press).empty()); }

TEST_CASE("an impression a tenth of a point off its place is told") {
    expect_fault([](auto& press) { second(press).at.x += base::Length::millipoints(100); }, "meant the next glyph at");
}

TEST_CASE("an impression on its head is told") {
    expect_fault([](auto& press) { second(press).quarter_turns = 2; }, "meant the next glyph at");
}

TEST_CASE("an impression too few or too many is told") {
    expect_fault([](auto& press) { press.sheets[0].impressions.pop_back(); }, "where nothing more was meant");
    expect_fault([](auto& press) { press.sheets[0].impressions.push_back(second(press)); }, "meant 2");
}

TEST_CASE("content and artifact in each other's place are told") {
    expect_fault(
        [](auto& press) {
            press.sheets[0].impressions[0].tagged = false;
            second(press).tagged = true;
        },
        "as content, meant the other way round");
}

TEST_CASE("another sheet is told") {
    expect_fault([](auto& press) { press.sheets[0].media.width += base::Length::points(1); }, "MediaBox");
    expect_fault([](auto& press) { press.sheets.push_back(press.sheets[0]); }, "meant 2");
}

TEST_CASE("a form that hides letters, moves them or says more than ink is told") {
    CHECK(faults_of(rewritten([](Object) {}), imposed().press).empty());
    const auto told = [](const std::function<void(Object)>& change, std::string_view words) {
        const auto faults = faults_of(rewritten(change), imposed().press);
        CHECK_MESSAGE(faults.find(words) != std::string::npos, "wanted “", std::string(words), "”, got:\n", faults);
    };
    told([](Object form) { form.getDict().replaceKey("/BBox", Object::parse("[0 -300 300 0]")); }, "a clip hides it");
    told([](Object form) { form.getDict().replaceKey("/Matrix", Object::parse("[1 0 0 1 9 0]")); },
         "an entry that is not expected: Matrix");
    told([](Object form) { replace_content(form, "/P <</MCID 0>> BDC EMC\n"); }, "nests marked-content sequences");
    told([](Object form) { replace_content(form, "BT 0 0 Td ET 0 0 9 9 re 3 3 9 9 re W n\n"); },
         "clips to more than a rectangle");
}
