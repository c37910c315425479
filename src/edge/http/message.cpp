#include "edge/http/message.hpp"

#include "edge/http/preference.hpp"

namespace haihe::edge::http {

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
    while (auto const item = next_preference(accept_language)) {
        auto const [tag, quality] = *item;
        if (tag.size() < 2 || (tag.size() > 2 && tag[2] != '-')) continue;
        auto const first = static_cast<char>(tag[0] | 0x20);
        auto const second = static_cast<char>(tag[1] | 0x20);
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
