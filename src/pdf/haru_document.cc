#include "pdf/haru_document.h"

#include "base/sha256.h"

#include <hpdf.h>

#include <algorithm>
#include <deque>
#include <vector>

namespace handbill::pdf {
namespace {

constexpr std::size_t kIdentifierBytes = 16;

/// Text and bytes of one object, kept here while libharu holds a dictionary that points to them.
struct Body {
    HPDF_Dict dictionary = nullptr;
    std::string entries;
    SharedBytes data;
    HPDF_Doc document = nullptr;
};

HPDF_STATUS put(HPDF_Stream out, std::string_view bytes) {
    return HPDF_Stream_Write(out, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                             static_cast<HPDF_UINT>(bytes.size()));
}

HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream out) {
    return put(out, static_cast<const Body*>(dictionary->attr)->entries);
}

/// Runs behind ">>": a stream's bytes go straight from their owner to the file, without libharu's buffers.
HPDF_STATUS write_data(HPDF_Dict dictionary) {
    const auto* body = static_cast<const Body*>(dictionary->attr);
    const HPDF_Stream out = body->document->stream;
    HPDF_STATUS status = put(out, "\nstream\n");
    if (status == HPDF_OK) status = put(out, *body->data);
    if (status == HPDF_OK) status = put(out, "\nendstream");
    return status;
}

HPDF_STATUS append_to_file(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
}

void record_error(HPDF_STATUS code, HPDF_STATUS, void* first) {
    auto& error = *static_cast<unsigned long*>(first);
    if (error == 0) error = code;
}

std::uint32_t number_of(const void* object) { return static_cast<const HPDF_Obj_Header*>(object)->obj_id & 0x00FFFFFF; }

HPDF_REAL points(base::Length length) { return static_cast<HPDF_REAL>(length.millipoints()) / 1000; }

}  // namespace

struct HaruDocument::State {
    ~State() {
        if (document) HPDF_Free(document);
    }

    Body& attach(HPDF_Dict dictionary) {
        Body& body = bodies.emplace_back();
        body.dictionary = dictionary;
        body.document = document;
        dictionary->attr = &body;
        dictionary->write_fn = write_entries;
        const std::uint32_t number = number_of(dictionary);
        if (by_number.size() <= number) by_number.resize(number + 1, nullptr);
        by_number[number] = &body;
        return body;
    }

    Body* find(ObjectId id) { return id.number < by_number.size() ? by_number[id.number] : nullptr; }

    void fill(Body& body, Entries entries, SharedBytes data) {
        hash.update(entries.str());
        body.entries = entries.take();
        if (!data) return;
        hash.update(*data);
        expected_size += data->size();
        body.data = std::move(data);
        if (body.dictionary) body.dictionary->after_write_fn = write_data;
    }

    bool add_identifier() {
        const base::Sha256Digest digest = hash.finish();
        HPDF_BYTE bytes[kIdentifierBytes];
        std::copy_n(digest.begin(), kIdentifierBytes, bytes);
        const HPDF_Array identifier = HPDF_Array_New(document->mmgr);
        if (!identifier) return false;
        for (int i = 0; i < 2; ++i) {
            if (HPDF_Array_Add(identifier, HPDF_Binary_New(document->mmgr, bytes, kIdentifierBytes)) != HPDF_OK) {
                HPDF_Array_Free(identifier);
                return false;
            }
        }
        return HPDF_Dict_Add(document->trailer, "ID", identifier) == HPDF_OK;
    }

    HPDF_PDFVer version = HPDF_VER_17;
    unsigned long first_error = 0;
    HPDF_Doc document = nullptr;
    std::deque<Body> bodies;
    std::vector<Body*> by_number;
    base::Sha256 hash;
    std::size_t expected_size = 0;
};

HaruDocument::HaruDocument(Version version) : state_(std::make_unique<State>()) {
    state_->version = version == Version::pdf_1_6 ? HPDF_VER_16 : HPDF_VER_17;
    state_->document = HPDF_New(record_error, &state_->first_error);
    if (!state_->document && state_->first_error == 0) state_->first_error = HPDF_FAILD_TO_ALLOC_MEM;
    if (!state_->document) return;
    state_->attach(state_->document->catalog);
    state_->attach(state_->document->info);
    HPDF_Dict_RemoveElement(state_->document->info, "Producer");
}

