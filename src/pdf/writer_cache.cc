#include "pdf/writer_cache.h"

#include "base/sha256.h"
#include "pdf/colour_profile.h"

namespace handbill::pdf {
namespace {

std::string key_of(const text::FontFace& face) {
    const model::FontFaceEntry& entry = face.entry();
    return entry.sha256 + '#' + std::to_string(entry.index) + '#' + face.postscript_name() + '#';
}

std::string key_of(const text::FontFace& face, const std::vector<std::uint32_t>& glyphs) {
    std::string key = key_of(face);
    key.reserve(key.size() + glyphs.size() * 3);
    for (const std::uint32_t glyph : glyphs)
        for (const int shift : {16, 8, 0}) key += static_cast<char>((glyph >> shift) & 0xFF);
    return key;
}

}  // namespace

WriterCache::WriterCache() : state_(std::make_unique<State>()) {}
WriterCache::~WriterCache() = default;

std::shared_ptr<const FaceFacts> WriterCache::State::facts(const text::FontFace& face) {
    const std::string key = key_of(face);
    if (auto known = facts_.find(key)) return known;
    auto read = read_face_facts(face);
    if (!read) return nullptr;
    auto facts = std::make_shared<const FaceFacts>(std::move(*read));
    return facts_.keep(key, facts, sizeof(FaceFacts) + facts->cff.cids.size() * sizeof(std::uint16_t));
}

std::shared_ptr<const FontProgram> WriterCache::State::program(const text::FontFace& face, FontFormat format,
                                                               const std::vector<std::uint32_t>& glyphs) {
    const std::string key = key_of(face, glyphs);
    if (auto known = programs_.find(key)) return known;
    auto program = cut_font_program(face, format, glyphs);
    if (!program) return nullptr;
    return programs_.keep(key, program, program->flate->size() + key.size());
}

SharedBytes WriterCache::State::packed(const std::string& bytes) {
    const base::Sha256Digest digest = base::sha256(bytes);
    const std::string key(digest.begin(), digest.end());
    if (auto known = packed_.find(key)) return known;
    auto packed = compress(bytes);
    return packed_.keep(key, packed, packed->size() + key.size());
}

SharedBytes WriterCache::State::profile() {
    const std::lock_guard lock(profile_mutex_);
    if (!profile_) {
        const std::string raw = srgb_profile();
        if (!raw.empty()) profile_ = compress(raw);
    }
    return profile_;
}

}  // namespace handbill::pdf
