#include "content/regimes.h"

#include <algorithm>

#include "content/language_rules.h"

namespace handbill::content {
namespace {

using model::Asked;
using model::SheetTurn;
using model::TypeSize;
using model::WordingRule;

constexpr auto as_turn = one_of<SheetTurn>(
    {{"any", SheetTurn::any}, {"portrait", SheetTurn::portrait}, {"landscape", SheetTurn::landscape}});
constexpr auto as_asked = one_of<Asked>({{"asked", Asked::yes}, {"none", Asked::no}});
constexpr auto as_wording = one_of_named<WordingRule>(model::kWordingRules);
constexpr auto as_own_design = one_of_named<model::OwnDesign>(model::kOwnDesigns);

std::optional<model::SheetRule> as_sheet_rule(const SourceNode& node, std::string_view name,
                                              diag::Diagnostics& diagnostics) {
    Mapping map(node, "'" + std::string(name) + "'", diagnostics);
    model::SheetRule rule;
    const bool width = map.need("width", rule.least.width, as_size);
    const bool height = map.need("height", rule.least.height, as_size);
    map.take("turn", rule.turn, as_turn);
    if (!width || !height) return std::nullopt;
    const bool wide = rule.least.width > rule.least.height;
    if ((rule.turn == SheetTurn::landscape && !wide) || (rule.turn == SheetTurn::portrait && wide)) {
        report_contradiction(node.span, "the sheet is not turned as it says", "exchange width and height", diagnostics);
    }
    return rule;
}

std::optional<TypeSize> as_type_size(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    TypeSize size;
    if (node.kind == SourceNode::Kind::mapping) {
        Mapping map(node, "'" + std::string(name) + "'", diagnostics);
        size.letter_height = true;
        return map.need("letter-height", size.least, as_size) ? std::optional(size) : std::nullopt;
    }
    const auto points = as_size(node, name, diagnostics);
    if (!points) return std::nullopt;
    size.least = *points;
    return size;
}

model::OtherFormat decode_format(const SourceNode& node, diag::Diagnostics& diagnostics) {
    Mapping map(node, "another form of the notice", diagnostics);
    model::OtherFormat format;
    map.need("name", format.name, as_text);
    map.need("sheet", format.sheet, as_sheet_rule);
    take_told(map, "body", format.body, as_type_size);
    map.take("where", format.where, as_text);
    map.take("note", format.note, as_text);
    return format;
}

std::optional<base::Ratio> as_area(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    const auto ratio = as_factor(node, name, diagnostics);
    if (!ratio || *ratio <= base::Ratio{1, 1}) return ratio;
    diagnostics.error(diag::codes::bad_value, node.span, quoted(name) + " must be at most the whole sheet")
        .notes.push_back({"'0.8' is four fifths", {}});
    return std::nullopt;
}

model::Emphasis decode_emphasis(const SourceNode& node, diag::Diagnostics& diagnostics) {
    Mapping map(node, "'emphasis'", diagnostics);
    model::Emphasis emphasis;
    map.take("bold-body", emphasis.bold_body, as_asked);
    map.take("bold-number", emphasis.bold_number, as_asked);
    take_told(map, "number", emphasis.number, as_type_size);
    take_told(map, "text-area", emphasis.text_area, as_area);
    map.take("other", emphasis.other, as_text);
    return emphasis;
}

class RegimeDecoder {
public:
    RegimeDecoder(Mapping& map, const LawSurroundings& around, const NumberFinders& numbers)
        : map_(map), around_(around), numbers_(numbers), diagnostics_(map.diagnostics()) {}

