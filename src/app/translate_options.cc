#include "app/translate_options.h"

#include "app/is_day.h"

#include <string>
#include <utility>

namespace handbill::app {

namespace {

using Deed = Invocation::TranslateDeed;

constexpr std::pair<const char*, Deed> kDeeds[] = {
    {"export", Deed::hand_out}, {"import", Deed::take_back}, {"record", Deed::record}, {"sign", Deed::sign}};

}  // namespace

void add_translate_options(CLI::App& translate, Invocation& into) {
    translate
        .add_option_function<std::string>(
            "deed",
            [&into](const std::string& wanted) {
                for (const auto& [name, deed] : kDeeds) {
                    if (wanted == name) into.translate_deed = deed;
                }
            },
            "export: write a file for translators; import: take one back, entry by entry; record: note that the "
            "translations say today's English; sign: note that a native reader has read them on the printed page")
        ->required()
        ->option_text("export|import|record|sign")
        ->check(CLI::IsMember({"export", "import", "record", "sign"}));
    translate.add_option("what", into.documents, "The file to import, or the documents; all if not given")
        ->option_text("FILE|DOCUMENT ...");
    translate.add_option("--lang", into.languages, "The language (BCP 47)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->option_text("TAG");
    translate.add_option("--format", into.format, "po (if not given), xliff (1.2) or xliff2 (2.0)")
        ->option_text("FORMAT")
        ->check(CLI::IsMember({"po", "xliff", "xliff2"}));
    translate.add_option("--out", into.output, "File to export to; standard output if not given")->option_text("FILE");
    translate.add_option("--by", into.by, "Who has read them")->option_text("NAME");
    translate.add_option("--on", into.on, "The day of that reading")->option_text("YYYY-MM-DD")->check(IsDay());
    translate.callback([&into] {
        if (into.translate_deed == Deed::take_back) {
            if (into.documents.size() != 1) throw CLI::RequiredError("one file to import");
            into.file = into.documents.front();
            into.documents.clear();
            return;
        }
        if (into.languages.empty()) throw CLI::RequiredError("--lang");
        if (into.translate_deed == Deed::sign && into.by.empty()) throw CLI::RequiredError("--by");
        if (into.translate_deed == Deed::sign && into.on.empty()) throw CLI::RequiredError("--on");
    });
}

}  // namespace handbill::app
