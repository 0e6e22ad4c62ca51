#include "check/preflight.h"

#include "check/meant_inks.h"
#include "check/measure.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace handbill::check {

namespace {

constexpr std::string_view kFaultKind = "preflight";

// Where these figures come from is told in README, "A press file".
constexpr double kLeastBleed = 3 / 25.4 * 72;  // points: 3 mm
constexpr double kLeastLine = 0.25;            // points
constexpr double kLeastResolution = 300;       // dots an inch
constexpr double kRichBlackFrom = 50;          // points of type
constexpr double kLeastInInks = 8;             // points of type in more than one ink
constexpr double kLeastKnockedOut = 6;         // points of type left white in more than one ink
constexpr double kTouches = 0.02;              // points
constexpr double kPercentTolerance = 0.51;     // a build is written in whole percent
constexpr std::size_t kCropMarks = 8;

int plates_of(const Inks& inks) {
    return static_cast<int>(std::count_if(inks.percent.begin(), inks.percent.end(), [](double p) { return p > 0; }));
}

bool is_solid_black(const Inks& inks) { return inks.plate.empty() && inks.percent[3] >= 100 - kPercentTolerance; }
bool is_black_alone(const Inks& inks) { return is_solid_black(inks) && plates_of(inks) == 1; }

bool holds(const ReadRect& outer, const ReadRect& inner, double tolerance) {
    return outer.left <= inner.left + tolerance && outer.bottom <= inner.bottom + tolerance &&
           outer.right >= inner.right - tolerance && outer.top >= inner.top - tolerance;
}

/// The least or largest of some figures, and whether there was any.
struct Extreme {
    bool least = true;
    double value = 0;
    bool any = false;

    void take(double figure) {
        if (!any || (least ? figure < value : figure > value)) value = figure;
        any = true;
    }
    [[nodiscard]] std::string text(const std::string& unit, const std::string& none) const {
        return any ? describe(std::round(value * 100) / 100) + " " + unit : none;
    }
};

struct Figures {
    Extreme bleed{true}, ink{false}, line{true}, in_inks{true}, knocked_out{true}, rich{true}, resolution{true},
        mark_distance{true};
    std::size_t black = 0, filled = 0, crop_marks = 0, marks = 0, images = 0;
    std::array<bool, 4> plates{};
};

class PagePreflight {
public:
    PagePreflight(std::size_t index, const ReadPage& page, const model::PressCondition& press,
                  const std::set<Build>& builds, Figures& figures, diag::Diagnostics& diagnostics, Faults& faults)
        : where_("page " + std::to_string(index + 1)),
          page_(page),
          press_(press),
          builds_(builds),
          figures_(figures),
          diagnostics_(diagnostics),
          faults_(faults) {}

    void check() {
        check_boxes();
        std::size_t crop_marks = 0;
        for (const Painted& one : page_.painted) {
            if (one.inks.on_every_plate()) {
                if (check_mark(one)) ++crop_marks;
                continue;
            }
            check_one(one);
            if (one.kind == Painted::Kind::fill) fills_.push_back(&one);
        }
        if (crop_marks < kCropMarks) fault("has " + std::to_string(crop_marks) + " crop marks, meant 8 at least");
    }

private:
    void fault(const std::string& what) { faults_.add(kFaultKind, where_ + " " + what); }

    /// Once a page and code: the first is as good as all.
    void report(diag::Code code, const std::string& what, const char* hint) {
        if (!reported_.insert(std::string(code.name)).second) return;
        diagnostics_.error(code, std::nullopt, where_ + " " + what).notes.push_back({hint, {}});
    }

    void check_boxes() {
        const ReadRect &trim = page_.trim, &bleed = page_.bleed;
        const double least = std::min(
            {trim.left - bleed.left, trim.bottom - bleed.bottom, bleed.right - trim.right, bleed.top - trim.top});
        figures_.bleed.take(least * 25.4 / 72);
        if (least < kLeastBleed - kTouches) fault("has less than 3 mm of bleed");
        if (!holds(page_.media, bleed, 0)) fault("has a bleed box that leaves its media box");
        if (!page_.links.empty()) fault("has annotations");
    }

