#include "small_project.h"

#include <doctest/doctest.h>

using namespace handbill;

SmallProject::SmallProject() {
    auto& files = workspace.memory.contents;
    files["content/pieces/notice.yaml"] = R"(piece: notice
title: title
theme: plain
content-date: 2026-11-22
audience: public
sheets: [letter]
facts:
  number: {hotline: us-nhth, channel: voice}
  text_code: {hotline: us-nhth, channel: text}
  name: {hotline-name-of: us-nhth}
  languages: {interpreter-languages-of: us-nhth, channel: voice}
  language: language-autonym
pages:
  - stack:
      - {heading: headline, level: 1, style: head}
)";
    files["content/themes/plain.yaml"] = R"(theme: plain
reference: {width: 612, height: 792}
colours:
  ink: {rgb: '#141414', cmyk: [0, 0, 0, 100]}
  key: {rgb: '#FFC72C', cmyk: [0, 22, 88, 0]}
styles:
  head: {size: 40, leading: 44, weight: 900, colour: ink, voice: headline, balanced: true, floor: 30, ladder: [1, 0.9]}
  body: {size: 16, leading: 20, colour: ink, floor: 12}
scripts:
  Latn: {family: noto-sans, headline: {size: 1, leading: 1.1}, body: {size: 1, leading: 1.3}, floor: 1, capitals: true}
lockup:
  family: noto-sans
  cell-pitch: 0.598
  row-pitch: 0.799
  hyphen: {width: 0.128, height: 0.085, left: 0.502, centre: 0.372}
  key: {width: 0.514, height: 0.714, art: 0.40, fill: key, ink: ink}
)";
    files["content/sheets/sheets.yaml"] = "sheets:\n  letter: {name: Letter, width: 8.5in, height: 11in}\n";
    files["content/hotlines/us.yaml"] = R"(hotlines:
  us-nhth:
    country: US
    names: {en: National Human Trafficking Hotline}
    certainty: two-sources
    as-of: 2025-01
    verified-on: 2026-11-22
    review-by: 2027-02-20
    channels:
      voice: {kind: voice, e164: '+18883737888', answers: any, interpreter-languages: 200}
      text: {kind: text, short-code: '233733', answers: [en, es]}
    sources:
      - {url: https://humantraffickinghotline.org/about}
)";
    files["content/locales/en/language.yaml"] =
        "tag: en\nenglish: English\nautonym: English\nspoken-as: English\nscript: Latn\ndirection: ltr\n"
        "translation: {state: source}\n";
    files["content/locales/en/notice.yaml"] =
        "title: You can call\nheadline: Does someone control your work?\n"
        "lead: You can call.\nalt: A telephone\n";
    files["content/art/marks/call.svg"] =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path d='M1 1H9V9Z'/></svg>";
    files["fonts/fonts.yaml"] =
        "families:\n  noto-sans:\n    scripts: [Latn]\n    package: fonts-noto-core\n    licence: OFL-1.1\n    faces:\n"
        "      - {weight: 400, file: NotoSans-Regular.ttf, sha256: "
        "89c3c497f618fdaa0b2d1e98fef93582f28c71debd2c4a8cdf41f190ced2909d}\n"
        "fallback: [noto-sans]\n";
}

void SmallProject::add_block(const std::string& block) {
    std::string indented = "      - ";
    for (const char c : block) {
        indented += c;
        if (c == '\n') indented += "        ";
    }
    file("content/pieces/notice.yaml") += indented + '\n';
}

std::optional<model::Catalog> SmallProject::load() {
    sources_ = {};
    diagnostics_ = {};
    workspace.reads.clear();
    return content::load(workspace, selection, sources_, diagnostics_);
}

std::string SmallProject::faults() {
    (void)load();
    std::string report;
    for (const diag::Diagnostic& entry : diagnostics_.entries()) {
        if (entry.severity == diag::Severity::error) report += diag::render_text(entry, sources_, false);
    }
    return report;
}

model::Catalog SmallProject::good() {
    CHECK(faults() == "");
    auto catalog = load();
    REQUIRE(catalog.has_value());
    return std::move(*catalog);
}

std::shared_ptr<const model::Piece> SmallProject::piece() { return good().pieces.at("notice"); }

model::Block SmallProject::last_block() {
    return std::get<model::Stack>(piece()->pages.at(0).root.content).children.back();
}
