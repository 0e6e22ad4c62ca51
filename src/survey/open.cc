#include "survey/open.h"

#include <qpdf/QPDFExc.hh>

#include <exception>

namespace handbill::survey {

bool with_open_file(const std::string& bytes, const std::string& name, diag::Diagnostics& diagnostics,
                    const std::function<void(QPDF&)>& read) {
    const auto refuse = [&](const std::string& why) {
        diagnostics.error(diag::codes::unreadable_pdf, std::nullopt, "“" + name + "” cannot be inspected: " + why);
        return false;
    };
    const auto encrypted = [&] {
        diagnostics
            .error(diag::codes::unreadable_pdf, std::nullopt, "“" + name + "” cannot be inspected: it is encrypted")
            .notes.push_back({"make a copy without a password and inspect that", {}});
        return false;
    };
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile(name.c_str(), bytes.data(), bytes.size());
        if (file.isEncrypted()) return encrypted();
        read(file);
        return true;
    } catch (const QPDFExc& problem) {
        if (problem.getErrorCode() == qpdf_e_password) return encrypted();
        return refuse(problem.getMessageDetail().empty() ? problem.what() : problem.getMessageDetail());
    } catch (const std::exception& problem) {
        return refuse(problem.what());
    }
}

}  // namespace handbill::survey
