#include "edge/http/connection.hpp"

#include "edge/http/wire.hpp"
#include "edge/log/log.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>

#include <algorithm>
#include <exception>
#include <utility>
#include <vector>

namespace haihe::edge::http {
namespace {

constexpr std::size_t kSliceBytes = 64u << 10;

/// What a look at an event source brought.
struct Look {
    std::vector<StreamEvent> events;
    bool failed = false;
};

Look look_at(EventSource const& source, std::string const& last_id) {
    Look look;
    try {
        look.events = source(last_id);
    } catch (std::exception const& fault) {
        log::error("event_source_failed", {{"fault", fault.what()}});
        look.failed = true;
    }
    return look;
}

/// RateLimit fields as the IETF's draft has them: what is left of the burst, and when it is whole again.
void tell(RateLimit::Allowance const& allowance, RateLimit const& limit, Response& response) {
    response.headers["ratelimit-policy"] =
        "\"default\";q=" + std::to_string(limit.burst()) + ";w=" + std::to_string(limit.seconds_to_fill());
    response.headers["ratelimit"] =
        "\"default\";r=" + std::to_string(allowance.remaining) + ";t=" + std::to_string(allowance.seconds_until);
    if (!allowance.granted) response.headers["retry-after"] = std::to_string(allowance.seconds_until);
}

} // namespace

Awaitable<bool> Connection::flush() {
    if (outbox_.empty()) co_return true;
    phase_ = Phase::working;
    bool const written = co_await write(outbox_);
    outbox_.clear();
    co_return written;
}

Awaitable<bool> Connection::write(std::string_view bytes) {
    Fault fault;
    if (!line_.is_encrypted()) bytes.remove_prefix(line_.write_at_once(bytes, fault));
    while (!bytes.empty() && !fault) {
        auto const slice = bytes.substr(0, kSliceBytes);
        set_deadline(options().body_stall_seconds_max);
        fault = co_await line_.write(slice);
        bytes.remove_prefix(slice.size());
    }
    deadline_ = 0;
    co_return !fault;
}

Awaitable<bool> Connection::refuse(WireRefusal wire, Request const& request) {
    keeps_alive_ = false;
    co_return co_await send(answer_of(wire, request));
}

Awaitable<bool> Connection::send(Answer answer) {
    if (route_) route_->complete(answer.response);
    if (allowance_) tell(*allowance_, rate_limit(), answer.response);
    auto const& response = answer.response;
    bool const bare = response.status == 204 || response.status == 304;
    bool const keep = keeps_alive_ && !floor_.stopping;
    auto text = response_head(response, bare ? Framing::empty : Framing::sized,
                              static_cast<std::uint64_t>(answer.body_bytes), keep, http_date(floor_.clock.now()));
    bool const has_body = !bare && !is_head_;
    bool const together = response.body.size() <= kSliceBytes;
    if (has_body && together) text += response.body;
    if (!co_await write(text)) co_return false;
    if (has_body && !together && !co_await write(response.body)) co_return false;
    if (has_body && answer.file && !co_await send_rest_of(std::move(*answer.file))) co_return false;
    co_return keep;
}

Awaitable<bool> Connection::send_rest_of(OutgoingFile file) {
    while (file.remaining() > 0) {
        std::string piece;
        pool_job_is_done_ = false;
        floor_.pool.submit_continuation([self = shared_from_this(), &file, &piece]() mutable {
            try {
                piece = file.read(kFilePieceBytes);
            } catch (std::exception const& fault) {
                log::error("file_not_read", {{"fault", fault.what()}}); // an empty piece: the answer breaks off
            }
            auto const executor = self->home_.executor();
            asio::post(executor, [self = std::move(self)] { self->finish_pool_job(); });
        });
        co_await until(pool_job_is_done_);
        if (piece.empty() || !co_await write(piece)) co_return false;
    }
    co_return true;
}

Awaitable<> Connection::stream(EventSource source, Response response, std::string last_id) {
    response.headers["content-type"] = "text/event-stream";
    response.headers["cache-control"] = "no-store";
    response.headers["x-accel-buffering"] = "no"; // a proxy in front must not collect events
    auto const head = response_head(response, Framing::until_close, 0, false, http_date(floor_.clock.now()));
    if (!co_await write(head)) co_return;
    phase_ = Phase::streaming;
    home_.enroll_stream(this);
    is_gone_ = floor_.stopping;
    line_.watch([self = shared_from_this()] {
        self->is_gone_ = true;
        self->signal_.cancel();
    });
    bool is_silent = false;
    while (!is_gone_) {
        is_woken_ = false;
        Look look;
        pool_job_is_done_ = false;
        floor_.pool.submit_continuation([self = shared_from_this(), &source, &last_id, &look]() mutable {
            look = look_at(source, last_id);
            auto const executor = self->home_.executor();
            asio::post(executor, [self = std::move(self)] { self->finish_pool_job(); });
        });
        co_await until(pool_job_is_done_);
        if (look.failed || is_gone_) break;
        std::string text;
        bool has_advanced = false;
        for (auto const& event : look.events) {
            text += event_text(event);
            if (event.id.empty() || event.id == last_id) continue;
            last_id = event.id;
            has_advanced = true;
        }
        if (text.empty() && is_silent) text = kHeartbeat;
        is_silent = false;
        if (!co_await write(text)) break;
        if (has_advanced) continue; // there may be more
        auto const next = std::chrono::steady_clock::now() + std::chrono::seconds(options().heartbeat_seconds);
        while (!is_woken_ && !is_gone_ && !is_silent) {
            Fault woken;
            signal_.expires_at(next);
            co_await signal_.async_wait(asio::redirect_error(asio::use_awaitable_t<Executor>(), woken));
            is_silent = !woken;
        }
    }
    line_.cancel(); // ends the watch
}

} // namespace haihe::edge::http
