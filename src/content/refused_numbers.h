#pragma once

// content/refused-numbers.yaml: numbers that were retired, and misprints that were seen. The file's tree comes in as a
// list; texts come in, and places that would dial such a number go out, however it is written: with blanks, dots or
// hyphens, in letters, in another script's digits, with the country's code or the 0 before it.

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "model/hotline.h"
#include "model/source_tree.h"

namespace handbill::content {

[[nodiscard]] std::vector<model::RefusedNumber> decode_refused_numbers(const model::SourceNode& tree,
                                                                       diag::Diagnostics& diagnostics);

struct RefusedPlace {
    std::size_t begin = 0, end = 0;  ///< bytes in the text
    const model::RefusedNumber* number = nullptr;
};

class RefusedNumbers {
public:
    RefusedNumbers() = default;
    /// `numbers` must outlive this.
    explicit RefusedNumbers(const std::vector<model::RefusedNumber>& numbers);

    [[nodiscard]] std::vector<RefusedPlace> find(std::string_view text) const;
    /// The refused number that exactly these digits dial; null if there is none.
    [[nodiscard]] const model::RefusedNumber* dialled_by(std::string_view digits) const;

    /// Reports every scalar under `node` that holds one.
    void check(const model::SourceNode& node, diag::Diagnostics& diagnostics) const;
    static void report(const model::RefusedNumber& number, diag::Span span, diag::Diagnostics& diagnostics);

private:
    /// A step of the tree of digits; 0 leads nowhere, because nothing leads to the root.
    struct Step {
        std::array<std::uint32_t, 10> next{};
        const model::RefusedNumber* number = nullptr;
    };
    void add(std::string_view digits, const model::RefusedNumber& number);
    [[nodiscard]] RefusedPlace longest_from(std::string_view text, std::size_t at) const;

    std::vector<Step> steps_{1};
};

/// The directory holds no number that is refused, however it got there.
void check_refused(const std::map<std::string, model::Hotline>& hotlines, const RefusedNumbers& refused,
                   diag::Diagnostics& diagnostics);

}  // namespace handbill::content
