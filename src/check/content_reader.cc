#include "check/content_reader.h"

#include "check/form_check.h"
#include "check/graphics_state.h"
#include "check/image_check.h"
#include "check/operators.h"
#include "check/plates.h"
#include "check/property_list.h"
#include "check/scanner.h"
#include "check/words.h"

#include <cmath>
#include <optional>

namespace handbill::check {

namespace {

class ContentReader {
public:
    /// `plates` is null for the screen.
    ContentReader(std::string_view content, const Object& resources, const FontsOf& fonts_of, const std::string& where,
                  Plates* plates, ReadPage& page, Faults& faults)
        : scanner_(content),
          resources_(resources),
          fonts_of_(fonts_of),
          fonts_(fonts_of(resources)),
          where_(where),
          plates_(plates),
          page_(page),
          faults_(faults) {}

    void read_page() {
        read();
        if (in_mark_) fault("marked content", "ends inside a marked-content sequence");
    }

    /// What is painted belongs to the artifact that paints the form.
    void read_form(const GraphicsState& state) {
        state_.matrix = state.matrix;
        state_.clip = state.clip;
        in_form_ = in_mark_ = true;
        read();
    }

private:
    void read() {
        for (;;) {
            const auto token = scanner_.next();
            if (token.kind == Token::Kind::end) break;
            if (token.kind == Token::Kind::bad) {
                return fault("syntax", "cannot be read at byte " + std::to_string(scanner_.position()));
            }
            if (token.kind != Token::Kind::keyword) {
                operands_.push_back(token);
                continue;
            }
            if (!run(token.text)) {
                return fault("syntax", "has an operator that is not expected: “" + std::string(token.text) + "”");
            }
            operands_.clear();
        }
        if (in_text_) fault("syntax", "ends inside a text object");
        if (!stack_.empty()) fault("syntax", "ends without restoring its graphics state");
    }

    void fault(std::string_view kind, const std::string& what) {
        faults_.add(kind, where_ + ": the content stream " + what);
    }

    [[nodiscard]] double number(std::size_t index) const {
        return index < operands_.size() ? operands_[index].number : 0;
    }

    [[nodiscard]] Transform matrix_operand() const {
        return {number(0), number(1), number(2), number(3), number(4), number(5)};
    }

    // clang-format off
    /// False if the operator is none that a page of ours may hold. For the screen: no graphics state from resources,
    /// which could blend or overprint, and no colour but gray and RGB, which the output intent defines (ISO 19005-2,
    /// 6.2.4.3 and 6.2.5). For a press: none of these (check/plates.h).
    bool run(std::string_view name) {
        switch (operator_code(name)) {
            // path construction, clipping, colour and line state: nothing is painted by them
            case operator_code("m"): case operator_code("l"): case operator_code("c"): case operator_code("v"):
            case operator_code("y"): case operator_code("h"): add_part(); return true;
            case operator_code("re"): add_rectangle(); return true;
            case operator_code("W"): case operator_code("W*"): path_.clips = true; return true;
            case operator_code("n"): end_path(name); return true;
            case operator_code("w"): if (plates_) plates_->set_weight(number(0)); return true;
            case operator_code("J"): case operator_code("j"): case operator_code("M"): case operator_code("d"): return true;
            case operator_code("g"): case operator_code("G"): case operator_code("rg"): case operator_code("RG"):
                return plates_ == nullptr;

            case operator_code("S"): case operator_code("s"): case operator_code("f"): case operator_code("F"):
            case operator_code("f*"): case operator_code("B"): case operator_code("B*"): case operator_code("b"):
            case operator_code("b*"): painted(name); end_path(name); return true;
            case operator_code("Do"): painted(name); paint_object(); return true;

            case operator_code("q"): save(); return true;
            case operator_code("Q"): restore(); return true;
            case operator_code("cm"): state_.matrix = matrix_operand() * state_.matrix; return true;
            case operator_code("BDC"): begin_marked(true); return true;
            case operator_code("BMC"): begin_marked(false); return true;
            case operator_code("EMC"): end_marked(); return true;
            default: return run_text(name);
        }
    }

