#include "survey/painted_page.h"

#include "survey/colour_of.h"
#include "survey/handles.h"
#include "survey/paint_state.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

namespace handbill::survey {

namespace {

using Handle = QPDFObjectHandle;

constexpr int kDeepestForm = 12;
constexpr double kLeastLetter = 3, kMostLetter = 150;  // points: what may be a letter drawn as a shape
constexpr double kLeastGround = 20;                    // points: a smaller shape is no ground for words
constexpr double kAscent = 0.75, kDescent = 0.22;      // ems over and under the baseline, of no font exactly

class ContentListener final : public Handle::ParserCallbacks {
public:
    ContentListener(Handle resources, QPDFObjGen owner, Sheet& sheet, GraphicsState state, int depth)
        : resources_(std::move(resources)), owner_(owner), sheet_(sheet), state_(std::move(state)), depth_(depth) {}

    void handleObject(Handle object, std::size_t, std::size_t) override {
        if (object.isInlineImage()) return paint_picture();
        if (!object.isOperator()) return operands_.push_back(object);
        static const auto operators = operator_table();
        const auto found = operators.find(object.getOperatorValue());
        if (found != operators.end()) found->second(*this);
        operands_.clear();
    }

    void handleEOF() override {}

private:
    using Run = std::function<void(ContentListener&)>;

    static std::unordered_map<std::string, Run> operator_table() {
        using L = ContentListener;
        return {
            // graphics state
            {"q", [](L& l) { l.stack_.push_back(l.state_); }},
            {"Q", [](L& l) { l.restore(); }},
            {"cm", [](L& l) { l.state_.matrix = l.matrix_operand() * l.state_.matrix; }},
            {"gs", [](L& l) { l.take_state(); }},
            // colour
            {"g", [](L& l) { l.choose(l.state_.fill, "/DeviceGray"); }},
            {"rg", [](L& l) { l.choose(l.state_.fill, "/DeviceRGB"); }},
            {"k", [](L& l) { l.choose(l.state_.fill, "/DeviceCMYK"); }},
            {"G", [](L& l) { l.choose(l.state_.stroke, "/DeviceGray"); }},
            {"RG", [](L& l) { l.choose(l.state_.stroke, "/DeviceRGB"); }},
            {"K", [](L& l) { l.choose(l.state_.stroke, "/DeviceCMYK"); }},
            {"cs", [](L& l) { l.choose_space(l.state_.fill); }},
            {"CS", [](L& l) { l.choose_space(l.state_.stroke); }},
            {"sc", [](L& l) { l.choose_colour(l.state_.fill); }},
            {"scn", [](L& l) { l.choose_colour(l.state_.fill); }},
            {"SC", [](L& l) { l.choose_colour(l.state_.stroke); }},
            {"SCN", [](L& l) { l.choose_colour(l.state_.stroke); }},
            // paths
            {"m", [](L& l) { l.shape_.start(l.at(0)); }},
            {"l", [](L& l) { l.shape_.line_to(l.at(0)); }},
            {"c", [](L& l) { l.shape_.curve_to(l.at(0), l.at(2), l.at(4)); }},
            {"v", [](L& l) { l.shape_.curve_to(l.at(0), l.at(0), l.at(2)); }},
            {"y", [](L& l) { l.shape_.curve_to(l.at(0), l.at(2), l.at(2)); }},
            {"re", [](L& l) { l.add_rectangle(); }},
            {"W", [](L& l) { l.clips_ = true; }},
            {"W*", [](L& l) { l.clips_ = true; }},
            {"n", [](L& l) { l.end_path(false); }},
            {"S", [](L& l) { l.end_path(false); }},
            {"s", [](L& l) { l.end_path(false); }},
            {"f", [](L& l) { l.end_path(true); }},
            {"F", [](L& l) { l.end_path(true); }},
            {"f*", [](L& l) { l.end_path(true); }},
            {"B", [](L& l) { l.end_path(true); }},
            {"B*", [](L& l) { l.end_path(true); }},
            {"b", [](L& l) { l.end_path(true); }},
            {"b*", [](L& l) { l.end_path(true); }},
            {"sh",
             [](L& l) {
                 l.sheet_.grounds.push_back({l.state_.clip, std::nullopt});
             }},
            {"Do", [](L& l) { l.paint_object(); }},
            // text
            {"BT", [](L& l) { l.line_ = l.pen_ = {}; }},
            {"Tf", [](L& l) { l.choose_font(); }},
            {"Tc", [](L& l) { l.state_.character_space = l.number(0); }},
            {"Tw", [](L& l) { l.state_.word_space = l.number(0); }},
            {"Tz", [](L& l) { l.state_.scale = l.number(0) / 100; }},
            {"TL", [](L& l) { l.state_.leading = l.number(0); }},
            {"Ts", [](L& l) { l.state_.rise = l.number(0); }},
            {"Tr", [](L& l) { l.state_.mode = static_cast<int>(l.number(0)); }},
            {"Td", [](L& l) { l.move_line(l.number(0), l.number(1)); }},
            {"TD", [](L& l) { l.state_.leading = -l.number(1), l.move_line(l.number(0), l.number(1)); }},
            {"Tm", [](L& l) { l.line_ = l.pen_ = l.matrix_operand(); }},
            {"T*", [](L& l) { l.move_line(0, -l.state_.leading); }},
            {"Tj", [](L& l) { l.show(0); }},
            {"TJ", [](L& l) { l.show(0); }},
            {"'", [](L& l) { l.move_line(0, -l.state_.leading), l.show(0); }},
            {"\"",
             [](L& l) {
                 l.state_.word_space = l.number(0);
                 l.state_.character_space = l.number(1);
                 l.move_line(0, -l.state_.leading);
                 l.show(2);
             }},
            // marked content
            {"BDC", [](L& l) { l.begin_mark(); }},
            {"BMC", [](L& l) { l.begin_mark(); }},
            {"EMC",
             [](L& l) {
                 if (!l.sheet_.marks.empty()) l.sheet_.marks.pop_back();
             }},
        };
    }

