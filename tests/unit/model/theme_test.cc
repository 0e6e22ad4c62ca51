#include "model/theme.h"

#include <doctest/doctest.h>

#include "model/localized.h"

using namespace handbill::model;

TEST_CASE("a language's own row wins over its script's") {
    Theme theme;
    theme.scripts["Latn"].family = "latin";
    theme.scripts["vi"].family = "vietnamese";
    CHECK(theme.measures("vi", "Latn")->family == "vietnamese");
    CHECK(theme.measures("fr", "Latn")->family == "latin");
    CHECK(theme.measures("ka", "Geor") == nullptr);
}

TEST_CASE("a text without its marks is its parts joined") {
    LocalizedText text;
    for (const char* part : {"Call ", "911", "."}) {
        text.inlines.emplace_back();
        text.inlines.back().text = part;
    }
    CHECK(text.plain() == "Call 911.");
}
