#include "edge/http/request_peek.hpp"

#include <array>
#include <cstring>

namespace haihe::edge::http {
namespace {

constexpr std::array<bool, 256> make_token_table() {
    std::array<bool, 256> table{};
    for (int c = 'a'; c <= 'z'; ++c) table[static_cast<std::size_t>(c)] = true;
    for (int c = 'A'; c <= 'Z'; ++c) table[static_cast<std::size_t>(c)] = true;
    for (int c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = true;
    for (unsigned char const c : std::string_view("!#$%&'*+-.^_`|~")) table[c] = true;
    return table;
}
constexpr auto kToken = make_token_table();

bool is_token(std::string_view text) {
    for (unsigned char const c : text) {
        if (!kToken[c]) return false;
    }
    return !text.empty();
}

bool is_visible(std::string_view text) {
    for (unsigned char const c : text) {
        if (c <= 0x20 || c >= 0x7f) return false;
    }
    return !text.empty();
}

bool is_value(std::string_view text) {
    for (unsigned char const c : text) {
        if ((c < 0x20 && c != '\t') || c == 0x7f) return false;
    }
    return true;
}

/// `lower` is lower-case letters and hyphens.
bool is_name(std::string_view name, std::string_view lower) {
    if (name.size() != lower.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if ((name[i] | 0x20) != (lower[i] | 0x20)) return false;
    }
    return true;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// True when the cache may answer; every doubt leaves the judgement to the full parser.
bool read_simple(std::string_view head, RequestPeek& peek) {
    constexpr std::string_view kMethod = "GET ";
    constexpr std::string_view kVersion = " HTTP/1.1";
    if (!head.starts_with(kMethod)) return false;
    auto line_end = head.find("\r\n");
    auto line = head.substr(0, line_end);
    if (line.size() < kMethod.size() + kVersion.size() + 1 || !line.ends_with(kVersion)) return false;
    peek.target = line.substr(kMethod.size(), line.size() - kMethod.size() - kVersion.size());
    if (peek.target.front() != '/' || !is_visible(peek.target)) return false;
    head.remove_prefix(line_end + 2);

    int hosts = 0;
    while (head.size() > 2) { // the empty line is left
        line_end = head.find("\r\n");
        line = head.substr(0, line_end);
        head.remove_prefix(line_end + 2);
        auto const colon = line.find(':');
        if (colon == std::string_view::npos) return false;
        auto const name = line.substr(0, colon);
        auto const value = trimmed(line.substr(colon + 1));
        if (!is_token(name) || !is_value(value)) return false;
        switch (name.size()) {
        case 4:
            if (is_name(name, "host") && ++hosts > 1) return false;
            break;
        case 6:
            if (is_name(name, "expect")) return false;
            break;
        case 7:
            if (is_name(name, "upgrade")) return false;
            break;
        case 10:
            if (is_name(name, "connection") && !is_name(value, "keep-alive")) return false;
            break;
        case 13:
            if (is_name(name, "if-none-match")) {
                if (!peek.if_none_match.empty()) return false;
                peek.if_none_match = value;
            }
            break;
        case 14:
            if (is_name(name, "content-length")) return false;
            break;
        case 15:
            if (is_name(name, "accept-language")) {
                if (!peek.accept_language.empty()) return false;
                peek.accept_language = value;
            }
            if (is_name(name, "accept-encoding")) {
                if (!peek.accept_encoding.empty()) return false;
                peek.accept_encoding = value;
            }
            break;
        case 17:
            if (is_name(name, "transfer-encoding")) return false;
            break;
        default: break;
        }
    }
    return hosts == 1;
}

/// A bare line feed, a NUL or a first byte that begins no method (as of a TLS client on a plain port).
bool is_hopeless(std::string_view received, std::size_t from) {
    if (!kToken[static_cast<unsigned char>(received[0])]) return true;
    for (std::size_t i = from; i < received.size(); ++i) {
        if (received[i] == '\0' || (received[i] == '\n' && (i == 0 || received[i - 1] != '\r'))) return true;
    }
    return false;
}

} // namespace

RequestPeek peek_request(std::string_view received, std::size_t& scanned) {
    RequestPeek peek;
    if (received.empty()) return peek;
    auto const from = scanned > 3 ? scanned - 3 : 0;
    auto const end = received.find("\r\n\r\n", from);
    if (end == std::string_view::npos) {
        if (is_hopeless(received, scanned)) peek.kind = RequestPeek::Kind::malformed;
        scanned = received.size();
        return peek;
    }
    scanned = 0;
    peek.head_bytes = end + 4;
    auto const simple = read_simple(received.substr(0, peek.head_bytes), peek);
    peek.kind = simple ? RequestPeek::Kind::simple : RequestPeek::Kind::other;
    return peek;
}

} // namespace haihe::edge::http
