#pragma once

// Reads a written file back with libqpdf, as a viewer would: marked content, text through ToUnicode and ActualText,
// the structure tree. Shares nothing with the writer.

#define POINTERHOLDER_TRANSITION 4  // libqpdf 11: std::shared_ptr only
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace handbill::pdf::fixture {

/// One marked-content sequence.
struct Sequence {
    std::string tag;
    int mcid = -1;
    std::string actual_text;  ///< UTF-8
    std::string language;
    std::string artifact;  ///< Type of an artifact
    std::string shown;     ///< what its codes say, UTF-8
    bool painted = false;

    [[nodiscard]] const std::string& reads() const { return actual_text.empty() ? shown : actual_text; }
};

struct PageContent {
    std::vector<Sequence> sequences;
    int unmarked = 0;      ///< showings, fills and images outside any sequence
    bool balanced = true;  ///< BDC/EMC, BT/ET and q/Q, and none crosses another's border
    std::vector<std::string> operators;
    std::string stream;  ///< decoded
};

class Reader {
public:
    /// Fails the test if libqpdf warns about anything.
    explicit Reader(std::string file);

    [[nodiscard]] QPDFObjectHandle catalog() { return pdf_.getRoot(); }
    [[nodiscard]] QPDFObjectHandle trailer() { return pdf_.getTrailer(); }
    [[nodiscard]] QPDFObjectHandle page(std::size_t index = 0) { return pages_.at(index); }
    [[nodiscard]] std::size_t pages() const { return pages_.size(); }
    [[nodiscard]] PageContent content(std::size_t page = 0);
    [[nodiscard]] std::vector<QPDFObjectHandle> objects() { return pdf_.getAllObjects(); }

    /// "Document(H1[Help] P([call ]Link[911]@))": types, in brackets what their own marks read as, @ for annotations.
    [[nodiscard]] std::string structure();
    /// All that a screen reader hears, in order.
    [[nodiscard]] std::string spoken();
    /// The first element of a type; fails the test if there is none.
    [[nodiscard]] QPDFObjectHandle element(const std::string& type);
    /// The Type 0 font of a page by resource name.
    [[nodiscard]] QPDFObjectHandle font(const std::string& resource, std::size_t page = 0);

    /// Faults in the ways between marks and elements; empty if each mark has its one parent and each child its mark.
    [[nodiscard]] std::vector<std::string> structure_faults();

private:
    std::string describe(QPDFObjectHandle element, bool types);
    std::string kid_text(QPDFObjectHandle kid, QPDFObjectHandle page, bool types);
    [[nodiscard]] std::size_t page_index(QPDFObjectHandle page);

    std::string file_;
    QPDF pdf_;
    std::vector<QPDFObjectHandle> pages_;
};

/// Data of a stream, decoded.
[[nodiscard]] std::string data_of(QPDFObjectHandle stream);
/// The codes of a ToUnicode map and what they say, UTF-8.
[[nodiscard]] std::map<int, std::string> unicode_of(QPDFObjectHandle font);

}  // namespace handbill::pdf::fixture
