#include "content/hotline_records.h"

#include <algorithm>
#include <string_view>

namespace handbill::content {

std::string keep_records(std::string text, const std::set<std::string>& needed) {
    bool kept = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = std::string_view(text).substr(at, end - at);
        const bool begins = line.size() > 3 && line.starts_with("  ") && line[2] >= 'a' && line[2] <= 'z';
        if (begins) kept = needed.contains(std::string(line.substr(2, line.find(':') - 2)));
        if (!line.empty() && line[0] != ' ' && line[0] != '#') kept = true;
        if (!kept)
            std::fill(text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(end),
                      ' ');
        at = end + 1;
    }
    return text;
}

}  // namespace handbill::content
