#include "formula/token.hpp"

namespace haihe::formula {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

template <class Is>
std::size_t run(std::string_view text, std::size_t from, Is is) {
    while (from < text.size() && is(text[from])) ++from;
    return from;
}

std::size_t number_end(std::string_view text) {
    auto const whole = run(text, 0, is_digit);
    if (whole == text.size() || text[whole] != '.') return whole;
    auto const fraction = run(text, whole + 1, is_digit);
    return fraction == whole + 1 ? whole : fraction;
}

/// All the bytes of one character, for it is shown to a person.
std::size_t character_end(std::string_view text) {
    return run(text, 1, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; });
}

} // namespace

Token next_token(std::string_view source, std::size_t from) {
    auto const begin = run(source, from, is_space);
    auto const rest = source.substr(begin);
    if (rest.empty()) return {TokenKind::end, rest, begin};
    if (is_digit(rest[0])) return {TokenKind::number, rest.substr(0, number_end(rest)), begin};
    if (is_letter(rest[0]))
        return {TokenKind::word, rest.substr(0, run(rest, 1, [](char c) { return is_letter(c) || is_digit(c); })),
                begin};
    for (auto const* two : {"<=", ">=", "==", "!="})
        if (rest.starts_with(two)) return {TokenKind::symbol, rest.substr(0, 2), begin};
    if (std::string_view("+-*/(),<>").contains(rest[0])) return {TokenKind::symbol, rest.substr(0, 1), begin};
    return {TokenKind::stray, rest.substr(0, character_end(rest)), begin};
}

} // namespace haihe::formula
