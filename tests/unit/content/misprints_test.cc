// Every number of content/refused-numbers.yaml, planted one at a time, in every place where content holds words or
// numbers, in every writing: each must be refused by its own code. The right numbers beside them must not be.

#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "content/dialled.h"
#include "content/refused_numbers.h"
#include "small_project.h"

using namespace handbill;

namespace {

const std::string kCode = "content/refused-number";

std::string list_of_refused() {
    std::ifstream file(HANDBILL_SOURCE_DIR "/content/refused-numbers.yaml");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<model::RefusedNumber> refused_numbers() {
    SmallProject project;
    project.file("content/refused-numbers.yaml") = list_of_refused();
    return project.good().refused_numbers;
}

std::string parted(const std::string& digits, const std::string& sign, std::size_t every) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % every == 0) out += sign;
        out += digits[i];
    }
    return out;
}

/// The digits of the script whose zero is given in UTF-8; the last byte counts up.
std::string in_script(const std::string& digits, std::string zero) {
    std::string out;
    for (const char digit : digits) {
        std::string sign = zero;
        sign.back() = static_cast<char>(sign.back() + (digit - '0'));
        out += sign;
    }
    return out;
}

/// Letters for the last four keys that have any, as on a telephone: "800-SAVE".
std::string in_letters(std::string digits) {
    const std::string letters = "01ADGJMPTW";
    std::size_t left = 4;
    for (std::size_t i = digits.size(); i-- > 0 && left > 0 && digits[i] > '1'; --left) {
        digits[i] = letters[static_cast<std::size_t>(digits[i] - '0')];
    }
    return digits;
}

std::vector<std::string> writings(const model::RefusedNumber& number) {
    const std::string digits = content::dialled(number.number);
    std::vector<std::string> all = {number.number,           digits,
                                    in_script(digits, "٠"),  in_script(digits, "०"),
                                    in_script(digits, "０"), in_letters(digits)};
    if (digits.size() > 5) {  // a short code in pieces counts something else
        for (const char* sign : {" ", ".", "-", "\u00A0", "\u2011", "**"}) all.push_back(parted(digits, sign, 3));
        all.push_back(parted(digits, " ", 1));
    }
    if (!number.e164.empty()) {
        all.push_back(number.e164);
        all.push_back("00" + number.e164.substr(1));
        all.push_back("(" + number.e164.substr(0, 4) + ") " + number.e164.substr(4));
    }
    return all;
}

using Plant = void (*)(SmallProject&, const std::string&);

const std::pair<const char*, Plant> kPlaces[] = {
    {"a message",
     [](SmallProject& project, const std::string& number) {
         project.file("content/locales/en/notice.yaml") += "body: \"Call " + number + " now\"\n";
         project.add_block("{text: body, style: body}");
     }},
    {"a message that nobody prints",
     [](SmallProject& project, const std::string& number) {
         project.file("content/locales/en/notice.yaml") += "left-over: \"" + number + "\"\n";
     }},
    {"alt text",
     [](SmallProject& project, const std::string& number) {
         auto& text = project.file("content/locales/en/notice.yaml");
         text.replace(text.find("A telephone"), 11, "\"A telephone with " + number + "\"");
         project.add_block("{art: marks/call, width: 20, alt: alt, inks: {currentColor: ink}}");
     }},
    {"the payload of a QR symbol",
     [](SmallProject& project, const std::string& number) {
         project.add_block("{qr: \"tel:" + number + "\", size: 80}");
     }},
    {"a message of another language",
     [](SmallProject& project, const std::string& number) {
         project.file("content/locales/es/language.yaml") =
             "tag: es\nenglish: Spanish\nautonym: español\nspoken-as: Spanish\nscript: Latn\ndirection: ltr\n"
             "translation: {state: draft}\n";
         project.file("content/locales/es/notice.yaml") = "lead: \"Llame al " + number + ".\"\n";
     }},
    {"a language's name",
     [](SmallProject& project, const std::string& number) {
         auto& text = project.file("content/locales/en/language.yaml");
         text.replace(text.find("autonym: English"), 16, "autonym: \"" + number + "\"");
     }},
    {"the title of a source",
     [](SmallProject& project, const std::string& number) {
         project.file("content/sources.yaml") = "sources:\n  one: {organisation: Someone, title: \"Call " + number +
                                                "\", address: https://unodc.org/x, seen: '2026-11-22'}\n";
     }},
    {"the words of an organisation's profile",
     [](SmallProject& project, const std::string& number) {
         project.file("content/contacts.yaml") = "contacts: {manager: On duty}\n";
         project.file("house/org.yaml") = "language: en\nname: Example Lodge\ncontacts:\n  manager: {words: {en: \"" +
                                          number + "\"}, extension: '12'}\n";
         project.selection.profile = {&project.workspace, "house/org.yaml"};
     }},
    {"the number of an organisation's contact",
     [](SmallProject& project, const std::string& number) {
         project.file("content/contacts.yaml") = "contacts: {manager: On duty}\n";
         project.file("house/org.yaml") =
             "language: en\nname: Example Lodge\ncontacts:\n  manager: {name: Ana, number: \"" + number + "\"}\n";
         project.selection.profile = {&project.workspace, "house/org.yaml"};
     }},
    {"the directory",
     [](SmallProject& project, const std::string& number) {
         auto& text = project.file("content/hotlines/us.yaml");
         const std::string old = "short-code: '233733'";
         text.replace(text.find(old), old.size(), "short-code: '233733', written: \"" + number + "\"");
     }},
};

}  // namespace

TEST_CASE("every known misprint and retired number is refused wherever and however it is written") {
    const std::string list = list_of_refused();
    std::size_t planted = 0;
    const auto numbers = refused_numbers();
    REQUIRE(numbers.size() >= 20);
    for (const model::RefusedNumber& number : numbers) {
        for (const std::string& writing : writings(number)) {
            for (const auto& [place, plant] : kPlaces) {
                SmallProject project;
                project.file("content/refused-numbers.yaml") = list;
                plant(project, writing);
                const std::string faults = project.faults();
                CHECK_MESSAGE(faults.find(kCode) != std::string::npos, writing, " in ", place, "\n", faults);
                ++planted;
            }
        }
    }
    MESSAGE(numbers.size(), " refused numbers, planted ", planted, " times, refused each time");
}

TEST_CASE("the right numbers are not refused") {
    const auto numbers = refused_numbers();
    const content::RefusedNumbers refused(numbers);
    for (const char* good :
         {"1-888-373-7888", "+1 888 373 7888", "233733", "BEFREE", "844-END-OHHT", "844-363-6448", "08000 121 700",
          "0800 0121 700", "116 016", "06 80 225 225", "0800 20 00 88", "08000-RESCU", "08000 73728", "1577-1366",
          "800 5533 000", "16 021 people", "2337220", "1233722", "In 2337, 22 people"}) {
        CHECK_MESSAGE(refused.find(good).empty(), good);
    }
}

TEST_CASE("a refused number is found where it stands, beside other digits and words") {
    const auto numbers = refused_numbers();
    const content::RefusedNumbers refused(numbers);
    const std::string text = "24/7: 1-866-373-7888 or BEFREE (233722).";
    const auto found = refused.find(text);
    REQUIRE(found.size() == 2);
    CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "1-866-373-7888");
    CHECK(text.substr(found[1].begin, found[1].end - found[1].begin) == "233722");
    CHECK(found[1].number->channel == "text");
}
