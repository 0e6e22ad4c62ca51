#include "check/compare.h"

#include "check/measure.h"
#include "check/spoken.h"
#include "check/words.h"

#include <unordered_map>
#include <vector>

namespace handbill::check {

namespace {

constexpr double kBoxTolerance = 0.0011;  // points: a box is written exactly, in thousandths
constexpr double kSizeTolerance = 0.002;
constexpr double kTurnTolerance = 0.001;

/// Which element and language each sequence of one page has.
struct Owners {
    std::vector<std::uint32_t> element;  ///< by sequence; kNoElement for artifacts
    std::vector<std::string> language;   ///< by sequence
};

class Ownership {
public:
    Ownership(const ReadDocument& found, const std::string& language) : found_(found) {
        for (const auto& page : found.pages) {
            owners_.push_back({std::vector<std::uint32_t>(page.sequences.size(), kNoElement),
                               std::vector<std::string>(page.sequences.size())});
        }
        if (!found.elements.empty()) visit(0, language);
    }

    [[nodiscard]] const Owners& of(std::size_t page) const { return owners_[page]; }

private:
    void visit(std::uint32_t index, const std::string& inherited) {
        const auto& element = found_.elements[index];
        const auto& language = element.language.empty() ? inherited : element.language;
        for (const auto& kid : element.kids) {
            if (kid.kind == ReadKid::Kind::element) visit(kid.element, language);
            if (kid.kind != ReadKid::Kind::marked_content) continue;
            const auto& page = found_.pages[kid.page];
            const auto at = page.by_mcid[static_cast<std::size_t>(kid.mcid)];
            owners_[kid.page].element[at] = index;
            const auto& own = page.sequences[at].language;
            owners_[kid.page].language[at] = own.empty() ? language : own;
        }
    }

    const ReadDocument& found_;
    std::vector<Owners> owners_;
};

/// One embedded glyph stands for one glyph of one source font, and the other way round.
class GlyphIdentity {
public:
    /// False if the pair contradicts one seen before.
    bool agree(std::uint32_t file_font, std::uint32_t file_glyph, model::FontId font, std::uint32_t glyph) {
        if (file_font >= fonts_.size()) fonts_.resize(file_font + 1);
        auto& [to_source, to_file] = fonts_[file_font];
        if (file_glyph >= to_source.size()) to_source.resize(file_glyph + 1, kUnseen);
        const auto source = key(font.value, glyph);
        auto& known = to_source[file_glyph];
        if (known == kUnseen) {
            known = source;
            return to_file.try_emplace(source, file_glyph).second;
        }
        return known == source;
    }

private:
    static constexpr std::uint64_t kUnseen = ~std::uint64_t{0};
    static std::uint64_t key(std::uint32_t high, std::uint32_t low) { return (std::uint64_t{high} << 32U) | low; }

    struct Font {
        std::vector<std::uint64_t> to_source;                      ///< by glyph in the file, which are few and small
        std::unordered_map<std::uint64_t, std::uint32_t> to_file;  ///< the other way round
    };
    std::vector<Font> fonts_;
};

class PageComparison {
public:
    PageComparison(std::size_t index, const ReadPage& found, const model::PressSheet& meant, const MeantPage& intended,
                   const Owners& owners, const ElementOfNode& elements, GlyphIdentity& identity, Faults& faults)
        : found_(found),
          meant_(meant),
          intended_(intended),
          owners_(owners),
          elements_(elements),
          identity_(identity),
          faults_(faults),
          where_("page " + std::to_string(index + 1)) {}

    void compare() {
        compare_boxes();
        compare_glyphs();
        compare_furniture();
        compare_repeats();
    }

private:
    void compare_boxes() {
        expect_box("MediaBox", found_.media, in_file(meant_.media));
        expect_box("BleedBox", found_.bleed, in_file(meant_.bleed));
        expect_box("TrimBox", found_.trim, in_file({{}, {}, meant_.trim.width, meant_.trim.height}));
    }

    /// The origin of the file's space is the lower left of the media.
    [[nodiscard]] ReadRect in_file(const base::Rect& rect) const {
        return {points(rect.x - meant_.media.x), points(meant_.media.bottom() - rect.bottom()),
                points(rect.right() - meant_.media.x), points(meant_.media.bottom() - rect.y)};
    }

    void expect_box(const char* name, const ReadRect& found, const ReadRect& meant) {
        if (!near(found, meant, kBoxTolerance)) {
            faults_.add("page box", where_ + " has the " + name + " " + describe(found) + ", meant " + describe(meant));
        }
    }

    [[nodiscard]] bool same_place(const ShownGlyph& shown, const MeantGlyph& meant) const {
        constexpr double kDirections[4][2] = {{1, 0}, {0, -1}, {-1, 0}, {0, 1}};  // clockwise, y upwards
        const auto& turn = kDirections[meant.quarter_turns];
        return near(shown.x, found_.trim.left + meant.x, kPlaceTolerance) &&
               near(shown.y, found_.trim.top - meant.y, kPlaceTolerance) &&
               near(shown.size, meant.size, kSizeTolerance) && near(shown.turn_x, turn[0], kTurnTolerance) &&
               near(shown.turn_y, turn[1], kTurnTolerance);
    }

    /// Glyph by glyph in reading order. The first difference of place is told; after it nothing lines up any more.
    void compare_glyphs() {
        std::size_t next = 0;
        for (std::size_t s = 0; s < found_.sequences.size(); ++s) {
            const auto& sequence = found_.sequences[s];
            for (auto g = sequence.glyphs_begin; g < sequence.glyphs_end; ++g) {
                const auto& shown = found_.glyphs[g];
                if (next < intended_.glyphs.size() && same_place(shown, intended_.glyphs[next])) {
                    compare_clip(shown, intended_.glyphs[next]);
                    compare_owner(s, shown, intended_.glyphs[next++]);
                } else if (!is_blank(shown.text)) {
                    return tell_displaced(shown, next);
                }
            }
        }
        if (next < intended_.glyphs.size()) {
            faults_.add("glyphs", where_ + " shows " + std::to_string(next) + " glyphs, meant " +
                                      std::to_string(intended_.glyphs.size()));
        }
    }

