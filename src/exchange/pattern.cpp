#include "exchange/pattern.hpp"

#include <charconv>
#include <limits>

namespace haihe::exchange {

namespace {

constexpr std::size_t kUnbounded = std::numeric_limits<std::size_t>::max();

/// Takes one expression apart from the left; `wrong` once it met what is not of the supported part.
struct Reader {
    std::string_view rest;
    bool wrong = false;

    [[nodiscard]] bool at(char c) const { return !rest.empty() && rest.front() == c; }
    bool skip(char c) {
        if (!at(c)) return false;
        rest.remove_prefix(1);
        return true;
    }
    /// One character, perhaps escaped.
    std::size_t character() {
        if (rest.empty()) return fail();
        bool const escaped = skip('\\');
        if (rest.empty()) return fail();
        auto const c = rest.front();
        rest.remove_prefix(1);
        if (static_cast<unsigned char>(c) >= 128) return fail();
        if (!escaped) return static_cast<std::size_t>(c);
        if (c == 'n') return '\n';
        bool const letter_or_digit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        return letter_or_digit ? fail() : static_cast<std::size_t>(c);
    }
    std::bitset<128> characters() {
        std::bitset<128> of;
        if (skip('[')) {
            if (at('^') || at(']')) wrong = true;
            while (!wrong && !skip(']')) {
                auto const first = character();
                auto const last = rest.size() > 1 && rest[1] != ']' && skip('-') ? character() : first;
                if (last < first) wrong = true;
                for (auto c = first; c <= last; ++c) of.set(c);
            }
        } else {
            if (std::string_view("^$.*+?()]{}|").find(rest.front()) != std::string_view::npos) wrong = true;
            of.set(character());
        }
        return of;
    }
    std::size_t number() {
        std::size_t value = 0;
        auto const [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
        if (error != std::errc{}) return fail();
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        return value;
    }
    std::pair<std::size_t, std::size_t> times() {
        if (skip('?')) return {0, 1};
        if (skip('*')) return {0, kUnbounded};
        if (skip('+')) return {1, kUnbounded};
        if (!skip('{')) return {1, 1};
        auto const least = number();
        auto const most = !skip(',') ? least : at('}') ? kUnbounded : number();
        if (!skip('}') || most < least) wrong = true;
        return {least, most};
    }
    std::size_t fail() {
        wrong = true;
        return 0;
    }
};

} // namespace

std::optional<Pattern> Pattern::compile(std::string_view expression) {
    if (expression.size() < 2 || expression.front() != '^' || expression.back() != '$') return std::nullopt;
    Reader reader{expression.substr(1, expression.size() - 2)};
    Pattern pattern;
    while (!reader.wrong && !reader.rest.empty()) {
        auto const of = reader.characters();
        auto const [least, most] = reader.times();
        pattern.parts_.push_back({of, least, most});
    }
    if (reader.wrong || !pattern.decides_in_one_pass()) return std::nullopt;
    return pattern;
}

bool Pattern::decides_in_one_pass() const {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (parts_[i].least == parts_[i].most) continue;
        for (std::size_t next = i + 1; next < parts_.size(); ++next) {
            if ((parts_[i].of & parts_[next].of).any()) return false;
            if (parts_[next].least > 0) break;
        }
    }
    return true;
}

bool Pattern::matches(std::string_view text) const {
    std::size_t position = 0;
    for (auto const& part : parts_) {
        std::size_t times = 0;
        while (times < part.most && position < text.size()) {
            auto const c = static_cast<unsigned char>(text[position]);
            if (c >= 128 || !part.of[c]) break;
            ++times;
            ++position;
        }
        if (times < part.least) return false;
    }
    return position == text.size();
}

} // namespace haihe::exchange
