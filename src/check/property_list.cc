#include "check/property_list.h"

#include "check/text_string.h"

namespace handbill::check {

void read_properties(const std::vector<Token>& operands, const Object& resources, Sequence& sequence) {
    if (operands.size() == 2 && operands[1].kind == Token::Kind::name) {
        const auto list = resources["Properties"][operands[1].text];
        sequence.mcid = list["MCID"].integer(-1);
        sequence.language = list["Lang"].text().value_or("");
        sequence.actual_text = list["ActualText"].text();
        sequence.artifact_subtype = list["Subtype"].name();
        return;
    }
    for (std::size_t i = 2; i + 1 < operands.size(); ++i) {
        if (operands[i].kind != Token::Kind::name) continue;
        const auto& value = operands[i + 1];
        if (operands[i].text == "MCID" && value.kind == Token::Kind::number) {
            sequence.mcid = static_cast<int>(value.number);
        } else if (operands[i].text == "Lang" && value.kind == Token::Kind::string) {
            sequence.language = read_text_string(value.text);
        } else if (operands[i].text == "ActualText" && value.kind == Token::Kind::string) {
            sequence.actual_text = read_text_string(value.text);
        } else if (operands[i].text == "Subtype" && value.kind == Token::Kind::name) {
            sequence.artifact_subtype = value.text;
        }
        ++i;
    }
}

void note_mcid(int mcid, ReadPage& page, const std::function<void(const std::string&)>& fault) {
    constexpr std::size_t kMostMcids = 1U << 20U;
    const auto index = static_cast<std::size_t>(mcid);
    if (index >= kMostMcids) return fault("has a marked-content id beyond reason");
    if (index >= page.by_mcid.size()) page.by_mcid.resize(index + 1, static_cast<std::size_t>(-1));
    auto& slot = page.by_mcid[index];
    if (slot != static_cast<std::size_t>(-1)) fault("uses marked-content id " + std::to_string(mcid) + " twice");
    slot = page.sequences.size();
}

}  // namespace handbill::check
