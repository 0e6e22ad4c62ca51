#include "survey/inspection.h"

#include "../check/hand_made.h"

#include <doctest/doctest.h>

using namespace handbill;
using check_test::HandMadeFile;

namespace {

survey::Inspection inspected(const std::string& bytes) {
    diag::Diagnostics diagnostics;
    auto found = survey::inspect(bytes, "a file", diagnostics);
    for (const auto& entry : diagnostics.entries()) MESSAGE(entry.message);
    REQUIRE(found);
    return *std::move(found);
}

/// "depth role text" of each thing heard, one a line.
std::string heard(const survey::Inspection& found) {
    std::string out;
    for (const auto& item : found.order) {
        out += std::to_string(item.depth) + " " + (item.role.empty() ? item.text : item.role) + "\n";
    }
    return out;
}

bool asks(const survey::Inspection& found, const std::string& condition) {
    for (const auto& question : found.for_people) {
        if (question.condition == condition) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a tagged file is told in the order of its structure") {
    const auto found = inspected(HandMadeFile().bytes());
    CHECK(heard(found) == "0 Document\n1 H1\n2 Help\n1 P\n2 Call \n2 Link\n3 911\n3 (link)\n2 .\n1 Figure\n");
    CHECK(found.facts.tagged);
    CHECK(found.facts.title == "Help & hope");
    CHECK(found.facts.title_shown);
    CHECK(found.facts.language == "en");
    CHECK(found.facts.pages == 1);
    CHECK(found.facts.marks.empty());
    CHECK(found.order[7].target == "tel:911");
    CHECK(found.order[7].description == "Call 911");
    CHECK(found.order.back().alt == "QR code");
    CHECK(found.order.back().page == 1);
    CHECK(asks(found, "13-007"));
    CHECK_FALSE(asks(found, "15-004"));
}

TEST_CASE("roles are followed through the role map, and languages down the tree") {
    HandMadeFile file;
    file.replace("/S/H1/P 7 0 R", "/S/Titel/Lang(de)/P 7 0 R");
    file.replace("/Type/StructTreeRoot", "/Type/StructTreeRoot/RoleMap<</Titel/Kopf/Kopf/H1>>");
    const auto found = inspected(file.bytes());
    CHECK(found.order[1].role == "Titel");
    CHECK(found.order[1].mapped == "H1");
    CHECK(found.order[2].language == "de");
    CHECK(found.order[3].language == "en");
}

TEST_CASE("what is said instead of content hides it") {
    HandMadeFile file;
    file.replace("/S/Link/P 9 0 R", "/S/Link/ActualText(nine one one)/P 9 0 R");
    const auto found = inspected(file.bytes());
    CHECK(heard(found).find("911") == std::string::npos);
    CHECK(found.order[5].text == "nine one one");
}

TEST_CASE("a table's scopes and spans are told, and asked about") {
    HandMadeFile file;
    file.replace("/S/P/P 7 0 R", "/S/TH/A<</O/Table/Scope/Row/ColSpan 2>>/P 7 0 R");
    file.replace("/S/Document", "/S/Table");
    const auto found = inspected(file.bytes());
    CHECK(found.order[3].scope == "Row");
    CHECK(found.order[3].column_span == 2);
    CHECK(asks(found, "15-005"));
}

TEST_CASE("an untagged file gives its texts as they are painted") {
    HandMadeFile file;
    file.replace("/MarkInfo<</Marked true>>", "");
    const auto found = inspected(file.bytes());
    CHECK_FALSE(found.facts.tagged);
    CHECK(heard(found) == "0 Help\n0 Call\n0 911\n0 .\n");
    CHECK_FALSE(asks(found, "09-001"));
    CHECK(asks(found, "04-001"));
}

TEST_CASE("a code that means nothing is told as such") {
    HandMadeFile file;
    file.replace("<0001> <0048>\n", "");
    CHECK(inspected(file.bytes()).order[2].text ==
          "\xEF\xBF\xBD"
          "elp");
}

TEST_CASE("what is no PDF is refused in words") {
    for (const std::string bytes : {"", "This is no PDF.", "%PDF-1.7\n"}) {
        diag::Diagnostics diagnostics;
        CHECK_FALSE(survey::inspect(bytes, "letter.pdf", diagnostics));
        REQUIRE(diagnostics.entries().size() == 1);
        CHECK(diagnostics.entries()[0].code == diag::codes::unreadable_pdf);
        CHECK(diagnostics.entries()[0].message.starts_with("“letter.pdf” cannot be inspected: "));
    }
}
