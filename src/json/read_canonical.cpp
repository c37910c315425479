#include "json/read_canonical.hpp"

#include "json/canonical.hpp"
#include "json/codec.hpp"

#include <boost/json/parse.hpp>

#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace haihe::json {

namespace {

constexpr std::int64_t kIntegerMax = (std::int64_t{1} << 53) - 1;

/// How RFC 8785 writes an ASCII character in a string, when not as itself: the short escapes.
constexpr std::string_view short_escape(char c) {
    switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\b': return "\\b";
    case '\t': return "\\t";
    case '\n': return "\\n";
    case '\f': return "\\f";
    case '\r': return "\\r";
    default: return {};
    }
}

/// Goes along the text with the value that was read from it; false as soon as they differ.
class Comparison {
public:
    explicit Comparison(std::string_view text, StandingMember* member) : rest_(text), member_(member) {}

    bool whole(Value const& value) {
        if (!value.is_object()) member_ = nullptr;
        return same(value) && rest_.empty();
    }

private:
    bool eat(std::string_view piece) {
        if (!rest_.starts_with(piece)) return false;
        rest_.remove_prefix(piece.size());
        return true;
    }

    bool same(Value const& value) {
        switch (value.kind()) {
        case boost::json::kind::null: return eat("null");
        case boost::json::kind::bool_: return eat(value.get_bool() ? "true" : "false");
        case boost::json::kind::int64: return number(value.get_int64());
        case boost::json::kind::uint64: // beyond 2^53-1
        case boost::json::kind::double_: return false;
        case boost::json::kind::string: return string(value.get_string());
        case boost::json::kind::array: return array(value.get_array());
        case boost::json::kind::object: return object(value.get_object());
        }
        return false;
    }

    bool number(std::int64_t value) {
        if (value > kIntegerMax || value < -kIntegerMax) return false;
        std::array<char, 20> digits{};
        auto const end = std::to_chars(digits.begin(), digits.end(), value).ptr;
        return eat({digits.data(), static_cast<std::size_t>(end - digits.data())});
    }

    bool string(std::string_view value) {
        if (!eat("\"")) return false;
        while (!value.empty()) {
            std::size_t plain = 0;
            while (plain < value.size() && is_plain(value[plain])) ++plain;
            if (!eat(value.substr(0, plain))) return false;
            value.remove_prefix(plain);
            if (value.empty()) break;
            if (!escaped(value.front())) return false;
            value.remove_prefix(1);
        }
        return eat("\"");
    }
    static bool is_plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }
    bool escaped(char c) {
        if (auto const brief = short_escape(c); !brief.empty()) return eat(brief);
        constexpr std::string_view kDigits = "0123456789abcdef";
        std::array const unicode{'\\', 'u', '0', '0', c < 0x10 ? '0' : '1', kDigits[static_cast<std::size_t>(c & 15)]};
        return eat({unicode.data(), unicode.size()});
    }

    bool array(boost::json::array const& items) {
        if (!eat("[")) return false;
        bool first = true;
        for (auto const& item : items) {
            if (!first && !eat(",")) return false;
            first = false;
            if (!same(item)) return false;
        }
        return eat("]");
    }

    /// Members stand as in the text; each key is above the one before it.
    bool object(boost::json::object const& members) {
        if (!eat("{")) return false;
        auto* const wanted = std::exchange(member_, nullptr); // of the whole, not of what is in it
        std::string_view before;
        bool first = true;
        for (auto const& member : members) {
            std::string_view const key = member.key();
            if (!first && (key <= before || !eat(","))) return false;
            if (!is_ascii(key) || !string(key) || !eat(":")) return false;
            auto const here = rest_;
            if (!same(member.value())) return false;
            if (wanted && key == wanted->name) wanted->text = here.substr(0, here.size() - rest_.size());
            first = false;
            before = key;
        }
        return eat("}");
    }
    static bool is_ascii(std::string_view key) {
        for (char const c : key)
            if (static_cast<unsigned char>(c) >= 0x80) return false;
        return true;
    }

    std::string_view rest_;
    StandingMember* member_;
};

kernel::Result<Value> read(std::string_view text, StandingMember* member, boost::json::storage_ptr storage) {
    boost::json::parse_options options;
    options.max_depth = 32;
    boost::system::error_code error;
    auto value =
        boost::json::parse(boost::json::string_view(text.data(), text.size()), error, std::move(storage), options);
    if (!error && Comparison(text, member).whole(value)) return value;
    if (member) member->text = {};
    // Not canonical: the slower way says what is wrong.
    auto refusal = require_canonical(text);
    if (!refusal) return std::unexpected(std::move(refusal.error()));
    return parse(text);
}

} // namespace

kernel::Result<Value> read_canonical(std::string_view text, boost::json::storage_ptr storage) {
    return read(text, nullptr, std::move(storage));
}

kernel::Result<Value> read_canonical(std::string_view text, StandingMember& member, boost::json::storage_ptr storage) {
    return read(text, &member, std::move(storage));
}

} // namespace haihe::json
