#pragma once

// What WriterCache keeps between files. Keyed by content (a font file's hash, a set of glyphs, bytes), so that a hit
// and a miss give the same bytes.

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/bounded_cache.h"
#include "pdf/face_facts.h"
#include "pdf/font_program.h"
#include "pdf/write.h"

namespace handbill::pdf {

struct WriterCache::State {
public:
    /// Null if the face cannot be embedded.
    [[nodiscard]] std::shared_ptr<const FaceFacts> facts(const text::FontFace& face);
    /// Null if the face cannot be subset. `glyphs` ascending.
    [[nodiscard]] std::shared_ptr<const FontProgram> program(const text::FontFace& face, FontFormat format,
                                                             const std::vector<std::uint32_t>& glyphs);
    /// `bytes` compressed: for what the next file is likely to need again.
    [[nodiscard]] SharedBytes packed(const std::string& bytes);
    /// The sRGB profile, compressed; null if Little CMS fails.
    [[nodiscard]] SharedBytes profile();

private:
    base::BoundedCache<FaceFacts> facts_{std::size_t{4} << 20};
    base::BoundedCache<FontProgram> programs_{std::size_t{16} << 20};
    base::BoundedCache<std::string> packed_{std::size_t{8} << 20};
    std::mutex profile_mutex_;
    SharedBytes profile_;
};

}  // namespace handbill::pdf
