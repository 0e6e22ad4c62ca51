#include "reader.h"

#include <doctest/doctest.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QUtil.hh>

#include <algorithm>
#include <functional>
#include <set>

namespace handbill::pdf::fixture {
namespace {

/// Walks one content stream.
class Walker : public QPDFObjectHandle::ParserCallbacks {
public:
    Walker(PageContent& content, QPDFObjectHandle fonts) : content_(content), fonts_(fonts) {}

    void handleObject(QPDFObjectHandle object) override {
        if (!object.isOperator()) {
            operands_.push_back(object);
            return;
        }
        apply(object.getOperatorValue());
        operands_.clear();
    }
    void handleEOF() override {
        if (!nesting_.empty()) content_.balanced = false;
    }

private:
    void apply(const std::string& name) {
        content_.operators.push_back(name);
        if (name == "BDC") begin_sequence();
        if (name == "BT" || name == "q") nesting_.push_back(name);
        if (name == "EMC") leave("BDC");
        if (name == "ET") leave("BT");
        if (name == "Q") leave("q");
        if (name == "q") saved_maps_.push_back(code_map_);
        if (name == "Q" && !saved_maps_.empty()) {
            code_map_ = saved_maps_.back();
            saved_maps_.pop_back();
        }
        if (name == "Tf") code_map_ = unicode_of(fonts_.getKey(operands_.at(0).getName()));
        if (name == "Tj") show(operands_.at(0));
        if (name == "TJ")
            for (auto piece : operands_.at(0).getArrayAsVector())
                if (piece.isString()) show(piece);
        const std::set<std::string> painting{"f", "f*", "S", "Do", "Tj", "TJ"};
        if (painting.count(name) == 0) return;
        if (!open_) ++content_.unmarked;
        if (open_) content_.sequences.back().painted = true;
    }

    void begin_sequence() {
        if (open_) content_.balanced = false;  // ours never nest
        Sequence sequence;
        sequence.tag = operands_.at(0).getName().substr(1);
        auto properties = operands_.at(1);
        if (properties.hasKey("/MCID")) sequence.mcid = properties.getKey("/MCID").getIntValueAsInt();
        if (properties.hasKey("/ActualText")) sequence.actual_text = properties.getKey("/ActualText").getUTF8Value();
        if (properties.hasKey("/Lang")) sequence.language = properties.getKey("/Lang").getUTF8Value();
        if (properties.hasKey("/Type")) sequence.artifact = properties.getKey("/Type").getName().substr(1);
        content_.sequences.push_back(sequence);
        nesting_.push_back("BDC");
        open_ = true;
    }

    void leave(const std::string& opener) {
        if (nesting_.empty() || nesting_.back() != opener) {
            content_.balanced = false;
            return;
        }
        nesting_.pop_back();
        if (opener == "BDC") open_ = false;
    }

    void show(QPDFObjectHandle string) {
        const std::string bytes = string.getStringValue();
        for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
            const int code = static_cast<unsigned char>(bytes[i]) << 8 | static_cast<unsigned char>(bytes[i + 1]);
            const auto found = code_map_.find(code);
            CHECK_MESSAGE(found != code_map_.end(), "code without ToUnicode: ", code);
            if (found != code_map_.end() && open_) content_.sequences.back().shown += found->second;
        }
    }

    PageContent& content_;
    QPDFObjectHandle fonts_;
    std::vector<QPDFObjectHandle> operands_;
    std::vector<std::string> nesting_;
    std::map<int, std::string> code_map_;
    std::vector<std::map<int, std::string>> saved_maps_;
    bool open_ = false;
};

std::vector<QPDFObjectHandle> kids_of(QPDFObjectHandle element) {
    auto kids = element.getKey("/K");
    if (kids.isNull()) return {};
    return kids.isArray() ? kids.getArrayAsVector() : std::vector<QPDFObjectHandle>{kids};
}

bool is_element(QPDFObjectHandle kid) { return kid.isDictionary() && kid.hasKey("/S"); }

}  // namespace

