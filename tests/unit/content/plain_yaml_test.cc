#include "content/plain_yaml.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include <doctest/doctest.h>

#include "content/text_rules.h"
#include "content/tree_builder.h"

using namespace handbill;
using model::SourceNode;

namespace {

/// Everything that a tree says, as text.
void dump(const SourceNode& node, std::string& into) {
    into += std::to_string(static_cast<int>(node.kind)) + (node.quoted ? "q" : "") + '@' +
            std::to_string(node.span.begin) + '-' + std::to_string(node.span.end) + " '" + node.scalar + "'(";
    for (const SourceNode& item : node.items) dump(item, into);
    for (const model::SourceEntry& entry : node.entries) {
        into += entry.key + (entry.key_quoted ? "q" : "") + '@' + std::to_string(entry.key_span.begin) + '-' +
                std::to_string(entry.key_span.end) + ": ";
        dump(entry.value, into);
    }
    into += ")\n";
}

std::string dump(const std::optional<SourceNode>& tree) {
    std::string text;
    if (tree) dump(*tree, text);
    return text;
}

/// True if the text was simple enough. Whatever was read must be what yaml-cpp's events give, without any fault.
bool agrees(const std::string& text) {
    diag::Diagnostics faults;
    if (content::cover_forbidden(text, {}, 0, faults)) return false;
    const auto plain = content::read_plain(text, {});
    if (!plain) return false;
    diag::Diagnostics diagnostics;
    const auto judged = content::build_tree(text, {}, 0, diagnostics);
    INFO("text:\n", text);
    CHECK(!diagnostics.has_errors());
    CHECK(dump(plain) == dump(judged));
    return true;
}

std::vector<std::string> content_files() {
    std::vector<std::filesystem::path> paths;
    const std::filesystem::path root(HANDBILL_SOURCE_DIR);
    for (const char* folder : {"content", "fonts", "tests/vocabulary/content", "tests/golden/diagnostics"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> texts;
    for (const auto& path : paths) {
        std::ostringstream bytes;
        bytes << std::ifstream(path, std::ios::binary).rdbuf();
        texts.push_back(bytes.str());
    }
    return texts;
}

/// A few lines of a text with up to three slips, such as people make and such as nobody makes.
std::string damaged(const std::string& text, std::mt19937& random) {
    constexpr const char* kSlips[] = {"'",    "\"",  ":",     " ",   "\n", "{",   "}",   "[",     "]",   ",",
                                      "#",    "- ",  "-",     "&a",  "*a", "|\n", ">\n", "!x ",   "? ",  ": ",
                                      "\t",   "\\",  "~",     "%",   "@",  "  ",  "\n ", "---\n", "...", " #",
                                      "null", "''",  "é",     "- -", "`",  ":\n", ", ",  "<<",    "\r",  "\n\n",
                                      "\n- ", "[ ]", "{a: }", "no",  "?",  "\n#", "=",   "x: y"};
    const auto below = [&](std::size_t bound) { return bound == 0 ? 0 : random() % bound; };
    std::size_t begin = text.rfind('\n', below(text.size()));
    begin = begin == std::string::npos ? 0 : begin + 1;
    std::string part = text.substr(begin, 1 + below(400));
    for (std::size_t slips = below(4); slips > 0; --slips) {
        const std::size_t at = below(part.size() + 1);
        switch (below(4)) {
            case 0:
                part.erase(at, 1 + below(3));
                break;
            case 1:
                part.insert(at, part.substr(below(part.size()), below(12)));
                break;
            default:
                part.insert(at, kSlips[below(std::size(kSlips))]);
        }
    }
    return part;
}

}  // namespace

TEST_CASE("the plain reader gives what yaml-cpp gives, on all content") {
    std::size_t simple = 0, all = 0;
    for (const std::string& text : content_files()) {
        ++all;
        if (agrees(text)) ++simple;
    }
    CHECK(simple > all / 2);
}

TEST_CASE("the plain reader gives what yaml-cpp gives, or nothing, on damaged content") {
    const std::vector<std::string> texts = content_files();
    std::mt19937 random(20261122);  // NOLINT: the same damage on every run
    std::size_t simple = 0;
    for (int i = 0; i < 4000; ++i) {
        if (agrees(damaged(texts[random() % texts.size()], random))) ++simple;
    }
    CHECK(simple > 400);
}

TEST_CASE("what is not simple is left to yaml-cpp") {
    for (const char* text : {"",
                             "# nothing\n",
                             "word\n",
                             "[a]\n",
                             "a: &x 1\n",
                             "a: *x\n",
                             "a: !x 1\n",
                             "? a\n: b\n",
                             "a: |\n  x\n",
                             "a: >-\n  x\n",
                             "a: \"\\n\"\n",
                             "a: one\n  two\n",
                             "a: 1\na: 2\n",
                             "---\na: 1\n",
                             "a: 1\n---\nb: 2\n",
                             "a: 1\n...\n",
                             "a:\t1\n",
                             "a: 1\r\n",
                             "- - a\n",
                             "a: b: c\n",
                             "a: 'x' y\n",
                             "a: {b, c}\n",
                             "a: [b: c]\n",
                             "a: {b: c\n",
                             "a: {b:c}\n",
                             "{a: 1}: b\n",
                             "a: 1\n b: 2\n",
                             "a:\n  - 1\n - 2\n",
                             "a: - b\n",
                             "%YAML 1.2\n",
                             "a: @b\n",
                             "a: [1,, 2]\n"}) {
        INFO("text ", text);
        CHECK(!content::read_plain(text, {}));
    }
}

TEST_CASE("the common forms are simple") {
    for (const char* text : {"a: 1\n", "a: 1", "a:\n- 1\n- 2\nb: 3\n", "a:\n  - b: 1\n    c: 2\n  - d\n",
                             "a: {b: , c: [1, 2,\n    3], }\n", "a:\n  {b: 1,\n   c: 2}\n", "a: ~\nb:\nc: null\n",
                             "a: 'it''s' # note\n", "a: http://x#y\n", "'no': \"x\"\n", "# note\n\na: -0.5\n",
                             "a:   # note\n  b: 1\n", "- a\n- {b: c}\n-\n  d: e\n"}) {
        CHECK(agrees(text));
    }
}
