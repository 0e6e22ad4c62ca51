#include "model/localized.h"

namespace handbill::model {

std::string LocalizedText::plain() const {
    std::string joined;
    for (const Inline& part : inlines) joined += part.text;
    return joined;
}

}  // namespace handbill::model
