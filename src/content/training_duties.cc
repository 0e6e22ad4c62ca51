#include "content/training_duties.h"

namespace handbill::content {
namespace {

constexpr int kMostMinutes = 2400, kMostDays = 3650, kMostMonths = 240;  // beyond these a unit was mistaken
constexpr auto as_field = one_of_named<model::RecordField>(model::kRecordFields);

}  // namespace

model::TrainingDuty decode_training(const model::SourceEntry& entry, const LawSurroundings& around,
                                    diag::Diagnostics& diagnostics) {
    Mapping map(entry.value, "training duty '" + entry.key + "'", diagnostics);
    model::TrainingDuty duty;
    duty.law = take_enactment(map, entry, around);
    map.need("staff", duty.staff, as_text);
    take_told(map, "minutes", duty.minutes, WholeNumber{1, kMostMinutes});
    take_told(map, "first-within-days", duty.first_within_days, WholeNumber{1, kMostDays});
    take_told(map, "every-months", duty.every_months, WholeNumber{1, kMostMonths});
    map.take("topics", duty.topics, list_of(as_text));
    map.take("programme", duty.programme, as_text);
    take_told(map, "record", duty.record, list_of(as_field));
    take_told(map, "keep-months", duty.keep_months, WholeNumber{1, kMostMonths});
    return duty;
}

}  // namespace handbill::content
