#include "check/cross_reference.h"

#include "hand_made.h"

#include <doctest/doctest.h>

using namespace handbill;
using check_test::HandMadeFile;

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.rfind(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// What is told of a file, or "" if it is read.
std::string fault_of(const std::string& file) {
    diag::Diagnostics diagnostics;
    check::Faults faults(diagnostics);
    const auto found = check::read_cross_reference(file, faults);
    CHECK(found.has_value() == diagnostics.entries().empty());
    return diagnostics.entries().empty() ? "" : diagnostics.entries()[0].message;
}

}  // namespace

TEST_CASE("the table tells where each object begins") {
    const auto file = HandMadeFile().bytes();
    diag::Diagnostics diagnostics;
    check::Faults faults(diagnostics);
    const auto found = check::read_cross_reference(file, faults);
    REQUIRE(found);
    CHECK(found->version == "1.7");
    REQUIRE(found->offsets.size() == 20);
    for (std::size_t i = 1; i < found->offsets.size(); ++i) {
        CHECK(file.substr(found->offsets[i]).starts_with(std::to_string(i) + " 0 obj"));
    }
    CHECK(file.substr(found->trailer).starts_with("\n<</Size 20"));
}

TEST_CASE("a file that is put together in any other way is refused") {
    const auto file = HandMadeFile().bytes();
    CHECK(fault_of(file).empty());
    CHECK(fault_of("") == "the file cannot be read back: it does not begin as a PDF");
    CHECK(fault_of(replaced(file, "startxref", "startxxxx")).ends_with("it has no startxref"));
    CHECK(fault_of(replaced(file, "%%EOF", "%%END")).ends_with("it does not end as a PDF"));
    CHECK(fault_of(replaced(file, "startxref\n", "startxref\n9")).ends_with("is not where it says"));
    CHECK(fault_of(replaced(file, "startxref\n", "startxref\n99999999999")).ends_with("it does not end as a PDF"));
    CHECK(fault_of(replaced(file, "xref\n0 20\n", "xref\n1 20\n")).ends_with("does not begin with object 0"));
    CHECK(fault_of(replaced(file, "xref\n0 20\n", "xref\n0 21\n")).ends_with("object 20 is not written plainly"));
    CHECK(fault_of(replaced(file, "xref\n0 20\n", "xref\n0 90\n")).ends_with("is cut short"));
    CHECK(fault_of(replaced(file, " 00000 n \n", " 00001 n \n")).ends_with("object 19 is not written plainly"));
    CHECK(fault_of(replaced(file, " 00000 n \n", " 00000 f \n")).ends_with("object 19 is not written plainly"));
    CHECK(fault_of(replaced(file, " 00000 n \n", " 00000 n\n\n")).ends_with("object 19 is not written plainly"));
    CHECK(fault_of(replaced(file, "trailer", "trailor")).ends_with("no trailer behind its cross-reference table"));
}
