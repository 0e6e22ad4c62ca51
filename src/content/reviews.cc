#include "content/reviews.h"

#include <set>
#include <string>

namespace handbill::content {

// ISO dates sort as text.
bool is_past_review(const model::Hotline& hotline, std::string_view day) { return hotline.review_by < day; }

void check_reviews(const model::Catalog& catalog, std::string_view day, bool final, diag::Diagnostics& diagnostics) {
    std::set<std::string> used;
    for (const auto& [id, piece] : catalog.pieces) used.insert(piece->hotlines.begin(), piece->hotlines.end());
    for (const std::string& id : used) {
        const auto found = catalog.hotlines.find(id);
        if (found == catalog.hotlines.end() || !is_past_review(found->second, day)) continue;
        const model::Hotline& hotline = found->second;
        const std::string message =
            "the record of '" + id + "' was to be compared with its sources by " + hotline.review_by;
        diag::Diagnostic& told = final ? diagnostics.error(diag::codes::past_review, hotline.review_span, message)
                                       : diagnostics.warning(diag::codes::past_review, hotline.review_span, message);
        told.notes.push_back({"compare it with the operator's own page, then: handbill hotline verify " + id +
                                  " --on YYYY-MM-DD --by NAME",
                              {}});
    }
}

}  // namespace handbill::content
