#include "json/writing.hpp"

#include <cstdint>
#include <cstring>

namespace haihe::json::detail {

namespace {

bool is_plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

/// Looks at eight characters at once: a byte of the sum borrows from above itself where it was below what is taken
/// away.
bool are_plain(std::uint64_t eight) {
    constexpr std::uint64_t kOnes = 0x0101010101010101, kTops = kOnes << 7;
    auto const below = [&](std::uint64_t bytes, std::uint64_t limit) {
        return (bytes - kOnes * limit) & ~bytes & kTops;
    };
    return (below(eight, 0x20) | below(eight ^ kOnes * '"', 1) | below(eight ^ kOnes * '\\', 1)) == 0;
}

/// How many characters from `begin` on go over as they are.
std::size_t plain_run(std::string_view text, std::size_t begin) {
    auto end = begin;
    for (std::uint64_t eight = 0; text.size() - end >= sizeof eight; end += sizeof eight) {
        std::memcpy(&eight, text.data() + end, sizeof eight);
        if (!are_plain(eight)) break;
    }
    while (end < text.size() && is_plain(text[end])) ++end;
    return end - begin;
}

void append_escape(std::string& out, char c) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\b': out += "\\b"; break;
    case '\t': out += "\\t"; break;
    case '\n': out += "\\n"; break;
    case '\f': out += "\\f"; break;
    case '\r': out += "\\r"; break;
    default:
        out += "\\u00";
        out.push_back(kDigits[static_cast<unsigned char>(c) >> 4]);
        out.push_back(kDigits[static_cast<unsigned char>(c) & 15]);
    }
}

} // namespace

void append_plain(std::string& out, std::string const& text) { append_string(out, text); }
void append_plain(std::string& out, bool value) { out += value ? "true" : "false"; }
void append_plain(std::string& out, std::int64_t number) { out += std::to_string(number); }
void append_plain(std::string& out, std::uint64_t number) { out += std::to_string(number); }
void append_plain(std::string& out, kernel::Money money) { out += std::to_string(money.fen); }
void append_plain(std::string& out, kernel::Instant instant) { append_string(out, instant.to_string()); }
void append_plain(std::string& out, kernel::Date date) { append_string(out, date.to_string()); }
void append_plain(std::string& out, kernel::Digest const& digest) { append_string(out, digest.to_string()); }
void append_plain(std::string& out, kernel::Decimal const& decimal) { append_string(out, decimal.to_string()); }
void append_plain(std::string& out, Raw const& raw) { out += raw.canonical; }

void append_plain(std::string& out, kernel::Text const& text) {
    out.push_back('{');
    append_name(out, "en");
    append_string(out, text.en);
    append_name(out, "zh");
    append_string(out, text.zh);
    out.push_back('}');
}

void append_string(std::string& out, std::string_view text) {
    out.reserve(out.size() + text.size() + text.size() / 8 + 64); // for its escapes, and what comes after it
    out.push_back('"');
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const plain = plain_run(text, at);
        out.append(text, at, plain);
        at += plain;
        if (at < text.size()) append_escape(out, text[at]);
    }
    out.push_back('"');
}

void append_key(std::string& out, std::string_view key) {
    if (out.back() != '{') out.push_back(',');
    append_string(out, key);
    out.push_back(':');
}

void append_name(std::string& out, std::string_view name) {
    if (out.back() != '{') out.push_back(',');
    out.push_back('"');
    out.append(name).append("\":");
}

void append_members(std::string& out, void const* object, std::span<WrittenMember const> members) {
    if (out.empty()) out.reserve(256); // not step by step
    out.push_back('{');
    for (auto const& member : members) member.append(out, member.name, object);
    out.push_back('}');
}

void append_items(std::string& out, std::size_t count, void const* items,
                  void (*append_item)(std::string& out, void const* items, std::size_t index)) {
    out.push_back('[');
    for (std::size_t i = 0; i < count; ++i) {
        if (i != 0) out.push_back(',');
        append_item(out, items, i);
    }
    out.push_back(']');
}

} // namespace haihe::json::detail
