#include "content/stocks.h"

#include "content/decoder.h"

namespace handbill::content {
namespace {

constexpr int kMostPieces = 100;  // a side; more would be smaller than any piece that can be read

std::optional<base::Size> as_extents(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    Mapping map(node, "'" + std::string(name) + "'", diagnostics);
    base::Size size;
    const bool width = map.need("width", size.width, as_size);
    const bool height = map.need("height", size.height, as_size);
    return width && height ? std::optional(size) : std::nullopt;
}

template <class Read>
std::optional<base::Point> as_point(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics,
                                    Read read) {
    Mapping map(node, "'" + std::string(name) + "'", diagnostics);
    base::Point point;
    const bool x = map.need("x", point.x, read);
    const bool y = map.need("y", point.y, read);
    return x && y ? std::optional(point) : std::nullopt;
}

void expect(bool right, diag::Span span, const std::string& message, const char* hint, diag::Diagnostics& diagnostics) {
    if (!right) diagnostics.error(diag::codes::bad_value, span, message).notes.push_back({hint, {}});
}

/// All pieces on the sheet, none over another.
void check_places(const model::Stock& stock, diag::Diagnostics& diagnostics) {
    const std::string whose = "the pieces of the stock '" + stock.id + "' ";
    expect(stock.pitch.x >= stock.piece.width && stock.pitch.y >= stock.piece.height, stock.span,
           whose + "cover each other", "'pitch' leads from one piece to the next and is never less than the piece",
           diagnostics);
    const base::Length right = stock.first.x + stock.pitch.x * (stock.columns - 1) + stock.piece.width;
    const base::Length bottom = stock.first.y + stock.pitch.y * (stock.rows - 1) + stock.piece.height;
    expect(right <= stock.sheet.width && bottom <= stock.sheet.height, stock.span, whose + "leave the sheet",
           "count 'columns' and 'rows', and measure 'first' from the top left of the sheet", diagnostics);
}

class StockDecoder {
public:
    StockDecoder(const std::map<std::string, model::Sheet>& sheets, bool sheets_known, diag::Diagnostics& diagnostics)
        : sheets_(sheets), sheets_known_(sheets_known), diagnostics_(diagnostics) {}

    [[nodiscard]] model::Stock decode(const model::SourceEntry& entry) {
        const std::size_t errors_before = diagnostics_.error_count();
        model::Stock stock;
        bool placed = false;
        {
            Mapping fields(entry.value, "stock '" + entry.key + "'", diagnostics_);
            stock.id = entry.key;
            stock.span = entry.key_span;
            fields.need("name", stock.name, as_text);
            placed = take_sheet(fields, stock);
            fields.need("piece", stock.piece, as_extents);
            fields.need("columns", stock.columns, WholeNumber{1, kMostPieces});
            fields.need("rows", stock.rows, WholeNumber{1, kMostPieces});
            fields.need("first", stock.first,
                        [](const auto& node, auto name, auto& d) { return as_point(node, name, d, as_length); });
            fields.need("pitch", stock.pitch,
                        [](const auto& node, auto name, auto& d) { return as_point(node, name, d, as_size); });
            fields.take("cut", stock.cut, as_boolean);
            fields.need("source", stock.source, as_text);
        }
        if (placed && diagnostics_.error_count() == errors_before) check_places(stock, diagnostics_);
        return stock;
    }

private:
    bool take_sheet(Mapping& fields, model::Stock& stock) {
        std::string id;
        const SourceNode* node = fields.find("sheet");
        if (!fields.need("sheet", id, as_text)) return false;
        const auto found = sheets_.find(id);
        if (found != sheets_.end()) {
            stock.sheet = found->second.trim;
        } else if (sheets_known_) {
            report_unknown_name(node->span, "sheet", id, keys_of(sheets_), diagnostics_);
        }
        return found != sheets_.end();
    }

    const std::map<std::string, model::Sheet>& sheets_;
    bool sheets_known_;
    diag::Diagnostics& diagnostics_;
};

}  // namespace

void decode_stocks(const model::SourceNode& tree, const std::map<std::string, model::Sheet>& sheets, bool sheets_known,
                   std::map<std::string, model::Stock>& stocks, diag::Diagnostics& diagnostics) {
    Mapping map(tree, "a file of stocks", diagnostics);
    const SourceNode* all = map.need("stocks");
    if (!all) return;
    StockDecoder decoder(sheets, sheets_known, diagnostics);
    each_entry(*all, "stocks", diagnostics, [&](const model::SourceEntry& entry) {
        const auto [place, added] = stocks.emplace(entry.key, decoder.decode(entry));
        if (added) return;
        diagnostics
            .error(diag::codes::yaml_duplicate_key, entry.key_span, "the stock '" + entry.key + "' is already there")
            .notes.push_back({"first given here", place->second.span});
    });
}

}  // namespace handbill::content
