#include "bidder/platform.hpp"

#include "access/guard.hpp"
#include "edge/clock/clock.hpp"
#include "trust/digest.hpp"

#include <boost/describe.hpp>

#include <chrono>
#include <thread>

namespace haihe::bidder {

namespace {

struct About {
    kernel::Instant now;
    bool virtual_ = false;
};
BOOST_DESCRIBE_STRUCT(About, (), (now, virtual_))

struct Problem {
    std::string rule;
    kernel::Text text;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (rule, text))

constexpr int kRefusedFrom = 400;
constexpr int kUnauthenticated = 401;
constexpr int kBusy = 503;
constexpr std::chrono::milliseconds kPause{250};

/// It was not answered, or not what was asked: busy, or a copy of the request overtook it, and that one's answer went
/// elsewhere.
bool is_to_be_asked_again(kernel::Result<edge::http::Response> const& answer) {
    if (!answer || answer->status == kBusy) return true;
    return answer->status == kUnauthenticated && refusal_in(*answer).rule == "request_is_not_replayed";
}

} // namespace

kernel::Refusal refusal_in(edge::http::Response const& answer) {
    auto const problem = json::read<Problem>(answer.body, json::Unknown::ignore);
    if (problem) return {kernel::RefusalKind::unacceptable, problem->rule, problem->text};
    auto const status = std::to_string(answer.status);
    return {kernel::RefusalKind::unavailable,
            "peer_answers",
            {"平台答复 " + status + "。", "The platform answered " + status + "."}};
}

kernel::Result<kernel::Instant> Platform::now() {
    auto const about = read<About>(get("/about"));
    if (!about) return std::unexpected(about.error());
    return about->virtual_ ? about->now : edge::SystemClock().now();
}

kernel::Result<edge::http::Response>
Platform::patiently(std::function<kernel::Result<edge::http::Response>()> const& send) const {
    auto answer = send();
    for (int attempt = 1; attempt < attempts_ && is_to_be_asked_again(answer); ++attempt) {
        std::this_thread::sleep_for(kPause);
        answer = send();
    }
    return answer;
}

kernel::Result<std::string> Platform::get(std::string const& path) {
    edge::http::Request request;
    request.method = "GET";
    request.target = request.path = path;
    return unsigned_answer(path, request);
}

kernel::Result<std::string> Platform::post(std::string const& path, std::string body) {
    edge::http::Request request;
    request.method = "POST";
    request.target = request.path = path;
    request.headers["content-type"] = "application/json";
    request.body = std::move(body);
    return unsigned_answer(path, request);
}

kernel::Result<std::string> Platform::unsigned_answer(std::string const& path,
                                                      edge::http::Request const& request) const {
    auto answer = patiently([&] { return transport_.send(origin_ + path, request); });
    if (!answer) return std::unexpected(answer.error());
    if (answer->status >= kRefusedFrom) return std::unexpected(refusal_in(*answer));
    return std::move(answer->body);
}

kernel::Result<edge::http::Response> Platform::ask(Credential const& who, std::string const& method,
                                                   std::string const& path, std::string body,
                                                   edge::http::Headers const& headers) {
    edge::http::Request request;
    request.method = method;
    request.target = request.path = path;
    request.headers = headers;
    if (!body.empty()) request.headers.emplace("content-type", "application/json");
    if (method == "POST") request.headers.emplace("idempotency-key", trust::hex(trust::random_salt()));
    request.body = std::move(body);
    return patiently([&]() -> kernel::Result<edge::http::Response> {
        auto const time = now();
        if (!time) return std::unexpected(time.error());
        auto signed_request = request; // anew each time: a nonce is good once
        access::sign_request(signed_request, authority_, who.key, who.certificate, *time);
        return transport_.send(origin_ + path, signed_request);
    });
}

kernel::Result<std::string> Platform::body_of(Credential const& who, std::string const& method, std::string const& path,
                                              std::string body) {
    auto answer = ask(who, method, path, std::move(body));
    if (!answer) return std::unexpected(answer.error());
    if (answer->status >= kRefusedFrom) return std::unexpected(refusal_in(*answer));
    return std::move(answer->body);
}

} // namespace haihe::bidder
