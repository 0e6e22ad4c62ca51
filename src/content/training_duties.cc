#include "content/training_duties.h"

namespace handbill::content {
namespace {

constexpr int kMostMinutes = 2400, kMostDays = 3650, kMostMonths = 240;  // beyond these a unit was mistaken
constexpr auto as_field = one_of_named<model::RecordField>(model::kRecordFields);

std::optional<model::Period> as_period(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    Mapping map(node, quoted(name), diagnostics);
    model::Period period;
    period.months = map.has("months");
    const bool good = period.months ? map.need("months", period.count, WholeNumber{1, kMostMonths})
                                    : map.need("days", period.count, WholeNumber{1, kMostDays});
    return good ? std::optional(period) : std::nullopt;
}

}  // namespace

model::TrainingDuty decode_training(const model::SourceEntry& entry, const LawSurroundings& around,
                                    diag::Diagnostics& diagnostics) {
    Mapping map(entry.value, "training duty '" + entry.key + "'", diagnostics);
    model::TrainingDuty duty;
    duty.law = take_enactment(map, entry, around);
    map.need("staff", duty.staff, as_text);
    take_told(map, "minutes", duty.minutes, WholeNumber{1, kMostMinutes});
    take_told(map, "first-within", duty.first_within, as_period);
    take_told(map, "every-months", duty.every_months, WholeNumber{1, kMostMonths});
    map.take("topics", duty.topics, list_of(as_text));
    map.take("programme", duty.programme, as_text);
    take_told(map, "record", duty.record, list_of(as_field));
    take_told(map, "keep-months", duty.keep_months, WholeNumber{1, kMostMonths});
    return duty;
}

}  // namespace handbill::content
