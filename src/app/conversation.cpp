#include "app/conversation.hpp"

#include "edge/clock/clock.hpp"

#include <boost/describe.hpp>

namespace haihe::app {

namespace {

struct Problem {
    std::string rule;
    kernel::Text text;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (rule, text))

struct About {
    kernel::Instant now;
    bool virtual_ = false;
};
BOOST_DESCRIBE_STRUCT(About, (), (now, virtual_))

} // namespace

Conversation::Conversation(Address address, std::string const& tls_authorities)
    : address_(std::move(address)), client_({.authority_file = tls_authorities}) {}

kernel::Result<edge::http::Response> Conversation::send(edge::http::Request const& request) {
    return client_.send(address_.origin + request.target, request);
}

kernel::Result<std::string> Conversation::ask(std::string const& method, std::string const& path, std::string body) {
    edge::http::Request request;
    request.method = method;
    request.target = request.path = path;
    if (!body.empty()) request.headers["content-type"] = "application/json";
    request.body = std::move(body);
    auto answer = send(request);
    if (!answer) return std::unexpected(answer.error());
    return body_of(std::move(*answer));
}

kernel::Result<std::string> body_of(edge::http::Response answer) {
    if (answer.status < 400) return std::move(answer.body);
    auto const problem = json::read<Problem>(answer.body, json::Unknown::ignore);
    auto const status = std::to_string(answer.status);
    if (!problem)
        return kernel::refuse(kernel::RefusalKind::unavailable, "peer_answers",
                              {"对方答复 " + status + "。", "The answer was " + status + "."});
    bool const later = answer.status >= 500 || answer.status == 429;
    return kernel::refuse(later ? kernel::RefusalKind::unavailable : kernel::RefusalKind::unacceptable, problem->rule,
                          problem->text);
}

kernel::Result<kernel::Instant> now_at(Conversation& talk) {
    auto const about = talk.get<About>("/about");
    if (!about) return std::unexpected(about.error());
    return about->virtual_ ? about->now : edge::SystemClock().now();
}

} // namespace haihe::app
