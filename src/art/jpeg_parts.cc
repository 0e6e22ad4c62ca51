#include "art/jpeg_parts.h"

#include <cstdint>
#include <string_view>

namespace handbill::art {
namespace {

// Marker codes, ISO/IEC 10918-1, table B.1.
constexpr unsigned kFirstFrame = 0xC0, kStartOfImage = 0xD8, kEndOfImage = 0xD9, kStartOfScan = 0xDA, kComment = 0xFE;
constexpr unsigned kFirstApp = 0xE0, kExifApp = 0xE1, kAdobeApp = 0xEE, kLastApp = 0xEF;
constexpr unsigned kFirstRestart = 0xD0, kLastRestart = 0xD7;

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }
bool starts_with(std::string_view bytes, std::string_view prefix) { return bytes.substr(0, prefix.size()) == prefix; }

/// The TIFF directory inside an Exif segment; every read is checked against its end.
class ExifDirectory {
public:
    explicit ExifDirectory(std::string_view tiff) : tiff_(tiff), little_(starts_with(tiff, "II")) {}

    [[nodiscard]] int orientation() const {
        constexpr std::size_t kEntryBytes = 12;
        constexpr unsigned kOrientation = 274;
        const std::size_t directory = number(4, 4);
        const std::size_t count = number(directory, 2);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t entry = directory + 2 + i * kEntryBytes;
            if (entry + kEntryBytes > tiff_.size()) break;
            if (number(entry, 2) == kOrientation) return static_cast<int>(number(entry + 8, 2));
        }
        return 1;
    }

private:
    /// Zero beyond the end.
    [[nodiscard]] std::uint32_t number(std::size_t at, std::size_t bytes) const {
        if (at > tiff_.size() || bytes > tiff_.size() - at) return 0;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i) {
            value = (value << 8) | byte_at(tiff_, little_ ? at + bytes - 1 - i : at + i);
        }
        return value;
    }

    std::string_view tiff_;
    bool little_;
};

bool is_metadata(unsigned marker, std::string_view content) {
    if (marker == kComment) return true;
    if (marker < kFirstApp || marker > kLastApp) return false;
    // These two say how the samples are coded and must stay.
    if (marker == kFirstApp) return !starts_with(content, std::string_view("JFIF\0", 5));
    return marker != kAdobeApp;
}

/// The first byte after a scan's coded samples: a marker that is neither a stuffed FF nor a restart.
std::size_t end_of_samples(std::string_view bytes, std::size_t at) {
    for (; at + 1 < bytes.size(); ++at) {
        if (byte_at(bytes, at) != 0xFF) continue;
        const unsigned next = byte_at(bytes, at + 1);
        if (next != 0 && next != 0xFF && (next < kFirstRestart || next > kLastRestart)) return at;
    }
    return bytes.size();
}

}  // namespace

std::optional<JpegParts> part_jpeg(const std::string& file) {
    const std::string_view bytes = file;
    if (bytes.size() < 2 || byte_at(bytes, 0) != 0xFF || byte_at(bytes, 1) != kStartOfImage) return std::nullopt;
    JpegParts parts;
    parts.picture.reserve(bytes.size());
    parts.picture.append(bytes.substr(0, 2));
    std::size_t at = 2;
    while (at + 4 <= bytes.size() || (at + 2 <= bytes.size() && byte_at(bytes, at + 1) == kEndOfImage)) {
        if (byte_at(bytes, at) != 0xFF) return std::nullopt;
        const unsigned marker = byte_at(bytes, at + 1);
        if (marker == 0xFF) {  // a fill byte, B.1.1.2
            ++at;
            continue;
        }
        if (marker == kEndOfImage) {
            parts.picture.append(bytes.substr(at, 2));
            return parts;
        }
        // Restarts belong into a scan and a second image into another file; below C0 nothing is defined.
        if (marker < kFirstFrame || (marker >= kFirstRestart && marker <= kStartOfImage)) return std::nullopt;
        const std::size_t length = byte_at(bytes, at + 2) << 8 | byte_at(bytes, at + 3);
        if (length < 2 || at + 2 + length > bytes.size()) return std::nullopt;
        const std::string_view content = bytes.substr(at + 4, length - 2);
        const std::string_view exif_name("Exif\0\0", 6);
        if (marker == kExifApp && starts_with(content, exif_name)) {
            parts.orientation = ExifDirectory(content.substr(exif_name.size())).orientation();
        }
        std::size_t next = at + 2 + length;
        if (marker == kStartOfScan) next = end_of_samples(bytes, next);
        if (!is_metadata(marker, content)) parts.picture.append(bytes.substr(at, next - at));
        at = next;
    }
    return std::nullopt;
}

}  // namespace handbill::art
