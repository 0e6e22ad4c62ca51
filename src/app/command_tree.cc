#include "app/command_tree.h"

#include "app/is_day.h"
#include "app/paper_options.h"
#include "app/translate_options.h"
#include "content/region_lines.h"
#include "diag/diagnostics.h"

#include <string>
#include <utility>
#include <vector>

namespace handbill::app {

namespace {

using Command = Invocation::Command;
using Subject = Invocation::Subject;

CLI::App* add_command(CLI::App& tree, Invocation& into, Command command, const char* name, const char* description,
                      const char* examples) {
    auto* added = tree.add_subcommand(name, description);
    added->fallthrough();  // --project may stand before or after the command
    added->footer(std::string("Examples:\n") + examples);
    added->parse_complete_callback([&into, command] { into.command = command; });
    return added;
}

/// One value a time, or several parted by commas; never the words that follow.
CLI::Option* add_names(CLI::App& command, const char* name, std::vector<std::string>& into, const char* description) {
    return command.add_option(name, into, description)->delimiter(',')->allow_extra_args(false);
}

void add_json(CLI::App& command, Invocation& into) {
    command.add_flag("--json", into.json, "One JSON document on standard output instead of text");
}

void add_jobs(CLI::App& command, Invocation& into) {
    constexpr unsigned kMostJobs = 256;
    command.add_option("--jobs", into.jobs, "Editions made at a time; all processors if not given")
        ->option_text("N")
        ->check(CLI::Range(1U, kMostJobs));
}

void add_settings(CLI::App& command, Invocation& into) {
    add_names(command, "--edition", into.editions,
              "For whom: office (if not given), high-contrast, large-print, one-ink, or all that there are")
        ->option_text("NAME,...");
    add_names(command, "--theme", into.themes, "Set the documents in these themes instead of their own, or in all")
        ->option_text("ID,...");
}

void add_profile(CLI::App& command, Invocation& into) {
    command
        .add_option("--org", into.profile,
                    "The profile of the organisation that hands them out: its name, logo, contacts and colours")
        ->option_text("FILE");
}

void add_region(CLI::App& command, Invocation& into) {
    command
        .add_option_function<std::string>(
            "--region",
            [&into](const std::string& typed) {
                into.region = content::place_named(typed);
                if (!into.region) throw CLI::ValidationError("--region", "“" + typed + "” is no place of ISO 3166");
            },
            "Print the lines of this place, its own, its country’s and the emergency number, in documents made for "
            "that")
        ->option_text("US-TN|GB|...");
}

/// The day is only said for what people are told; no file depends on it.
void add_review(CLI::App& command, Invocation& into) {
    command.add_option("--on", into.on, "Judge the days of review by this day; today if not given")
        ->option_text("YYYY-MM-DD")
        ->check(IsDay());
    command.add_flag(
        "--final", into.final,
        "For print: a hotline past its day of review is an error, and so is a translation that nobody signed");
}

void add_press(CLI::App& command, Invocation& into) {
    command
        .add_option_function<std::vector<std::string>>(
            "--press",
            [&into](const std::vector<std::string>& profile) {
                into.press = profile.empty() ? std::string() : profile.front();
            },
            "For a commercial press: PDF/X-4 in its inks, with bleed, marks and a slug; the usual profile of the "
            "project if none is named")
        ->option_text("[PROFILE]")
        ->expected(0, 1)
        ->trigger_on_parse();
    command.add_option("--ink", into.ink, "The ink of one-colour jobs (--edition one-ink --press); black if not given")
        ->option_text("ID")
        ->needs("--press");
}

void add_build(CLI::App& tree, Invocation& into) {
    auto* build =
        add_command(tree, into, Command::build, "build", "Compose PDFs and the manifest",
                    "  handbill build                                  everything\n"
                    "  handbill build poster-hotel --lang es,zh-Hans   two languages, all sheets\n"
                    "  handbill build --sheet letter --out print/      one sheet, into another folder\n"
                    "  handbill build card-wallet --stock avery-5371   ten on a sheet, fronts and backs\n"
                    "  handbill build leaflet-clinic --on-sheet tabloid  with marks to cut and fold by\n"
                    "  handbill build guide-hospitality --booklet saddle --on-sheet tabloid  to fold and staple\n"
                    "  handbill build poster-hotel --sheet tabloid --tiles letter  to trim and join\n"
                    "  handbill build poster-hotel --ruler             with a measure that must come out true\n"
                    "  handbill build --edition high-contrast,one-ink  two other editions of everything\n"
                    "  handbill build poster-hotel --press coated-us   for a printing house: PDF/X-4\n"
                    "  handbill build card-region --region us-tn       with the lines of Tennessee\n"
                    "  handbill build --org lodge.yaml --out lodge/    all of it in the name of one house");
    build->add_option("document", into.documents, "Documents to compose; all if not given")
        ->option_text("DOCUMENT ...");
    add_names(*build, "--lang", into.languages, "Languages (BCP 47), or all")->option_text("TAG,...");
    add_names(*build, "--sheet", into.sheets, "Sheets, or all those that a document is designed for")
        ->option_text("NAME,...");
    add_settings(*build, into);
    add_region(*build, into);
    add_profile(*build, into);
    add_paper_options(*build, into);
    add_press(*build, into);
    build->get_option("--press")
        ->excludes("--stock")
        ->excludes("--on-sheet")
        ->excludes("--ruler")
        ->excludes("--booklet")
        ->excludes("--tiles");
    build->add_option("--out", into.output, "Folder to write to; output/ of the project if not given")
        ->option_text("DIR");
    add_review(*build, into);
    add_jobs(*build, into);
    add_json(*build, into);
    build->add_flag("--timings", into.timings, "Tell on standard error what each stage cost");
}

constexpr std::pair<const char*, Subject> kSubjects[] = {{"documents", Subject::documents},
                                                         {"languages", Subject::languages},
                                                         {"sheets", Subject::sheets},
                                                         {"stocks", Subject::stocks},
                                                         {"profiles", Subject::profiles},
                                                         {"fonts", Subject::fonts},
                                                         {"hotlines", Subject::hotlines},
                                                         {"topics", Subject::topics},
                                                         {"jurisdictions", Subject::jurisdictions},
                                                         {"establishments", Subject::establishments}};

void choose_subject(const std::string& wanted, Subject& into) {
    std::vector<std::string> known;
    for (const auto& [name, subject] : kSubjects) {
        known.emplace_back(name);
        if (wanted == name) {
            into = subject;
            return;
        }
    }
    const auto near = diag::nearest_name(wanted, known);
    throw CLI::ValidationError("list",
                               "“" + wanted + "” cannot be listed" + (near ? "; did you mean “" + *near + "”?" : ""));
}

void add_list(CLI::App& tree, Invocation& into) {
    auto* list = add_command(tree, into, Command::list, "list", "Show what the project holds",
                             "  handbill list documents\n"
                             "  handbill list languages --json");
    list->add_option_function<std::string>(
            "subject", [&into](const std::string& wanted) { choose_subject(wanted, into.subject); },
            "documents, languages, sheets, stocks, profiles, fonts, hotlines, topics, jurisdictions or establishments")
        ->required()
        ->option_text("SUBJECT");
    add_json(*list, into);
}

void add_inspect(CLI::App& tree, Invocation& into) {
    auto* inspect = add_command(tree, into, Command::inspect, "inspect",
                                "Tell what a screen reader meets in a PDF, and what only a person can judge",
                                "  handbill inspect output/poster-hotel/poster-hotel.ar.a4.pdf\n"
                                "  handbill inspect somebody-elses.pdf --json");
    inspect->add_option("file", into.file, "A PDF, ours or not")->required()->option_text("FILE");
    add_json(*inspect, into);
}

void add_comply(CLI::App& tree, Invocation& into) {
    auto* comply = add_command(tree, into, Command::comply, "comply",
                               "Hold a finished PDF, ours or not, against a law's rules for a posted notice",
                               "  handbill comply notice.pdf --as us-ca/lodging\n"
                               "  handbill comply somebody-elses.pdf --as us-tx-lodging --json");
    comply->add_option("file", into.file, "A PDF, ours or not")->required()->option_text("FILE");
    comply->add_option("--as", into.as, "The place and what is kept there, or one law by its id")
        ->required()
        ->option_text("PLACE/ESTABLISHMENT");
    add_json(*comply, into);
}

void add_hotline(CLI::App& tree, Invocation& into) {
    auto* hotline = add_command(tree, into, Command::hotline, "hotline",
                                "Tell what stands in the directory and what of it is doubtful; record a comparison",
                                "  handbill hotline check\n"
                                "  handbill hotline show us-nhth\n"
                                "  handbill hotline verify us-nhth --on 2026-12-01 --by 'Ana Ruiz'");
    hotline
        ->add_option_function<std::string>(
            "deed",
            [&into](const std::string& deed) {
                into.hotline_deed = deed == "show"     ? Invocation::HotlineDeed::show
                                    : deed == "verify" ? Invocation::HotlineDeed::verify
                                                       : Invocation::HotlineDeed::check;
            },
            "check all records, show one, or verify: record that a person compared one with the operator's own page")
        ->required()
        ->option_text("check|show|verify")
        ->check(CLI::IsMember({"check", "show", "verify"}));
    hotline->add_option("id", into.hotline, "The record to show or to verify")->option_text("ID");
    hotline->add_option("--on", into.on, "The day of the comparison, or to judge reviews by; today if not given")
        ->option_text("YYYY-MM-DD")
        ->check(IsDay());
    hotline->add_option("--by", into.by, "Who compared the record")->option_text("NAME");
    add_json(*hotline, into);
    hotline->callback([&into] {
        const bool one = into.hotline_deed != Invocation::HotlineDeed::check;
        if (one && into.hotline.empty()) throw CLI::RequiredError("the id of a hotline");
        if (into.hotline_deed != Invocation::HotlineDeed::verify) return;
        if (into.on.empty()) throw CLI::RequiredError("--on");
        if (into.by.empty()) throw CLI::RequiredError("--by");
    });
}

void add_notice(CLI::App& tree, Invocation& into) {
    auto* notice = add_command(tree, into, Command::notice, "notice",
                               "Compose the notice that a law asks for, and hold it against that law",
                               "  handbill notice us-ca --establishment lodging\n"
                               "  handbill notice us-fl-lodging --out notices/");
    notice
        ->add_option("place", into.place, "A state, city or country, or one law by its id; handbill list jurisdictions")
        ->required()
        ->option_text("JURISDICTION");
    notice
        ->add_option("--establishment", into.establishment,
                     "The kind of premises; all notices of the place if not given")
        ->option_text("KIND");
    add_names(*notice, "--lang", into.languages, "More languages than the law always asks for")->option_text("TAG,...");
    notice->add_option("--out", into.output, "Folder to write to; output/ of the project if not given")
        ->option_text("DIR");
    add_json(*notice, into);
}

void add_which(CLI::App& tree, Invocation& into) {
    auto* which = add_command(tree, into, Command::which, "which",
                              "Tell which notices the law asks of premises in a place, and what cannot be told",
                              "  handbill which --establishment lodging --place US-CA\n"
                              "  handbill which --establishment massage --place us-fl-collier --json");
    which->add_option("--establishment", into.establishment, "The kind of premises; handbill list establishments")
        ->required()
        ->option_text("KIND");
    which->add_option("--place", into.place, "A country, state, county or city; handbill list jurisdictions")
        ->required()
        ->option_text("PLACE");
    which->add_option("--on", into.on, "The day to judge the age of the records by; today if not given")
        ->option_text("YYYY-MM-DD")
        ->check(IsDay());
    add_json(*which, into);
}

void add_coverage(CLI::App& tree, Invocation& into) {
    auto* coverage = add_command(tree, into, Command::coverage, "coverage",
                                 "Tell how far each piece is translated: draft, reviewed, outdated, missing",
                                 "  handbill coverage\n"
                                 "  handbill coverage card-shoe --lang km,vi --fit\n"
                                 "  handbill coverage --json");
    coverage->add_option("document", into.documents, "Documents; all if not given")->option_text("DOCUMENT ...");
    add_names(*coverage, "--lang", into.languages, "Languages (BCP 47), or all")->option_text("TAG,...");
    coverage->add_flag("--fit", into.fit, "Also compose what is offered, to see whether it fits its sheets");
    add_jobs(*coverage, into);
    add_json(*coverage, into);
}

void add_translate(CLI::App& tree, Invocation& into) {
    auto* translate = add_command(tree, into, Command::translate, "translate",
                                  "Hand messages to translators as PO or XLIFF, and take them back checked",
                                  "  handbill translate export --lang km --out km.po\n"
                                  "  handbill translate export card-shoe --lang km --format xliff2 --out km.xlf\n"
                                  "  handbill translate import km.po\n"
                                  "  handbill translate record --lang km             they say what the English says\n"
                                  "  handbill translate sign card-shoe --lang km --by NAME --on 2026-11-30");
    add_translate_options(*translate, into);
}

}  // namespace

std::unique_ptr<CLI::App> make_command_tree(Invocation& into) {
    auto tree =
        std::make_unique<CLI::App>("A press for localized, print-ready, accessible anti-trafficking help", "handbill");
    tree->set_version_flag("--version", "handbill " HANDBILL_VERSION);
    tree->require_subcommand(1);
    tree->add_option("--project", into.project, "Folder that holds content/ and fonts/; the current one if not given")
        ->option_text("DIR");
    tree->footer("Exit codes: 0 done, 1 faults in the content, 2 wrong use, 3 fonts, disk or the program itself");
    add_build(*tree, into);
    auto* check = add_command(*tree, into, Command::check, "check",
                              "Find the faults of the content in every edition, writing nothing",
                              "  handbill check\n"
                              "  handbill check --org lodge.yaml\n"
                              "  handbill check --json");
    add_settings(*check, into);
    add_profile(*check, into);
    add_press(*check, into);
    add_review(*check, into);
    add_jobs(*check, into);
    add_json(*check, into);
    add_list(*tree, into);
    add_inspect(*tree, into);
    add_comply(*tree, into);
    add_hotline(*tree, into);
    add_notice(*tree, into);
    add_which(*tree, into);
    add_coverage(*tree, into);
    add_translate(*tree, into);
    auto* doctor =
        add_command(*tree, into, Command::doctor, "doctor",
                    "See whether fonts and content are there and whole, and what to install", "  handbill doctor");
    add_json(*doctor, into);
    add_command(*tree, into, Command::manual, "man", "Print the manual page", "  handbill man | man -l -");
    return tree;
}

}  // namespace handbill::app
