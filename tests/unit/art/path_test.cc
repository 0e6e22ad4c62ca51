#include <doctest/doctest.h>

#include <cmath>

#include "svg_reading.h"

using namespace handbill;
using art_test::read_path;
using art_test::steps_of;

TEST_CASE("lines, absolute and relative, become whole thousandths") {
    CHECK(steps_of(read_path("M1 2L3.5,4l1-1H0v.25h-.5V1Z")) ==
          "M 1000,2000 L 3500,4000 L 4500,3000 L 0,3000 L 0,3250 L -500,3250 L -500,1000 Z");
}

TEST_CASE("numbers need nothing between them where the grammar parts them") {
    CHECK(steps_of(read_path("M7.3.5 12 5.2-1-1e1+2+3z")) == "M 7300,500 L 12000,5200 L -1000,-10000 L 2000,3000 Z");
}

TEST_CASE("further pairs after a move draw lines") {
    CHECK(steps_of(read_path("m1 1 2 0 0 2z")) == "M 1000,1000 L 3000,1000 L 3000,3000 Z");
}

TEST_CASE("after closing the pen stands at the contour's start and draws a new one") {
    CHECK(steps_of(read_path("M1 1h2v2zl-1 0 0 1z")) ==
          "M 1000,1000 L 3000,1000 L 3000,3000 Z M 1000,1000 L 0,1000 L 0,2000 Z");
}

TEST_CASE("a move that draws nothing leaves no step") {
    CHECK(steps_of(read_path("M9 9M1 1h1v1zM5 5")) == "M 1000,1000 L 2000,1000 L 2000,2000 Z");
}

TEST_CASE("a smooth curve reflects the last control, and only after a curve") {
    CHECK(steps_of(read_path("M0 0C0 1 1 2 2 2S4 3 4 4")) ==
          "M 0,0 C 0,1000 1000,2000 2000,2000 C 3000,2000 4000,3000 4000,4000");
    CHECK(steps_of(read_path("M0 0L2 2S4 3 4 4")) == "M 0,0 L 2000,2000 C 2000,2000 4000,3000 4000,4000");
    CHECK(steps_of(read_path("M0 0Q1 1 2 2S4 3 4 4")) ==
          "M 0,0 C 667,667 1333,1333 2000,2000 C 2000,2000 4000,3000 4000,4000");
}

TEST_CASE("quadratic curves become the same curve as cubics") {
    CHECK(steps_of(read_path("M0 0q3 0 3 3t3 3")) ==
          "M 0,0 C 2000,0 3000,1000 3000,3000 C 3000,5000 4000,6000 6000,6000");
    // A smooth quadratic after a line has its control where the pen stands.
    CHECK(steps_of(read_path("M0 0L3 3T6 6")) == "M 0,0 L 3000,3000 C 3000,3000 4000,4000 6000,6000");
}

TEST_CASE("arcs keep to their circle within a thousandth part") {
    const auto reading = read_path("M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z");
    REQUIRE(reading.art);
    model::ArtPoint at;
    for (const auto& step : reading.art->paths[0].steps) {
        if (const auto* move = std::get_if<model::MoveTo>(&step)) at = move->to;
        const auto* curve = std::get_if<model::CurveTo>(&step);
        if (curve == nullptr) continue;
        const auto middle = [](std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
            return static_cast<double>(a + 3 * b + 3 * c + d) / 8;
        };
        const double x = middle(at.x, curve->control1.x, curve->control2.x, curve->to.x) - 12000;
        const double y = middle(at.y, curve->control1.y, curve->control2.y, curve->to.y) - 12000;
        CHECK(std::abs(std::hypot(x, y) - 10000) < 4);
        at = curve->to;
    }
}

TEST_CASE("the two flags of an arc choose among the four arcs") {
    const auto box = [](const std::string& flags) {
        const auto reading = read_path("M10 10A5 5 0 " + flags + " 15 15z");
        REQUIRE(reading.art);
        const auto& art = *reading.art;
        return std::to_string(art.ink_min.x) + "," + std::to_string(art.ink_min.y) + " " +
               std::to_string(art.ink_max.x) + "," + std::to_string(art.ink_max.y);
    };
    CHECK(box("0 0") == "10000,10000 15000,15000");  // centre 15,10: the quarter left of it
    CHECK(box("0 1") == "10000,10000 15000,15000");  // centre 10,15
    CHECK(box("1 0") == "5000,10000 15000,20000");   // centre 10,15, three quarters
    CHECK(box("1 1") == "10000,5000 20000,15000");   // centre 15,10, three quarters
}

TEST_CASE("arc flags may stand without anything between them and the next number") {
    CHECK(steps_of(read_path("M0 10a10 10 0 0110-10")) == steps_of(read_path("M0,10 A 10,10,0,0,1,10,0")));
}

TEST_CASE("arcs of no radius are lines, and arcs to where they begin are nothing") {
    CHECK(steps_of(read_path("M0 0a0 5 0 0 1 3 3 4 4 0 0 1 0 0h1")) == "M 0,0 L 3000,3000 L 4000,3000");
}

TEST_CASE("radii too small for their ends grow to a half circle") {
    const auto reading = read_path("M2 12A1 1 0 0 1 22 12z");
    REQUIRE(reading.art);
    CHECK(reading.art->ink_min == model::ArtPoint{2000, 2000});
    CHECK(reading.art->ink_max == model::ArtPoint{22000, 12000});
}

TEST_CASE("an ellipse that is turned by a quarter swaps its axes exactly") {
    CHECK(steps_of(read_path("M0 0A4 2 90 0 1 2 4")) == steps_of(read_path("M0 0A2 4 0 0 1 2 4")));
    CHECK(steps_of(read_path("M0 0A4 2 -270 0 1 2 4")) == steps_of(read_path("M0 0A2 4 0 0 1 2 4")));
}

TEST_CASE("an almost full arc is not taken for an almost empty one") {
    const auto reading = read_path("M12 2A10 10 0 1 1 11.999 2z");
    REQUIRE(reading.art);
    CHECK(reading.art->ink_max.y == 22000);
}

TEST_CASE("path data that is not in the grammar is refused where it stops being so") {
    const auto place = [](const std::string& data) { return read_path(data).pointed_at(); };
    CHECK(place("L1 1") == "L");
    CHECK(place("M1 1 X3") == "X");
    CHECK(place("M1 1L2,,3") == ",");
    CHECK(place("M1 1L2 3,Z") == "Z");
    CHECK(place("M1 1A3 3 0 2 0 1 1") == "2");
    CHECK(place("M1 1L2") == "");
    CHECK(place("M1 1L2000001 1") == "2000001");
    CHECK(place("M1 1L1e999 1") == "1e999");
    CHECK(place("M1 1L1em 1") == "e");
    CHECK(place("M1 1Lnan 1") == "n");
    CHECK(place("M900000 1l900000 0") == "l900000 0");
}

TEST_CASE("an empty path paints nothing, which is a fault of the whole drawing only") {
    CHECK(read_path("").message() == "the drawing paints nothing");
    CHECK(art_test::read_shapes("<path d=''/><path d='M0 0h1v1z'/>").art);
}

TEST_CASE("more than 20,000 steps are refused") {
    std::string data = "M0 0";
    for (int i = 0; i < 19'999; ++i) data += "h1";
    CHECK(read_path(data).art);
    CHECK(read_path(data + "h1").message() == "d: the file has more than 20,000 lines and curves");
    CHECK(art_test::read_shapes("<path d='" + data + "'/><path d='M0 0h1'/>").diagnostics.error_count() == 1);
}
