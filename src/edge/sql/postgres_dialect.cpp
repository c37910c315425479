#include "edge/sql/postgres_dialect.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace haihe::edge::sql {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || is_digit(c); }

/// From `begin` up to the first that is not.
template <class Is>
std::string_view while_is(std::string_view text, std::size_t begin, Is is) {
    auto end = begin;
    while (end < text.size() && is(text[end])) ++end;
    return text.substr(begin, end - begin);
}

/// Passes everything on but the words that `of_word` and the parameters that `of_parameter` say otherwise.
template <class OfWord, class OfParameter>
std::string rewritten(std::string_view text, OfWord of_word, OfParameter of_parameter) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '\'' || text[i] == '"') {
            auto const end = text.find(text[i], i + 1);
            auto const quoted = text.substr(i, end == std::string_view::npos ? end : end - i + 1);
            result += quoted;
            i += quoted.size();
        } else if (is_word(text[i])) {
            auto const word = while_is(text, i, is_word);
            result += of_word(word);
            i += word.size();
        } else if (text[i] == '?') {
            auto const number = while_is(text, i + 1, is_digit);
            result += of_parameter(number);
            i += 1 + number.size();
        } else {
            result += text[i++];
        }
    }
    return result;
}

void remove_all(std::string& text, std::string_view part) {
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at)) text.erase(at, part.size());
}

} // namespace

std::string postgres_statement(std::string_view text) {
    int count = 0;
    return rewritten(
        text, [](std::string_view word) { return word == "instr" ? std::string_view("strpos") : word; },
        [&](std::string_view number) {
            return "$" + (number.empty() ? std::to_string(++count) : std::string(number));
        });
}

std::string postgres_schema_script(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kTypes{
        {{"INTEGER", "BIGINT"}, {"BLOB", "BYTEA"}, {"TEXT", "TEXT COLLATE \"C\""}}};
    auto script = rewritten(
        text,
        [](std::string_view word) {
            auto const* const type =
                std::find_if(kTypes.begin(), kTypes.end(), [&](auto const& one) { return one.first == word; });
            return type == kTypes.end() ? word : type->second;
        },
        [](std::string_view number) { return "?" + std::string(number); });
    for (auto const option : {" STRICT, WITHOUT ROWID", " WITHOUT ROWID", " STRICT"}) remove_all(script, option);
    return script;
}

} // namespace haihe::edge::sql
