#include "text/handles.h"

#include <hb.h>
#include <hyphen.h>
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>

namespace handbill::text {

void Release::operator()(hb_blob_t* blob) const noexcept { hb_blob_destroy(blob); }
void Release::operator()(hb_buffer_t* buffer) const noexcept { hb_buffer_destroy(buffer); }
void Release::operator()(hb_face_t* face) const noexcept { hb_face_destroy(face); }
void Release::operator()(hb_font_t* font) const noexcept { hb_font_destroy(font); }
void Release::operator()(UBiDi* bidi) const noexcept { ubidi_close(bidi); }
void Release::operator()(UBreakIterator* iterator) const noexcept { ubrk_close(iterator); }
void Release::operator()(_HyphenDict* dictionary) const noexcept { hnj_hyphen_free(dictionary); }

}  // namespace handbill::text
