#include "check/qpdf_objects.h"

#include <qpdf/Buffer.hh>

namespace handbill::check {

StreamData::StreamData(QPDFObjectHandle stream) {
    if (!stream.isStream()) return;
    buffer_ = stream.getStreamData(qpdf_dl_generalized);
    // libqpdf hands out bytes as unsigned char; PDF syntax and texts are read as char.
    bytes_ = std::string_view(reinterpret_cast<const char*>(buffer_->getBuffer()), buffer_->getSize());
}

std::string name_of(QPDFObjectHandle object) { return object.isName() ? object.getName().substr(1) : std::string(); }

std::string name_in(QPDFObjectHandle dictionary, const char* key) { return name_of(dictionary.getKeyIfDict(key)); }

std::optional<std::string> text_in(QPDFObjectHandle dictionary, const char* key) {
    auto value = dictionary.getKeyIfDict(key);
    if (!value.isString()) return std::nullopt;
    return value.getUTF8Value();
}

int integer_in(QPDFObjectHandle dictionary, const char* key, int otherwise) {
    auto value = dictionary.getKeyIfDict(key);
    return value.isInteger() ? value.getIntValueAsInt() : otherwise;
}

std::optional<ReadRect> rectangle_in(QPDFObjectHandle dictionary, const char* key) {
    auto value = dictionary.getKeyIfDict(key);
    if (!value.isRectangle()) return std::nullopt;
    const auto rectangle = value.getArrayAsRectangle();
    return ReadRect{rectangle.llx, rectangle.lly, rectangle.urx, rectangle.ury};
}

}  // namespace handbill::check
