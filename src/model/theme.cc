#include "model/theme.h"

namespace handbill::model {

const ScriptMeasures* Theme::measures(const std::string& tag, const std::string& script) const {
    auto row = scripts.find(tag);
    if (row == scripts.end()) row = scripts.find(script);
    return row == scripts.end() ? nullptr : &row->second;
}

}  // namespace handbill::model
