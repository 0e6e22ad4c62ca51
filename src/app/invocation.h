#pragma once

// What a person asked for on the command line, decoded but not yet compared with the project: names may be unknown.

#include "base/length.h"
#include "impose/booklet.h"
#include "impose/impose.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace handbill::app {

/// What the caller is told when the program ends.
enum class ExitCode : int {
    done = 0,
    content = 1,      ///< the content has faults
    usage = 2,        ///< the command line has
    environment = 3,  ///< a font, the disk, or a promise of ours
};

struct Invocation {
    enum class Command : std::uint8_t {
        build,
        check,
        list,
        inspect,
        comply,
        hotline,
        notice,
        which,
        coverage,
        translate,
        doctor,
        manual
    };
    enum class Subject : std::uint8_t {
        documents,
        languages,
        sheets,
        stocks,
        profiles,
        fonts,
        hotlines,
        topics,
        jurisdictions,
        establishments
    };
    enum class HotlineDeed : std::uint8_t { check, show, verify };

    /// Of translations: hand them out, take them back, note which English they say, note who signed them.
    enum class TranslateDeed : std::uint8_t { hand_out, take_back, record, sign };

    Command command = Command::build;
    Subject subject = Subject::documents;
    std::string project = ".";               ///< the folder that holds content/ and fonts/
    std::vector<std::string> documents;      ///< empty: all
    std::vector<std::string> languages;      ///< empty or "all": all
    std::vector<std::string> sheets;         ///< empty or "all": all of each piece
    std::vector<std::string> editions;       ///< empty: office; "all": every one that a theme has
    std::vector<std::string> themes;         ///< to set the pieces in; empty: each in its own
    std::string profile;                     ///< of the organisation that is to hand out what is made; empty: none
    std::optional<std::string> region;       ///< place whose lines are printed: "US-TN"; none: each document's own
    bool ruler = false;                      ///< each document says to print at 100 %, beside a measure at true size
    std::string stock;                       ///< to print on; empty: each page is a sheet of its own
    std::string on_sheet;                    ///< a larger sheet to print each page on, with marks; empty: none
    impose::Wishes imposing;                 ///< how, on paper that is not the page's own
    bool mixed = false;                      ///< all languages on each sheet of the stock, as `imposing` says
    std::string nudge;                       ///< the same as it was typed; empty: none
    std::optional<impose::Booklet> booklet;  ///< two pages beside each other on folded sheets
    bool dummy = false;                      ///< of the booklet: numerals for pages, and a map
    std::string tiles;                       ///< smaller sheet to part each page over; empty: none
    base::Length overlap = impose::kUsualOverlap;  ///< of tiles
    std::optional<std::string> press;              ///< profile of a commercial press to print for; empty: the usual one
    std::string ink;                               ///< of one-colour jobs for a press; empty: black
    std::string file;                              ///< to inspect or to judge, from the folder that the program runs in
    std::string as;                                ///< by which law: "us-ca/lodging"
    std::string output;                            ///< empty: output/ of the project
    HotlineDeed hotline_deed = HotlineDeed::check;
    std::string hotline;        ///< to show or to verify
    std::string on;             ///< ISO date: the day that reviews are judged by, or of a comparison; empty: today
    std::string by;             ///< who compared
    std::string establishment;  ///< kind of premises that the law is asked for
    std::string place;          ///< "US-CA": where
    bool fit = false;           ///< coverage composes what is offered, to see whether it fits
    TranslateDeed translate_deed = TranslateDeed::hand_out;
    std::string format = "po";  ///< of files for translators: po, xliff or xliff2
    bool final = false;         ///< for print: a record past its review stops the build
    unsigned jobs = 0;          ///< 0: as many as the machine runs at once
    bool json = false;
    bool timings = false;
};

}  // namespace handbill::app
