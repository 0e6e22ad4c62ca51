#include "diag/source_map.h"

#include <doctest/doctest.h>

using namespace handbill::diag;

namespace {

struct Text {
    SourceMap sources;
    SourceId id;
    explicit Text(std::string text) : id(sources.add("a.yaml", std::move(text))) {}
    [[nodiscard]] std::string place(std::uint32_t at) const {
        const Location location = sources.locate({id, at, at});
        return std::to_string(location.line) + ':' + std::to_string(location.column);
    }
};

}  // namespace

TEST_CASE("columns count code points, not bytes") {
    const Text text("a: ភាសា x\nb");
    CHECK(text.place(0) == "1:1");
    CHECK(text.place(3) == "1:4");
    CHECK(text.place(16) == "1:9");
    CHECK(text.place(18) == "2:1");
}

TEST_CASE("a line end belongs to its line and the end of the text is a place") {
    const Text text("ab\n\ncd\n");
    CHECK(text.place(2) == "1:3");
    CHECK(text.place(3) == "2:1");
    CHECK(text.place(6) == "3:3");
    CHECK(text.place(7) == "4:1");
    CHECK(text.place(700) == "4:1");
}

TEST_CASE("a line is given without its line end") {
    const Text text("first\r\nsecond\n");
    CHECK(text.sources.line_text({text.id, 0, 1}) == "first");
    CHECK(text.sources.line_text({text.id, 8, 9}) == "second");
    CHECK(text.sources.line_text({text.id, 14, 14}) == "");
}

TEST_CASE("an empty text has one place") { CHECK(Text("").place(0) == "1:1"); }

TEST_CASE("texts stay where they are while others are added") {
    SourceMap sources;
    const SourceId first = sources.add("a", "one");
    for (int i = 0; i < 100; ++i) sources.add("b", "two");
    CHECK(sources.text(first) == "one");
    CHECK(sources.path(first) == "a");
}
