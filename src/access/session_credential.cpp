#include "access/session_credential.hpp"

namespace haihe::access {

namespace {

using edge::http::Request;

constexpr std::string_view kCookie = "__Host-haihe";
constexpr std::string_view kAttributes = "; Secure; HttpOnly; SameSite=Strict; Path=/";

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

std::string_view cookie_of(Request const& request) {
    auto cookies = request.header("cookie");
    while (!cookies.empty()) {
        auto const semicolon = cookies.find(';');
        auto const pair = trimmed(cookies.substr(0, semicolon));
        cookies.remove_prefix(semicolon == std::string_view::npos ? cookies.size() : semicolon + 1);
        if (pair.starts_with(kCookie) && pair.substr(kCookie.size()).starts_with('='))
            return pair.substr(kCookie.size() + 1);
    }
    return {};
}

bool changes_state(Request const& request) {
    return request.method != "GET" && request.method != "HEAD" && request.method != "OPTIONS";
}

bool is_same_site(Request const& request, std::string_view origin) {
    return request.header("origin") == origin || request.header("sec-fetch-site") == "same-origin";
}

std::unexpected<kernel::Refusal> comes_from_elsewhere() {
    return kernel::refuse(kernel::RefusalKind::forbidden, "request_comes_from_this_site",
                          {"该请求来自其他网站,已拒绝;请在本平台页面上操作。",
                           "The request comes from another site and was refused; act on a page of this platform."});
}

} // namespace

std::optional<SessionCredential> session_credential(Request const& request) {
    constexpr std::string_view kScheme = "Session ";
    if (auto const authorization = request.header("authorization"); authorization.starts_with(kScheme))
        return SessionCredential{trimmed(authorization.substr(kScheme.size())), false};
    if (auto const id = cookie_of(request); !id.empty()) return SessionCredential{id, true};
    return std::nullopt;
}

std::string session_cookie(std::string_view id) {
    return std::string(kCookie).append("=").append(id).append(kAttributes);
}

std::string session_cookie_ended() { return session_cookie("") + "; Max-Age=0"; }

kernel::Result<void> require_same_site(Request const& request, std::string_view origin) {
    if (changes_state(request) && !is_same_site(request, origin)) return comes_from_elsewhere();
    return {};
}

kernel::Result<void> require_no_other_site(Request const& request, std::string_view origin) {
    auto const fetched = request.header("sec-fetch-site");
    bool const by_tool = !request.headers.contains("origin") && (fetched.empty() || fetched == "none");
    if (!by_tool && !is_same_site(request, origin)) return comes_from_elsewhere();
    return {};
}

} // namespace haihe::access
