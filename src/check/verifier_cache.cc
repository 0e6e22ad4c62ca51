#include "check/verifier_cache.h"

#include "check/to_unicode.h"

#include <algorithm>

namespace handbill::check {

namespace {

/// Everything that decides what a stream decodes to.
std::string key_of(const Object& stream) {
    const auto filter = stream["Filter"];
    std::string key(filter.is_array() ? filter.at(0).name() : filter.name());
    key += filter.is_array() ? '0' + static_cast<char>(filter.size()) : '-';
    key += stream.has("DecodeParms") ? 'p' : '-';
    return key.append(stream.raw());
}

}  // namespace

VerifierCache::VerifierCache() : state_(std::make_unique<State>()) {}
VerifierCache::~VerifierCache() = default;

VerifierCache::State::Bytes VerifierCache::State::decoded(const Object& stream) {
    const auto key = key_of(stream);
    if (auto known = decoded_.find(key)) return known;
    auto bytes = std::make_shared<const std::string>(stream.decoded());
    if (bytes->empty()) return bytes;
    return decoded_.keep(key, bytes, key.size() + bytes->size());
}

std::shared_ptr<const VerifierCache::State::Program> VerifierCache::State::program(char kind, Reader read,
                                                                                   const Object& stream) {
    const auto key = kind + key_of(stream);
    if (auto known = programs_.find(key)) return known;
    const auto data = stream.decoded();
    auto font = read(data);
    if (!font) return nullptr;
    Program program{std::move(*font), {}, data.size()};
    for (std::uint32_t glyph = 0; glyph < program.font.cids.size(); ++glyph) {
        program.by_cid.emplace_back(program.font.cids[glyph], glyph);
    }
    std::sort(program.by_cid.begin(), program.by_cid.end());
    const auto size = key.size() + program.by_cid.size() * (sizeof(std::uint16_t) + sizeof(program.by_cid[0]));
    return programs_.keep(key, std::make_shared<const Program>(std::move(program)), size);
}

std::shared_ptr<const VerifierCache::State::Program> VerifierCache::State::true_type(const Object& stream) {
    return program('t', read_true_type, stream);
}

std::shared_ptr<const VerifierCache::State::Program> VerifierCache::State::cff(const Object& stream) {
    return program('c', read_cff, stream);
}

VerifierCache::State::Codes VerifierCache::State::to_unicode(const Object& stream, const std::string& font,
                                                             Faults& faults) {
    const auto key = key_of(stream);
    if (auto known = maps_.find(key)) return known;
    const auto cmap = stream.decoded();
    if (cmap.empty()) return nullptr;
    const auto faults_before = faults.count();
    auto codes = std::make_shared<const std::vector<FontCode>>(read_to_unicode(cmap, font, faults));
    if (faults.count() != faults_before) return codes;  // told again in every file that has them
    return maps_.keep(key, codes, key.size() + codes->size() * sizeof(FontCode));
}

}  // namespace handbill::check
