#include "app/law_record.h"

#include "locale/channel_check.h"

#include <algorithm>

namespace handbill::app {

namespace {

using model::Asked;
using model::Told;

std::string inches(base::Length length) {
    constexpr std::int64_t kMillipointsPerInch = 72'000;
    const auto thousandths = base::divide_rounded(length.millipoints() * 1000, kMillipointsPerInch);
    return base::to_points_text(base::Length::millipoints(thousandths));  // the same three decimals
}

std::string words_of(const model::SheetRule& rule) {
    constexpr const char* kTurns[] = {", either way round", ", upright", ", lying on its side"};
    return "at least " + in_inches(rule.least) + kTurns[static_cast<std::size_t>(rule.turn)];
}

std::string words_of(const model::TypeSize& size) {
    return size.letter_height ? "letters at least " + inches(size.least) + " in high"
                              : "at least " + base::to_points_text(size.least) + " pt";
}

/// Fills rows of one record, and keeps the names of what is not known.
class Rows {
public:
    void add(const char* label, const std::string& words) {
        if (!words.empty()) record[label] = words;
    }
    void add_list(const char* label, LawRecord list) {
        if (!list.empty()) record[label] = std::move(list);
    }
    template <class Rule, class Words>
    void add(const char* label, const Told<Rule>& told, const char* none, Words words) {
        if (told.is_unknown()) return not_known(label);
        record[label] = told.is_none() ? LawRecord(none) : LawRecord(words(*told.get()));
    }
    void not_known(std::string what) {
        std::replace(what.begin(), what.end(), '_', ' ');
        unknown_.push_back(std::move(what));
    }
    LawRecord finish() {
        if (!unknown_.empty()) record["not_known"] = unknown_;
        return std::move(record);
    }

    LawRecord record;

private:
    std::vector<std::string> unknown_;
};

std::string dated(const model::LegalDate& date) {
    return date.on.empty() || date.note.empty() ? date.on + date.note : date.on + " (" + date.note + ")";
}

void add_law(Rows& rows, const model::Enactment& law, const Reason& reason, model::Duty duty, std::string_view meaning,
             const model::LawBook& book) {
    rows.add("id", law.id);
    rows.add("jurisdiction", book.jurisdictions.at(law.jurisdiction).name);
    rows.add("law", law.citation);
    rows.add("title", law.title);
    rows.add("text_of_the_law", law.address);
    rows.add("duty", std::string(model::name_of(duty)) + (meaning.empty() ? "" : ": " + std::string(meaning)));
    rows.add("only_if", reason.condition);
    if (reason.premises) rows.add("who", reason.premises->note);
    rows.add("who_note", law.premises_note);
}

void add_proof(Rows& rows, const model::Enactment& law, const std::string& day) {
    constexpr const char* kCertainty[] = {"two sources agree, or the law and a public body’s page",
                                          "one source was read",
                                          "uncertain: old, partial or conflicting sources; confirm before use"};
    rows.add("penalty", law.penalty, "none", [](const std::string& words) { return words; });
    rows.add("in_force_since", dated(law.effective));
    rows.add("last_amended", dated(law.amended));
    rows.add("certainty", kCertainty[static_cast<std::size_t>(law.certainty)]);
    if (law.as_of.empty())
        rows.not_known("date of the text that was read");
    else
        rows.add("newest_text_read", law.as_of);
    rows.add("compared_on", law.compared_on);
    rows.add("review_by", law.review_by + (law.review_by < day ? " (past: compare it with the law again)" : ""));
    LawRecord sources = LawRecord::array();
    for (const model::Reading& reading : law.readings) sources.push_back(reading.address);
    rows.add_list("sources", sources);
    rows.add_list("notes", LawRecord(law.notes));
}

std::string joined(const std::vector<std::string>& words, const char* between) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : between) + word;
    return out;
}

LawRecord places_of(const model::Regime& regime, const std::string& kind) {
    LawRecord places = LawRecord::array();
    for (const model::Place& place : regime.places) {
        const auto& only = place.premises;
        if (!only.empty() && std::find(only.begin(), only.end(), kind) == only.end()) continue;
        places.push_back(joined(place.any_of, ", or "));
    }
    return places;
}

std::string condition_words(const model::LanguageCondition& condition) {
    std::string words = condition.may ? "a choice: " : "";
    words += condition.rule;
    if (condition.percent > 0) words += " (" + std::to_string(condition.percent) + " % or more)";
    if (condition.at_most > 0) words += "; at most " + std::to_string(condition.at_most) + " more";
    return words;
}

void add_languages(Rows& rows, const model::LanguageRules& rules) {
    rows.add("languages", rules.fixed, "no fixed language", [](const auto& tags) { return joined(tags, ", "); });
    rows.add("further_languages", rules.conditions, "none", [](const auto& conditions) {
        LawRecord list = LawRecord::array();
        for (const auto& condition : conditions) list.push_back(condition_words(condition));
        return list;
    });
    constexpr const char* kLayouts[] = {"", "all languages on one sheet", "each language on a sheet of its own"};
    std::vector<std::string> layout;
    if (rules.layout != model::LanguageLayout::unknown) layout.emplace_back(kLayouts[static_cast<int>(rules.layout)]);
    if (rules.equal_parts) layout.emplace_back("equal parts");
    if (rules.identical) layout.emplace_back("the same words in each");
    for (const auto& [tag, share] : rules.shares)
        layout.push_back(tag + " about " + std::to_string(share.num) + "/" + std::to_string(share.den));
    if (!rules.layout_note.empty()) layout.push_back(rules.layout_note);
    if (layout.empty()) return rows.not_known("how languages share sheets");
    rows.add("layout", joined(layout, ", "));
}

