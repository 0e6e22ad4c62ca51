#pragma once

// Addresses that were written into a message: anything that a reader or a PDF viewer would take for a link or an e-mail
// address. A text comes in, their places go out, with the address as it would be opened.

#include <string>
#include <string_view>
#include <vector>

namespace handbill::content {

struct WrittenLink {
    std::size_t begin = 0, end = 0;  ///< bytes in the text
    std::string address;             ///< "https://…" or "mailto:…" where the text leaves that out
    bool mail = false;
};

[[nodiscard]] std::vector<WrittenLink> find_links(std::string_view text);

}  // namespace handbill::content
