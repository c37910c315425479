#include "edge/http/router.hpp"

#include "edge/http/failure.hpp"
#include "edge/http/static_files.hpp"
#include "edge/http/target.hpp"
#include "edge/http/wire_refusals.hpp"
#include "edge/log/log.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

namespace haihe::edge::http {
namespace {

bool is_capture(std::string const& pattern) { return pattern.size() > 2 && pattern.front() == '{'; }

bool fits(std::vector<std::string> const& pattern, std::vector<std::string> const& segments) {
    if (pattern.size() != segments.size()) return false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (is_capture(pattern[i]) ? segments[i].empty() : pattern[i] != segments[i]) return false;
    }
    return true;
}

std::vector<std::string> pattern_segments(std::string const& pattern) {
    if (pattern.empty() || pattern[0] != '/') throw std::logic_error("route pattern " + pattern);
    std::vector<std::string> segments;
    for (std::size_t begin = 1; begin < pattern.size();) {
        auto const end = std::min(pattern.find('/', begin), pattern.size());
        auto segment = pattern.substr(begin, end - begin);
        bool const opens = segment.starts_with('{');
        if (segment.empty() || opens != segment.ends_with('}') || segment == "{}") {
            throw std::logic_error("route pattern " + pattern);
        }
        segments.push_back(std::move(segment));
        begin = end + 1;
    }
    return segments;
}

kernel::Refusal no_route() {
    return {
        kernel::RefusalKind::absent, "route_exists", {"您访问的地址不存在。", "There is nothing at this address."}, {}};
}

kernel::Refusal wrong_method(std::string const& allow) {
    kernel::Refusal refusal{kernel::RefusalKind::malformed,
                            "method_is_allowed",
                            {"该地址不支持此请求方法，可用的方法：" + allow + "。",
                             "This address does not take that method; it takes: " + allow + "."},
                            {}};
    refusal.facts.push_back({"allow", allow});
    return refusal;
}

/// The answer after an exception, if there was one: the log says what happened, the client is told nothing of the
/// inside.
std::optional<Response> failure_of(Router::Route const& route, Request const& request,
                                   std::function<void()> const& act) {
    try {
        act();
        return std::nullopt;
    } catch (std::exception const& fault) {
        log::error(event_of(fault), {{"method", request.method}, {"route", route.pattern()}, {"fault", fault.what()}});
        return answer_after(fault, request);
    } catch (...) {
        log::error("handler_failed", {{"method", request.method}, {"route", route.pattern()}});
        return answer_after_failure(request);
    }
}

/// What a server does with a body that comes piece by piece, for one that is there.
Response append_and_call(Router::Route const& route, Request& request) {
    auto const body = std::exchange(request.body, {});
    auto [append, refused] = Router::open(route, request);
    if (!append) return std::move(refused);
    if (std::cmp_greater(body.size(), append->bytes_max())) {
        auto const wire = body_too_large(append->bytes_max());
        return problem(wire.refusal, request, wire.status);
    }
    try {
        append->write(body);
        request.appended = append->finish();
        append.reset();
    } catch (std::exception const& fault) {
        log::error("upload_not_stored", {{"route", route.pattern()}, {"fault", fault.what()}});
        auto const wire = upload_not_stored();
        return problem(wire.refusal, request, wire.status);
    }
    return Router::call(route, request);
}

} // namespace

std::string Router::Route::pattern() const {
    std::string text;
    for (auto const& segment : segments) text.append("/").append(segment);
    return text.empty() ? "/" : text;
}

void Router::Route::complete(Response& response) const {
    for (auto const& [name, value] : options.headers) response.headers.try_emplace(name, value);
}

void Router::add(std::string method, std::string const& pattern, Handler handler, RouteOptions options) {
    if (options.public_read && method != "GET") throw std::logic_error("public reads are GETs: " + pattern);
    if (method == "GET") options.body = BodyKind::none;
    if ((options.body == BodyKind::append) != static_cast<bool>(options.opener))
        throw std::logic_error("a body is appended where an opener says: " + pattern);
    auto segments = pattern_segments(pattern);
    for (auto const& route : routes_) {
        if (route.method == method && route.segments == segments)
            throw std::logic_error("route added twice: " + pattern);
    }
    routes_.push_back({std::move(method), std::move(segments), std::move(handler), std::move(options)});
}

void Router::serve_files(std::string const& directory) {
    StaticFiles files(directory);
    Handler handler = [files = std::move(files)](Request const& request) {
        auto const target = parse_target(request.target);
        return files.answer(target ? target->segments : std::vector<std::string>{".."}, request);
    };
    files_ = Route{"GET", {}, std::move(handler), RouteOptions{BodyKind::none, 0, false, {}, {}}};
}

kernel::Result<Router::Match> Router::match(Request& request) const {
    if (request.target.empty()) request.target = request.path;
    auto target = parse_target(request.target);
    if (!target) return std::unexpected(target.error());
    request.path = std::move(target->path);
    request.query = std::move(target->query);
    request.captures.clear();

    auto const method = request.method == "HEAD" ? std::string("GET") : request.method;
    std::string allow;
    for (auto const& route : routes_) {
        if (!fits(route.segments, target->segments)) continue;
        if (route.method != method && route.method != request.method) {
            if (allow.find(route.method) != std::string::npos) continue;
            if (!allow.empty()) allow += ", ";
            allow += route.method == "GET" ? "GET, HEAD" : route.method;
            continue;
        }
        for (std::size_t i = 0; i < route.segments.size(); ++i) {
            auto const& pattern = route.segments[i];
            if (is_capture(pattern)) request.captures[pattern.substr(1, pattern.size() - 2)] = target->segments[i];
        }
        return Match{&route};
    }
    if (!allow.empty()) return kernel::refuse(wrong_method(allow));
    if (files_ && method == "GET") return Match{&*files_};
    return kernel::refuse(no_route());
}

Response Router::call(Route const& route, Request const& request) {
    Response response;
    if (auto failure = failure_of(route, request, [&] { response = route.handler(request); }))
        return std::move(*failure);
    return response;
}

Router::Opening Router::open(Route const& route, Request const& request) {
    Opening opening;
    auto const open = [&] {
        auto target = route.options.opener(request);
        if (target)
            opening.append = std::make_unique<Append>(std::move(*target));
        else
            opening.refused = std::move(target.error());
    };
    if (auto failure = failure_of(route, request, open)) opening.refused = std::move(*failure);
    return opening;
}

Response Router::handle(Request request) const {
    auto const found = match(request);
    if (!found) return problem(found.error(), request);
    auto const& route = *found->route;
    auto response = route.options.body == BodyKind::append ? append_and_call(route, request) : call(route, request);
    route.complete(response);
    return response;
}

} // namespace haihe::edge::http
