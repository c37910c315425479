#include "edge/http/target.hpp"

#include <optional>

namespace haihe::edge::http {
namespace {

constexpr std::size_t kPartsMax = 64;

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Well-formed UTF-8 (no overlong forms, no surrogates) without control characters.
bool is_plain_text(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        auto const lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x20 || lead == 0x7f) return false;
        if (lead < 0x80) {
            ++i;
            continue;
        }
        std::size_t const length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || i + length > text.size()) return false;
        for (std::size_t k = 1; k < length; ++k) {
            if (!is_continuation(text[i + k])) return false;
        }
        auto const second = static_cast<unsigned char>(text[i + 1]);
        if (lead == 0xC2 && second < 0xA0) return false; // C1 control characters
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return false;
        if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return false;
        i += length;
    }
    return true;
}

std::optional<std::string> decoded(std::string_view text, bool plus_is_space) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size()) return std::nullopt;
            auto const high = digit_of(text[i + 1]);
            auto const low = digit_of(text[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            result += static_cast<char>(high * 16 + low);
            i += 2;
        } else if (c <= ' ' || static_cast<unsigned char>(c) >= 0x7f || c == '#' || c == '"' || c == '<' || c == '>') {
            return std::nullopt;
        } else {
            result += c == '+' && plus_is_space ? ' ' : c;
        }
    }
    if (!is_plain_text(result)) return std::nullopt;
    return result;
}

std::unexpected<kernel::Refusal> malformed() {
    return kernel::refuse(kernel::RefusalKind::malformed, "request_target_is_well_formed",
                          {"请求地址格式不正确，请检查地址中的编码和特殊字符。",
                           "The address of the request is not well formed; check its escapes and special characters."});
}

kernel::Result<void> read_query(std::string_view text, Target& target) {
    while (!text.empty()) {
        auto const end = text.find('&');
        auto const item = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (item.empty()) continue;
        auto const equals = item.find('=');
        auto name = decoded(item.substr(0, equals), true);
        auto value = decoded(equals == std::string_view::npos ? "" : item.substr(equals + 1), true);
        if (!name || name->empty() || !value || target.query.size() >= kPartsMax) return malformed();
        if (!target.query.emplace(*name, std::move(*value)).second) {
            kernel::Refusal refusal{kernel::RefusalKind::malformed,
                                    "query_names_are_unique",
                                    {"查询参数“" + *name + "”重复，每个参数只能出现一次。",
                                     "The query parameter “" + *name + "” is repeated; give each only once."}};
            refusal.facts.push_back({"name", *name});
            return kernel::refuse(std::move(refusal));
        }
    }
    return {};
}

} // namespace

kernel::Result<Target> parse_target(std::string_view text) {
    if (auto const scheme = text.find("://"); scheme != std::string_view::npos && text.starts_with("http")) {
        auto const slash = text.find_first_of("/?", scheme + 3);
        text = slash == std::string_view::npos ? "/" : text.substr(slash);
    }
    if (text.empty() || text[0] != '/') return malformed();
    auto const mark = text.find('?');
    auto path = text.substr(1, mark == std::string_view::npos ? mark : mark - 1);
    Target target;
    if (path.empty()) target.path = "/";
    for (bool more = !path.empty(); more;) {
        auto const slash = path.find('/');
        more = slash != std::string_view::npos;
        auto segment = decoded(path.substr(0, slash), false);
        path.remove_prefix(more ? slash + 1 : path.size());
        if (!segment || *segment == "." || *segment == ".." || target.segments.size() >= kPartsMax) return malformed();
        target.path += '/';
        for (char const c : *segment) {
            if (c == '/')
                target.path += "%2F";
            else
                target.path += c;
        }
        target.segments.push_back(std::move(*segment));
    }
    if (mark != std::string_view::npos) {
        if (auto read = read_query(text.substr(mark + 1), target); !read) return std::unexpected(read.error());
    }
    return target;
}

} // namespace haihe::edge::http
