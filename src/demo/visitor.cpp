#include "demo/visitor.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <stdexcept>

namespace haihe::demo {

namespace {

using edge::http::Response;

constexpr std::chrono::seconds kAwayMax{60};

struct ProblemCitation {
    kernel::Text act;
    std::string article;
    std::optional<kernel::Date> inForceFrom;
};
BOOST_DESCRIBE_STRUCT(ProblemCitation, (), (act, article, inForceFrom))

struct Problem {
    std::string rule;
    kernel::Text text;
    std::optional<std::string> path;
    std::optional<ProblemCitation> citation;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (rule, text, path, citation))

kernel::RefusalKind kind_of(int status) {
    using enum kernel::RefusalKind;
    switch (status) {
    case 401: return unauthenticated;
    case 403: return forbidden;
    case 404: return absent;
    case 409: return conflict;
    case 412: return precondition;
    case 413: return too_large;
    case 422: return unacceptable;
    default: return malformed;
    }
}

kernel::Refusal refusal_of(Response const& response) {
    auto const problem = json::read<Problem>(response.body, json::Unknown::ignore);
    if (!problem)
        return {kind_of(response.status),
                "answer_is_understood",
                {"平台答复 " + std::to_string(response.status) + "。",
                 "The platform answered " + std::to_string(response.status) + "."},
                "",
                {},
                {}};
    kernel::Refusal refusal{kind_of(response.status), problem->rule, problem->text, problem->path.value_or(""), {}, {}};
    if (auto const& citation = problem->citation)
        refusal.citation =
            kernel::Citation{citation->act, citation->article, citation->inForceFrom.value_or(kernel::Date{}), {}};
    return refusal;
}

bool is_away(kernel::Result<Response> const& answer) {
    return !answer || answer->status == 503 || answer->status == 429;
}

edge::http::Request request_of(Ask const& ask) {
    edge::http::Request request;
    request.method = ask.method;
    request.target = ask.target;
    request.path = ask.target.substr(0, ask.target.find('?'));
    request.headers = ask.headers;
    request.headers.emplace("accept", "application/json");
    if (!ask.body.empty()) request.headers.emplace("content-type", "application/json");
    request.body = ask.body;
    return request;
}

} // namespace

Visitor::Visitor(edge::http::Transport& transport, std::stop_token stop)
    : transport_(&transport), stop_(std::move(stop)) {}

kernel::Result<Response> Visitor::ask(Platform const& platform, Ask const& ask) {
    auto const request = request_of(ask);
    auto patience = this->patience(kAwayMax);
    auto answer = transport_->send(platform.url + ask.target, request);
    while (is_away(answer)) {
        if (answer) ++put_off_;
        if (!patience.again())
            throw std::runtime_error(platform.word + " (" + platform.url + ") stays away: " + ask.method + ' ' +
                                     ask.target);
        answer = transport_->send(platform.url + ask.target, request);
    }
    if (answer->status >= 400) return kernel::refuse(refusal_of(*answer));
    return answer;
}

std::optional<std::string> Visitor::glance(Platform const& platform, std::string const& target) {
    auto answer = transport_->send(platform.url + target, request_of({"GET", target, "", {}}));
    if (!answer || answer->status >= 400) return std::nullopt;
    return std::move(answer->body);
}

bool Visitor::answers(Platform const& platform, std::string const& target) {
    return glance(platform, target).has_value();
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string encoded;
    for (unsigned char const byte : text)
        if ((byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
            byte == '-' || byte == '.' || byte == '_' || byte == '~')
            encoded += static_cast<char>(byte);
        else
            encoded += {'%', kHex[byte >> 4], kHex[byte & 15]};
    return encoded;
}

} // namespace haihe::demo
