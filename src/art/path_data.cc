#include "art/path_data.h"

#include <array>
#include <string>

namespace handbill::art {
namespace {

bool is_command(char c) { return std::string_view("MmLlHhVvCcSsQqTtAaZz").find(c) != std::string_view::npos; }
bool is_relative(char c) { return c >= 'a'; }
char upper(char c) { return is_relative(c) ? static_cast<char>(c - 'a' + 'A') : c; }
Vector reflect(Vector point, Vector centre) { return {2 * centre.x - point.x, 2 * centre.y - point.y}; }

class PathReader {
public:
    PathReader(std::string_view data, Pen& pen) : scanner_(data), pen_(pen) {}

    std::optional<ValueFault> read();

private:
    bool draw(char command);
    bool draw_arc(bool relative);
    void draw_line(char shape, bool relative);
    void draw_curve(char shape, bool relative);
    bool numbers(std::size_t count);
    bool separate();
    bool refuse(std::string message);
    Vector point(std::size_t first, bool relative) const;

    NumberScanner scanner_;
    Pen& pen_;
    std::array<double, 6> numbers_{};
    std::optional<ValueFault> fault_;
    // The last curve's second control, from which a smooth curve starts; none after any other command.
    std::optional<Vector> cubic_control_, quadratic_control_;
};

bool PathReader::refuse(std::string message) {
    if (!fault_) fault_ = scanner_.fault(std::move(message));
    return false;
}

bool PathReader::separate() {
    if (scanner_.skip_separator() && !scanner_.at_number()) return refuse("a number was expected after the comma");
    return true;
}

bool PathReader::numbers(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0 && !separate()) return false;
        const auto value = scanner_.number();
        if (!value) return refuse("a number within ±1,000,000 was expected");
        numbers_[i] = *value;
    }
    return true;
}

Vector PathReader::point(std::size_t first, bool relative) const {
    const Vector base = relative ? pen_.position() : Vector{};
    return {base.x + numbers_[first], base.y + numbers_[first + 1]};
}

void PathReader::draw_line(char shape, bool relative) {
    const Vector at = pen_.position();
    if (shape == 'H') pen_.line_to({(relative ? at.x : 0) + numbers_[0], at.y});
    if (shape == 'V') pen_.line_to({at.x, (relative ? at.y : 0) + numbers_[0]});
    if (shape == 'L') pen_.line_to(point(0, relative));
    if (shape == 'M') pen_.move_to(point(0, relative));
    cubic_control_ = quadratic_control_ = std::nullopt;
}

void PathReader::draw_curve(char shape, bool relative) {
    const Vector at = pen_.position();
    if (shape == 'C' || shape == 'S') {
        const bool smooth = shape == 'S';
        const Vector control1 = !smooth ? point(0, relative) : cubic_control_ ? reflect(*cubic_control_, at) : at;
        const Vector control2 = point(smooth ? 0 : 2, relative);
        pen_.curve_to(control1, control2, point(smooth ? 2 : 4, relative));
        cubic_control_ = control2;
        quadratic_control_ = std::nullopt;
        return;
    }
    const bool smooth = shape == 'T';
    const Vector control = !smooth ? point(0, relative) : quadratic_control_ ? reflect(*quadratic_control_, at) : at;
    pen_.quadratic_to(control, point(smooth ? 0 : 2, relative));
    quadratic_control_ = control;
    cubic_control_ = std::nullopt;
}

bool PathReader::draw_arc(bool relative) {
    if (!numbers(3)) return false;
    const EllipseAxes axes{numbers_[0], numbers_[1], numbers_[2]};
    scanner_.skip_separator();
    const auto large = scanner_.flag();
    if (!large) return refuse("an arc's first flag is 0 or 1");
    scanner_.skip_separator();
    const auto sweep = scanner_.flag();
    if (!sweep) return refuse("an arc's second flag is 0 or 1");
    if (!separate() || !numbers(2)) return false;
    pen_.arc_to(axes, *large, *sweep, point(0, relative));
    cubic_control_ = quadratic_control_ = std::nullopt;
    return true;
}

/// One command's arguments, once.
bool PathReader::draw(char command) {
    const char shape = upper(command);
    const bool relative = is_relative(command);
    switch (shape) {
        case 'A':
            return draw_arc(relative);
        case 'H':
        case 'V':
        case 'L':
        case 'M':
            if (!numbers(shape == 'H' || shape == 'V' ? 1 : 2)) return false;
            draw_line(shape, relative);
            return true;
        default:
            if (!numbers(shape == 'C' ? 6 : shape == 'T' ? 2 : 4)) return false;
            draw_curve(shape, relative);
            return true;
    }
}

std::optional<ValueFault> PathReader::read() {
    scanner_.skip_space();
    for (bool first = true; !scanner_.at_end(); first = false) {
        char command = scanner_.peek();
        if (first && upper(command) != 'M') return scanner_.fault("path data begins with M or m");
        if (!is_command(command)) return scanner_.fault("a path command was expected, one of MLHVCSQTAZ");
        const std::size_t begin = scanner_.position();
        scanner_.advance();
        if (upper(command) == 'Z') {
            pen_.close();
            cubic_control_ = quadratic_control_ = std::nullopt;
            scanner_.skip_space();
            continue;
        }
        scanner_.skip_space();
        do {
            if (!draw(command)) return fault_;
            if (auto trouble = pen_trouble(pen_)) return ValueFault{begin, scanner_.position(), *std::move(trouble)};
            // Further pairs after a move draw lines (SVG 1.1, 8.3.2).
            if (upper(command) == 'M') command = is_relative(command) ? 'l' : 'L';
            if (!separate()) return fault_;
        } while (scanner_.at_number());
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> pen_trouble(const Pen& pen) {
    switch (pen.state()) {
        case Pen::State::out_of_bounds:
            return "the drawing leaves ±1,000,000 units";
        case Pen::State::too_many_steps:
            return "the file has more than 20,000 lines and curves";
        case Pen::State::fine:
            break;
    }
    return std::nullopt;
}

std::optional<ValueFault> draw_path(std::string_view data, Pen& pen) { return PathReader(data, pen).read(); }

std::optional<ValueFault> draw_polygon(std::string_view points, Pen& pen) {
    NumberScanner scanner(points);
    std::size_t count = 0;
    scanner.skip_space();
    while (!scanner.at_end()) {
        const auto x = scanner.number();
        if (!x) return scanner.fault("a number within ±1,000,000 was expected");
        scanner.skip_separator();
        const auto y = scanner.number();
        if (!y) return scanner.fault("the y of a point was expected, a number within ±1,000,000");
        if (count++ == 0) {
            pen.move_to({*x, *y});
        } else {
            pen.line_to({*x, *y});
        }
        if (auto trouble = pen_trouble(pen)) return ValueFault{0, points.size(), *std::move(trouble)};
        if (scanner.skip_separator() && scanner.at_end()) return scanner.fault("a point was expected after the comma");
    }
    if (count < 3) return ValueFault{0, points.size(), "at least three points are needed to fill an area"};
    pen.close();
    if (auto trouble = pen_trouble(pen)) return ValueFault{0, points.size(), *std::move(trouble)};
    return std::nullopt;
}

}  // namespace handbill::art
