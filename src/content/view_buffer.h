#pragma once

// Lets yaml-cpp read from memory without copying the text into a string stream. Nothing can be written through it.

#include <streambuf>
#include <string_view>

namespace handbill::content {

class ViewBuffer final : public std::streambuf {
public:
    explicit ViewBuffer(std::string_view text) {
        // The get area is only read; std::streambuf asks for char* for the sake of writable buffers.
        char* begin = const_cast<char*>(text.data());
        setg(begin, begin, begin + text.size());
    }
};

}  // namespace handbill::content
