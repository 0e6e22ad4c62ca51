#include "app/commands.h"
#include "app/counted.h"
#include "app/library_versions.h"
#include "app/press.h"
#include "app/project.h"
#include "app/reporter.h"
#include "base/sha256.h"
#include "io/workspace.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>

namespace handbill::app {

namespace {

using Json = nlohmann::ordered_json;

/// What is wrong with the fonts, and what would mend it.
struct FontReport {
    std::size_t whole = 0;
    std::vector<std::string> faults;
    std::set<std::string> packages;  ///< to install
};

/// The whole file is hashed here, whatever was remembered of it.
FontReport examine_fonts(const Press& press) {
    const io::DiskWorkspace disk("/");
    std::map<std::string, std::string> digests;  // a collection holds many faces
    FontReport report;
    for (std::uint32_t i = 0; i < press.fonts.size(); ++i) {
        const auto& face = press.fonts.entry({i});
        const auto path = press.fonts.path({i});
        if (!path) {
            report.faults.push_back(face.file + " is missing" +
                                    (face.package.empty() ? "; put it into fonts/" : "; install " + face.package));
            if (!face.package.empty()) report.packages.insert(face.package);
            continue;
        }
        auto& digest = digests[*path];
        if (digest.empty()) {
            const auto bytes = path->starts_with('/') ? disk.read(path->substr(1)) : io::DiskWorkspace(".").read(*path);
            digest = bytes ? base::to_hex(base::sha256(*bytes)) : "cannot be read";
        }
        if (digest == face.sha256) {
            ++report.whole;
            continue;
        }
        report.faults.push_back(*path + " is not the file that fonts.yaml lists (" + digest.substr(0, 16) +
                                "…, wanted " + face.sha256.substr(0, 16) + "…)");
        if (!face.package.empty()) report.packages.insert(face.package);
    }
    return report;
}

std::string advice(const FontReport& report) {
    if (report.packages.empty()) return {};
    std::string command = "apt-get install --reinstall";
    for (const auto& package : report.packages) command += " " + package;
    return command;
}

std::string as_text(const Press& press, const FontReport& report) {
    const auto& catalog = press.catalog;
    std::string out = "content   " + counted(catalog.pieces.size(), "document") + ", " +
                      counted(catalog.languages.size(), "language") + ", " + counted(catalog.sheets.size(), "sheet") +
                      ", " + counted(catalog.hotlines.size(), "hotline") + "\nfonts     " +
                      std::to_string(report.whole) + " of " + counted(press.fonts.size(), "face") +
                      " present and unchanged\n";
    std::string line = "libraries";
    for (const auto& [name, version] : library_versions()) line += " " + name + " " + version + ",";
    line.back() = '\n';
    out += line;
    for (const auto& fault : report.faults) out += "fault     " + fault + "\n";
    if (!report.packages.empty()) out += "to mend   " + advice(report) + "\n";
    return out;
}

Json as_json(const Press* press, const FontReport& report, const std::string& diagnostics, bool well) {
    Json json = {{"ok", well}, {"version", HANDBILL_VERSION}};
    Json libraries = Json::object();
    for (const auto& [name, version] : library_versions()) libraries[name] = version;
    json["libraries"] = libraries;
    json["fonts"] = {{"faces", press == nullptr ? 0 : press->fonts.size()},
                     {"whole", report.whole},
                     {"faults", report.faults},
                     {"packages", report.packages}};
    json["diagnostics"] = Json::parse(diagnostics);
    return json;
}

}  // namespace

ExitCode doctor(const Invocation& asked, Terminal& terminal) {
    diag::SourceMap sources;
    diag::Diagnostics diagnostics;
    StageTimes times;
    Reporter reporter(terminal, sources, asked.json);
    SetUp loaded;
    if (const auto project = Project::open(asked.project, diagnostics)) {
        loaded = set_up(*project, {}, sources, diagnostics, times);
    }
    reporter.tell(diagnostics);
    const auto report = loaded.press ? examine_fonts(*loaded.press) : FontReport{};
    auto code = reporter.exit_code();
    if (!report.faults.empty()) code = ExitCode::environment;
    if (asked.json) {
        const bool well = code == ExitCode::done;
        terminal.say(as_json(loaded.press.get(), report, reporter.json(), well).dump(2) + "\n");
    } else if (loaded.press) {
        terminal.say(as_text(*loaded.press, report));
        terminal.say(code == ExitCode::done ? "all well\n" : "");
    }
    return code;
}

}  // namespace handbill::app
