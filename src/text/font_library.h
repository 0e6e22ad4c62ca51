#pragma once

// The fonts of fonts.yaml as HarfBuzz faces: opened once when first needed, checked against their SHA-256, then
// immutable and shared by all threads. FontId is the index of the face in fonts.yaml's order.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "model/font_list.h"
#include "model/shaped.h"

struct hb_face_t;
struct hb_font_t;

namespace handbill::text {

/// Vertical measures in font units, y upwards (so descents are negative).
struct FontMetrics {
    int units_per_em = 1000;
    int ascent = 0, descent = 0;  ///< hhea
    int cap_height = 0;           ///< OS/2, else the height of H, else 0
    int x_height = 0;
};

struct GlyphInk {               ///< font units, y upwards; zero size for blanks
    int x = 0, y = 0;           ///< left, top
    int width = 0, height = 0;  ///< height is positive downwards from top
};

/// One open face. All members are safe to use from several threads at once.
class FontFace {
public:
    virtual ~FontFace() = default;
    [[nodiscard]] virtual const model::FontFaceEntry& entry() const = 0;
    [[nodiscard]] virtual hb_face_t* hb_face() const = 0;  ///< immutable
    [[nodiscard]] virtual hb_font_t* hb_font() const = 0;  ///< immutable, scale = units per em
    /// A view of the face that shows only what subsetting outlines needs.
    [[nodiscard]] virtual hb_face_t* outline_face() const = 0;
    [[nodiscard]] virtual bool is_cff() const = 0;
    [[nodiscard]] virtual const FontMetrics& metrics() const = 0;
    [[nodiscard]] virtual const std::string& postscript_name() const = 0;
    [[nodiscard]] virtual std::uint32_t nominal_glyph(char32_t character) const = 0;  ///< 0 if not covered
    [[nodiscard]] virtual GlyphInk ink(std::uint32_t glyph) const = 0;
    [[nodiscard]] virtual int advance(std::uint32_t glyph) const = 0;  ///< nominal, font units (hmtx)
};

class FontLibrary {
public:
    /// `folders` are searched in order for each file (fonts/ of the project first, then Debian's font folders).
    /// `cache_folder` keeps what files were already hashed; empty for none. Results do not depend on it.
    FontLibrary(const model::FontList& list, std::vector<std::string> folders, std::string cache_folder = {});
    ~FontLibrary();
    FontLibrary(const FontLibrary&) = delete;
    FontLibrary& operator=(const FontLibrary&) = delete;

    /// The face of `family` nearest to `weight`: the same, else the next lighter, else the next heavier.
    [[nodiscard]] std::optional<model::FontId> choose(std::string_view family, int weight) const;

    /// Opens on first use; null after reporting environment/font-missing, font-changed or font-unusable. Each
    /// `diagnostics` is told once of a face, so that every edition that needs the face fails by itself.
    [[nodiscard]] const FontFace* open(model::FontId id, diag::Diagnostics& diagnostics) const;

    /// An already opened face; every FontId inside a shaped value is one.
    [[nodiscard]] const FontFace& face(model::FontId id) const;

    /// Families to try for a script, in order, ending with the list's fallback.
    [[nodiscard]] std::vector<std::string> chain(std::string_view first_family) const;

    /// The families that cover a script and their packages, for advice when a character has no glyph:
    /// "noto-sans-georgian (fonts-noto-core, fonts-noto-extra)"; empty if none does.
    [[nodiscard]] std::string advice_for(std::string_view iso15924) const;

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] const model::FontFaceEntry& entry(model::FontId id) const;
    /// Full path of the file a face would be read from, or nothing (for `doctor` and `list fonts`).
    [[nodiscard]] std::optional<std::string> path(model::FontId id) const;

private:
    struct Faces;
    std::unique_ptr<Faces> faces_;
};

}  // namespace handbill::text
