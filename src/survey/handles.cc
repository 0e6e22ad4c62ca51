#include "survey/handles.h"

#include <qpdf/Buffer.hh>

namespace handbill::survey {

using Handle = QPDFObjectHandle;

Handle entry(Handle dictionary, const std::string& key) {
    return dictionary.isDictionary() ? dictionary.getKey(key) : Handle::newNull();
}

std::string text_entry(Handle dictionary, const std::string& key) {
    auto value = entry(std::move(dictionary), key);
    return value.isString() ? value.getUTF8Value() : std::string();
}

std::string name_of(Handle value) { return value.isName() ? value.getName().substr(1) : std::string(); }

bool is_true(Handle value) { return value.isBool() && value.getBoolValue(); }

double number_of(Handle value, double otherwise) { return value.isNumber() ? value.getNumericValue() : otherwise; }

Handle inherited(Handle page, const std::string& key) {
    constexpr int kDeepest = 32;
    for (int i = 0; i < kDeepest && page.isDictionary(); ++i, page = page.getKey("/Parent")) {
        if (page.hasKey(key)) return page.getKey(key);
    }
    return Handle::newNull();
}

std::string stream_text(Handle stream) {
    if (!stream.isStream()) return {};
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

}  // namespace handbill::survey
