#include <doctest/doctest.h>

#include "content/figures.h"
#include "content/written_links.h"

using namespace handbill;

namespace {

std::string links(const std::string& text) {
    std::string found;
    for (const auto& link : content::find_links(text)) found += (found.empty() ? "" : " ") + link.address;
    return found;
}

std::string figures(const std::string& text) {
    std::string found;
    for (const auto& figure : content::find_figures(text)) {
        found += (found.empty() ? "" : "|") + text.substr(figure.begin, figure.end - figure.begin);
    }
    return found;
}

}  // namespace

TEST_CASE("whatever a reader would take for an address is one") {
    CHECK(links("See https://un.org/a?b=c.") == "https://un.org/a?b=c");
    CHECK(links("(http://un.org)") == "http://un.org");
    CHECK(links("www.anything.museum") == "https://www.anything.museum");
    CHECK(links("un.org, then Un.ORG.org/x") == "https://un.org https://Un.ORG.org/x");
    CHECK(links("write to help@un.org!") == "mailto:help@un.org");
    CHECK(links("javascript://x") == "javascript://x");
}

TEST_CASE("a look-alike letter does not hide an address") {
    CHECK(links("humаntrafficking.org") == "https://ntrafficking.org");
}

TEST_CASE("words with points are no addresses") {
    CHECK(links("at 9 a.m., e.g. in the U.S. or No.5 – 1.5 hours. Then it") == "");
    CHECK(links("{name}.{other} @night") == "");
}

TEST_CASE("three digits or a percent sign make a figure") {
    CHECK(figures("In 2025 there were 27.6 million") == "2025|27.6");
    CHECK(figures("1,000 and 12 000 and 5 %") == "1,000|12 000|5 %");
    CHECK(figures("٪ of ١٢٣") == "١٢٣");
    CHECK(figures("1 2 3 4 5 or 20 30 40") == "");
    CHECK(figures("Step 2 takes 10 minutes, 24/7, age 18.") == "");
}

TEST_CASE("placeholders are no figures, the branches of a plural are words") {
    CHECK(figures("Call {line100} or {n, plural, =100 {50%} other {# of 200}}") == "50%|200");
}
