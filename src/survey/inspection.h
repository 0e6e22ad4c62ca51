#pragma once

// What somebody meets who has a PDF read aloud: any tagged PDF, ours or not. Texts are UTF-8; a code that the file
// gives no meaning for is U+FFFD, as a screen reader would stumble over it. Nothing is judged here.

#include "diag/diagnostics.h"

#include <optional>
#include <string>
#include <vector>

namespace handbill::survey {

/// An element of the structure, or a text in it, in reading order.
struct Heard {
    int depth = 0;
    std::string role;         ///< as the file names it; empty for a text
    std::string mapped;       ///< the standard type behind it, if that is another
    std::string language;     ///< in force here
    std::string text;         ///< of a text, or what an element says instead of its content (ActualText)
    std::string alt;          ///< said instead of a picture
    std::string expansion;    ///< of an abbreviation
    std::string target;       ///< a link's address, or "page 3"
    std::string description;  ///< of an annotation (Contents)
    std::string scope, numbering;
    std::vector<std::string> headers;  ///< identifiers of a cell's header cells
    int column_span = 1, row_span = 1;
    int page = 0;  ///< from 1; 0 if nothing tells
};

struct OutlineItem {
    int depth = 0;
    std::string title;
};

/// What a file says about itself.
struct DocumentFacts {
    std::string version, title, language;
    bool title_shown = false;  ///< DisplayDocTitle
    bool tagged = false;
    std::vector<std::string> marks;  ///< "PDF/UA-1", "PDF/A-2a": claims, which nothing here has proven
    std::size_t pages = 0;
    std::vector<OutlineItem> outline;
    std::vector<std::string> damage;  ///< what had to be mended before it could be read
};

/// What no machine can judge, with the condition of the Matterhorn Protocol 1.02 that leaves it to a person.
struct Question {
    std::string condition;
    std::string text;
};

struct Inspection {
    DocumentFacts facts;
    std::vector<Heard> order;        ///< of an untagged file: its texts as they are painted
    std::vector<Heard> passed_over;  ///< texts that are artifacts; of a tagged file only
    std::vector<Question> for_people;
};

/// Nothing if the bytes are no PDF that can be read, or are encrypted; `name` is the file's in the fault
/// (inspect/unreadable-pdf).
[[nodiscard]] std::optional<Inspection> inspect(const std::string& bytes, const std::string& name,
                                                diag::Diagnostics& diagnostics);

/// What applies to a file of these facts and this content.
[[nodiscard]] std::vector<Question> questions_for_people(const Inspection& inspection);

}  // namespace handbill::survey
