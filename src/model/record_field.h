#pragma once

// What laws have written down of a training: the fields of a record. A duty to train asks for some, the forms of a
// piece have lines for some; the one is held against the other when everything is loaded.

#include <cstdint>
#include <string_view>

namespace handbill::model {

/// What a record of training must tell of each person or session.
enum class RecordField : std::uint8_t {
    name,
    role,
    hired_on,
    trained_on,
    minutes,
    course,
    provider,
    trainer,
    workplace,
    language,
    signature,
    certificate,
};
inline constexpr RecordField kRecordFields[] = {
    RecordField::name,      RecordField::role,     RecordField::hired_on,  RecordField::trained_on,
    RecordField::minutes,   RecordField::course,   RecordField::provider,  RecordField::trainer,
    RecordField::workplace, RecordField::language, RecordField::signature, RecordField::certificate};
[[nodiscard]] constexpr std::string_view name_of(RecordField field) {
    constexpr std::string_view kNames[] = {"name",      "role",     "hired-on",  "trained-on",
                                           "minutes",   "course",   "provider",  "trainer",
                                           "workplace", "language", "signature", "certificate"};
    return kNames[static_cast<std::size_t>(field)];
}

}  // namespace handbill::model