std::string data_of(QPDFObjectHandle stream) {
    const auto buffer = stream.getStreamData(qpdf_dl_all);
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::map<int, std::string> unicode_of(QPDFObjectHandle font) {
    std::map<int, std::string> map;
    const std::string cmap = data_of(font.getKey("/ToUnicode"));
    for (std::size_t at = cmap.find("bfchar\n"); at != std::string::npos; at = cmap.find("bfchar\n", at + 1)) {
        std::size_t line = at + 7;
        while (line < cmap.size() && cmap[line] == '<') {
            const std::size_t middle = cmap.find("><", line), end = cmap.find('>', middle + 2);
            const int code = std::stoi(cmap.substr(line + 1, middle - line - 1), nullptr, 16);
            const std::string utf16 = "\xFE\xFF" + QUtil::hex_decode(cmap.substr(middle + 2, end - middle - 2));
            map[code] = QUtil::utf16_to_utf8(utf16);
            line = end + 2;
        }
    }
    return map;
}

Reader::Reader(std::string file) : file_(std::move(file)) {
    pdf_.setSuppressWarnings(true);
    pdf_.processMemoryFile("written", file_.data(), file_.size());
    pages_ = pdf_.getAllPages();
    for (const QPDFExc& warning : pdf_.getWarnings()) FAIL_CHECK(warning.what());
}

PageContent Reader::content(std::size_t index) {
    PageContent content;
    content.stream = data_of(page(index).getKey("/Contents"));
    Walker walker(content, page(index).getKey("/Resources").getKey("/Font"));
    QPDFObjectHandle::parseContentStream(page(index).getKey("/Contents"), &walker);
    return content;
}

std::size_t Reader::page_index(QPDFObjectHandle wanted) {
    for (std::size_t i = 0; i < pages_.size(); ++i)
        if (pages_[i].getObjGen() == wanted.getObjGen()) return i;
    FAIL("an element names a page that is not there");
    return 0;
}

std::string Reader::kid_text(QPDFObjectHandle kid, QPDFObjectHandle page, bool types) {
    if (is_element(kid)) return describe(kid, types);
    if (kid.isDictionary() && kid.getKey("/Type").getName() == "/OBJR") return types ? "@" : "";
    int mcid = 0;
    if (kid.isDictionary()) {
        page = kid.getKey("/Pg");
        mcid = kid.getKey("/MCID").getIntValueAsInt();
    } else {
        mcid = kid.getIntValueAsInt();
    }
    for (const Sequence& sequence : content(page_index(page)).sequences)
        if (sequence.mcid == mcid) return types ? '[' + sequence.reads() + ']' : sequence.reads();
    FAIL_CHECK("an element names a mark that is not there");
    return {};
}

std::string Reader::describe(QPDFObjectHandle element, bool types) {
    if (!types && element.hasKey("/ActualText")) return element.getKey("/ActualText").getUTF8Value();
    std::string text;
    bool elements = false;
    for (auto kid : kids_of(element)) {
        if (types && elements && is_element(kid)) text += ' ';
        elements = elements || is_element(kid);
        text += kid_text(kid, element.getKey("/Pg"), types);
    }
    if (!types) return text;
    return element.getKey("/S").getName().substr(1) + (elements ? '(' + text + ')' : text);
}

std::string Reader::structure() { return describe(catalog().getKey("/StructTreeRoot").getKey("/K"), true); }

std::string Reader::spoken() { return describe(catalog().getKey("/StructTreeRoot").getKey("/K"), false); }

QPDFObjectHandle Reader::element(const std::string& type) {
    std::vector<QPDFObjectHandle> open{catalog().getKey("/StructTreeRoot").getKey("/K")};
    while (!open.empty()) {
        auto at = open.front();
        open.erase(open.begin());
        if (at.getKey("/S").getName() == '/' + type) return at;
        for (auto kid : kids_of(at))
            if (is_element(kid)) open.push_back(kid);
    }
    FAIL("no such element: ", type);
    return QPDFObjectHandle::newNull();
}

QPDFObjectHandle Reader::font(const std::string& resource, std::size_t index) {
    return page(index).getKey("/Resources").getKey("/Font").getKey('/' + resource);
}

std::vector<std::string> Reader::structure_faults() {
    std::vector<std::string> faults;
    auto root = catalog().getKey("/StructTreeRoot");
    std::map<std::int64_t, QPDFObjectHandle> parents;
    auto numbers = root.getKey("/ParentTree").getKey("/Nums").getArrayAsVector();
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) parents[numbers[i].getIntValue()] = numbers[i + 1];

    // What the tree claims: (page, MCID) and annotation, each with its element.
    std::map<std::pair<std::size_t, int>, QPDFObjGen> claimed;
    std::map<QPDFObjGen, QPDFObjGen> claimed_objects;
    std::function<void(QPDFObjectHandle, QPDFObjGen)> walk = [&](QPDFObjectHandle at, QPDFObjGen parent) {
        if (at.getKey("/P").getObjGen() != parent) faults.push_back("P does not lead to the parent");
        for (auto kid : kids_of(at)) {
            if (is_element(kid)) {
                walk(kid, at.getObjGen());
            } else if (kid.isDictionary() && kid.getKey("/Type").getName() == "/OBJR") {
                claimed_objects[kid.getKey("/Obj").getObjGen()] = at.getObjGen();
            } else {
                auto page = kid.isDictionary() ? kid.getKey("/Pg") : at.getKey("/Pg");
                const int mcid = (kid.isDictionary() ? kid.getKey("/MCID") : kid).getIntValueAsInt();
                if (!claimed.emplace(std::pair{page_index(page), mcid}, at.getObjGen()).second)
                    faults.push_back("a mark has two parents");
            }
        }
    };
    walk(root.getKey("/K"), root.getObjGen());

    for (std::size_t i = 0; i < pages_.size(); ++i) {
        for (const Sequence& sequence : content(i).sequences) {
            if (sequence.mcid < 0) continue;
            const auto claim = claimed.find({i, sequence.mcid});
            if (claim == claimed.end()) {
                faults.push_back("a mark has no parent");
                continue;
            }
            auto list = parents[pages_[i].getKey("/StructParents").getIntValue()].getArrayAsVector();
            const auto at = static_cast<std::size_t>(sequence.mcid);
            if (at >= list.size() || list[at].getObjGen() != claim->second)
                faults.push_back("the parent tree leads elsewhere");
        }
        auto annotations = pages_[i].getKey("/Annots");
        if (!annotations.isArray()) continue;
        for (auto annotation : annotations.getArrayAsVector()) {
            const auto key = annotation.getKey("/StructParent").getIntValue();
            if (parents[key].getObjGen() != claimed_objects[annotation.getObjGen()])
                faults.push_back("an annotation has no parent");
        }
    }
    return faults;
}

}  // namespace handbill::pdf::fixture