    void tell_displaced(const ShownGlyph& shown, std::size_t next) {
        std::string what = where_ + " shows “" + std::string(shown.text) + "” at " + describe(shown.x) + ", " +
                           describe(shown.y) + " in " + describe(shown.size) + " pt";
        if (next < intended_.glyphs.size()) {
            const auto& meant = intended_.glyphs[next];
            what += ", meant the next glyph at " + describe(found_.trim.left + meant.x) + ", " +
                    describe(found_.trim.top - meant.y) + " in " + describe(meant.size) + " pt";
        } else {
            what += ", where nothing more was meant";
        }
        faults_.add("glyphs", std::move(what));
    }

    void compare_clip(const ShownGlyph& shown, const MeantGlyph& meant) {
        if (!meant.printed || *meant.printed != shown.hidden || is_blank(shown.text)) return;
        faults_.add("clip", where_ + (shown.hidden ? " shows “" : " does not clip “") + std::string(shown.text) +
                                (shown.hidden ? "” where a clip hides it" : "”, which another sheet prints"));
    }

    void compare_owner(std::size_t sequence, const ShownGlyph& shown, const MeantGlyph& meant) {
        const auto letter = [&shown] { return "“" + std::string(shown.text) + "”"; };
        if (!identity_.agree(shown.font, shown.glyph, meant.font, meant.glyph)) {
            faults_.add("glyphs", where_ + " shows another glyph than meant for " + letter());
        }
        const bool artifact = found_.sequences[sequence].mcid < 0;
        if (artifact != meant.artifact.has_value()) {
            faults_.add("owner", where_ + " shows " + letter() + (artifact ? " as an artifact" : " as content") +
                                     ", meant the other way round");
        }
        if (artifact && meant.artifact) compare_furniture_kind(found_.sequences[sequence], meant, letter());
        if (artifact || meant.artifact) return;
        const auto element = meant.node.value < elements_.size() ? elements_[meant.node.value] : kNoElement;
        if (owners_.element[sequence] != element) {
            faults_.add("owner", where_ + " shows " + letter() + " under another structure element than meant");
        }
        const auto& language = meant.item->language;
        if (!language.empty() && owners_.language[sequence] != language) {
            faults_.add("language", where_ + " shows " + letter() + " in the language “" + owners_.language[sequence] +
                                        "”, meant “" + language + "”");
        }
    }

    /// ISO 32000-1, 14.8.2.2.2: running heads and feet say which they are.
    void compare_furniture_kind(const Sequence& sequence, const MeantGlyph& meant, const std::string& letter) {
        const auto artifact = *meant.artifact;
        const std::string_view kind = artifact == model::Artifact::head   ? "Header"
                                      : artifact == model::Artifact::foot ? "Footer"
                                                                          : "";
        if (sequence.artifact_subtype != kind) {
            faults_.add("owner", where_ + " shows " + letter + " as furniture of the kind “" +
                                     sequence.artifact_subtype + "”, meant “" + std::string(kind) + "”");
        }
    }

    void compare_furniture() {
        std::string said;
        for (const auto& sequence : found_.sequences) {
            if (sequence.mcid < 0 && !sequence.form) said += sequence_text(found_, sequence);
        }
        const auto found = fold(said);
        const auto meant = fold(intended_.furniture);
        if (found != meant) faults_.add("text", where_ + " repeats as artifacts " + describe_difference(found, meant));
    }

    /// Pages printed once more: glyphs were compared one by one; here no number may say another one to who copies it.
    void compare_repeats() {
        std::vector<std::string> found;
        for (const auto& sequence : found_.sequences) {
            if (sequence.form) found.push_back(digits_of(sequence_text(found_, sequence)));
        }
        if (found.size() != intended_.repeated_digits.size()) {
            faults_.add("impressions", where_ + " repeats " + std::to_string(found.size()) + " pages, meant " +
                                           std::to_string(intended_.repeated_digits.size()));
        } else if (found != intended_.repeated_digits) {
            faults_.add("impressions", where_ + " repeats a page with other digits than meant");
        }
    }

    const ReadPage& found_;
    const model::PressSheet& meant_;
    const MeantPage& intended_;
    const Owners& owners_;
    const ElementOfNode& elements_;
    GlyphIdentity& identity_;
    Faults& faults_;
    std::string where_;
};

}  // namespace

void compare_pages(const ReadDocument& found, const model::PressSheets& meant, const Intention& intention,
                   const ElementOfNode& elements, Faults& faults) {
    if (found.pages.size() != meant.sheets.size()) {
        faults.add("pages", "the file has " + std::to_string(found.pages.size()) + " pages, meant " +
                                std::to_string(meant.sheets.size()));
        return;
    }
    for (std::size_t page = 0; page < intention.unprinted.size(); ++page) {
        if (intention.unprinted[page] == 0) continue;
        faults.add("clip", "no sheet prints " + std::to_string(intention.unprinted[page]) + " glyphs of page " +
                               std::to_string(page + 1));
    }
    const Ownership ownership(found, meant.pages->localized->language->tag);
    GlyphIdentity identity;
    for (std::size_t i = 0; i < found.pages.size(); ++i) {
        PageComparison(i, found.pages[i], meant.sheets[i], intention.pages[i], ownership.of(i), elements, identity,
                       faults)
            .compare();
    }
}

}  // namespace handbill::check
