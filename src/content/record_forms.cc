#include "content/record_forms.h"

#include <algorithm>

#include "model/law_book.h"

namespace handbill::content {

void check_record_forms(const model::Catalog& catalog, diag::Diagnostics& diagnostics) {
    if (!catalog.laws) return;
    for (const auto& [id, piece] : catalog.pieces) {
        if (piece->record.empty()) continue;
        for (const auto& [law, duty] : catalog.laws->trainings) {
            const auto* wanted = duty.record.get();
            if (wanted == nullptr) continue;
            for (const model::RecordField field : *wanted) {
                if (std::any_of(piece->record.begin(), piece->record.end(),
                                [&](const auto& line) { return line.field == field; }))
                    continue;
                diagnostics
                    .error(diag::codes::missing_record, piece->span,
                           "no form of '" + id + "' has a line for '" + std::string(name_of(field)) + "'")
                    .notes.push_back({"'" + law + "' wants it recorded; write 'record: " + std::string(name_of(field)) +
                                          "' on its line",
                                      duty.law.span});
            }
        }
    }
}

}  // namespace handbill::content
