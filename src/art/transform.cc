#include "art/transform.h"

#include "base/characters.h"

#include <array>
#include <cmath>
#include <span>
#include <string>

namespace handbill::art {
namespace {

constexpr std::size_t kMostArguments = 6;

bool bounded(const Matrix& m) {
    for (const double entry : {m.a, m.b, m.c, m.d, m.e, m.f}) {
        if (!(std::abs(entry) <= kLargestNumber)) return false;
    }
    return true;
}

/// Nothing if the function is not known or has the wrong number of arguments.
std::optional<Matrix> matrix_of(std::string_view function, std::span<const double> v) {
    if (function == "translate" && (v.size() == 1 || v.size() == 2)) {
        return Matrix{1, 0, 0, 1, v[0], v.size() == 2 ? v[1] : 0};
    }
    if (function == "scale" && (v.size() == 1 || v.size() == 2)) {
        return Matrix{v[0], 0, 0, v.size() == 2 ? v[1] : v[0], 0, 0};
    }
    if (function == "matrix" && v.size() == kMostArguments) return Matrix{v[0], v[1], v[2], v[3], v[4], v[5]};
    return std::nullopt;
}

/// name ( numbers )
std::variant<Matrix, ValueFault> read_function(NumberScanner& scanner, std::string_view text) {
    const std::size_t begin = scanner.position();
    while (base::is_letter(scanner.peek())) scanner.advance();
    const std::string_view name = text.substr(begin, scanner.position() - begin);
    const auto whole = [&](std::string message) { return ValueFault{begin, scanner.position(), std::move(message)}; };
    if (name != "translate" && name != "scale" && name != "matrix") {
        if (name.empty()) return scanner.fault("a transform begins with translate, scale or matrix");
        return whole("the transform \"" + std::string(name) + "\" is not supported");
    }
    scanner.skip_space();
    if (scanner.peek() != '(') return scanner.fault("\"(\" is missing after " + std::string(name));
    scanner.advance();
    scanner.skip_space();

    std::array<double, kMostArguments> values{};
    std::size_t count = 0;
    while (scanner.peek() != ')') {
        if (count > 0) scanner.skip_separator();
        const auto value = scanner.number();
        if (!value) return scanner.fault("a number within ±1,000,000 was expected in the transform");
        if (count == values.size()) return whole(std::string(name) + " has too many numbers");
        values[count++] = *value;
        scanner.skip_space();
    }
    scanner.advance();
    const auto matrix = matrix_of(name, std::span(values).first(count));
    if (!matrix) return whole(std::string(name) + " has the wrong count of numbers");
    return *matrix;
}

}  // namespace

Matrix operator*(const Matrix& o, const Matrix& i) {
    return {o.a * i.a + o.c * i.b, o.b * i.a + o.d * i.b,       o.a * i.c + o.c * i.d,
            o.b * i.c + o.d * i.d, o.a * i.e + o.c * i.f + o.e, o.b * i.e + o.d * i.f + o.f};
}

std::variant<Matrix, ValueFault> read_transform(std::string_view text, const Matrix& outer) {
    NumberScanner scanner(text);
    Matrix product = outer;
    scanner.skip_space();
    while (!scanner.at_end()) {
        const std::size_t begin = scanner.position();
        const auto next = read_function(scanner, text);
        if (const auto* fault = std::get_if<ValueFault>(&next)) return *fault;
        product = product * std::get<Matrix>(next);
        if (!bounded(product)) return ValueFault{begin, scanner.position(), "the transform grows beyond 1,000,000"};
        if (scanner.skip_separator() && scanner.at_end())
            return scanner.fault("a transform was expected after the comma");
    }
    return product;
}

}  // namespace handbill::art
