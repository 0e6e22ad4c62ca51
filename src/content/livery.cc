#include "content/livery.h"

#include "content/decoder.h"
#include "model/contrast.h"

namespace handbill::content {
namespace {

using model::Colour;
using model::Theme;

constexpr Colour kBlack{0, 0, 0, 0, 0, 0, 100};
constexpr Colour kPaper{255, 255, 255, 0, 0, 0, 0};
/// What has this contrast to paper, in hundredths, is a shape on it (WCAG 2.2, 1.4.11).
constexpr std::int64_t kShape = 300;

/// "4.07" of 407, "7" of 700.
std::string ratio_text(std::int64_t hundredths) {
    std::string text = std::to_string(hundredths / 100);
    const std::int64_t rest = hundredths % 100;
    if (rest != 0) text += (rest < 10 ? ".0" : ".") + std::to_string(rest % 10 == 0 ? rest / 10 : rest);
    return text;
}

class Wardrobe {
public:
    Wardrobe(Theme& theme, const std::string& id, const model::Organisation& profile, diag::Diagnostics& diagnostics)
        : theme_(theme), id_(id), profile_(profile), diagnostics_(diagnostics) {}

    void dress() {
        for (const auto& [role, own] : profile_.colours) change(role, own);
        for (const auto& [role, open] : theme_.organisation.colours) {
            for (const auto& [other, least] : open.against) check(role, other, least);
        }
        if (!profile_.logo) return;
        for (const auto& [ink, colour] : profile_.logo->inks) {
            theme_.colours.insert_or_assign(std::string(model::kLogoInk) + ink, printed(colour));
        }
    }

private:
    void change(const std::string& role, const model::Organisation::OwnColour& own) {
        const auto& open = theme_.organisation.colours;
        const auto found = open.find(role);
        if (found == open.end()) {
            if (theme_.variant != model::Variant::office) return;
            diagnostics_
                .error(diag::codes::unknown_name, own.span,
                       "the theme '" + id_ + "' lets nobody change the colour '" + role + "'")
                .notes.push_back({hint_of_names(role, keys_of(open)), {}});
            return;
        }
        theme_.colours.insert_or_assign(role, own.colour);
        changed_.emplace(role, own.span);
        for (const std::string& other : found->second.along) {
            theme_.colours.insert_or_assign(other, own.colour);
            changed_.emplace(other, own.span);
        }
    }

    void check(const std::string& role, const std::string& other, base::Ratio least) {
        auto blamed = changed_.find(role);
        if (blamed == changed_.end()) blamed = changed_.find(other);
        if (blamed == changed_.end()) return;
        const std::int64_t found = model::contrast(theme_.colours.at(role), theme_.colours.at(other));
        const std::int64_t needed = 100 * least.num / least.den;
        if (found >= needed) return;
        diagnostics_
            .error(diag::codes::low_contrast, blamed->second,
                   "'" + role + "' has a contrast of " + ratio_text(found) + " : 1 to '" + other + "' in the theme '" +
                       id_ + "' and needs " + ratio_text(needed) + " : 1")
            .notes.push_back({"take a darker or a lighter shade of it", {}});
    }

    [[nodiscard]] Colour printed(const Colour& ink) const {
        if (theme_.variant != model::Variant::one_ink) return ink;
        return model::contrast(ink, kPaper) >= kShape ? kBlack : kPaper;
    }

    Theme& theme_;
    const std::string& id_;
    const model::Organisation& profile_;
    diag::Diagnostics& diagnostics_;
    std::map<std::string, diag::Span> changed_;
};

}  // namespace

void dress(std::map<std::string, std::shared_ptr<const model::Theme>>& themes, const model::Organisation& profile,
           diag::Diagnostics& diagnostics) {
    for (auto& [id, theme] : themes) {
        Theme dressed = *theme;
        Wardrobe(dressed, id, profile, diagnostics).dress();
        theme = std::make_shared<const Theme>(std::move(dressed));
    }
}

}  // namespace handbill::content
