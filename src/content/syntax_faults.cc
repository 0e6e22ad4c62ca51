#include "content/syntax_faults.h"

namespace handbill::content {
namespace {

struct Explanation {
    std::string_view parser_message;  ///< or its beginning
    diag::Code code;
    std::string_view message, hint;
};

constexpr std::string_view kKeyLines = "every line of a mapping is 'key: value', all with the same indentation";
constexpr std::string_view kQuoteIt =
    "put the text in single quotes if it holds ': ' or begins with a special character";
constexpr std::string_view kEscapes = "inside double quotes a backslash begins an escape; single quotes know none";

constexpr Explanation kExplanations[] = {
    {"end of map not found", diag::codes::yaml_syntax, "this line does not belong to the mapping above it", kKeyLines},
    {"end of map flow not found", diag::codes::yaml_syntax, "a '{' is not closed",
     "put a '}' or a comma where it is missing"},
    {"end of sequence not found", diag::codes::yaml_syntax, "this line does not belong to the list above it",
     "every item of a list begins with '- ', all with the same indentation"},
    {"end of sequence flow not found", diag::codes::yaml_syntax, "a '[' is not closed",
     "put a ']' or a comma where it is missing"},
    {"illegal map value", diag::codes::yaml_syntax, "a ':' is not allowed here", kQuoteIt},
    {"illegal map key", diag::codes::yaml_syntax, "a key is not allowed here", kKeyLines},
    {"illegal block entry", diag::codes::yaml_syntax, "a list item is not allowed here",
     "a list begins on the line after its key"},
    {"illegal flow end", diag::codes::yaml_syntax, "a closing bracket without an opening one",
     "delete it, or quote the text"},
    {"illegal EOF in scalar", diag::codes::yaml_syntax, "a quotation is not closed before the file ends",
     "close it with the same quote mark; inside single quotes write '' for an apostrophe"},
    {"illegal document indicator in scalar", diag::codes::yaml_syntax, "a quotation is not closed",
     "close it with the same quote mark"},
    {"illegal character in scalar", diag::codes::yaml_syntax, "a character is not allowed here", kQuoteIt},
    {"illegal tab when looking for indentation", diag::codes::yaml_syntax, "a tab stands in the indentation",
     "indent with blanks"},
    {"unknown token", diag::codes::yaml_syntax, "a text cannot begin like this", kQuoteIt},
    {"unexpected character in block scalar", diag::codes::yaml_syntax, "after '|' or '>' the line must end",
     "begin the text on the next line"},
    {"cannot set zero indentation", diag::codes::yaml_syntax, "the indentation of a text block cannot be zero", ""},
    {"unknown escape character", diag::codes::yaml_syntax, "an unknown escape", kEscapes},
    {"bad character found while scanning hex number", diag::codes::yaml_syntax, "an escape with a bad digit", kEscapes},
    {"invalid unicode", diag::codes::yaml_syntax, "an escape that is no character", "write the character itself"},
    {"the referenced anchor is not defined", diag::codes::yaml_alias, "this alias names no anchor above it",
     "an anchor is written '&name' before the value that it names"},
    {"cannot assign the same alias", diag::codes::yaml_alias, "this anchor is already given away", ""},
    {"alias", diag::codes::yaml_alias, "a '*' must be followed by the name of an anchor", kQuoteIt},
    {"anchor", diag::codes::yaml_alias, "a '&' must be followed by the name of an anchor", kQuoteIt},
    {"illegal character found while scanning alias", diag::codes::yaml_alias, "a '*' must be followed by a name",
     kQuoteIt},
    {"illegal character found while scanning anchor", diag::codes::yaml_alias, "a '&' must be followed by a name",
     kQuoteIt},
    {"cannot assign multiple anchors", diag::codes::yaml_alias, "a value can have one anchor only",
     "delete the others"},
    {"cannot assign multiple aliases", diag::codes::yaml_alias, "an alias stands alone", "delete the others"},
    {"tag", diag::codes::yaml_tag, "a '!' begins a tag, and tags are not used", kQuoteIt},
    {"illegal character found while scanning tag", diag::codes::yaml_tag, "a '!' begins a tag, and tags are not used",
     kQuoteIt},
    {"end of verbatim tag", diag::codes::yaml_tag, "a '!' begins a tag, and tags are not used", kQuoteIt},
    {"cannot assign multiple tags", diag::codes::yaml_tag, "tags are not used", "delete them"},
    {"bad file", diag::codes::yaml_too_deep, "lists and mappings are nested too deeply", "64 levels are allowed"},
};

std::string lower_case_start(std::string_view message) {
    std::string text(message);
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

}  // namespace

SyntaxFault explain_syntax_fault(std::string_view parser_message, std::string_view line_before) {
    SyntaxFault fault{diag::codes::yaml_syntax, lower_case_start(parser_message), {}};
    for (const Explanation& known : kExplanations) {
        if (!parser_message.starts_with(known.parser_message)) continue;
        fault = {known.code, std::string(known.message), std::string(known.hint)};
        break;
    }
    const auto has = [&](std::string_view part) { return line_before.find(part) != std::string_view::npos; };
    if (!parser_message.starts_with("end of map not found")) return fault;
    if (has(": '") || has(": \"")) {
        fault.message = "text stands after a closing quote mark";
        fault.hint = "inside single quotes write '' for an apostrophe, or use ’";
    } else if (has(": {") || has(": [")) {
        fault.message = "text stands after a closing bracket";
        fault.hint = "put a text that begins with a bracket in single quotes: '{number} is free'";
    }
    return fault;
}

}  // namespace handbill::content
