#pragma once

// How a commercial press prints: its colours as an ICC profile, its limits, and the ink of a one-colour job. A
// PressCondition goes along with the press sheets of a PDF/X-4 file; sheets without one are for screen and office.

#include <memory>
#include <optional>
#include <string>

#include "diag/diagnostics.h"
#include "model/theme.h"

namespace handbill::model {

struct PressProfile {
    std::string id;         ///< "coated-us"
    std::string name;       ///< for people
    std::string condition;  ///< in the ICC registry of characterization data: "CGATS TR 006"
    std::string file, sha256;
    std::string region;                          ///< "us", "europe"
    std::string paper;                           ///< "coated", "uncoated"
    std::string measurements, package, licence;  ///< what the profile was made from
    int total_ink = 0;                           ///< percent, all inks summed
    std::string ink_source;
    int colour_difference = 0;               ///< CIE Delta E 2000
    std::shared_ptr<const std::string> icc;  ///< null unless it was asked for
    diag::Span span;
};

/// The ink of a one-colour job.
struct SpotInk {
    std::string id;    ///< "civic-green"
    std::string name;  ///< of the plate: "Civic Green"
    Colour colour;     ///< a solid of it
    diag::Span span;
};

struct PressCondition {
    std::shared_ptr<const PressProfile> profile;
    std::optional<SpotInk> ink;  ///< all is printed in it alone; none: cyan, magenta, yellow and black
    std::string edition;  ///< the file's name without ".pdf": what it is called on the slug and by its identifier
    std::string day;      ///< ISO date that the file gives as its own: the newest one that its content knows
};

/// Printed on every plate. No theme can hold it: it is over any limit of ink.
inline constexpr Colour kRegistration{0, 0, 0, 100, 100, 100, 100};

/// All inks of a build, in percent.
[[nodiscard]] constexpr int total_ink(const Colour& colour) {
    return colour.cyan + colour.magenta + colour.yellow + colour.black;
}
/// Solid black and nothing else.
[[nodiscard]] constexpr bool is_black_alone(const Colour& colour) {
    return colour.black == 100 && total_ink(colour) == 100;
}
/// No more than black, or less of it.
[[nodiscard]] constexpr bool is_gray(const Colour& colour) { return total_ink(colour) == colour.black; }

}  // namespace handbill::model
