#include "press.h"

#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

namespace handbill::bench {
namespace {

/// The value of a stage, or the end of the program with what was wrong.
template <class Value>
Value must(std::optional<Value> value, const diag::Diagnostics& diagnostics) {
    if (value) return std::move(*value);
    for (const diag::Diagnostic& entry : diagnostics.entries()) std::fprintf(stderr, "%s\n", entry.message.c_str());
    std::exit(1);
}

model::Catalog load_catalog(const content::Selection& selection) {
    const io::DiskWorkspace workspace(HANDBILL_SOURCE_DIR);
    diag::SourceMap sources;
    diag::Diagnostics diagnostics;
    return must(content::load(workspace, selection, sources, diagnostics), diagnostics);
}

std::vector<std::string> font_folders() {
    return {HANDBILL_SOURCE_DIR "/fonts", "/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/noto"};
}

}  // namespace

Press::Press() : catalog_(load_catalog({})) {
    diag::Diagnostics diagnostics;
    channels_ =
        std::make_unique<locale::ChannelForms>(must(locale::print_channels(catalog_, diagnostics), diagnostics));
    fonts_ = std::make_unique<text::FontLibrary>(catalog_.fonts, font_folders());
}

std::shared_ptr<const model::Piece> Press::piece() const { return catalog_.pieces.at("poster-hotel"); }

std::shared_ptr<const model::Language> Press::language(const std::string& tag) const {
    return catalog_.languages.at(tag);
}

std::shared_ptr<const model::LocalizedDocument> Press::localize(const std::string& tag) const {
    diag::Diagnostics diagnostics;
    return std::make_shared<const model::LocalizedDocument>(
        must(locale::localize(catalog_, piece(), language(tag), *channels_, diagnostics), diagnostics));
}

model::ShapedDocument Press::shape(std::shared_ptr<const model::LocalizedDocument> localized) const {
    diag::Diagnostics diagnostics;
    return must(text::shape(std::move(localized), *fonts_, diagnostics), diagnostics);
}

model::PageSet Press::paginate(const model::ShapedDocument& shaped) const {
    diag::Diagnostics diagnostics;
    return must(layout::paginate(shaped, catalog_.sheets.at("letter"), *fonts_, diagnostics), diagnostics);
}

model::PdfBytes Press::write(const model::PageSet& pages) const {
    diag::Diagnostics diagnostics;
    return must(pdf::write(pages, *fonts_, cache_, diagnostics), diagnostics);
}

model::PdfBytes Press::write_cold(const model::PageSet& pages) const {
    const pdf::WriterCache empty;
    diag::Diagnostics diagnostics;
    return must(pdf::write(pages, *fonts_, empty, diagnostics), diagnostics);
}

void Press::verify(const model::PdfBytes& bytes, const model::PageSet& pages) const {
    diag::Diagnostics diagnostics;
    must(check::verify(bytes, pages, verified_, diagnostics), diagnostics);
}

void Press::load(const content::Selection& selection) { load_catalog(selection); }

const Press& press() {
    static const Press shared;
    return shared;
}

}  // namespace handbill::bench
