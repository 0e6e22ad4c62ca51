#pragma once

// The objects of a finished file (ISO 32000-1, 7.3), each parsed when it is first asked for, straight from its bytes.
// Stricter than a library that reads any PDF, and ten times as fast: what our writer never writes is a fault.

#include "check/faults.h"
#include "check/scanner.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace handbill::check {

class ObjectParser;
class Objects;

/// A cheap view of one value. Asking a value for what it is not gives emptiness; references are followed.
class Object {
public:
    Object() = default;

    [[nodiscard]] bool is_null() const { return kind() == Kind::null; }
    [[nodiscard]] bool is_dictionary() const { return kind() == Kind::dictionary; }  ///< a stream's counts
    [[nodiscard]] bool is_array() const { return kind() == Kind::array; }
    [[nodiscard]] bool is_integer() const { return kind() == Kind::integer; }
    [[nodiscard]] bool is_name() const { return kind() == Kind::name; }
    [[nodiscard]] bool is_string() const { return kind() == Kind::string; }
    [[nodiscard]] bool is_true() const { return kind() == Kind::boolean && node_->number != 0; }
    [[nodiscard]] bool is_stream() const;

    /// Object number, 0 for a value that stands inside another.
    [[nodiscard]] int number() const { return number_; }

    [[nodiscard]] double real() const;
    [[nodiscard]] int integer(int otherwise) const;
    [[nodiscard]] std::string_view name() const;   ///< without '/'
    [[nodiscard]] std::string_view bytes() const;  ///< of a string
    /// A text string (7.9.2.2) as UTF-8; nothing if it is no string.
    [[nodiscard]] std::optional<std::string> text() const;

    /// Entry of a dictionary or of a stream's dictionary.
    [[nodiscard]] Object operator[](std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return !(*this)[key].is_null(); }

    /// Items of an array, or values of a dictionary in file order with their keys.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] Object at(std::size_t index) const;
    [[nodiscard]] std::string_view key_at(std::size_t index) const;

    /// The bytes of a stream as they stand in the file; empty if it is none.
    [[nodiscard]] std::string_view raw() const;
    /// The decoded bytes of a stream; empty if it is none or has a filter other than FlateDecode.
    [[nodiscard]] std::string decoded() const;

private:
    friend class Objects;
    friend class ObjectParser;
    enum class Kind : std::uint8_t { null, boolean, integer, real, name, string, array, dictionary, reference };

    struct Node {
        Kind kind = Kind::null;
        std::uint32_t first = 0, count = 0;  ///< children in Parsed::nodes
        double number = 0;                   ///< value, truth, or the object number of a reference
        std::string_view text;               ///< name or decoded string
        std::string_view key;                ///< in a dictionary
    };
    /// One indirect object.
    struct Parsed {
        std::vector<Node> nodes;
        Node root;
        std::optional<std::string_view> stream;  ///< raw bytes
    };

    Object(const Objects* objects, const Parsed* home, const Node* node, int number)
        : objects_(objects), home_(home), node_(node), number_(number) {}

    [[nodiscard]] Kind kind() const { return node_ == nullptr ? Kind::null : node_->kind; }
    [[nodiscard]] Object child(std::size_t index) const;

    const Objects* objects_ = nullptr;
    const Parsed* home_ = nullptr;
    const Node* node_ = nullptr;
    int number_ = 0;
};

class Objects {
public:
    /// `file` must outlive this. `offsets[n]` is where object n begins, 0 if there is none.
    Objects(std::string_view file, std::vector<std::size_t> offsets, Faults& faults);
    ~Objects();
    Objects(const Objects&) = delete;
    Objects& operator=(const Objects&) = delete;

    /// Null if there is no such object or it cannot be read (then a fault is told once).
    [[nodiscard]] Object get(int number) const;

    /// A value that stands in the file but is no object of it: the trailer; at most one. Null if there is none.
    [[nodiscard]] Object parse_at(std::size_t position);

private:
    friend class Object;
    enum class State : std::uint8_t { unread, reading, read };

    std::unique_ptr<Object::Parsed> parse(int number) const;

    std::string_view file_;
    std::vector<std::size_t> offsets_;
    Faults& faults_;
    mutable Scanner scanner_;
    mutable std::vector<Object::Node> waiting_;  ///< children of values that are being parsed
    mutable std::vector<State> states_;
    mutable std::vector<std::unique_ptr<Object::Parsed>> parsed_;
    std::unique_ptr<Object::Parsed> apart_;
};

/// The first key of `dictionary` that is not in `allowed`, or empty.
template <class Names>
[[nodiscard]] std::string unexpected_key(const Object& dictionary, const Names& allowed) {
    for (std::size_t i = 0; i < dictionary.size(); ++i) {
        bool known = false;
        for (const std::string_view name : allowed) known = known || name == dictionary.key_at(i);
        if (!known) return std::string(dictionary.key_at(i));
    }
    return {};
}

}  // namespace handbill::check
