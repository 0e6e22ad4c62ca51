#pragma once

// Which part of a file of hotlines is read where only some records are wanted: a country can have many, and a single
// page is made in the time that they would take to parse. The text and the wanted ids come in, a text goes out.

#include <set>
#include <string>

namespace handbill::content {

/// The text with every record but the needed ones blank; each byte that is left stays in its place. Records begin on a
/// line of their own, two columns in.
[[nodiscard]] std::string keep_records(std::string text, const std::set<std::string>& needed);

}  // namespace handbill::content
