#pragma once

// A face of a font file as HarfBuzz objects that never change again. Refuses what cannot be embedded in a PDF as it
// is: no outlines, variable outlines, a licence bit against embedding.

#include <memory>
#include <string>
#include <variant>

#include "text/font_library.h"
#include "text/handles.h"

namespace handbill::text {

class OpenFace final : public FontFace {
public:
    /// The face, or the reason why it is unusable (to follow "font file '…' ").
    [[nodiscard]] static std::variant<std::unique_ptr<OpenFace>, std::string> make(const model::FontFaceEntry& entry,
                                                                                   hb_blob_t* file);

    [[nodiscard]] const model::FontFaceEntry& entry() const override { return entry_; }
    [[nodiscard]] hb_face_t* hb_face() const override { return face_.get(); }
    [[nodiscard]] hb_font_t* hb_font() const override { return font_.get(); }
    [[nodiscard]] hb_face_t* outline_face() const override { return outlines_.get(); }
    [[nodiscard]] bool is_cff() const override { return is_cff_; }
    [[nodiscard]] const FontMetrics& metrics() const override { return metrics_; }
    [[nodiscard]] const std::string& postscript_name() const override { return postscript_name_; }
    [[nodiscard]] std::uint32_t nominal_glyph(char32_t character) const override;
    [[nodiscard]] GlyphInk ink(std::uint32_t glyph) const override;
    [[nodiscard]] int advance(std::uint32_t glyph) const override;

private:
    OpenFace(const model::FontFaceEntry& entry, Owned<hb_face_t> face);

    const model::FontFaceEntry& entry_;
    Owned<hb_face_t> face_;
    Owned<hb_font_t> font_;
    Owned<hb_face_t> outlines_;
    bool is_cff_ = false;
    FontMetrics metrics_;
    std::string postscript_name_;
};

}  // namespace handbill::text
