#include "edge/http/connection.hpp"

#include "edge/http/compression.hpp"
#include "edge/http/request_peek.hpp"
#include "edge/http/wire.hpp"
#include "edge/log/log.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/beast/core/string.hpp>

#include <chrono>
#include <exception>
#include <utility>

namespace haihe::edge::http {
namespace {

constexpr std::size_t kReadBytes = 4096;
constexpr std::size_t kOutboxBytesMax = 64u << 10;
constexpr int kPartingSeconds = 2;
constexpr int kSurplusMax = 256; ///< beyond this many too many, connections are closed without a word

std::string_view text_of(boost::beast::flat_buffer const& buffer) {
    auto const data = buffer.cdata();
    return {static_cast<char const*>(data.data()), data.size()};
}

} // namespace

Connection::Connection(IoThread& home, Line::Socket socket)
    : home_(home),
      floor_(home.floor()),
      peer_([&socket] {
          Fault fault;
          auto const endpoint = socket.remote_endpoint(fault);
          return fault ? std::string() : endpoint.address().to_string();
      }()),
      line_(std::move(socket), home.terms().tls.get()),
      signal_(home.executor()) {
    auto const surplus = floor_.enter() - options().connections_max;
    is_surplus_ = surplus > 0;
    is_gone_ = surplus > kSurplusMax;
    home_.enroll(this);
}

Connection::~Connection() {
    home_.strike_off(this);
    floor_.leave();
}

void Connection::start() {
    if (is_gone_) return;
    asio::co_spawn(
        home_.executor(),
        [](std::shared_ptr<Connection> self) -> Awaitable<> { co_await self->run(); }(shared_from_this()),
        asio::detached);
}

void Connection::set_deadline(int seconds) {
    is_overdue_ = false;
    deadline_ = home_.tick() + static_cast<std::uint64_t>(seconds) * IoThread::kTicksPerSecond + 1;
}

void Connection::check_deadline() {
    if (deadline_ == 0 || home_.tick() < deadline_) return;
    deadline_ = 0;
    is_overdue_ = true;
    line_.cancel();
}

void Connection::wake() {
    is_woken_ = true;
    signal_.cancel();
}

void Connection::wind_down() {
    is_gone_ = true;
    if (phase_ == Phase::waiting) line_.cancel();
    if (phase_ == Phase::streaming) signal_.cancel();
}

Awaitable<> Connection::run() {
    try {
        if (line_.is_encrypted() && !co_await shake_hands()) co_return;
        co_await serve();
        if (!needs_parting_) co_return;
        phase_ = Phase::parting;
        set_deadline(kPartingSeconds);
        co_await line_.part();
    } catch (std::exception const& fault) {
        log::error("connection_failed", {{"peer", peer_}, {"fault", fault.what()}});
    }
}

/// Whoever only begins handshakes is no longer listened to before he keeps others out.
Awaitable<bool> Connection::shake_hands() {
    bool const counts = rate_limit().counts(peer_);
    auto const place = floor_.handshakes.begin(RateLimit::client_of(peer_),
                                               counts ? options().handshakes_each_max : options().handshakes_max,
                                               options().handshakes_max);
    if (!place) co_return false;
    if (counts && options().requests_per_second_max > 0 &&
        !rate_limit().take(peer_, std::chrono::steady_clock::now()).granted)
        co_return false;
    set_deadline(options().handshake_seconds_max);
    auto const fault = co_await line_.handshake();
    co_return !fault;
}

Awaitable<> Connection::serve() {
    for (;;) {
        auto const peek = peek_request(text_of(inbox_), scanned_);
        switch (peek.kind) {
        case RequestPeek::Kind::incomplete:
            if (!co_await await_head()) co_return;
            continue;
        case RequestPeek::Kind::simple:
            if (!answer_from_cache(peek)) break;
            if (outbox_.size() >= kOutboxBytesMax && !co_await flush()) co_return;
            continue;
        case RequestPeek::Kind::malformed:
            if (co_await flush()) co_await refuse(not_well_formed(), Request());
            co_return;
        case RequestPeek::Kind::other: break;
        }
        if (!co_await flush() || !co_await take_request(peek.head_bytes)) co_return;
    }
}

bool Connection::answer_from_cache(RequestPeek const& peek) {
    Variant const variant{language_of(peek.accept_language), prefers_gzip(peek.accept_encoding)};
    auto* entry = home_.cache().find(peek.target, variant, floor_.position, floor_.clock);
    if (!entry || is_surplus_ || floor_.stopping) return false;
    if (entry->date != home_.date()) {
        entry->date = home_.date();
        entry->full.replace(date_offset(reason_of(200)), entry->date.size(), entry->date);
        entry->not_modified.replace(date_offset(reason_of(304)), entry->date.size(), entry->date);
    }
    bool const unchanged = !peek.if_none_match.empty() && etag_matches(peek.if_none_match, entry->etag);
    outbox_ += unchanged ? entry->not_modified : entry->full;
    inbox_.consume(peek.head_bytes);
    head_has_begun_ = false;
    has_served_ = true;
    return true;
}

Awaitable<bool> Connection::await_head() {
    if (!co_await flush()) co_return false;
    needs_parting_ = inbox_.size() > 0;
    if (is_gone_) co_return false;
    auto const limit = static_cast<std::size_t>(options().header_bytes_max);
    phase_ = Phase::waiting;
    if (inbox_.size() >= limit) co_return co_await refuse(head_too_large(options().header_bytes_max), Request());
    if (inbox_.size() == 0) {
        set_deadline(has_served_ ? options().idle_seconds_max : options().head_seconds_max);
        if (inbox_.capacity() > 4 * kReadBytes) inbox_.shrink_to_fit();
    } else if (!head_has_begun_) {
        head_has_begun_ = true;
        set_deadline(options().head_seconds_max);
    }
    Fault fault;
    auto const received = co_await line_.read_some(inbox_.prepare(kReadBytes), fault);
    inbox_.commit(received);
    if (!fault) co_return true;
    if (is_overdue_ && inbox_.size() > 0) co_await refuse(head_too_late(), Request());
    needs_parting_ = inbox_.size() > 0;
    co_return false;
}

Awaitable<bool> Connection::take_request(std::size_t head_bytes) {
    phase_ = Phase::working;
    needs_parting_ = true;
    head_has_begun_ = false;
    has_served_ = true;
    Work work;
    auto& request = work.request;
    request.peer = peer_;
    keeps_alive_ = false;
    is_head_ = false;
    route_ = nullptr;
    allowance_.reset();
    if (head_bytes > static_cast<std::size_t>(options().header_bytes_max)) {
        co_return co_await refuse(head_too_large(options().header_bytes_max), request);
    }
    RequestParser parser(options().header_bytes_max);
    if (!parser.read_head(text_of(inbox_).substr(0, head_bytes), request)) {
        co_return co_await refuse(not_well_formed(), request);
    }
    inbox_.consume(head_bytes);
    is_head_ = request.method == "HEAD";
    if (is_surplus_) co_return co_await refuse(no_capacity(), request);
    auto const expectation = request.header("expect");
    bool const asks = expectation.size() == 12 && boost::beast::iequals(expectation, "100-continue");
    if (!expectation.empty() && !asks) co_return co_await refuse(expectation_not_met(), request);

    keeps_alive_ = parser.keep_alive() && !parser.has_body(); // an unread body is no request
    auto const match = floor_.router.match(request);
    bool const appends = match && match->route->options.body == BodyKind::append; // of an upload: bounded by its bytes
    if (!appends && options().requests_per_second_max > 0 && rate_limit().counts(peer_)) {
        allowance_ = rate_limit().take(peer_, std::chrono::steady_clock::now());
        if (!allowance_->granted) co_return co_await refuse(too_many_requests(allowance_->seconds_until), request);
    }
    if (!match) co_return co_await send(answer_of(problem(match.error(), request)));
    work.route = route_ = match->route;
    if (appends) {
        if (auto refused = co_await open_target(work)) co_return co_await send(std::move(*refused));
    }
    if (parser.has_body()) {
        auto const most = appends ? work.append->bytes_max() : work.route->options.body_bytes_max;
        if (work.route->options.body == BodyKind::none) co_return co_await refuse(body_not_taken(), request);
        if (std::cmp_greater(parser.announced_bytes(), most)) {
            work.append.reset();
            co_return co_await refuse(body_too_large(most), request);
        }
        if (asks && inbox_.size() == 0 && !co_await write("HTTP/1.1 100 Continue\r\n\r\n")) co_return false;
        if (!co_await receive_body(parser, work)) co_return false;
    }
    keeps_alive_ = parser.keep_alive();
    request.received_at = floor_.clock.now();
    // What appends submits nothing that would have to be put in order, and may be long in flushing.
    if (options().take_ticket && !appends && request.method != "GET" && !is_head_) {
        work.ticket = options().take_ticket(request.received_at);
    }
    co_return co_await have_handled(std::move(work));
}

} // namespace haihe::edge::http
