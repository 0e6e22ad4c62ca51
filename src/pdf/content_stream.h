#pragma once

// A page's content stream in the making (ISO 32000-1, 8 and 9): operators with exact numbers, written only when the
// state they set differs. Takes page space (origin top left of the trim, y down) and flips it here, once. Text objects
// and marked content are opened and closed by the callers above; this file refuses nothing and draws nothing by itself.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "model/theme.h"
#include "pdf/object_text.h"

namespace handbill::pdf {

/// How page space becomes the user space in force: x + left, top - y.
struct Frame {
    base::Length left, top;

    [[nodiscard]] base::Point operator()(base::Point point) const { return {point.x + left, top - point.y}; }
    [[nodiscard]] PdfRect operator()(const base::Rect& rect) const {
        return {rect.x + left, top - rect.bottom(), rect.right() + left, top - rect.y};
    }
};

/// What colours are said in: sRGB of the screen, percent of the four process inks, or tints of one ink.
enum class Inks { screen, process, one };

/// Names of resources that a page for a press may use.
inline constexpr std::string_view kEveryPlate = "All";  ///< the colour space of marks
inline constexpr std::string_view kOneInk = "Ink";      ///< the colour space of a one-colour job
inline constexpr std::string_view kOverprint = "Over";  ///< graphics states
inline constexpr std::string_view kKnockOut = "Knock";

class ContentStream {
public:
    explicit ContentStream(Frame frame, Inks inks = Inks::screen) : frame_(frame), inks_(inks) {}

    /// A rectangle in the space in force, as the page's default user space sees it.
    [[nodiscard]] PdfRect to_user_space(const base::Rect& rect) const;

    /// q, then the own space of a group: its origin at `origin`, turned clockwise. Outside text objects only.
    void enter_group(base::Point origin, int quarter_turns);
    void leave_group();

    // Marked content (14.6). `properties` are the entries of the property list; none writes BMC.
    void begin_marked(std::string_view tag, const Entries& properties);
    void end_marked();

    // Paths (8.5), in page space.
    void move(base::Point to);
    void line(base::Point to);
    void curve(base::Point control1, base::Point control2, base::Point to);
    void close();
    void rectangle(const base::Rect& rect);
    void fill(bool even_odd);
    void stroke();
    void set_fill(const model::Colour& colour);
    /// The same for type: solid black overprints, so that no white rim shows where plates are off.
    void set_text_fill(const model::Colour& colour);
    void set_stroke(const model::Colour& colour);
    void set_line(base::Length weight, base::Length dash);

    /// A square grid of `cells` a side laid over `rect`, for shapes that must meet exactly: until `leave_grid`, only
    /// `grid_cells` and `fill` may be used.
    void enter_grid(const base::Rect& rect, int cells);
    void grid_cells(int column, int row, int count);
    void leave_grid();

    /// Nothing outside `rect` is painted until the group in force is left.
    void clip(const base::Rect& rect);
    /// A form in the space in force (8.10).
    void draw_form(std::string_view resource);
    void draw_image(std::string_view resource, const base::Rect& rect);

    // Text (9.4).
    [[nodiscard]] bool in_text() const { return in_text_; }
    /// How many text objects were begun, so that others can tell when a pen position is void.
    [[nodiscard]] std::size_t text_objects() const { return text_objects_; }
    void begin_text();
    void end_text();
    void set_font(std::string_view resource, base::Length size);
    void set_rise(base::Length rise);
    /// Starts a line at a point in page space.
    void start_line(base::Point at);
    [[nodiscard]] base::Point line_start() const { return line_start_; }
    /// The operand and operator of one showing: "[<0001>-20<0002>]TJ".
    void show(std::string_view showing);

    [[nodiscard]] const std::string& str() const { return out_; }

private:
    struct State {
        std::string font;
        base::Length size, rise, weight, dash;
        model::Colour fill, stroke;
        bool fill_known = false, stroke_known = false, line_known = false;
        bool overprint = false;
    };

    /// Groups in force, all in one: whole turns, then a move.
    struct Turn {
        int a = 1, b = 0, c = 0, d = 1;
        base::Length e, f;
        [[nodiscard]] base::Point operator()(base::Point p) const {
            return {p.x * a + p.y * c + e, p.x * b + p.y * d + f};
        }
    };
    struct Saved {
        State state;
        Frame frame;
        Turn turn;
    };

    void number(base::Length length);
    void point(base::Point at);
    /// What a colour is to `inks_`, for fills or for strokes.
    void colour(const model::Colour& colour, bool stroking);
    void fill_with(const model::Colour& colour);
    void overprint(bool wanted);
    [[nodiscard]] bool same(const model::Colour& a, const model::Colour& b) const;
    void operation(std::string_view name);

    std::string out_;
    Frame frame_;
    Inks inks_;
    State state_;
    Turn turn_;
    std::vector<Saved> saved_;
    bool in_text_ = false;
    std::size_t text_objects_ = 0;
    base::Point line_start_;
};

}  // namespace handbill::pdf
