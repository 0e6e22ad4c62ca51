#pragma once

// A small tagged file written by hand, and the pages it means, so that each test can break one thing.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/page.h"

namespace handbill::check_test {

/// One page of 200 × 100 pt: "Help" (H1), "Call 911." (P with a Link), a QR figure, a background.
class HandMadeFile {
public:
    HandMadeFile();

    /// In dictionaries and streams alike; stops the test if `from` is nowhere.
    HandMadeFile& replace(std::string_view from, std::string_view to);
    /// Everything from `from` on to before `until`.
    HandMadeFile& cut(std::string_view from, std::string_view until);

    [[nodiscard]] std::string bytes() const;

    std::string header = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    std::string trailer_entries = "/ID [<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]";

private:
    struct Object {
        std::string dictionary;
        std::optional<std::string> stream;
    };
    std::vector<Object> objects_;
};

/// What the unbroken file means.
[[nodiscard]] model::PageSet meant_pages();

}  // namespace handbill::check_test