    [[nodiscard]] double number(std::size_t index) {
        return index < operands_.size() ? number_of(operands_[index], 0) : 0;
    }
    [[nodiscard]] Transform matrix_operand() {
        return {number(0), number(1), number(2), number(3), number(4), number(5)};
    }
    [[nodiscard]] Shape::Place at(std::size_t first) { return place(state_.matrix, number(first), number(first + 1)); }

    void restore() {
        if (stack_.empty()) return;
        state_ = std::move(stack_.back());
        stack_.pop_back();
    }

    void take_state() {
        auto wanted = operands_.empty() ? Handle::newNull() : operands_[0];
        if (!wanted.isName()) return;
        auto state = entry(entry(resources_, "/ExtGState"), wanted.getName());
        state_.fill.alpha = number_of(entry(state, "/ca"), state_.fill.alpha);
        state_.stroke.alpha = number_of(entry(state, "/CA"), state_.stroke.alpha);
        const auto blend = name_of(entry(state, "/BM"));
        if (!blend.empty()) state_.blends = blend != "Normal" && blend != "Compatible";
    }

    void choose(Paint& paint, const char* space) {
        paint.space = Handle::newName(space);
        choose_colour(paint);
    }

    void choose_space(Paint& paint) {
        if (operands_.empty()) return;
        paint.space = operands_[0];
        paint.colour = name_of(paint.space) == "Pattern" ? std::nullopt : std::optional(Colour{});
    }

    void choose_colour(Paint& paint) {
        std::vector<double> components;
        for (auto& operand : operands_) {
            if (operand.isNumber()) components.push_back(operand.getNumericValue());
        }
        const bool pattern = !operands_.empty() && operands_.back().isName();
        paint.colour = pattern ? std::nullopt : colour_of(paint.space, resources_, components);
    }

    [[nodiscard]] bool opaque(const Paint& paint) const { return paint.alpha >= 1 && !state_.blends; }

    void add_rectangle() {
        const double x = number(0), y = number(1), width = number(2), height = number(3);
        shape_.start(place(state_.matrix, x, y));
        shape_.line_to(place(state_.matrix, x + width, y));
        shape_.line_to(place(state_.matrix, x + width, y + height));
        shape_.line_to(place(state_.matrix, x, y + height));
    }