    model::Regime decode(const model::SourceEntry& entry) {
        model::Regime regime;
        regime.law = take_enactment(map_, entry, around_);
        take_told(map_, "sheet", regime.sheet, as_sheet_rule);
        take_told(map_, "body", regime.body, as_type_size);
        take_told(map_, "headline", regime.headline, as_type_size);
        if (const SourceNode* formats = map_.find("formats")) {
            each_item(*formats, "formats", diagnostics_,
                      [&](const SourceNode& item) { regime.formats.push_back(decode_format(item, diagnostics_)); });
        }
        if (const SourceNode* node = map_.find("emphasis")) regime.emphasis = decode_emphasis(*node, diagnostics_);
        if (const SourceNode* node = map_.find("languages"))
            regime.languages = decode_language_rules(*node, diagnostics_);
        if (const SourceNode* node = map_.find("places")) take_places(*node, regime);
        take_told(map_, "copies", regime.copies, as_text);
        if (const SourceNode* node = map_.find("numbers")) take_numbers(*node, regime);
        if (const SourceNode* node = map_.find("statements")) take_statements(*node, regime);
        map_.take("only-required", regime.only_required, as_boolean);
        map_.need("wording", regime.wording, as_wording);
        map_.need("own-design", regime.own_design, as_own_design);
        map_.take("official-form", regime.official_form, as_page_address);
        const SourceNode* words = map_.find("prescribed");
        if (words) decode_quotations(*words, around_, numbers_, regime.prescribed, diagnostics_);
        if (const SourceNode* ours = map_.find("unofficial"))
            decode_translations(*ours, around_, numbers_, regime.unofficial, diagnostics_);
        check_wording(regime, words);
        return regime;
    }

private:
    void take_places(const SourceNode& node, model::Regime& regime) {
        each_item(node, "places", diagnostics_, [&](const SourceNode& item) {
            model::Place place;
            if (item.kind != SourceNode::Kind::mapping) {
                if (auto text = as_text(item, "places", diagnostics_)) place.any_of.push_back(std::move(*text));
            } else {
                Mapping map(item, "a place", diagnostics_);
                map.need("any-of", place.any_of, list_of(as_text));
                map.take("for", place.premises, list_of([&](const SourceNode& id, std::string_view, auto& faults) {
                             return as_establishment(id, around_, faults);
                         }));
            }
            if (!place.any_of.empty()) regime.places.push_back(std::move(place));
        });
    }

    void take_numbers(const SourceNode& node, model::Regime& regime) {
        each_item(node, "numbers", diagnostics_, [&](const SourceNode& item) {
            Mapping map(item, "a number", diagnostics_);
            model::RequiredNumber number;
            number.span = item.span;
            const bool described = map.take("described", number.described, as_text);
            const bool named = !map.has("described") || map.has("hotline");
            const bool good = named ? take_channel(map, around_, number.hotline, number.channel) : described;
            if (good) regime.numbers.push_back(std::move(number));
        });
    }

    void take_statements(const SourceNode& node, model::Regime& regime) {
        each_item(node, "statements", diagnostics_, [&](const SourceNode& item) {
            model::Statement statement;
            if (item.kind != SourceNode::Kind::mapping) {
                if (auto text = as_text(item, "statements", diagnostics_)) statement.meaning = std::move(*text);
            } else {
                Mapping map(item, "a statement", diagnostics_);
                map.need("means", statement.meaning, as_text);
                map.take("shown-by", statement.shown_by, list_of(as_text));
            }
            if (!statement.meaning.empty()) regime.statements.push_back(std::move(statement));
        });
    }

    void check_wording(const model::Regime& regime, const SourceNode* words) {
        const std::string whose = "'" + regime.law.id + "' ";
        if (regime.wording == WordingRule::agency_issued_only && regime.own_design == model::OwnDesign::allowed) {
            report_contradiction(regime.law.span, whose + "takes only an issued sheet and allows an own design",
                                 "say which of the two the law says", diagnostics_);
        }
        if (words && regime.wording != WordingRule::exact && regime.wording != WordingRule::substantially_similar) {
            report_contradiction(words->span, whose + "quotes words that it does not prescribe",
                                 "'wording' is exact or substantially-similar where the law gives words", diagnostics_);
        }
        const auto* fixed = regime.languages.fixed.get();
        for (const auto& [tag, text] : regime.prescribed) {
            if (fixed && std::find(fixed->begin(), fixed->end(), tag) != fixed->end()) continue;
            report_contradiction(text.span, whose + "gives words in '" + tag + "' but does not ask for that language",
                                 "name it under 'languages', 'fixed'", diagnostics_);
        }
    }

    Mapping& map_;
    const LawSurroundings& around_;
    const NumberFinders& numbers_;
    diag::Diagnostics& diagnostics_;
};

}  // namespace

model::Regime decode_regime(const model::SourceEntry& entry, const LawSurroundings& around,
                            const NumberFinders& numbers, diag::Diagnostics& diagnostics) {
    Mapping map(entry.value, "notice '" + entry.key + "'", diagnostics);
    return RegimeDecoder(map, around, numbers).decode(entry);
}

}  // namespace handbill::content
