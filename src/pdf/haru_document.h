#pragma once

// One file on its way out, fenced round libharu: objects go in as text and bytes, a whole file comes out. libharu owns
// the object table, page tree, page size limits, cross-reference table and serializing; its text, font, encoder,
// PDF/A and file-saving functions are not used. Bodies are printed through libharu's write hooks, which keeps numbers
// exact (its reals are floats) and avoids its limits on names, arrays and dictionaries.
//
// libharu's errors are sticky: the first one is kept and spoils the document, which then cannot be saved.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "pdf/compress.h"
#include "pdf/object_text.h"

namespace handbill::pdf {

/// The bytes of a stream and how they are coded.
struct StreamData {
    enum class Coding { plain, flate, jpeg };
    SharedBytes bytes;
    Coding coding = Coding::flate;
};

class HaruDocument {
public:
    enum class Version { pdf_1_6, pdf_1_7 };

    explicit HaruDocument(Version version);
    ~HaruDocument();
    HaruDocument(const HaruDocument&) = delete;
    HaruDocument& operator=(const HaruDocument&) = delete;

    /// Takes the next object number; the object is empty until `set` fills it. Files list objects in this order.
    [[nodiscard]] ObjectId reserve();
    void set(ObjectId id, Entries entries);
    void set(ObjectId id, Entries entries, StreamData data);
    ObjectId add(Entries entries);
    ObjectId add(Entries entries, StreamData data);

    /// Appends a page; libharu refuses sides outside 3…14400 pt (ISO 32000-1, annex C).
    [[nodiscard]] ObjectId add_page(base::Size media);
    /// What the page dictionary holds beside Type, Parent and Contents (so at least MediaBox and Resources).
    void set_page(ObjectId page, Entries entries, SharedBytes flate_content);

    void set_catalog(Entries entries);  ///< beside Type and Pages
    void set_info(Entries entries);     ///< the whole document information dictionary

    /// The first libharu error, 0 if none.
    [[nodiscard]] unsigned long error() const;
    /// The finished file; nothing if there is an error. The file identifier is the hash of all that was put in.
    [[nodiscard]] std::optional<std::string> save();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace handbill::pdf
