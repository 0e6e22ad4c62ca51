#pragma once

// output/manifest.json: what stands there, for people and programs that hand the files on. No dates but those of the
// content, no paths but relative ones, sorted by path: the same files give the same bytes.

#include "base/length.h"
#include "diag/diagnostics.h"
#include "model/organisation.h"
#include "model/pdf_bytes.h"
#include "model/press_sheets.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace handbill::app {

struct FileEntry {
    struct Hotline {
        std::string id, verified_on;
    };
    struct Warning {
        std::string code, message;
    };
    std::string path, document, language, sheet, theme, edition;
    /// A sheet of a booklet: its pages, counted from 1, none for a blank one.
    struct Folded {
        std::optional<std::uint64_t> front_left, front_right, back_left, back_right;
        base::Length creep;
    };
    std::string stock;                    ///< empty if each page is a sheet of its own
    std::string manner;                   ///< "saddle", "perfect", "tiles"; empty for whole pages on whole sheets
    std::string spine;                    ///< of a booklet: "left", "right"
    std::vector<Folded> folded;           ///< its sheets
    std::uint64_t rows = 0, columns = 0;  ///< of the tiles of a page
    std::string profile_of_press;         ///< id; empty if it is for screen and office
    model::Preflight preflight;           ///< of a press file
    std::uint64_t pages = 0, bytes = 0;
    std::string sha256;
    std::string translation;           ///< name_of(model::TranslationState)
    std::int64_t lowest_contrast = 0;  ///< of its texts, in hundredths (model::Legibility)
    base::Length smallest_type;
    std::vector<Hotline> hotlines;  ///< sorted by id
    std::vector<Warning> warnings;
    std::string organisation, profile;  ///< its name and the SHA-256 of its profile; empty if it is for anybody
    std::string stale;                  ///< why a later run could not renew the file; empty if it is up to date
};

/// The entry of a file that was just published.
[[nodiscard]] FileEntry describe_file(std::string path, const model::PressSheets& press, const model::CheckedPdf& pdf,
                                      const model::Organisation* profile);

/// Another language that shares the file's sheets: "en+es", the less advanced translation, the hotlines of both.
void add_language(FileEntry& file, const model::LocalizedDocument& localized);

/// How many pages of a booklet stay blank.
[[nodiscard]] std::uint64_t blanks_of(const FileEntry& file);

/// Takes up the warnings that concern the file: those of its edition and those of its job, which has a name too.
void add_warnings(FileEntry& file, const std::string& job, const diag::Diagnostics& diagnostics);

/// Nothing if the text is no manifest of ours.
[[nodiscard]] std::optional<std::vector<FileEntry>> read_manifest(std::string_view text);
[[nodiscard]] std::string write_manifest(const std::vector<FileEntry>& files);
/// The same objects without the frame, for `--json`.
[[nodiscard]] std::string files_as_json(const std::vector<FileEntry>& files);

/// New entries win. An old entry stays if `stands` says that its file does; it is marked stale if this run failed to
/// make it anew (`failures`: path → reason).
[[nodiscard]] std::vector<FileEntry> merge_manifest(std::vector<FileEntry> old, std::vector<FileEntry> made,
                                                    const std::vector<std::pair<std::string, std::string>>& failures,
                                                    const std::function<bool(const FileEntry&)>& stands);

}  // namespace handbill::app