void add_emphasis(Rows& rows, const model::Emphasis& emphasis) {
    std::vector<std::string> words;
    if (emphasis.bold_body == Asked::yes) words.emplace_back("text in bold");
    if (emphasis.bold_number == Asked::yes) words.emplace_back("number in bold");
    if (const auto* size = emphasis.number.get()) words.push_back("number " + words_of(*size));
    if (const auto* area = emphasis.text_area.get())
        words.push_back("text over at least " + std::to_string(base::divide_rounded(area->num * 100, area->den)) +
                        " % of the sheet");
    if (!emphasis.other.empty()) words.push_back(emphasis.other);
    rows.add("emphasis", joined(words, "; "));
}

void add_words(Rows& rows, const model::Regime& regime, const std::map<std::string, model::Hotline>& hotlines) {
    LawRecord numbers = LawRecord::array();
    for (const model::RequiredNumber& number : regime.numbers) {
        if (number.hotline.empty()) {
            numbers.push_back(number.described + " (the law does not give the number)");
            continue;
        }
        const auto* channel = hotlines.at(number.hotline).find_channel(number.channel);
        const std::string kind = number.described.empty() ? "" : number.described + ", such as ";
        numbers.push_back(kind + locale::shown_channel(*channel) + " (" + number.hotline + ", " + number.channel + ")");
    }
    if (numbers.empty()) rows.not_known("numbers");
    rows.add_list("numbers", numbers);
    LawRecord statements = LawRecord::array();
    for (const model::Statement& statement : regime.statements) statements.push_back(statement.meaning);
    rows.add_list("must_say", statements);
    if (regime.only_required) rows.add("nothing_else", "anything else on the notice breaks the rule");
    constexpr const char* kWording[] = {"the law gives the exact words", "the law gives words and takes similar ones",
                                        "the law lists what must be said",
                                        "only the notice that a public body issues counts"};
    rows.add("wording", kWording[static_cast<std::size_t>(regime.wording)]);
    LawRecord held = LawRecord::object();
    for (const auto& [tag, text] : regime.prescribed) held[tag] = text.text;
    rows.add_list("words_of_the_law", held);
    const bool given =
        regime.wording == model::WordingRule::exact || regime.wording == model::WordingRule::substantially_similar;
    if (given && held.empty()) rows.not_known("words of the law");
    constexpr const char* kOwn[] = {"unclear", "allowed", "not allowed"};
    rows.add("own_design", kOwn[static_cast<std::size_t>(regime.own_design)]);
    rows.add("official_form", regime.official_form);
}

}  // namespace

std::string in_inches(base::Size size) { return inches(size.width) + " × " + inches(size.height) + " in"; }

LawRecord record_of(const Finding<model::Regime>& finding, const model::LawBook& book,
                    const std::map<std::string, model::Hotline>& hotlines, const std::string& day) {
    const model::Regime& regime = *finding.record;
    Rows rows;
    add_law(rows, regime.law, finding.reason, finding.duty(), model::meaning_of(finding.duty()), book);
    const LawRecord places =
        places_of(regime, finding.reason.premises ? finding.reason.premises->establishment : std::string());
    if (places.empty()) rows.not_known("places");
    rows.add_list("places", places);
    rows.add("copies", regime.copies, "no rule", [](const std::string& words) { return words; });
    rows.add("sheet", regime.sheet, "no rule", [](const auto& rule) { return words_of(rule); });
    rows.add("type", regime.body, "no rule", [](const auto& size) { return words_of(size); });
    rows.add("headline", regime.headline, "no rule", [](const auto& size) { return words_of(size); });
    LawRecord formats = LawRecord::array();
    for (const model::OtherFormat& format : regime.formats) {
        const auto* body = format.body.get();
        formats.push_back(format.name + ", " + words_of(format.sheet) + (body ? ", type " + words_of(*body) : "") +
                          (format.where.empty() ? "" : ": " + format.where));
    }
    rows.add_list("other_formats", formats);
    add_emphasis(rows, regime.emphasis);
    add_languages(rows, regime.languages);
    add_words(rows, regime, hotlines);
    add_proof(rows, regime.law, day);
    return rows.finish();
}

LawRecord record_of(const Finding<model::TrainingDuty>& finding, const model::LawBook& book, const std::string& day) {
    const model::TrainingDuty& duty = *finding.record;
    Rows rows;
    add_law(rows, duty.law, finding.reason, finding.duty(), "", book);
    rows.add("staff", duty.staff);
    rows.add("minutes", duty.minutes, "no rule", [](int n) { return "at least " + std::to_string(n); });
    rows.add("first", duty.first_within, "no rule", [](const auto& period) {
        return "within " + std::to_string(period.count) + (period.months ? " months" : " days");
    });
    rows.add("again", duty.every_months, "once is enough",
             [](int n) { return "every " + std::to_string(n) + " months"; });
    rows.add_list("topics", LawRecord(duty.topics));
    if (duty.topics.empty()) rows.not_known("topics");
    rows.add("programme", duty.programme);
    rows.add("record", duty.record, "no rule", [](const auto& fields) {
        std::vector<std::string> names;
        for (const auto field : fields) names.emplace_back(model::name_of(field));
        return joined(names, ", ");
    });
    rows.add("keep_record", duty.keep_months, "no rule", [](int n) { return std::to_string(n) + " months"; });
    add_proof(rows, duty.law, day);
    return rows.finish();
}

}  // namespace handbill::app
