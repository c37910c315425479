#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace haihe::exchange {

/// The part of ECMA-262's regular expressions that spec/exchange uses: `^`, then characters and classes of ASCII, each
/// with an optional {n}, {n,m}, {n,}, ?, + or *, then `$`. Nothing that repeats may also begin what follows it, so that
/// one pass decides. (std::regex recurses once a character: a long string from outside would end the process.)
class Pattern {
public:
    /// Empty when `expression` is not of this part.
    static std::optional<Pattern> compile(std::string_view expression);
    [[nodiscard]] bool matches(std::string_view text) const;

private:
    struct Part {
        std::bitset<128> of;
        std::size_t least = 1;
        std::size_t most = 1;
    };
    [[nodiscard]] bool decides_in_one_pass() const;
    std::vector<Part> parts_;
};

} // namespace haihe::exchange
