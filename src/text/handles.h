#pragma once

// Owners of the C handles that text/ holds. Only declarations here: the libraries' own headers stay in .cc files.

#include <memory>

struct hb_blob_t;
struct hb_buffer_t;
struct hb_face_t;
struct hb_font_t;
struct UBiDi;
struct UBreakIterator;
struct _HyphenDict;

namespace handbill::text {

/// Gives a handle back to its library.
struct Release {
    void operator()(hb_blob_t* blob) const noexcept;
    void operator()(hb_buffer_t* buffer) const noexcept;
    void operator()(hb_face_t* face) const noexcept;
    void operator()(hb_font_t* font) const noexcept;
    void operator()(UBiDi* bidi) const noexcept;
    void operator()(UBreakIterator* iterator) const noexcept;
    void operator()(_HyphenDict* dictionary) const noexcept;
};

template <class Handle>
using Owned = std::unique_ptr<Handle, Release>;

}  // namespace handbill::text