    /// Marks stand on every plate, outside the bleed. True for a straight one in line with the trim.
    bool check_mark(const Painted& mark) {
        const ReadRect &box = mark.box, &bleed = page_.bleed, &trim = page_.trim;
        const double away =
            std::max({bleed.left - box.right, box.left - bleed.right, bleed.bottom - box.top, box.bottom - bleed.top});
        figures_.mark_distance.take(away + trim.left - bleed.left);
        ++figures_.marks;
        if (away < 0) fault("has ink of every plate inside the bleed");
        if (mark.kind != Painted::Kind::stroke) return false;
        const double x = (box.left + box.right) / 2, y = (box.bottom + box.top) / 2;
        const bool tall = box.top - box.bottom > box.right - box.left;
        return tall ? near(x, trim.left, kTouches) || near(x, trim.right, kTouches)
                    : near(y, trim.bottom, kTouches) || near(y, trim.top, kTouches);
    }

    void check_one(const Painted& one) {
        check_build(one);
        switch (one.kind) {
            case Painted::Kind::text:
                return check_text(one);
            case Painted::Kind::image:
                ++figures_.images;
                figures_.resolution.take(one.measure);
                if (one.measure < kLeastResolution - 1)
                    report(diag::codes::press_image_coarse,
                           "prints a picture with " + describe(std::floor(one.measure)) +
                               " dots an inch, and a press needs 300",
                           "take a larger picture, or print it smaller");
                break;
            case Painted::Kind::fill:
            case Painted::Kind::stroke:
                check_line(one);
                break;
        }
        check_bleed(one);
    }

    void check_build(const Painted& one) {
        if (one.kind == Painted::Kind::image) return;
        const std::string ink = press_.ink ? press_.ink->name : std::string();
        if (one.inks.plate != ink) return fault("prints on a plate that is not expected: “" + one.inks.plate + "”");
        Build build{};
        for (std::size_t i = 0; i < build.size(); ++i) {
            build[i] = static_cast<int>(std::lround(one.inks.percent[i]));
            figures_.plates[i] = figures_.plates[i] || build[i] > 0;
        }
        if (builds_.count(build) == 0) fault("prints in inks that no colour of the pages has");
        const bool over = one.kind == Painted::Kind::text && is_black_alone(one.inks);
        if (one.overprints != over) fault(over ? "does not overprint black type" : "overprints what is no black type");
        take_ink(over ? sum_over(one) : one.inks.sum());
    }

    void take_ink(double sum) {
        figures_.ink.take(sum);
        if (sum > press_.profile->total_ink + kPercentTolerance)
            report(diag::codes::too_much_ink,
                   "prints " + describe(sum) + " % of ink, and '" + press_.profile->id + "' takes " +
                       std::to_string(press_.profile->total_ink) + " %",
                   "write a build with less ink in the theme, or print on another paper");
    }

    /// The fill that a place stands on, null if it is paper.
    [[nodiscard]] const Inks* below(const ReadRect& place) const {
        const auto found = std::find_if(fills_.rbegin(), fills_.rend(),
                                        [&](const Painted* fill) { return holds(fill->box, place, 0); });
        return found == fills_.rend() ? nullptr : &(*found)->inks;
    }

    /// Overprinting black on what is below.
    [[nodiscard]] double sum_over(const Painted& text) const {
        const Inks* const ground = below(text.box);
        return ground == nullptr ? text.inks.sum() : ground->sum() - ground->percent[3] + text.inks.percent[3];
    }

    void check_text(const Painted& text) {
        if (press_.ink ? plates_of(text.inks) > 0 : is_black_alone(text.inks)) ++figures_.black;
        const std::string size = "type of " + describe(std::round(text.measure * 100) / 100) + " pt";
        const int plates = plates_of(text.inks);
        if (is_solid_black(text.inks) && plates > 1) {
            figures_.rich.take(text.measure);
            if (text.measure < kRichBlackFrom)
                report(diag::codes::rich_black, "sets " + size + " in black and other inks",
                       "print it in black alone, cmyk: [0, 0, 0, 100]; only type from 50 pt may be richer");
        }
        if (plates > 1) {
            figures_.in_inks.take(text.measure);
            if (text.measure < kLeastInInks - kTouches)
                report(diag::codes::small_in_inks, "sets " + size + " in " + std::to_string(plates) + " inks",
                       "print it in one ink, or set it in 8 pt");
        }
        const Inks* const ground = plates == 0 ? below(text.box) : nullptr;
        if (ground == nullptr || plates_of(*ground) < 2) return;
        figures_.knocked_out.take(text.measure);
        if (text.measure < kLeastKnockedOut - kTouches)
            report(diag::codes::small_in_inks,
                   "leaves " + size + " white in " + std::to_string(plates_of(*ground)) + " inks",
                   "set it in 6 pt, or print it on paper");
    }

