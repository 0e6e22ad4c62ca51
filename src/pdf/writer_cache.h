#pragma once

// What WriterCache keeps between files. Keyed by content (a font file's hash, a set of glyphs), so that a hit and a
// miss give the same bytes.

#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

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
    /// Compressed; null if Little CMS fails.
    [[nodiscard]] SharedBytes profile();

private:
    void keep(const std::string& key, std::shared_ptr<const FontProgram> program);

    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<const FaceFacts>> facts_;
    std::map<std::string, std::shared_ptr<const FontProgram>> programs_;
    std::deque<std::string> oldest_first_;
    std::size_t program_bytes_ = 0;
    SharedBytes profile_;
};

}  // namespace handbill::pdf