    bool run_text(std::string_view name) {
        auto& text = state_.text;
        switch (operator_code(name)) {
            case operator_code("BT"): begin_text(); return true;
            case operator_code("ET"): end_text(); return true;
            case operator_code("Tf"): choose_font(); return true;
            case operator_code("Tc"): text.character_space = number(0); return true;
            case operator_code("Tw"): return true;  // says nothing about two-byte codes (9.3.3)
            case operator_code("Tz"): text.scale = number(0) / 100; return true;
            case operator_code("TL"): text.leading = number(0); return true;
            case operator_code("Ts"): text.rise = number(0); return true;
            case operator_code("Tr"): check_rendering_mode(); return true;
            case operator_code("Td"): move(number(0), number(1)); return true;
            case operator_code("TD"): text.leading = -number(1); move(number(0), number(1)); return true;
            case operator_code("T*"): move(0, -text.leading); return true;
            case operator_code("Tm"): text_matrix_ = line_matrix_ = matrix_operand(); return true;
            case operator_code("Tj"): case operator_code("TJ"): show(); return true;
            default: return plates_ != nullptr && plates_->run(name, operands_, resources_);
        }
    }
    // clang-format on

    void save() {
        constexpr std::size_t kDeepest = 28;  // ISO 19005-2, 6.1.13
        if (stack_.size() == kDeepest)
            fault("syntax", "saves more graphics states within each other than readers hold");
        stack_.push_back(state_);
        if (plates_ != nullptr) plates_->save();
    }

    void restore() {
        if (stack_.empty()) return fault("syntax", "restores a graphics state that it never saved");
        state_ = stack_.back();
        stack_.pop_back();
        if (plates_ != nullptr) plates_->restore();
    }

    void painted(std::string_view name) {
        if (!in_mark_) fault("untagged paint", "paints outside marked content (" + std::string(name) + ")");
    }

    /// Lines and curves; the points that a curve bends towards count as its own.
    void add_part() {
        ++path_.parts;
        for (std::size_t i = 0; plates_ != nullptr && i + 1 < operands_.size(); i += 2)
            plates_->point(number(i), number(i + 1), state_.matrix);
    }

    void add_rectangle() {
        ++path_.parts;
        path_.rectangle = on_page({number(0), number(1), number(0) + number(2), number(1) + number(3)}, state_.matrix);
        if (plates_ == nullptr) return;
        plates_->point(number(0), number(1), state_.matrix);
        plates_->point(number(0) + number(2), number(1) + number(3), state_.matrix);
    }

    void end_path(std::string_view name) {
        if (!path_.end(state_.clip)) fault("clip", "clips to more than a rectangle");
        if (plates_ != nullptr) plates_->end_path(name, std::hypot(state_.matrix.a, state_.matrix.b));
    }

    /// Pages of ours keep everything in their own stream; only images and pages printed once more are apart.
    void paint_object() {
        const auto name = operands_.empty() ? std::string_view() : operands_[0].text;
        const auto object = resources_["XObject"][name];
        if (object.is_stream() && object["Subtype"].name() == "Form") return paint_form(object, name);
        if (!object.is_stream() || object["Subtype"].name() != "Image") {
            return fault("syntax", "paints an object that is no image: " + std::string(name));
        }
        check_image(object, where_ + ": the image " + std::string(name), plates_ != nullptr, faults_);
        if (plates_ != nullptr) plates_->image(object, state_.matrix);
    }

    void paint_form(const Object& form, std::string_view name) {
        if (in_form_) return fault("form", "paints a form inside another");
        check_form(form, where_, faults_);
        if (!in_mark_ || page_.sequences.back().mcid >= 0 || page_.sequences.back().form) {
            return fault("form", "paints a form that is no artifact of its own: " + std::string(name));
        }
        page_.sequences.back().form = true;
        const GraphicsState outer = state_;
        state_.clip.narrow(on_page(form_box(form), state_.matrix));
        const auto content = form.decoded();
        const auto resources = form["Resources"];
        if (plates_ != nullptr) plates_->save();
        ContentReader(content, resources, fonts_of_, where_, plates_, page_, faults_).read_form(state_);
        if (plates_ != nullptr) plates_->restore();
        state_ = outer;
    }

    void begin_text() {
        if (in_text_) fault("syntax", "nests text objects");
        in_text_ = true;
        text_matrix_ = line_matrix_ = {};
    }

    void end_text() {
        if (!in_text_) fault("syntax", "ends a text object that it never began");
        in_text_ = false;
    }

    void choose_font() {
        const auto name = operands_.empty() ? std::string_view() : operands_[0].text;
        const auto found = fonts_.by_name.find(name);
        if (found == fonts_.by_name.end()) {
            fault("font", "uses a font that is not in its resources: " + std::string(name));
            state_.text.font.reset();
            return;
        }
        state_.text.font = found->second;
        state_.text.size = number(1);
    }

    void check_rendering_mode() {
        if (number(0) != 0) fault("invisible text", "shows text in another way than filled");
    }

    void move(double x, double y) {
        line_matrix_ = Transform{1, 0, 0, 1, x, y} * line_matrix_;
        text_matrix_ = line_matrix_;
    }

