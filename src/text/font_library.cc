#include "text/font_library.h"

#include "text/font_file.h"
#include "text/open_face.h"
#include "text/verified_files.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <utility>

namespace handbill::text {
namespace {

/// A file that several faces may share.
struct FileSlot {
    std::mutex mutex;
    std::optional<std::variant<MappedFile, FileFault>> contents;
};

struct FaceSlot {
    const model::FontFaceEntry* entry = nullptr;
    FileSlot* file = nullptr;
    std::mutex mutex;
    std::unique_ptr<OpenFace> owner;
    std::atomic<const OpenFace*> face = nullptr;  ///< set last: whoever sees it sees all of the face
    std::optional<diag::Diagnostic> fault;
};

struct FamilyRange {
    std::uint32_t begin = 0, end = 0;
};

void report(const diag::Diagnostic& fault, diag::Diagnostics& diagnostics) {
    const auto& known = diagnostics.entries();
    const bool told = std::any_of(known.begin(), known.end(), [&](const diag::Diagnostic& entry) {
        return entry.code == fault.code && entry.message == fault.message;
    });
    if (!told) diagnostics.error(fault.code, fault.span, fault.message).notes = fault.notes;
}

diag::Diagnostic fault_at(const model::FontFaceEntry& entry, diag::Code code, std::string message, std::string hint) {
    diag::Diagnostic fault;
    fault.code = code;
    fault.span = entry.span;
    fault.message = std::move(message);
    fault.notes.push_back({std::move(hint), std::nullopt});
    return fault;
}

std::string installing(const model::FontFaceEntry& entry) {
    if (entry.package.empty()) return "put the file into fonts/";
    return "install it with `apt-get install " + entry.package + "`";
}

diag::Diagnostic missing(const model::FontFaceEntry& entry) {
    return fault_at(entry, diag::codes::font_missing, "font file '" + entry.file + "' is not installed",
                    installing(entry));
}

diag::Diagnostic unusable(const model::FontFaceEntry& entry, const std::string& reason) {
    return fault_at(entry, diag::codes::font_unusable, "font file '" + entry.file + "' " + reason, installing(entry));
}

diag::Diagnostic changed(const model::FontFaceEntry& entry, const std::string& digest) {
    const std::string reinstall =
        entry.package.empty() ? std::string() : ": `apt-get install --reinstall " + entry.package + "`";
    diag::Diagnostic fault =
        fault_at(entry, diag::codes::font_changed,
                 "font file '" + entry.file + "' is not the one that was looked at: its SHA-256 is " + digest,
                 "put back the listed file" + reinstall);
    fault.notes.push_back(
        {"if the change is meant, take it over with tools/list-fonts and look at its pages again", {}});
    return fault;
}

}  // namespace

struct FontLibrary::Faces {
    model::FontList list;
    std::vector<std::string> folders;
    VerifiedFiles verified;
    std::deque<FaceSlot> slots;
    std::map<std::string, FileSlot> files;
    std::map<std::string, FamilyRange, std::less<>> families;

    Faces(const model::FontList& fonts, std::vector<std::string> places, std::string cache_folder)
        : list(fonts), folders(std::move(places)), verified(std::move(cache_folder)) {
        for (const auto& [id, family] : list.families) {
            const auto begin = static_cast<std::uint32_t>(slots.size());
            for (const model::FontFaceEntry& entry : family.faces) {
                FaceSlot& slot = slots.emplace_back();
                slot.entry = &entry;
                slot.file = &files[entry.file];
            }
            families[id] = {begin, static_cast<std::uint32_t>(slots.size())};
        }
    }

    std::variant<std::unique_ptr<OpenFace>, diag::Diagnostic> read(const FaceSlot& slot) {
        const model::FontFaceEntry& entry = *slot.entry;
        const std::lock_guard lock(slot.file->mutex);
        auto& contents = slot.file->contents;
        if (!contents) contents = map_file(folders, entry.file, entry.sha256, verified);
        if (const FileFault* fault = std::get_if<FileFault>(&*contents)) {
            return *fault == FileFault::missing ? missing(entry) : unusable(entry, "cannot be read");
        }
        const MappedFile& file = std::get<MappedFile>(*contents);
        if (file.digest != entry.sha256) return changed(entry, file.digest);
        auto made = OpenFace::make(entry, file.bytes.get());
        if (const std::string* reason = std::get_if<std::string>(&made)) return unusable(entry, *reason);
        return std::get<std::unique_ptr<OpenFace>>(std::move(made));
    }
};

FontLibrary::FontLibrary(const model::FontList& list, std::vector<std::string> folders, std::string cache_folder)
    : faces_(std::make_unique<Faces>(list, std::move(folders), std::move(cache_folder))) {}

FontLibrary::~FontLibrary() = default;

std::optional<model::FontId> FontLibrary::choose(std::string_view family, int weight) const {
    const auto found = faces_->families.find(family);
    if (found == faces_->families.end() || found->second.begin == found->second.end) return std::nullopt;
    const auto distance = [&](std::uint32_t slot) {
        const int own = faces_->slots[slot].entry->weight;
        return std::pair(own > weight, own > weight ? own - weight : weight - own);  // lighter ones come first
    };
    std::uint32_t best = found->second.begin;
    for (std::uint32_t slot = best + 1; slot < found->second.end; ++slot) {
        if (distance(slot) < distance(best)) best = slot;
    }
    return model::FontId{best};
}

const FontFace* FontLibrary::open(model::FontId id, diag::Diagnostics& diagnostics) const {
    FaceSlot& slot = faces_->slots[id.value];
    if (const OpenFace* face = slot.face.load(std::memory_order_acquire)) return face;
    const std::lock_guard lock(slot.mutex);
    if (!slot.owner && !slot.fault) {
        auto result = faces_->read(slot);
        if (diag::Diagnostic* fault = std::get_if<diag::Diagnostic>(&result)) {
            slot.fault = std::move(*fault);
        } else {
            slot.owner = std::get<std::unique_ptr<OpenFace>>(std::move(result));
            slot.face.store(slot.owner.get(), std::memory_order_release);
        }
    }
    if (slot.fault) report(*slot.fault, diagnostics);
    return slot.owner.get();
}

const FontFace& FontLibrary::face(model::FontId id) const {
    return *faces_->slots[id.value].face.load(std::memory_order_acquire);
}

std::vector<std::string> FontLibrary::chain(std::string_view first_family) const {
    std::vector<std::string> families;
    if (!first_family.empty()) families.emplace_back(first_family);
    for (const std::string& family : faces_->list.fallback) {
        if (family != first_family) families.push_back(family);
    }
    return families;
}

std::string FontLibrary::advice_for(std::string_view iso15924) const {
    std::string advice;
    for (const auto& [id, family] : faces_->list.families) {
        if (std::find(family.scripts.begin(), family.scripts.end(), iso15924) == family.scripts.end()) continue;
        std::set<std::string> packages;
        for (const model::FontFaceEntry& entry : family.faces) {
            packages.insert(entry.package.empty() ? "fonts/" : entry.package);
        }
        std::string names;
        for (const std::string& package : packages) names += (names.empty() ? "" : ", ") + package;
        advice += (advice.empty() ? "" : "; ") + id + " (" + names + ")";
    }
    return advice;
}

std::size_t FontLibrary::size() const { return faces_->slots.size(); }

const model::FontFaceEntry& FontLibrary::entry(model::FontId id) const { return *faces_->slots[id.value].entry; }

std::optional<std::string> FontLibrary::path(model::FontId id) const {
    return find_file(faces_->folders, entry(id).file);
}

}  // namespace handbill::text
