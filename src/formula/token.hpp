#pragma once

#include <string_view>

namespace haihe::formula {

enum class TokenKind { end, number, word, symbol, stray };

/// The smallest part of a source: `12.5`, `mean`, `<=`. A character that the language lacks is a stray.
struct Token {
    TokenKind kind = TokenKind::end;
    std::string_view text{};
    std::size_t begin = 0; ///< in the source, from 0

    [[nodiscard]] bool is(std::string_view symbol) const { return kind == TokenKind::symbol && text == symbol; }
    [[nodiscard]] std::size_t end() const { return begin + text.size(); }
};

/// The token at `from` or after the white space there.
Token next_token(std::string_view source, std::size_t from);

} // namespace haihe::formula
