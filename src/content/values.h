#pragma once

// Single values of the spanned tree to typed ones. Each function takes a node and the name that the author knows it
// by, and gives a value or nothing after reporting why not. All scalars are text until one of these says otherwise,
// so `no`, `on` and `1.10` never change by themselves; where text is meant and YAML readers of other makes would
// see a truth value, the author is asked for quotes.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "content/reports.h"
#include "diag/diagnostics.h"
#include "model/hotline.h"
#include "model/piece.h"
#include "model/theme.h"

namespace handbill::content {

std::optional<std::string> as_text(const SourceNode&, std::string_view name, diag::Diagnostics&);  ///< never empty
std::optional<bool> as_boolean(const SourceNode&, std::string_view name, diag::Diagnostics&);
std::optional<base::Length> as_length(const SourceNode&, std::string_view name, diag::Diagnostics&);  ///< not negative
std::optional<base::Length> as_size(const SourceNode&, std::string_view name, diag::Diagnostics&);    ///< over 0
std::optional<base::Length> as_place(const SourceNode&, std::string_view name, diag::Diagnostics&);   ///< any sign
std::optional<base::Ratio> as_ratio(const SourceNode&, std::string_view name, diag::Diagnostics&);    ///< any sign
std::optional<base::Ratio> as_factor(const SourceNode&, std::string_view name,
                                     diag::Diagnostics&);  ///< over 0, at most 10
std::optional<std::string> as_date(const SourceNode&, std::string_view name, diag::Diagnostics&);  ///< yyyy-mm-dd
std::optional<std::string> as_partial_date(const SourceNode&, std::string_view name,
                                           diag::Diagnostics&);                                  ///< or yyyy-mm, yyyy
std::optional<std::string> as_id(const SourceNode&, std::string_view name, diag::Diagnostics&);  ///< a-z, 0-9 and '-'
std::optional<std::string> as_language_tag(const SourceNode&, std::string_view name, diag::Diagnostics&);
std::optional<std::string> as_script(const SourceNode&, std::string_view name, diag::Diagnostics&);  ///< ISO 15924
std::optional<model::Extent> as_extent(const SourceNode&, std::string_view name, diag::Diagnostics&);

/// One length for all four, or [top, end, bottom, start].
std::optional<base::Edges> as_edges(const SourceNode&, std::string_view name, diag::Diagnostics&);
std::optional<std::array<base::Length, 4>> as_corners(const SourceNode&, std::string_view name, diag::Diagnostics&);

/// "#RRGGBB" into the sRGB part of `colour`. False after reporting.
bool read_rgb(const SourceNode&, std::string_view name, model::Colour& colour, diag::Diagnostics&);

/// Factors from large to small: the first size that fits wins, so a larger one after a smaller could never be reached.
std::optional<std::vector<base::Ratio>> as_ladder(const SourceNode&, std::string_view name, diag::Diagnostics&);

/// A whole number from `least` to `most`.
struct WholeNumber {
    int least, most;
    std::optional<int> operator()(const SourceNode&, std::string_view name, diag::Diagnostics&) const;
};

template <class Value>
struct Choice {
    std::string_view name;
    Value value;
};

/// One of a few names.
template <class Value, std::size_t count>
struct OneOf {
    Choice<Value> choices[count];
    std::optional<Value> operator()(const SourceNode& node, std::string_view name, diag::Diagnostics& d) const {
        const auto word = as_text(node, name, d);
        if (!word) return std::nullopt;
        std::vector<std::string> known;
        for (const Choice<Value>& choice : choices) {
            if (choice.name == *word) return choice.value;
            known.emplace_back(choice.name);
        }
        report_unknown_choice(node, name, known, d);
        return std::nullopt;
    }
};
template <class Value, std::size_t count>
constexpr OneOf<Value, count> one_of(const Choice<Value> (&choices)[count]) {
    OneOf<Value, count> reader{};
    for (std::size_t i = 0; i < count; ++i) reader.choices[i] = choices[i];
    return reader;
}

/// One of `all`, by the names that the model gives them.
template <class Value, std::size_t count>
constexpr OneOf<Value, count> one_of_named(const Value (&all)[count]) {
    OneOf<Value, count> reader{};
    for (std::size_t i = 0; i < count; ++i) reader.choices[i] = {name_of(all[i]), all[i]};
    return reader;
}

/// A list in which each item is read by `Read`. Nothing if any item is wrong.
template <class Read>
struct ListOf {
    Read read_item;
    auto operator()(const SourceNode& node, std::string_view name, diag::Diagnostics& d) const {
        using Item = typename decltype(read_item(node, name, d))::value_type;
        std::optional<std::vector<Item>> items;
        if (node.kind != SourceNode::Kind::sequence) {
            report_wrong_type(node, name, "a list", d);
            return items;
        }
        items.emplace();
        bool whole = true;
        for (const SourceNode& child : node.items) {
            auto item = read_item(child, name, d);
            whole = whole && item.has_value();
            if (item) items->push_back(std::move(*item));
        }
        if (!whole) items.reset();
        return items;
    }
};
template <class Read>
ListOf<Read> list_of(Read read_item) {
    return {read_item};
}

}  // namespace handbill::content
