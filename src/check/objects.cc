#include "check/objects.h"

#include "check/inflate.h"
#include "check/text_string.h"

namespace handbill::check {

namespace {

constexpr int kDeepest = 32;

}  // namespace

// ---- values --------------------------------------------------------------------------------------------------------

Object Object::child(std::size_t index) const {
    const Node& node = home_->nodes[node_->first + index];
    if (node.kind == Kind::reference) return objects_->get(static_cast<int>(node.number));
    return {objects_, home_, &node, 0};
}

bool Object::is_stream() const { return home_ != nullptr && node_ == &home_->root && home_->stream.has_value(); }

double Object::real() const { return kind() == Kind::integer || kind() == Kind::real ? node_->number : 0; }

int Object::integer(int otherwise) const { return is_integer() ? static_cast<int>(node_->number) : otherwise; }

std::string_view Object::name() const { return is_name() ? node_->text : std::string_view(); }

std::string_view Object::bytes() const { return is_string() ? node_->text : std::string_view(); }

std::optional<std::string> Object::text() const {
    return is_string() ? std::optional(read_text_string(node_->text)) : std::nullopt;
}

Object Object::operator[](std::string_view key) const {
    if (!is_dictionary()) return {};
    for (std::uint32_t i = 0; i < node_->count; ++i) {
        if (home_->nodes[node_->first + i].key == key) return child(i);
    }
    return {};
}

std::size_t Object::size() const { return is_array() || is_dictionary() ? node_->count : 0; }

Object Object::at(std::size_t index) const { return index < size() ? child(index) : Object(); }

std::string_view Object::key_at(std::size_t index) const {
    return index < size() ? home_->nodes[node_->first + index].key : std::string_view();
}

std::string_view Object::raw() const { return is_stream() ? *home_->stream : std::string_view(); }

std::string Object::decoded() const {
    if (!is_stream()) return {};
    const auto filter = (*this)["Filter"];
    const auto raw = *home_->stream;
    if (filter.is_null()) return std::string(raw);
    const bool single = filter.is_array() && filter.size() == 1;
    if ((single ? filter.at(0) : filter).name() != "FlateDecode" || has("DecodeParms")) return {};
    auto bytes = inflate(raw);
    if (!bytes) {
        objects_->faults_.add("reading", "the stream of object " + std::to_string(number_) + " cannot be decoded");
    }
    return std::move(bytes).value_or(std::string());
}

// ---- parsing -------------------------------------------------------------------------------------------------------

namespace {

/// Digits of an object number or generation.
bool is_whole(const Token& token) {
    return token.kind == Token::Kind::number && token.text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

/// Values of one object, children before their parents get to know where they stand.
class ObjectParser {
public:
    using Node = decltype(Object::Parsed::root);
    using Kind = Object::Kind;

    /// `waiting` is room to work in, empty before and after.
    ObjectParser(Scanner& scanner, Object::Parsed& parsed, std::vector<Node>& waiting)
        : scanner_(scanner), parsed_(parsed), waiting_(waiting) {
        constexpr std::size_t kUsual = 12;
        parsed_.nodes.reserve(kUsual);
    }
    ~ObjectParser() { waiting_.clear(); }
    ObjectParser(const ObjectParser&) = delete;
    ObjectParser& operator=(const ObjectParser&) = delete;

    /// False if there is no whole value here.
    bool parse(Node& node) { return parse_value(scanner_.next(), node, 0); }

private:
    bool parse_value(const Token& token, Node& node, int depth) {
        node.text = token.text;
        switch (token.kind) {
            case Token::Kind::number:
                return parse_number(token, node);
            case Token::Kind::name:
                node.kind = Kind::name;
                return true;
            case Token::Kind::string:
                node.kind = Kind::string;
                return true;
            case Token::Kind::array_open:
                return depth < kDeepest && parse_array(node, depth);
            case Token::Kind::dictionary_open:
                return depth < kDeepest && parse_dictionary(node, depth);
            case Token::Kind::keyword:
                return parse_keyword(token, node);
            default:
                return false;
        }
    }

    bool parse_number(const Token& token, Node& node) {
        const bool whole = token.text.find('.') == std::string_view::npos;
        node.kind = whole ? Kind::integer : Kind::real;
        node.number = token.number;
        if (is_whole(token) && scanner_.take_reference()) node.kind = Kind::reference;
        return true;
    }

    static bool parse_keyword(const Token& token, Node& node) {
        if (token.text == "true" || token.text == "false") {
            node.kind = Kind::boolean;
            node.number = token.text == "true" ? 1 : 0;
            return true;
        }
        return token.text == "null";
    }

    bool parse_array(Node& node, int depth) {
        node.kind = Kind::array;
        const auto base = waiting_.size();
        for (auto token = scanner_.next(); token.kind != Token::Kind::array_close; token = scanner_.next()) {
            Node item;
            if (!parse_value(token, item, depth + 1)) return false;
            waiting_.push_back(item);
        }
        settle(node, base);
        return true;
    }

    bool parse_dictionary(Node& node, int depth) {
        node.kind = Kind::dictionary;
        const auto base = waiting_.size();
        for (auto token = scanner_.next(); token.kind != Token::Kind::dictionary_close; token = scanner_.next()) {
            Node value;
            if (token.kind != Token::Kind::name || !parse_value(scanner_.next(), value, depth + 1)) return false;
            value.key = token.text;
            waiting_.push_back(value);
        }
        settle(node, base);
        return true;
    }

    /// The children gathered since `base` move to where they stay.
    void settle(Node& node, std::size_t base) {
        node.first = static_cast<std::uint32_t>(parsed_.nodes.size());
        node.count = static_cast<std::uint32_t>(waiting_.size() - base);
        parsed_.nodes.insert(parsed_.nodes.end(), waiting_.begin() + static_cast<std::ptrdiff_t>(base), waiting_.end());
        waiting_.resize(base);
    }

    Scanner& scanner_;
    Object::Parsed& parsed_;
    std::vector<Node>& waiting_;
};

Objects::Objects(std::string_view file, std::vector<std::size_t> offsets, Faults& faults)
    : file_(file),
      offsets_(std::move(offsets)),
      faults_(faults),
      scanner_(file),
      states_(offsets_.size()),
      parsed_(offsets_.size()) {}

Objects::~Objects() = default;

Object Objects::get(int number) const {
    const auto index = static_cast<std::size_t>(number);
    if (number <= 0 || index >= offsets_.size() || offsets_[index] == 0) return {};
    if (states_[index] == State::unread) {
        states_[index] = State::reading;  // a Length that is its own stream's is no number
        parsed_[index] = parse(number);
        states_[index] = State::read;
        if (!parsed_[index]) faults_.add("reading", "object " + std::to_string(number) + " cannot be read");
    }
    const auto* parsed = parsed_[index].get();
    return parsed == nullptr ? Object() : Object(this, parsed, &parsed->root, number);
}

std::unique_ptr<Object::Parsed> Objects::parse(int number) const {
    auto parsed = std::make_unique<Object::Parsed>();
    scanner_.seek(offsets_[static_cast<std::size_t>(number)]);
    const auto own_number = scanner_.next();
    const auto generation = scanner_.next();
    if (!is_whole(own_number) || own_number.number != number || !is_whole(generation)) return nullptr;
    if (scanner_.next().text != "obj" || !ObjectParser(scanner_, *parsed, waiting_).parse(parsed->root)) return nullptr;
    const auto end = scanner_.next();
    if (end.kind != Token::Kind::keyword) return nullptr;
    if (end.text == "endobj") return parsed;
    if (end.text != "stream" || parsed->root.kind != Object::Kind::dictionary) return nullptr;
    // 7.3.8.1: a line end after the keyword, then exactly Length bytes, then a line end
    auto begin = scanner_.position();
    if (file_.substr(begin, 2) == "\r\n") ++begin;
    if (file_.substr(begin, 1) != "\n") return nullptr;
    ++begin;
    const auto length = Object(this, parsed.get(), &parsed->root, number)["Length"].integer(-1);
    if (length < 0 || static_cast<std::size_t>(length) > file_.size() - begin) return nullptr;
    parsed->stream = file_.substr(begin, static_cast<std::size_t>(length));
    scanner_.seek(begin + static_cast<std::size_t>(length));
    return scanner_.next().text == "endstream" && scanner_.next().text == "endobj" ? std::move(parsed) : nullptr;
}

Object Objects::parse_at(std::size_t position) {
    scanner_.seek(position);
    apart_ = std::make_unique<Object::Parsed>();
    if (!ObjectParser(scanner_, *apart_, waiting_).parse(apart_->root)) return {};
    return {this, apart_.get(), &apart_->root, 0};
}

}  // namespace handbill::check
