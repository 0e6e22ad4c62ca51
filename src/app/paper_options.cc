#include "app/paper_options.h"

#include "base/length.h"

#include <charconv>
#include <map>
#include <string>
#include <system_error>

namespace handbill::app {

namespace {

constexpr base::Length kMostNudge = base::Length::points(36);

/// "2mm,-1.5mm": right and down.
base::Point read_nudge(const std::string& text) {
    const auto comma = text.find(',');
    const auto x = base::parse_length(text.substr(0, comma));
    const auto y = comma == std::string::npos ? std::nullopt : base::parse_length(text.substr(comma + 1));
    const auto small = [](base::Length length) { return length <= kMostNudge && length >= -kMostNudge; };
    if (!x || !y || !small(*x) || !small(*y)) {
        throw CLI::ValidationError("--nudge",
                                   "“" + text + "” is no way to go right and down, such as 1mm,-0.5mm; at most 0.5in");
    }
    return {*x, *y};
}

/// A length between two others.
base::Length read_length(const std::string& option, const std::string& text, base::Length least, base::Length most) {
    const auto length = base::parse_length(text);
    if (!length || *length < least || *length > most) {
        throw CLI::ValidationError(option, "“" + text + "” is no length from " + base::to_points_text(least) +
                                               "pt to " + base::to_points_text(most) + "pt, such as 0.1mm or 0.5in");
    }
    return *length;
}

void add_booklet(CLI::App& build, Invocation& into) {
    using impose::Booklet;
    using impose::Spine;
    constexpr int kLeaves = 4, kMostPages = 64;
    constexpr base::Length kThinnest = base::Length::millipoints(28), kThickest = base::Length::millipoints(2835);
    const auto wished = [&into]() -> Booklet& { return into.booklet ? *into.booklet : into.booklet.emplace(); };
    build
        .add_option_function<std::string>(
            "--booklet",
            [wished](const std::string& binding) {
                wished().binding = binding == "saddle" ? Booklet::Binding::saddle : Booklet::Binding::perfect;
            },
            "Two pages beside each other on sheets to fold: saddle (laid into each other and stapled) or perfect "
            "(signatures laid on each other); on sheets of two pages, or on that of --on-sheet")
        ->option_text("BINDING")
        ->check(CLI::IsMember({"saddle", "perfect"}))
        ->excludes("--stock");
    build
        .add_option_function<int>(
            "--signature", [wished](int pages) { wished().signature = pages; },
            "Pages of a signature of a perfect-bound booklet: 16 if not given")
        ->option_text("PAGES")
        ->needs("--booklet")
        ->check([](const std::string& text) {
            int pages = 0;
            const char* const end = text.data() + text.size();
            const auto read = std::from_chars(text.data(), end, pages);
            const bool well = read.ec == std::errc() && read.ptr == end && pages >= kLeaves && pages <= kMostPages &&
                              pages % kLeaves == 0;
            return well ? std::string() : "“" + text + "” is no number of pages of folded sheets: 4, 8, 12 … 64";
        });
    build
        .add_option_function<std::string>(
            "--paper",
            [wished](const std::string& text) { wished().paper = read_length("--paper", text, kThinnest, kThickest); },
            "Thickness of the paper of a booklet, by which inner pages move to the fold: 0.1mm if not given")
        ->option_text("LENGTH")
        ->needs("--booklet");
    const std::map<std::string, Spine> spines{{"left", Spine::left}, {"right", Spine::right}};
    build
        .add_option_function<std::string>(
            "--spine", [wished, spines](const std::string& side) { wished().spine = spines.at(side); },
            "Side on which a booklet is bound, left or right: where its language begins to read, if not given")
        ->option_text("SIDE")
        ->needs("--booklet")
        ->check(CLI::IsMember({"left", "right"}));
    build
        .add_flag("--dummy", into.dummy,
                  "A booklet to try out: numerals for pages, folds drawn, and a map of the sheets")
        ->needs("--booklet");
}

void add_tiles(CLI::App& build, Invocation& into) {
    constexpr base::Length kLeast = base::Length::points(9), kMost = base::Length::points(144);
    build
        .add_option("--tiles", into.tiles,
                    "Part each page over smaller sheets of this size, true to size, with marks to cut and join by")
        ->option_text("SHEET")
        ->excludes("--stock")
        ->excludes("--on-sheet")
        ->excludes("--booklet");
    build
        .add_option_function<std::string>(
            "--overlap",
            [&into](const std::string& text) { into.overlap = read_length("--overlap", text, kLeast, kMost); },
            "How far each tile goes over the next one: 0.5in if not given")
        ->option_text("LENGTH")
        ->needs("--tiles");
}

}  // namespace

void add_paper_options(CLI::App& build, Invocation& into) {
    using impose::Flip;
    build.add_option("--stock", into.stock, "Fill the sheets of a stock with each document, backs in register")
        ->option_text("ID");
    const std::map<std::string, impose::Mixing> mixtures{{"rows", impose::Mixing::rows},
                                                         {"pieces", impose::Mixing::pieces}};
    build
        .add_option_function<std::string>(
            "--mixed",
            [&into, mixtures](const std::string& way) {
                into.mixed = true;
                into.imposing.mixing = mixtures.at(way);
            },
            "All languages of --lang on each sheet of a stock: rows (each has its own, in turn) or pieces (one after "
            "the other)")
        ->option_text("WAY")
        ->check(CLI::IsMember({"rows", "pieces"}))
        ->needs("--stock");
    build.add_flag("--ruler", into.ruler,
                   "Say in a margin to print at 100 %, beside a measure of 1 in or 20 mm that shows whether it was");
    build
        .add_option("--on-sheet", into.on_sheet,
                    "Put each page in the middle of a larger sheet, with marks where to cut and dashed where to fold")
        ->option_text("NAME")
        ->excludes("--stock");
    const std::map<std::string, Flip> flips{
        {"long", Flip::long_edge}, {"short", Flip::short_edge}, {"none", Flip::none}};
    build
        .add_option("--flip", into.imposing.flip,
                    "Edge of the sheet that the printer turns it about: long (if not given), "
                    "short, or none for sheets of one side")
        ->option_text("EDGE")
        ->transform(CLI::CheckedTransformer(flips).description(""));
    build
        .add_option_function<std::string>(
            "--nudge",
            [&into](const std::string& text) {
                into.imposing.nudge = read_nudge(text);
                into.nudge = text;
            },
            "Move everything right and down on the paper, for a printer that is off: 1mm,-0.5mm")
        ->option_text("X,Y");
    add_booklet(build, into);
    add_tiles(build, into);
    // Else each page is a sheet of its own, and nothing says how large the paper is.
    build.callback([&build, &into] {
        const bool folded = into.booklet.has_value();
        if (folded && into.booklet->binding == impose::Booklet::Binding::saddle && build.count("--signature") > 0)
            throw CLI::RequiresError("--signature", "--booklet perfect");
        if (!into.stock.empty() || !into.on_sheet.empty() || folded) return;
        if (build.count("--flip") > 0) throw CLI::RequiresError("--flip", "--stock, --on-sheet or --booklet");
        if (build.count("--nudge") > 0 && into.tiles.empty())
            throw CLI::RequiresError("--nudge", "--stock, --on-sheet, --booklet or --tiles");
    });
}

}  // namespace handbill::app
