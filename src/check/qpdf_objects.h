#pragma once

// libqpdf's objects, and the few questions that every reader here asks of them. Private to this folder.

#define POINTERHOLDER_TRANSITION 4  // libqpdf 11: std::shared_ptr only
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "check/read_back.h"

namespace handbill::check {

/// A decoded stream; `bytes()` lives as long as this does.
class StreamData {
public:
    /// Empty if `stream` is no stream or cannot be decoded.
    explicit StreamData(QPDFObjectHandle stream);
    [[nodiscard]] std::string_view bytes() const { return bytes_; }

private:
    std::shared_ptr<Buffer> buffer_;
    std::string_view bytes_;
};

/// The name without '/', or empty.
[[nodiscard]] std::string name_of(QPDFObjectHandle object);
[[nodiscard]] std::string name_in(QPDFObjectHandle dictionary, const char* key);
/// A text string as UTF-8, or nothing.
[[nodiscard]] std::optional<std::string> text_in(QPDFObjectHandle dictionary, const char* key);
[[nodiscard]] int integer_in(QPDFObjectHandle dictionary, const char* key, int otherwise);
[[nodiscard]] std::optional<ReadRect> rectangle_in(QPDFObjectHandle dictionary, const char* key);

/// The first key of `dictionary` that is not in `allowed`, or empty.
template <class Names>
[[nodiscard]] std::string unexpected_key(QPDFObjectHandle dictionary, const Names& allowed) {
    for (const auto& key : dictionary.getKeys()) {
        bool known = false;
        for (const std::string_view name : allowed) known = known || name == key;
        if (!known) return key;
    }
    return {};
}

}  // namespace handbill::check
