#pragma once

// One page's content stream to shown glyphs and marked-content sequences (ISO 32000-1, 7.8, 9.4 and 14.6). Refuses
// whatever is painted outside a marked-content sequence, nested or unbalanced marks, text without Unicode, .notdef,
// glyphs that a clip hides, forms that are more than one artifact or hold another form, and colours that are not those
// of the file's output intent.

#include "check/faults.h"
#include "check/objects.h"
#include "check/read_back.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace handbill::check {

/// Where fonts of a page's resources were read to: resource name → index into `fonts`.
struct PageFonts {
    const std::vector<ReadFont>& fonts;
    std::map<std::string, std::uint32_t, std::less<>> by_name;
};

/// Whose colours a file is in.
enum class Output : std::uint8_t { screen, press };

/// Reads the fonts of the resources of a page or form.
using FontsOf = std::function<PageFonts(const Object& resources)>;

/// Fills `page.glyphs`, `page.sequences` and `page.by_mcid`, for a press also `page.painted`. `where` names the page in
/// faults.
void read_content(std::string_view content, const Object& resources, const FontsOf& fonts_of, const std::string& where,
                  Output output, ReadPage& page, Faults& faults);

}  // namespace handbill::check