    void begin_marked(bool with_properties) {
        if (in_mark_) fault("marked content", "nests marked-content sequences");
        if (operands_.empty() || operands_[0].kind != Token::Kind::name) {
            return fault("marked content", "marks content without a tag");
        }
        in_mark_ = true;
        mark_depth_ = stack_.size();
        mark_in_text_ = in_text_;
        Sequence sequence;
        sequence.glyphs_begin = static_cast<std::uint32_t>(page_.glyphs.size());
        if (with_properties) read_properties(operands_, resources_, sequence);
        const bool artifact = operands_[0].text == "Artifact";
        if (artifact == (sequence.mcid >= 0)) {
            fault("marked content", artifact ? "gives an artifact a marked-content id"
                                             : "marks “" + std::string(operands_[0].text) + "” without an id");
        }
        if (sequence.mcid >= 0)
            note_mcid(sequence.mcid, page_, [this](const std::string& what) { fault("marked content", what); });
        page_.sequences.push_back(std::move(sequence));
    }

    /// ISO 32000-1, 14.6.1: marked content nests with text objects and saved states.
    void end_marked() {
        if (!in_mark_) return fault("marked content", "ends a marked-content sequence that it never began");
        in_mark_ = false;
        if (mark_depth_ != stack_.size() || mark_in_text_ != in_text_) {
            fault("marked content", "lets marked content straddle a text object or a graphics state");
        }
        if (!page_.sequences.empty()) {
            page_.sequences.back().glyphs_end = static_cast<std::uint32_t>(page_.glyphs.size());
        }
    }

    void show() {
        if (!in_text_) fault("syntax", "shows text outside a text object");
        if (!state_.text.font) return fault("font", "shows text without a font");
        const auto& text = state_.text;
        for (const auto& operand : operands_) {
            if (operand.kind == Token::Kind::number) {
                advance(-operand.number / 1000 * text.size * text.scale);
            } else if (operand.kind == Token::Kind::string) {
                show_string(operand.text);
            }
        }
    }

    void advance(double distance) {
        text_matrix_.e += distance * text_matrix_.a;
        text_matrix_.f += distance * text_matrix_.b;
    }

    void show_string(std::string_view codes) {
        painted("Tj");
        if (codes.size() % 2 != 0) return fault("syntax", "shows half a code");
        const auto& text = state_.text;
        const auto& font = fonts_.fonts[*text.font];
        const auto glyph = state_.next_glyph(text_matrix_);
        for (std::size_t i = 0; i < codes.size(); i += 2) {
            const auto code = static_cast<std::uint16_t>(static_cast<unsigned char>(codes[i]) * 256 +
                                                         static_cast<unsigned char>(codes[i + 1]));
            const auto* entry = font.find(code);
            if (entry == nullptr) {
                fault("ToUnicode",
                      "shows code " + std::to_string(code) + " of font " + font.name + ", which has no Unicode value");
                continue;
            }
            if (entry->glyph == 0) {
                fault(".notdef", "shows .notdef in font " + font.name + " for “" + entry->text + "”");
            }
            place(*entry, glyph);
            advance((entry->width / 1000 * text.size + text.character_space) * text.scale);
        }
    }

    void place(const FontCode& entry, ShownGlyph glyph) {
        const auto matrix = Transform{1, 0, 0, 1, 0, state_.text.rise} * text_matrix_ * state_.matrix;
        glyph.glyph = entry.glyph;
        glyph.x = matrix.e;
        glyph.y = matrix.f;
        glyph.text = entry.text;
        glyph.hidden = state_.clip.hides(glyph.x, glyph.y);
        page_.glyphs.push_back(glyph);
        if (plates_ != nullptr && !is_blank(entry.text)) plates_->glyph(glyph);
    }

    Scanner scanner_;
    const Object& resources_;
    const FontsOf& fonts_of_;
    const PageFonts fonts_;
    const std::string& where_;
    Plates* plates_;
    ReadPage& page_;
    Faults& faults_;

    std::vector<Token> operands_;
    GraphicsState state_;
    std::vector<GraphicsState> stack_;
    Transform text_matrix_, line_matrix_;
    bool in_text_ = false;
    bool in_mark_ = false;
    bool in_form_ = false;
    Path path_;
    bool mark_in_text_ = false;
    std::size_t mark_depth_ = 0;
};

}  // namespace

void read_content(std::string_view content, const Object& resources, const FontsOf& fonts_of, const std::string& where,
                  Output output, ReadPage& page, Faults& faults) {
    Plates plates(page.painted, where, faults);
    Plates* const wanted = output == Output::press ? &plates : nullptr;
    ContentReader(content, resources, fonts_of, where, wanted, page, faults).read_page();
}

}  // namespace handbill::check
