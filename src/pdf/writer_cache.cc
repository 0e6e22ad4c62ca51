#include "pdf/writer_cache.h"

#include "pdf/colour_profile.h"

namespace handbill::pdf {
namespace {

constexpr std::size_t kMaximumProgramBytes = 16u << 20;

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
    {
        const std::lock_guard lock(mutex_);
        if (const auto found = facts_.find(key); found != facts_.end()) return found->second;
    }
    auto read = read_face_facts(face);
    if (!read) return nullptr;
    auto facts = std::make_shared<const FaceFacts>(std::move(*read));
    const std::lock_guard lock(mutex_);
    return facts_.emplace(key, std::move(facts)).first->second;
}

std::shared_ptr<const FontProgram> WriterCache::State::program(const text::FontFace& face, FontFormat format,
                                                               const std::vector<std::uint32_t>& glyphs) {
    const std::string key = key_of(face, glyphs);
    {
        const std::lock_guard lock(mutex_);
        if (const auto found = programs_.find(key); found != programs_.end()) return found->second;
    }
    // Two threads may cut the same subset at once; both get the same bytes and one is kept.
    auto program = cut_font_program(face, format, glyphs);
    if (program) keep(key, program);
    return program;
}

void WriterCache::State::keep(const std::string& key, std::shared_ptr<const FontProgram> program) {
    const std::lock_guard lock(mutex_);
    const std::size_t size = program->flate->size();
    if (!programs_.emplace(key, std::move(program)).second) return;
    oldest_first_.push_back(key);
    program_bytes_ += size;
    while (program_bytes_ > kMaximumProgramBytes) {
        const auto oldest = programs_.find(oldest_first_.front());
        program_bytes_ -= oldest->second->flate->size();
        programs_.erase(oldest);
        oldest_first_.pop_front();
    }
}

SharedBytes WriterCache::State::profile() {
    const std::lock_guard lock(mutex_);
    if (!profile_) {
        const std::string raw = srgb_profile();
        if (!raw.empty()) profile_ = compress(raw, Effort::shared);
    }
    return profile_;
}

}  // namespace handbill::pdf
