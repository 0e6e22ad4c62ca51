#include "survey/tag_languages.h"

#include "survey/handles.h"

#include <set>

namespace handbill::survey {

namespace {

constexpr int kDeepest = 200;

class LanguageWalk {
public:
    explicit LanguageWalk(TagLanguages& found) : found_(found) {}

    void kids(QPDFObjectHandle all, QPDFObjectHandle page, const std::string& language, int depth) {
        if (!all.isArray()) return kid(all, page, language, depth);
        for (auto& one : all.getArrayAsVector()) kid(one, page, language, depth);
    }

private:
    void kid(QPDFObjectHandle one, QPDFObjectHandle page, const std::string& language, int depth) {
        if (depth > kDeepest) return;
        if (one.isInteger()) return put(page, one, language);
        if (!one.isDictionary()) return;
        if (entry(one, "/Pg").isDictionary()) page = entry(one, "/Pg");
        if (name_of(entry(one, "/Type")) == "MCR") {
            return put(entry(one, "/Stm").isStream() ? entry(one, "/Stm") : page, entry(one, "/MCID"), language);
        }
        if (one.isIndirect() && !seen_.insert(one.getObjGen()).second) return;
        const auto own = text_entry(one, "/Lang");
        kids(entry(one, "/K"), page, own.empty() ? language : own, depth + 1);
    }

    void put(QPDFObjectHandle owner, QPDFObjectHandle id, const std::string& language) {
        if (id.isInteger() && !language.empty()) found_[{owner.getObjGen(), id.getIntValueAsInt()}] = language;
    }

    TagLanguages& found_;
    std::set<QPDFObjGen> seen_;
};

}  // namespace

TagLanguages tag_languages(QPDFObjectHandle catalog) {
    TagLanguages found;
    LanguageWalk(found).kids(entry(entry(catalog, "/StructTreeRoot"), "/K"), QPDFObjectHandle::newNull(),
                             text_entry(catalog, "/Lang"), 0);
    return found;
}

}  // namespace handbill::survey
