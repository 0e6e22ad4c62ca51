#include <doctest/doctest.h>

#include "translate/plural_forms.h"

using namespace handbill;
using translate::categories_of;
using translate::expression_of;
using translate::forms_of;
using translate::put_together;
using translate::take_apart;
using Texts = std::vector<std::string>;

TEST_CASE("a language has the categories that whole numbers need, and an expression that chooses among them") {
    CHECK(categories_of("en") == Texts{"one", "other"});
    CHECK(expression_of("en") == "n != 1");
    CHECK(categories_of("km") == Texts{"other"});
    CHECK(expression_of("km") == "0");
    CHECK(categories_of("fr") == Texts{"one", "other"});  // "many" begins with a million
    CHECK(expression_of("fr") == "n > 1");
    CHECK(categories_of("ru") == Texts{"one", "few", "many"});  // "other" is for fractions
    CHECK(categories_of("ar") == Texts{"zero", "one", "two", "few", "many", "other"});
    CHECK(expression_of("ar") ==
          "(n == 0) ? 0 : (n == 1) ? 1 : (n == 2) ? 2 : ((n % 100 >= 3 && n % 100 <= 10)) ? 3 : "
          "((n % 100 >= 11 && n % 100 <= 99)) ? 4 : 5");
    CHECK(translate::is_of_one_count("en", "one"));
    CHECK_FALSE(translate::is_of_one_count("ru", "one"));  // 21, 31 …
    CHECK_FALSE(translate::is_of_one_count("fr", "one"));  // 0 and 1
}

TEST_CASE("a message that counts is taken apart into whole texts, and put together as it was") {
    const std::string pattern = "Call {number}: {n, plural, one {# language} other {# languages}}.";
    const auto message = take_apart(pattern);
    REQUIRE(message);
    CHECK(message->name == "n");
    const Texts categories{"one", "other"};
    const auto forms = forms_of(*message, categories);
    CHECK(forms == Texts{"Call {number}: {n} language.", "Call {number}: {n} languages."});
    CHECK(put_together("n", forms, categories, &*message) == pattern);
    CHECK(put_together("n", {"x {n}", "y {n}"}, categories, &*message) == "{n, plural, one {x #} other {y #}}");
}

TEST_CASE("the last form stands for all counts that have none") {
    const Texts russian{"one", "few", "many"};
    CHECK(put_together("n", {"a {n}", "b {n}", "c {n}"}, russian, nullptr) ==
          "{n, plural, one {a #} few {b #} many {c #} other {c #}}");
    const auto khmer = take_apart("{n, plural, other {# x}}");
    REQUIRE(khmer);
    CHECK(forms_of(*khmer, {"one", "other"}) == Texts{"{n} x", "{n} x"});
}

TEST_CASE("what plain forms cannot say is left as ICU writes it") {
    for (const char* pattern :
         {"no count", "{n}", "{n, plural, =1 {one} other {#}}", "{n, plural, offset:1 one {#} other {#}}",
          "{a, plural, other {#}} {b, plural, other {#}}", "{s, select, draft {x} other {}}",
          "{s, select, draft {x} other {}} {n, plural, other {#}}", "{n, plural, other {{s, select, other {}}}}",
          "# {n, plural, other {#}}", "{n, plural, other {'#' #}}", "{n, plural, other {#}", "{"}) {
        CAPTURE(pattern);
        CHECK_FALSE(take_apart(pattern));
    }
}
