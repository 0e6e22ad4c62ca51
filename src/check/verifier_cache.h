#pragma once

// What streams that many files share turned out to hold: the editions of a run embed the same font programs, maps and
// colour profile again and again. Keyed by a stream's own bytes in its file, all of them, and only what was read
// without a fault is kept, so that a hit and a miss judge alike.

#include "base/bounded_cache.h"
#include "check/faults.h"
#include "check/font_program.h"
#include "check/objects.h"
#include "check/read_back.h"
#include "check/verify.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace handbill::check {

struct VerifierCache::State {
public:
    struct Program {
        FontProgram font;
        std::vector<std::pair<std::uint16_t, std::uint32_t>> by_cid;  ///< CID → glyph, ascending
        std::size_t size = 0;                                         ///< decoded
    };
    using Bytes = std::shared_ptr<const std::string>;
    using Codes = std::shared_ptr<const std::vector<FontCode>>;

    /// As Object::decoded: empty if it cannot be decoded, never null.
    [[nodiscard]] Bytes decoded(const Object& stream);
    /// Null if the stream holds no TrueType program that can be read.
    [[nodiscard]] std::shared_ptr<const Program> true_type(const Object& stream);
    /// Null if the stream holds no CFF program that can be read.
    [[nodiscard]] std::shared_ptr<const Program> cff(const Object& stream);
    /// A ToUnicode map; `font` names the font in faults. Null if the stream is missing, empty or cannot be decoded.
    [[nodiscard]] Codes to_unicode(const Object& stream, const std::string& font, Faults& faults);

private:
    using Reader = std::optional<FontProgram> (*)(std::string_view);
    [[nodiscard]] std::shared_ptr<const Program> program(char kind, Reader read, const Object& stream);

    base::BoundedCache<std::string> decoded_{std::size_t{2} << 20};
    base::BoundedCache<Program> programs_{std::size_t{16} << 20};
    base::BoundedCache<std::vector<FontCode>> maps_{std::size_t{8} << 20};
};

}  // namespace handbill::check
