#include <doctest/doctest.h>

#include "translate/suspects.h"

using namespace handbill::translate;

TEST_CASE("joiners and spaces without width are letters of their scripts, controls of direction are not") {
    CHECK_FALSE(find_stray_character("می\u200Cخواهم ක්\u200Dෂ ភាសា\u200Bខ្មែរ 100\u00A0%"));
    CHECK(find_stray_character("a\u202Eb") == "U+202E is no character of a text");
    CHECK(find_stray_character("a\nb"));
    CHECK(find_stray_character("\uE000"));
}

TEST_CASE("Burmese in Unicode is none in Zawgyi") {
    CHECK_FALSE(find_zawgyi("မြန်မာ ဘာသာစကား ဖုန်းခေါ်နိုင်ပါသည်။ သင်္ကေတ ယောက်ျား ကျွန်ုပ် ၎င်း ဥက္ကဋ္ဌ"));
    CHECK(find_zawgyi("ျမန္မာ"));
    CHECK(find_zawgyi("ေနရာ"));
}

TEST_CASE("a word is written in one script") {
    CHECK_FALSE(find_mixed_scripts("Сайт WhatsApp, SMS-сообщение", "Cyrl", ""));
    CHECK_FALSE(find_mixed_scripts("日本語とカタカナとWeb", "Jpan", ""));
    CHECK_FALSE(find_mixed_scripts("한국어 韓國 SMS", "Kore", ""));
    CHECK_FALSE(find_mixed_scripts("اردو میں SMS", "Aran", ""));
    CHECK(find_mixed_scripts("pаge", "Latn", ""));      // Cyrillic а
    CHECK(find_mixed_scripts("страницa", "Cyrl", ""));  // Latin a
    CHECK_FALSE(find_mixed_scripts("Ελλάδα", "Latn", "Say Ελλάδα"));
}

TEST_CASE("digits are European or the language's own, and numbers those of the English") {
    CHECK_FALSE(find_wrong_digits("24 Stunden, 7 Tage", "24/7", "de"));
    CHECK_FALSE(find_wrong_digits("rund um die Uhr", "24 hours", "de"));
    CHECK_FALSE(find_wrong_digits("24 часа", "day and night", "ru"));
    CHECK_FALSE(find_wrong_digits("۱۰۰ گرم", "100 g", "fa"));
    CHECK(find_wrong_digits("۱۰ گرم", "100 g", "fa") == "the English does not say 10");
    CHECK(find_wrong_digits("۱۰۰ g", "100 g", "de"));
    CHECK(find_wrong_digits("911", "emergency", "de"));
    CHECK(find_wrong_digits("42", "24", "de") == "the English does not say 42");
}
