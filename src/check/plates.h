#pragma once

// What a page of a press file puts on each plate: follows colours, overprint and line weights through a content stream
// (ISO 32000-1, 8.4 and 8.6) and notes every painting with its inks, its box and its measure. Refuses colours that are
// not of the press, and graphics states other than the two that turn overprint on and off.

#include "check/faults.h"
#include "check/objects.h"
#include "check/read_back.h"
#include "check/scanner.h"
#include "check/transform.h"

#include <string>
#include <string_view>
#include <vector>

namespace handbill::check {

class Plates {
public:
    /// `where` names the page in faults and must outlive this.
    Plates(std::vector<Painted>& painted, const std::string& where, Faults& faults)
        : painted_(painted), where_(where), faults_(faults) {}

    /// An operator of colour or state with its operands. False if it is none of a press.
    [[nodiscard]] bool run(std::string_view name, const std::vector<Token>& operands, const Object& resources);
    void save() { stack_.push_back(state_); }
    void restore();

    void set_weight(double weight) { state_.weight = weight; }
    /// A point that the path in the making goes through or bends towards; `matrix` takes its space to the page.
    void point(double across, double up, const Transform& matrix);
    /// The operator that paints or drops the path; `scale` is from the space in force to the page.
    void end_path(std::string_view name, double scale);
    void glyph(const ShownGlyph& glyph);
    /// `matrix` takes the unit square to the page.
    void image(const Object& image, const Transform& matrix);

private:
    struct State {
        Inks fill{}, stroke{};
        std::string fill_space, stroke_space;  ///< of a Separation: its plate
        bool overprints = false;
        double weight = 1;
    };

    void fault(const std::string& what);
    void choose_space(const std::vector<Token>& operands, const Object& resources, bool stroking);
    void tint(const std::vector<Token>& operands, bool stroking);
    void choose_state(const std::vector<Token>& operands, const Object& resources);

    std::vector<Painted>& painted_;
    const std::string& where_;
    Faults& faults_;
    State state_;
    std::vector<State> stack_;
    ReadRect path_;
    bool path_begun_ = false;
};

}  // namespace handbill::check
