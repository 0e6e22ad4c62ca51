#include "pdf_dump.h"

#define POINTERHOLDER_TRANSITION 4  // libqpdf 11: std::shared_ptr only
#include <doctest/doctest.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <map>
#include <sstream>
#include <vector>

namespace handbill::golden {
namespace {

class Dumper {
public:
    explicit Dumper(const std::string& file) {
        pdf_.setSuppressWarnings(true);
        pdf_.processMemoryFile("written", file.data(), file.size());
    }

    std::string run() {
        const auto pages = pdf_.getAllPages();
        for (std::size_t i = 0; i < pages.size(); ++i) page_numbers_[pages[i].getObjGen()] = i + 1;
        for (auto page : pages) print_page(page);
        out_ << "structure\n";
        print_element(pdf_.getRoot().getKey("/StructTreeRoot").getKey("/K"), 1);
        for (const QPDFExc& warning : pdf_.getWarnings()) FAIL_CHECK(warning.what());
        return std::move(out_).str();
    }

private:
    void print_page(QPDFObjectHandle page) {
        out_ << "page " << page_numbers_.at(page.getObjGen()) << '\n';
        for (const char* box : {"/MediaBox", "/TrimBox", "/BleedBox"}) {
            if (page.hasKey(box)) out_ << box << ' ' << page.getKey(box).unparseResolved() << '\n';
        }
        out_ << "content\n";
        const auto stream = page.getKey("/Contents").getStreamData(qpdf_dl_all);
        const std::string content(reinterpret_cast<const char*>(stream->getBuffer()), stream->getSize());
        out_ << content << (content.ends_with('\n') ? "" : "\n");
        auto annotations = page.getKey("/Annots");
        if (!annotations.isArray()) return;
        out_ << "links\n";
        for (auto link : annotations.getArrayAsVector()) {
            out_ << "  " << link.getKey("/Rect").unparseResolved() << ' ' << target_of(link.getKey("/A")) << " \""
                 << link.getKey("/Contents").getUTF8Value() << "\"\n";
        }
    }

    std::string target_of(QPDFObjectHandle action) {
        if (action.getKey("/S").getName() != "/GoTo") return action.getKey("/URI").getStringValue();
        auto place = action.getKey("/D");
        return "page " + std::to_string(page_numbers_.at(place.getArrayItem(0).getObjGen())) + " at " +
               place.getArrayItem(3).unparse();
    }

    void print_element(QPDFObjectHandle element, std::size_t depth) {
        out_ << std::string(2 * depth, ' ') << element.getKey("/S").getName().substr(1);
        for (const char* key : {"/Lang", "/Alt", "/ActualText"}) {
            if (element.hasKey(key)) out_ << ' ' << key << " \"" << element.getKey(key).getUTF8Value() << '"';
        }
        if (element.hasKey("/A")) out_ << " /A " << element.getKey("/A").unparseResolved();
        out_ << '\n';
        auto kids = element.getKey("/K");
        const auto page = element.getKey("/Pg");
        if (kids.isNull()) return;
        for (auto kid : kids.isArray() ? kids.getArrayAsVector() : std::vector<QPDFObjectHandle>{kids}) {
            print_kid(kid, page, depth + 1);
        }
    }

    void print_kid(QPDFObjectHandle kid, QPDFObjectHandle page, std::size_t depth) {
        if (kid.isDictionary() && kid.hasKey("/S")) return print_element(kid, depth);
        if (kid.isDictionary() && kid.hasKey("/Pg")) page = kid.getKey("/Pg");
        out_ << std::string(2 * depth, ' ') << "page " << page_numbers_.at(page.getObjGen());
        if (kid.isInteger()) {
            out_ << " mark " << kid.getIntValue() << '\n';
        } else if (kid.hasKey("/MCID")) {
            out_ << " mark " << kid.getKey("/MCID").getIntValue() << '\n';
        } else {
            out_ << " link " << target_of(kid.getKey("/Obj").getKey("/A")) << '\n';
        }
    }

    QPDF pdf_;
    std::map<QPDFObjGen, std::size_t> page_numbers_;
    std::ostringstream out_;
};

}  // namespace

std::string dump_pdf(const std::string& file) { return Dumper(file).run(); }

}  // namespace handbill::golden
