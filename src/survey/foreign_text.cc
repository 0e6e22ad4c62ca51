#include "survey/foreign_text.h"

#include "base/utf8.h"
#include "check/words.h"
#include "survey/handles.h"

#include <memory>
#include <set>

namespace handbill::survey {

namespace {

constexpr int kDeepestForm = 12;

/// Whether words before a line's end and after it are parted by it: not in scripts written without spaces.
bool parts_words(std::string_view before) {
    if (before.empty() || check::is_blank(before.substr(before.size() - 1))) return false;
    auto at = before.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(before[at]) & 0xC0U) == 0x80U) --at;
    const auto last = base::decode_utf8(before, at).value;
    const bool spaceless = (last >= 0x0E00 && last <= 0x0EFF) || (last >= 0x1000 && last <= 0x109F) ||
                           (last >= 0x1780 && last <= 0x17FF) || last >= 0x2E80;
    return !spaceless;
}

/// One open marked-content sequence.
struct Mark {
    int mcid = -1;
    bool artifact = false;
    bool replaced = false;  ///< its ActualText has been said
};

class ContentListener final : public QPDFObjectHandle::ParserCallbacks {
public:
    ContentListener(QPDFObjectHandle resources, QPDFObjGen owner, PageTexts& texts, std::vector<Mark>& marks, int depth)
        : resources_(resources), owner_(owner), texts_(texts), marks_(marks), depth_(depth) {}

    void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
        if (!object.isOperator()) return operands_.push_back(object);
        run(object.getOperatorValue());
        operands_.clear();
    }

    void handleEOF() override { end_line(); }

private:
    void run(const std::string& name) {
        if (name == "BDC" || name == "BMC") return begin_mark();
        if (name == "EMC") return end_mark();
        if (name == "Do") return paint_form();
        if (name == "Tf") return choose_font();
        if (name == "Tj" || name == "TJ") return show();
        if (name == "'" || name == "\"") {
            end_line();
            return show();
        }
        if (name == "T*" || name == "TD" || name == "ET") return end_line();
        if (name == "Td" && number(1) != 0) return end_line();
        if (name == "Tm") {
            if (number(5) != height_) end_line();
            height_ = number(5);
        }
    }

    [[nodiscard]] double number(std::size_t index) {
        return index < operands_.size() && operands_[index].isNumber() ? operands_[index].getNumericValue() : 0;
    }

    void choose_font() {
        font_ = nullptr;
        if (operands_.empty() || !operands_[0].isName()) return;
        auto font = entry(entry(resources_, "/Font"), operands_[0].getName());
        auto& known = fonts_[operands_[0].getName()];
        if (!known) known = std::make_unique<ForeignFont>(font);
        font_ = known.get();
    }

    void show() {
        if (font_ == nullptr) return;
        for (auto& operand : operands_) {
            if (operand.isString()) say(font_->text(operand.getStringValue()));
            if (!operand.isArray()) continue;
            for (auto& item : operand.getArrayAsVector()) {
                constexpr double kWordSpace = -200;  // thousandths of an em: a pen moved as far as a space would
                if (item.isString()) say(font_->text(item.getStringValue()));
                if (item.isNumber() && font_->is_simple() && item.getNumericValue() < kWordSpace) say(" ");
            }
        }
    }

    void say(const std::string& text) {
        for (const auto& mark : marks_) {
            if (mark.replaced) return;
        }
        auto& into = target();
        if (line_ended_ && parts_words(into) && !text.empty() && !check::is_blank(text.substr(0, 1))) into += ' ';
        line_ended_ = false;
        into += text;
    }

    /// Where a text belongs: the innermost sequence with an id, or the artifact, or nothing.
    std::string& target() {
        for (auto mark = marks_.rbegin(); mark != marks_.rend(); ++mark) {
            if (mark->artifact) return texts_.artifacts.back();
            if (mark->mcid >= 0) return texts_.marked[{owner_, mark->mcid}].text;
        }
        if (texts_.unmarked.empty() || fresh_line_) texts_.unmarked.emplace_back();
        fresh_line_ = false;
        return texts_.unmarked.back();
    }

    void end_line() {
        line_ended_ = true;
        fresh_line_ = true;
    }

    void begin_mark() {
        Mark mark;
        const bool named = !operands_.empty() && operands_[0].isName();
        mark.artifact = named && operands_[0].getName() == "/Artifact";
        auto properties = operands_.size() > 1 ? operands_[1] : QPDFObjectHandle::newNull();
        if (properties.isName()) properties = entry(entry(resources_, "/Properties"), properties.getName());
        auto id = entry(properties, "/MCID");
        if (id.isInteger()) mark.mcid = id.getIntValueAsInt();
        if (mark.artifact) texts_.artifacts.emplace_back();
        marks_.push_back(mark);
        if (mark.mcid >= 0) {
            auto& said = texts_.marked[{owner_, mark.mcid}];
            said.language = text_entry(properties, "/Lang");
            said.expansion = text_entry(properties, "/E");
        }
        if (entry(properties, "/ActualText").isString()) {
            say(text_entry(properties, "/ActualText"));
            marks_.back().replaced = true;
        }
    }

    void end_mark() {
        if (!marks_.empty()) marks_.pop_back();
    }

    void paint_form() {
        if (operands_.empty() || !operands_[0].isName() || depth_ > kDeepestForm) return;
        auto form = entry(entry(resources_, "/XObject"), operands_[0].getName());
        if (!form.isStream() || !entry(form.getDict(), "/Subtype").isName() ||
            entry(form.getDict(), "/Subtype").getName() != "/Form") {
            return;
        }
        auto resources = entry(form.getDict(), "/Resources");
        const bool own = form.getDict().hasKey("/StructParents");
        ContentListener inner(resources.isDictionary() ? resources : resources_, own ? form.getObjGen() : owner_,
                              texts_, marks_, depth_ + 1);
        QPDFObjectHandle::parseContentStream(form, &inner);
    }

    QPDFObjectHandle resources_;
    QPDFObjGen owner_;
    PageTexts& texts_;
    std::vector<Mark>& marks_;
    int depth_;
    std::vector<QPDFObjectHandle> operands_;
    std::map<std::string, std::unique_ptr<ForeignFont>> fonts_;
    const ForeignFont* font_ = nullptr;
    double height_ = 0;
    bool line_ended_ = false;
    bool fresh_line_ = true;
};

}  // namespace

PageTexts read_page_texts(QPDFObjectHandle page) {
    PageTexts texts;
    std::vector<Mark> marks;
    ContentListener listener(inherited(page, "/Resources"), page.getObjGen(), texts, marks, 0);
    page.parsePageContents(&listener);
    return texts;
}

}  // namespace handbill::survey