    /// Shapes are checked by their boxes: what is thinner as a whole is a line.
    void check_line(const Painted& line) {
        if (line.measure <= 0) return;
        figures_.line.take(line.measure);
        if (line.measure < kLeastLine - 1e-4)
            report(diag::codes::line_too_thin,
                   "draws a line of " + describe(line.measure) + " pt, and a press holds 0.25 pt", "make it heavier");
    }

    /// What reaches an edge of the trim goes on to that of the bleed.
    void check_bleed(const Painted& one) {
        if (one.kind != Painted::Kind::image && one.inks.sum() <= 0) return;
        const ReadRect &box = one.box, &trim = page_.trim, &bleed = page_.bleed;
        const std::pair<double, double> sides[] = {{trim.left - box.left, trim.left - bleed.left},
                                                   {trim.bottom - box.bottom, trim.bottom - bleed.bottom},
                                                   {box.right - trim.right, bleed.right - trim.right},
                                                   {box.top - trim.top, bleed.top - trim.top}};
        for (const auto& [reach, wanted] : sides) {
            if (reach < -kTouches) continue;
            ++figures_.filled;
            if (reach < wanted - kTouches)
                report(diag::codes::bleed_not_filled,
                       "has colour that meets its edge and stops " + describe(wanted - reach) +
                           " pt before the end of the bleed",
                       "let it end inside the edge, or fill a box that meets the edge");
        }
    }

    std::string where_;
    const ReadPage& page_;
    const model::PressCondition& press_;
    const std::set<Build>& builds_;
    Figures& figures_;
    diag::Diagnostics& diagnostics_;
    Faults& faults_;
    std::vector<const Painted*> fills_;
    std::set<std::string> reported_;
};

std::string plates_text(const Figures& figures, const model::PressCondition& press) {
    if (press.ink) return press.ink->name;
    static constexpr std::array<std::string_view, 4> kNames{"Cyan", "Magenta", "Yellow", "Black"};
    std::string text;
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (!figures.plates[i]) continue;
        if (!text.empty()) text += ", ";
        text += kNames[i];
    }
    return text;
}

model::Preflight told(const Figures& figures, const ReadDocument& found, const model::PressCondition& press) {
    const auto count = [](std::size_t number, const char* what) { return std::to_string(number) + " " + what; };
    const std::string ink_limit = "at most " + std::to_string(press.profile->total_ink) + " %";
    return {
        {"printing condition", press.profile->condition, "profile embedded whole"},
        {"plates", plates_text(figures, press), press.ink ? "one ink" : "process inks, no RGB"},
        {"bleed", figures.bleed.text("mm", "none"), "at least 3 mm"},
        {"filled bleed", count(figures.filled, "edges met"), "all of them to the end of the bleed"},
        {"marks", figures.mark_distance.text("pt from the trim", "none"), "outside the bleed, on every plate"},
        {"total ink", figures.ink.text("%", "none"), ink_limit},
        {"black type", count(figures.black, press.ink ? "glyphs" : "glyphs of black alone"),
         press.ink ? "in the one ink" : "all overprint, nothing else does"},
        {"rich black type", figures.rich.text("pt", "none"), "at least 50 pt"},
        {"type in several inks", figures.in_inks.text("pt", "none"), "at least 8 pt"},
        {"type left white in several inks", figures.knocked_out.text("pt", "none"), "at least 6 pt"},
        {"thinnest line", figures.line.text("pt", "none"), "at least 0.25 pt"},
        {"coarsest picture", figures.resolution.text("dots an inch", "none"), "at least 300"},
        {"fonts", count(found.fonts.size(), "embedded"), "all"},
        {"annotations", "none", "none"},
    };
}

}  // namespace

model::Preflight preflight(const ReadDocument& found, const model::PressSheets& meant, diag::Diagnostics& diagnostics,
                           Faults& faults) {
    const model::PressCondition& press = *meant.condition;
    const std::set<Build> builds = meant_builds(meant);
    Figures figures;
    for (std::size_t i = 0; i < found.pages.size(); ++i)
        PagePreflight(i, found.pages[i], press, builds, figures, diagnostics, faults).check();
    return told(figures, found, press);
}

}  // namespace handbill::check
