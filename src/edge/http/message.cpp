#include "edge/http/message.hpp"

namespace haihe::edge::http {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// `;q=0.8` in thousandths; 1000 when there is none, 0 when it cannot be read.
int quality_of(std::string_view parameters) {
    auto const place = parameters.find("q=");
    if (place == std::string_view::npos) return 1000;
    auto const text = trimmed(parameters.substr(place + 2));
    if (text.empty() || (text[0] != '0' && text[0] != '1')) return 0;
    if (text[0] == '1') return 1000;
    int quality = 0;
    int weight = 100;
    for (std::size_t i = 2; i < text.size() && i < 5 && text[i] >= '0' && text[i] <= '9'; ++i, weight /= 10) {
        quality += (text[i] - '0') * weight;
    }
    return quality;
}

} // namespace

std::string_view Request::header(std::string_view name) const {
    auto const found = headers.find(name);
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<std::string> Request::query_value(std::string_view name) const {
    auto const found = query.find(name);
    if (found == query.end()) return std::nullopt;
    return found->second;
}

Response Response::json(std::string canonical, int status) {
    Response response;
    response.status = status;
    response.headers["content-type"] = "application/json";
    response.body = std::move(canonical);
    return response;
}

Response Response::text(std::string body, int status) {
    Response response;
    response.status = status;
    response.headers["content-type"] = "text/plain; charset=utf-8";
    response.body = std::move(body);
    return response;
}

Language language_of(std::string_view accept_language) {
    int zh = 0;
    int en = 0;
    while (!accept_language.empty()) {
        auto const comma = accept_language.find(',');
        auto const item = trimmed(accept_language.substr(0, comma));
        accept_language.remove_prefix(comma == std::string_view::npos ? accept_language.size() : comma + 1);
        auto const semicolon = item.find(';');
        auto const parameters = semicolon == std::string_view::npos ? "" : item.substr(semicolon);
        auto const tag = trimmed(item.substr(0, semicolon));
        if (tag.size() < 2 || (tag.size() > 2 && tag[2] != '-')) continue;
        auto const first = static_cast<char>(tag[0] | 0x20);
        auto const second = static_cast<char>(tag[1] | 0x20);
        auto const quality = quality_of(parameters);
        if (first == 'z' && second == 'h' && quality > zh) zh = quality;
        if (first == 'e' && second == 'n' && quality > en) en = quality;
    }
    return en > zh ? Language::en : Language::zh;
}

int status_of(kernel::RefusalKind kind) {
    using enum kernel::RefusalKind;
    switch (kind) {
    case malformed: return 400;
    case unauthenticated: return 401;
    case forbidden: return 403;
    case absent: return 404;
    case conflict: return 409;
    case precondition: return 412;
    case too_large: return 413;
    case unlawful:
    case unacceptable: return 422;
    case too_many: return 429;
    case unavailable: return 503;
    }
    return 500;
}

} // namespace haihe::edge::http
