#pragma once

// A JPEG file (ISO/IEC 10918-1) without what is not the picture: where it was taken, by which camera, its preview.
// Comes in: any bytes. Goes out: the coded picture, bit for bit as it was, and how the camera was held. It decodes
// nothing.

#include <optional>
#include <string>

namespace handbill::art {

struct JpegParts {
    std::string
        picture;  ///< start of image to end of image; JFIF and Adobe segments kept, all other APPn and comments not
    int orientation = 1;  ///< Exif 2.3, tag 274: 1 is upright
};

/// Nothing if the segments do not lead to an end of image.
[[nodiscard]] std::optional<JpegParts> part_jpeg(const std::string& bytes);

}  // namespace handbill::art
