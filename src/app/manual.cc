#include "app/manual.h"
#include "app/command_tree.h"

#include <algorithm>

namespace handbill::app {

namespace {

/// roff takes a backslash and a leading dot or quote for itself, and "-" for a hyphen.
std::string escaped(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins_line = i == 0 || text[i - 1] == '\n';
        if (begins_line && (text[i] == '.' || text[i] == '\'')) out += "\\&";
        if (text[i] == '\\') {
            out += "\\e";
        } else if (text[i] == '-') {
            out += "\\-";
        } else {
            out.push_back(text[i]);
        }
    }
    return out;
}

std::string described(const CLI::App& command) {
    std::string out;
    for (const auto* option : command.get_options()) {
        const auto value = option->get_option_text();
        out += ".TP\n.B " + escaped(option->get_name()) + (value.empty() ? "" : " " + escaped(value)) + "\n" +
               escaped(option->get_description()) + "\n";
    }
    return out;
}

}  // namespace

std::string manual_page() {
    Invocation unused;
    const auto tree = make_command_tree(unused);
    std::string page = ".TH HANDBILL 1 \"\" \"handbill " HANDBILL_VERSION "\"\n.SH NAME\nhandbill \\- " +
                       escaped(tree->get_description()) +
                       "\n.SH SYNOPSIS\n.B handbill\n[\\fIoptions\\fR] \\fIcommand\\fR ...\n.SH OPTIONS\n" +
                       described(*tree) + ".SH COMMANDS\n";
    for (const auto* command : tree->get_subcommands({})) {
        page += ".SS handbill " + escaped(command->get_name()) + "\n" + escaped(command->get_description()) + ".\n" +
                described(*command) + ".PP\n.nf\n" + escaped(command->get_footer()) + "\n.fi\n";
    }
    return page + ".SH EXIT STATUS\n" + escaped(tree->get_footer()) + "\n";
}

}  // namespace handbill::app
