#include "edge/http/wire.hpp"

#include "trust/digest.hpp"

#include <array>
#include <ctime>
#include <utility>

namespace haihe::edge::http {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kSecurityHeaders{{
    {"content-security-policy",
     "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"},
    {"x-content-type-options", "nosniff"},
    {"referrer-policy", "no-referrer"},
}};

void append_value(std::string& out, std::string_view value) {
    for (unsigned char const c : value) {
        if ((c >= 0x20 && c != 0x7f) || c == '\t') out += static_cast<char>(c);
    }
}

/// What this room decides by itself.
bool is_framing(std::string_view name) {
    return name == "content-length" || name == "transfer-encoding" || name == "connection";
}

std::string one_line(std::string const& text) {
    std::string result;
    for (char const c : text) {
        if (c != '\n' && c != '\r' && c != '\0') result += c;
    }
    return result;
}

} // namespace

std::string http_date(kernel::Instant at) {
    auto const seconds = static_cast<std::time_t>(at.milliseconds / 1000);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    std::array<char, 40> text{};
    auto const length = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return {text.data(), length};
}

std::optional<kernel::Instant> read_http_date(std::string_view text) {
    std::tm parts{};
    std::string const whole(text);
    auto const* const end = ::strptime(whole.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    if (!end || *end != '\0') return std::nullopt;
    return kernel::Instant{static_cast<std::int64_t>(::timegm(&parts)) * 1000};
}

std::string_view reason_of(int status) {
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 416: return "Range Not Satisfiable";
    case 417: return "Expectation Failed";
    case 422: return "Unprocessable Content";
    case 423: return "Locked";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 460: return "Checksum Mismatch"; // of tus
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    default: return "Answer";
    }
}

std::string request_head(Request const& request, std::string_view target, std::string_view host) {
    auto const& method = request.method;
    std::string out = (method.empty() ? "GET" : method) + ' ';
    append_value(out, target);
    out += " HTTP/1.1\r\nhost: ";
    append_value(out, host);
    out += "\r\n";
    for (auto const& [name, value] : request.headers) {
        if (is_framing(name) || name == "host" || name == "expect") continue;
        append_value(out, name);
        out += ": ";
        append_value(out, value);
        out += "\r\n";
    }
    if (!request.body.empty() || method == "POST" || method == "PUT" || method == "PATCH") {
        out += "content-length: " + std::to_string(request.body.size()) + "\r\n";
    }
    out += "\r\n";
    return out;
}

std::string response_head(Response const& response, Framing framing, std::uint64_t body_bytes, bool keep_alive,
                          std::string_view date) {
    std::string out;
    out.reserve(512);
    out += "HTTP/1.1 ";
    out += std::to_string(response.status);
    out += ' ';
    out += reason_of(response.status);
    out += "\r\nDate: ";
    out += date;
    out += "\r\n";
    for (auto const& [name, value] : response.headers) {
        if (is_framing(name) || name == "date") continue;
        append_value(out, name);
        out += ": ";
        append_value(out, value);
        out += "\r\n";
    }
    for (auto const& [name, value] : kSecurityHeaders) {
        if (response.headers.find(name) != response.headers.end()) continue;
        out += name;
        out += ": ";
        out += value;
        out += "\r\n";
    }
    if (framing == Framing::sized) {
        out += "content-length: ";
        out += std::to_string(body_bytes);
        out += "\r\n";
    }
    if (!keep_alive || framing == Framing::until_close) out += "connection: close\r\n";
    out += "\r\n";
    return out;
}

std::string etag_of(std::string_view body) { return '"' + trust::sm3(body).to_string().substr(0, 32) + '"'; }

bool etag_matches(std::string_view if_none_match, std::string_view etag) {
    auto const opaque = etag.starts_with("W/") ? etag.substr(2) : etag;
    while (!if_none_match.empty()) {
        auto const comma = if_none_match.find(',');
        auto item = if_none_match.substr(0, comma);
        if_none_match.remove_prefix(comma == std::string_view::npos ? if_none_match.size() : comma + 1);
        while (!item.empty() && (item.front() == ' ' || item.front() == '\t')) item.remove_prefix(1);
        while (!item.empty() && (item.back() == ' ' || item.back() == '\t')) item.remove_suffix(1);
        if (item.starts_with("W/")) item.remove_prefix(2);
        if (item == "*" || item == opaque) return true;
    }
    return false;
}

void apply_preconditions(Request const& request, Response& response) {
    if (response.status != 200 || (request.method != "GET" && request.method != "HEAD") || response.events) return;
    auto etag = response.headers.find("etag");
    if (etag == response.headers.end()) {
        if (response.file) return;
        etag = response.headers.emplace("etag", etag_of(response.body)).first;
        if (response.headers.contains("content-encoding")) etag->second.insert(etag->second.size() - 1, "-gzip");
    }
    if (response.headers.find("cache-control") == response.headers.end()) {
        response.headers["cache-control"] = "private, no-cache"; // kept, but asked about each time
    }
    auto const condition = request.header("if-none-match");
    if (condition.empty() || !etag_matches(condition, etag->second)) return;
    response.status = 304;
    response.body.clear();
    response.file.reset();
    response.headers.erase("content-type");
    response.headers.erase("content-encoding");
}

std::string event_text(StreamEvent const& event) {
    std::string out;
    out.reserve(event.data.size() + event.id.size() + event.name.size() + 32);
    if (!event.id.empty()) out += "id: " + one_line(event.id) + '\n';
    if (!event.name.empty()) out += "event: " + one_line(event.name) + '\n';
    std::string_view rest = event.data;
    for (bool more = true; more;) {
        auto const end = rest.find_first_of("\r\n");
        more = end != std::string_view::npos;
        out += "data: ";
        out += rest.substr(0, end);
        out += '\n';
        if (!more) break;
        rest.remove_prefix(rest.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
    }
    out += '\n';
    return out;
}

} // namespace haihe::edge::http
