#include "access/request_signature.hpp"

#include "trust/digest.hpp"

#include <algorithm>
#include <array>

namespace haihe::access {

namespace {

using edge::http::Request;

constexpr std::array<std::string_view, 3> kCoveredHeaders{"content-digest", "content-type", "idempotency-key"};
constexpr std::string_view kDigestBegin = "sm3=:";
constexpr std::size_t kTextMax = 128;

struct Target {
    std::string_view path, query; ///< as on the wire; the query with its question mark
};

Target target_of(Request const& request) {
    std::string_view text = request.target.empty() ? request.path : request.target;
    if (auto const scheme = text.find("://"); !text.starts_with('/') && scheme != std::string_view::npos) {
        auto const begin = text.find_first_of("/?", scheme + 3);
        text.remove_prefix(begin == std::string_view::npos ? text.size() : begin);
    }
    auto const mark = text.find('?');
    auto const path = text.substr(0, mark);
    return {path.empty() ? "/" : path, mark == std::string_view::npos ? "?" : text.substr(mark)};
}

bool eat(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

bool eat_integer(std::string_view& text, std::int64_t& value) {
    auto const digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0 || digits > 15) return false;
    value = 0;
    for (char const digit : text.substr(0, digits)) value = value * 10 + (digit - '0');
    text.remove_prefix(digits);
    return true;
}

/// A quoted string without escapes; what nonces, digests and names of algorithms are made of.
bool eat_text(std::string_view& text, std::string& value) {
    if (!eat(text, "\"")) return false;
    auto const end = text.find('"');
    if (end == std::string_view::npos || end == 0 || end > kTextMax) return false;
    value = text.substr(0, end);
    text.remove_prefix(end + 1);
    return std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c < 0x7f && c != '\\'; });
}

/// Each parameter once, in any order, no other.
bool read_parameters(std::string_view text, RequestSignature& signature) {
    int created = 0, expires = 0, nonce = 0, keyid = 0, alg = 0;
    while (!text.empty()) {
        bool const read = eat(text, ";created=")   ? ++created == 1 && eat_integer(text, signature.created)
                          : eat(text, ";expires=") ? ++expires == 1 && eat_integer(text, signature.expires)
                          : eat(text, ";nonce=")   ? ++nonce == 1 && eat_text(text, signature.nonce)
                          : eat(text, ";keyid=")   ? ++keyid == 1 && eat_text(text, signature.keyid)
                          : eat(text, ";alg=")     ? ++alg == 1 && eat_text(text, signature.alg)
                                                   : false;
        if (!read) return false;
    }
    return created + expires + nonce + keyid + alg == 5;
}

void append_component(std::string& base, std::string_view name, std::string_view value) {
    base.append("\"").append(name).append("\": ").append(value).append("\n");
}

} // namespace

bool has_content(Request const& request) { return request.file || !request.body.empty(); }

std::string content_digest(Request const& request) {
    auto const digest = request.file ? request.file->sm3 : trust::sm3(request.body);
    std::string_view const bytes(reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size());
    return std::string(kDigestBegin).append(trust::base64(bytes)).append(":");
}

std::optional<kernel::Digest> read_content_digest(std::string_view text) {
    if (!eat(text, kDigestBegin) || !text.ends_with(':')) return std::nullopt;
    text.remove_suffix(1);
    auto const value = trust::from_base64(text);
    kernel::Digest digest;
    if (!value || value->size() != digest.bytes.size()) return std::nullopt;
    std::copy(value->begin(), value->end(), digest.bytes.begin());
    return digest;
}

std::string covered_components(Request const& request) {
    std::string list = R"(("@method" "@authority" "@path" "@query")";
    for (auto const header : kCoveredHeaders)
        if (request.headers.contains(header)) list.append(" \"").append(header).append("\"");
    return list + ")";
}

std::string signature_base(Request const& request, std::string_view authority, std::string_view parameters) {
    auto const target = target_of(request);
    std::string base;
    append_component(base, "@method", request.method);
    append_component(base, "@authority", authority);
    append_component(base, "@path", target.path);
    append_component(base, "@query", target.query);
    for (auto const header : kCoveredHeaders)
        if (request.headers.contains(header)) append_component(base, header, request.header(header));
    return base.append("\"@signature-params\": ").append(parameters);
}

std::string lower_case(std::string_view authority) {
    std::string lower(authority);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::optional<RequestSignature> read_signature(Request const& request) {
    auto input = request.header("signature-input"), value = request.header("signature");
    if (!eat(input, "haihe=")) return std::nullopt;
    RequestSignature signature;
    signature.parameters = input;
    if (!eat(input, covered_components(request)) || !read_parameters(input, signature)) return std::nullopt;

    if (!eat(value, "haihe=:") || !value.ends_with(':')) return std::nullopt;
    value.remove_suffix(1);
    auto raw = trust::from_base64(value);
    if (!raw) return std::nullopt;
    signature.value = std::move(*raw);

    if (has_content(request) && !request.headers.contains("content-digest")) return std::nullopt;
    return signature;
}

} // namespace haihe::access