    void end_path(bool filled) {
        const Box box = common(shape_.box(), state_.clip);
        const bool ground = box.width() >= kLeastGround && box.height() >= kLeastGround;
        if (filled && !shape_.empty() && state_.fill.alpha > 0 && !hidden()) {
            if (shape_.like_a_letter(kLeastLetter, kMostLetter)) ++sheet_.into.letter_shapes;
            const bool plain = shape_.fills_box() && opaque(state_.fill);
            if (ground) sheet_.grounds.push_back({box, plain ? state_.fill.colour : std::nullopt});
        }
        if (clips_ && !shape_.empty()) state_.clip = box;
        clips_ = false;
        shape_.clear();
    }

    void paint_picture() {
        if (hidden()) return;
        const Box box = common(around(state_.matrix, {0, 0, 1, 1}), state_.clip);
        if (box.width() <= 0 || box.height() <= 0) return;
        sheet_.grounds.push_back({box, std::nullopt});
        sheet_.into.pictures += box.width() * box.height() / sheet_.area;
    }

    void paint_object() {
        if (operands_.empty() || !operands_[0].isName()) return;
        auto object = entry(entry(resources_, "/XObject"), operands_[0].getName());
        if (!object.isStream()) return;
        auto dictionary = object.getDict();
        if (layer_off(entry(dictionary, "/OC"))) return;
        const auto kind = name_of(entry(dictionary, "/Subtype"));
        if (kind == "Image") return paint_picture();
        if (kind != "Form" || depth_ > kDeepestForm) return;
        auto inner = state_;
        auto matrix = entry(dictionary, "/Matrix"), box = entry(dictionary, "/BBox");
        const auto item = [](Handle& list, int i) { return number_of(list.getArrayItem(i), 0); };
        if (matrix.isArray() && matrix.getArrayNItems() == 6) {
            inner.matrix = Transform{item(matrix, 0), item(matrix, 1), item(matrix, 2),
                                     item(matrix, 3), item(matrix, 4), item(matrix, 5)} *
                           inner.matrix;
        }
        if (box.isArray() && box.getArrayNItems() == 4) {
            inner.clip =
                common(inner.clip, around(inner.matrix, {item(box, 0), item(box, 1), item(box, 2), item(box, 3)}));
        }
        auto resources = entry(dictionary, "/Resources");
        const bool own = dictionary.hasKey("/StructParents");
        ContentListener listener(resources.isDictionary() ? resources : resources_, own ? object.getObjGen() : owner_,
                                 sheet_, std::move(inner), depth_ + 1);
        Handle::parseContentStream(object, &listener);
    }

    void choose_font() {
        if (operands_.empty() || !operands_[0].isName()) return;
        state_.size = number(1);
        auto font = entry(entry(resources_, "/Font"), operands_[0].getName());
        auto& known = sheet_.fonts[font.getObjGen()];
        // Direct dictionaries have no number of their own.
        if (!known || !font.isIndirect()) known = std::make_shared<const FontFace>(font);
        state_.font = known;
    }

    void move_line(double x, double y) { line_ = pen_ = Transform{1, 0, 0, 1, x, y} * line_; }

    void move_pen(double advance) { pen_ = Transform{1, 0, 0, 1, advance * state_.scale, 0} * pen_; }

    void show(std::size_t operand) {
        if (!state_.font || operand >= operands_.size()) return;
        const auto from = pen_;
        std::string text;
        const auto show_string = [&](const std::string& codes) {
            text += state_.font->meaning().text(codes);
            const auto advance = state_.font->advance(codes);
            move_pen(advance.em * state_.size + advance.codes * state_.character_space +
                     advance.spaces * state_.word_space);
        };
        auto shown = operands_[operand];
        if (shown.isString()) show_string(shown.getStringValue());
        if (shown.isArray()) {
            constexpr double kWordSpace = -200;  // thousandths of an em: a pen moved as far as a space would
            for (auto& item : shown.getArrayAsVector()) {
                if (item.isString()) show_string(item.getStringValue());
                if (!item.isNumber()) continue;
                if (state_.font->meaning().is_simple() && item.getNumericValue() < kWordSpace) text += ' ';
                move_pen(-item.getNumericValue() / 1000 * state_.size);
            }
        }
        if (!text.empty()) paint(std::move(text), from);
    }