HaruDocument::~HaruDocument() = default;

ObjectId HaruDocument::reserve() {
    if (error() != 0) return {};
    const HPDF_Dict dictionary = HPDF_Dict_New(state_->document->mmgr);
    if (!dictionary || HPDF_Xref_Add(state_->document->xref, dictionary) != HPDF_OK) return {};
    state_->attach(dictionary);
    return {number_of(dictionary)};
}

void HaruDocument::set(ObjectId id, Entries entries) {
    if (Body* body = state_->find(id)) state_->fill(*body, std::move(entries), nullptr);
}

void HaruDocument::set(ObjectId id, Entries entries, StreamData data) {
    Body* body = state_->find(id);
    if (!body) return;
    // A direct Length saves the second object that libharu's own streams need.
    entries.integer("Length", static_cast<std::int64_t>(data.bytes->size()));
    if (data.coding == StreamData::Coding::flate) entries.name("Filter", "FlateDecode");
    if (data.coding == StreamData::Coding::jpeg) entries.name("Filter", "DCTDecode");
    state_->fill(*body, std::move(entries), std::move(data.bytes));
}

ObjectId HaruDocument::add(Entries entries) {
    const ObjectId id = reserve();
    set(id, std::move(entries));
    return id;
}

ObjectId HaruDocument::add(Entries entries, StreamData data) {
    const ObjectId id = reserve();
    set(id, std::move(entries), std::move(data));
    return id;
}

ObjectId HaruDocument::add_page(base::Size media) {
    if (error() != 0) return {};
    const HPDF_Page page = HPDF_AddPage(state_->document);
    if (!page) return {};
    HPDF_Page_SetWidth(page, points(media.width));
    HPDF_Page_SetHeight(page, points(media.height));
    const HPDF_Dict contents = static_cast<HPDF_PageAttr>(page->attr)->contents;
    // The page stands in the tree now; its drawing state makes room for our body, and its boxes and resources for
    // exact ones.
    page->free_fn(page);
    page->free_fn = nullptr;
    page->before_write_fn = nullptr;
    HPDF_Dict_RemoveElement(page, "MediaBox");
    HPDF_Dict_RemoveElement(page, "Resources");
    HPDF_Stream_Free(contents->stream);
    contents->stream = nullptr;
    state_->attach(page);
    state_->attach(contents);
    return {number_of(page)};
}

void HaruDocument::set_page(ObjectId page, Entries entries, SharedBytes flate_content) {
    Body* body = state_->find(page);
    if (!body) return;
    const auto contents = static_cast<HPDF_Dict>(HPDF_Dict_GetItem(body->dictionary, "Contents", HPDF_OCLASS_DICT));
    if (!contents) return;
    const auto length = static_cast<HPDF_Number>(HPDF_Dict_GetItem(contents, "Length", HPDF_OCLASS_NUMBER));
    if (!length) return;
    HPDF_Number_SetValue(length, static_cast<HPDF_INT32>(flate_content->size()));
    set(page, std::move(entries));
    Entries coding;
    coding.name("Filter", "FlateDecode");
    state_->fill(*state_->find({number_of(contents)}), std::move(coding), std::move(flate_content));
}

void HaruDocument::set_catalog(Entries entries) {
    if (error() == 0) set({number_of(state_->document->catalog)}, std::move(entries));
}

void HaruDocument::set_info(Entries entries) {
    if (error() == 0) set({number_of(state_->document->info)}, std::move(entries));
}

unsigned long HaruDocument::error() const {
    if (state_->first_error == 0 && state_->document) {
        // Low-level calls set the code without calling the handler.
        state_->first_error = HPDF_GetError(state_->document);
    }
    return state_->first_error;
}

std::optional<std::string> HaruDocument::save() {
    if (error() != 0 || !state_->add_identifier()) return std::nullopt;
    std::string file;
    constexpr std::size_t kBytesAnObject = 200;
    file.reserve(state_->expected_size + state_->bodies.size() * kBytesAnObject);
    state_->document->pdf_version = state_->version;
    state_->document->stream = HPDF_CallbackWriter_New(state_->document->mmgr, append_to_file, &file);
    HPDF_SaveToStream(state_->document);
    if (error() != 0) return std::nullopt;
    return file;
}

}  // namespace handbill::pdf