    void paint(std::string text, const Transform& from) {
        const auto start = Transform{1, 0, 0, 1, 0, state_.rise} * from * state_.matrix;
        const auto end = Transform{1, 0, 0, 1, 0, state_.rise} * pen_ * state_.matrix;
        Shape shape;
        const double size = state_.font->drawn() ? 1 : state_.size;
        shape.start(place(start, 0, kAscent * size));
        shape.line_to(place(start, 0, -kDescent * size));
        shape.line_to(place(end, 0, kAscent * size));
        shape.line_to(place(end, 0, -kDescent * size));
        PaintedText painted;
        painted.text = std::move(text);
        painted.box = shape.box();
        if (!state_.font->drawn()) painted.size = std::abs(size) * std::hypot(start.c, start.d);
        constexpr int kStroked = 1, kInvisible = 3;
        const Paint& paint = state_.mode % 4 == kStroked ? state_.stroke : state_.fill;
        const double x = (painted.box.left + painted.box.right) / 2, y = (painted.box.top + painted.box.bottom) / 2;
        if (opaque(paint)) painted.colour = paint.colour;
        painted.ground = ground_at(x, y);
        painted.font = state_.font->name();
        painted.bold = state_.font->bold();
        painted.seen = state_.mode % 4 != kInvisible && paint.alpha > 0 && state_.clip.holds(x, y) && !hidden();
        for (const Mark& mark : sheet_.marks) {
            if (!mark.language.empty()) painted.language = mark.language;
        }
        sheet_.into.texts.push_back(std::move(painted));
    }

    [[nodiscard]] std::optional<Colour> ground_at(double x, double y) const {
        for (auto ground = sheet_.grounds.rbegin(); ground != sheet_.grounds.rend(); ++ground) {
            if (ground->box.holds(x, y)) return ground->colour;
        }
        return Colour{1, 1, 1};
    }

    [[nodiscard]] bool hidden() const {
        return std::any_of(sheet_.marks.begin(), sheet_.marks.end(), [](const Mark& mark) { return mark.hidden; });
    }

    [[nodiscard]] bool layer_off(Handle layer) const {
        return layer.isDictionary() && sheet_.file.layers_off.count(layer.getObjGen()) > 0;
    }

    void begin_mark() {
        Mark mark;
        auto properties = operands_.size() > 1 ? operands_[1] : Handle::newNull();
        if (properties.isName()) properties = entry(entry(resources_, "/Properties"), properties.getName());
        mark.hidden = !operands_.empty() && name_of(operands_[0]) == "OC" && layer_off(properties);
        mark.language = text_entry(properties, "/Lang");
        auto id = entry(properties, "/MCID");
        if (id.isInteger() && mark.language.empty()) {
            const auto found = sheet_.file.languages.find({owner_, id.getIntValueAsInt()});
            if (found != sheet_.file.languages.end()) mark.language = found->second;
        }
        sheet_.marks.push_back(mark);
    }

    Handle resources_;
    QPDFObjGen owner_;
    Sheet& sheet_;
    GraphicsState state_;
    std::vector<GraphicsState> stack_;
    int depth_;
    std::vector<Handle> operands_;
    Transform line_, pen_;
    Shape shape_;
    bool clips_ = false;
};

}  // namespace

void read_painted_page(Handle page, const FileContext& file, const Transform& on_sheet, SurveyedPage& into) {
    Sheet sheet{file, into, {}, {}, {}, into.width * into.height};
    GraphicsState state;
    state.matrix = on_sheet;
    state.clip = {0, 0, into.width, into.height};
    ContentListener listener(inherited(page, "/Resources"), page.getObjGen(), sheet, std::move(state), 0);
    page.parsePageContents(&listener);
}

}  // namespace handbill::survey
