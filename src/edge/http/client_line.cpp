#include "edge/http/client_line.hpp"

#include "edge/http/wire.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace haihe::edge::http {
namespace {

namespace beast_http = boost::beast::http;
using Parser = beast_http::response_parser<beast_http::string_body>;

constexpr std::size_t kSliceBytes = 256u << 10;
constexpr std::size_t kReadBytes = 64u << 10;
constexpr std::uint32_t kHeadBytesMax = 64u << 10;
constexpr std::size_t kUnreadBytesMax = 1u << 20;       ///< the head of a chunk that does not end
constexpr auto kIdleLongest = std::chrono::seconds(45); ///< less than the minute after which a server hangs up
constexpr asio::use_awaitable_t<Executor> kAwait;

Response response_of(Parser::value_type& message) {
    Response response;
    response.status = static_cast<int>(message.result_int());
    for (auto const& field : message) {
        std::string name(field.name_string().data(), field.name_string().size());
        for (char& c : name) {
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
        }
        std::string_view const value{field.value().data(), field.value().size()};
        auto const [place, added] = response.headers.emplace(std::move(name), value);
        if (!added) place->second.append(", ").append(value);
    }
    response.body = std::move(message.body());
    return response;
}

} // namespace

ClientLine::ClientLine(ClientOptions const& options, PeerAddress const& address, asio::ssl::context& tls)
    : options_(options),
      address_(address),
      line_(Line::Socket(context_.get_executor()), address.is_encrypted ? &tls : nullptr) {}

ClientLine::Outcome ClientLine::exchange(Request const& request, std::string_view target) {
    Outcome outcome;
    outcome.fault = "the exchange failed"; // until it has not
    keeps_alive_ = false;
    overdue_ = nullptr;
    context_.restart();
    asio::co_spawn(context_, work(request, target, outcome), asio::detached);
    context_.run();
    was_used_ = true;
    idle_since_ = std::chrono::steady_clock::now();
    return outcome;
}

void ClientLine::break_off() {
    is_broken_off_ = true;
    asio::post(context_, [this] { line_.cancel(); });
}

bool ClientLine::is_reusable() {
    return keeps_alive_ && !is_broken_off_ && std::chrono::steady_clock::now() - idle_since_ < kIdleLongest &&
           line_.is_quiet();
}

Awaitable<> ClientLine::work(Request const& request, std::string_view target, Outcome& outcome) {
    Fault fault;
    if (!is_connected_) fault = co_await connect();
    is_connected_ = !fault;
    auto head = request_head(request, target, address_.authority);
    bool const together = request.body.size() <= kSliceBytes;
    if (together) head += request.body;
    if (!fault) fault = co_await write(head);
    if (!fault && !together) fault = co_await write(request.body);
    // A server may answer and hang up before it has read everything: what it said is worth more than the broken pipe.
    if (is_connected_ && !overdue_) {
        auto const unread = co_await read(request, outcome);
        if (!fault || !unread) fault = unread;
    }
    timer_.cancel();
    outcome.fault = fault ? describe(fault) : std::string();
    outcome.is_dead_letter = outcome.is_dead_letter && was_used_ && !overdue_ && !is_broken_off_;
}

Awaitable<Fault> ClientLine::connect() {
    allow(options_.connect_seconds_max, "connecting took too long");
    Fault fault;
    std::vector<tcp::endpoint> endpoints;
    auto const number = asio::ip::make_address(address_.host, fault);
    if (!fault) {
        endpoints.emplace_back(number, address_.port);
    } else {
        asio::ip::basic_resolver<tcp, Executor> resolver(context_.get_executor());
        auto const found = co_await resolver.async_resolve(address_.host, std::to_string(address_.port),
                                                           asio::redirect_error(kAwait, fault));
        for (auto const& entry : found) endpoints.push_back(entry.endpoint());
    }
    if (fault || overdue_ || is_broken_off_) co_return fault ? fault : asio::error::operation_aborted;
    co_return co_await line_.connect(endpoints, address_.host);
}

Awaitable<Fault> ClientLine::write(std::string_view bytes) {
    Fault fault;
    while (!bytes.empty() && !fault && !is_broken_off_) {
        allow(options_.answer_seconds_max, "sending took too long");
        auto const slice = bytes.substr(0, kSliceBytes);
        fault = co_await line_.write(slice);
        bytes.remove_prefix(slice.size());
    }
    if (!fault && is_broken_off_) fault = asio::error::operation_aborted;
    co_return fault;
}

Awaitable<Fault> ClientLine::read(Request const& request, Outcome& outcome) {
    allow(options_.answer_seconds_max, "the answer took too long");
    std::optional<Parser> parser;
    std::size_t filled = 0;
    inbox_.resize(kReadBytes);
    outcome.is_dead_letter = true;
    Fault fault;
    for (bool reads = false; !is_broken_off_;) {
        if (!parser) {
            parser.emplace();
            parser->header_limit(kHeadBytesMax);
            parser->body_limit(static_cast<std::uint64_t>(options_.body_bytes_max));
            parser->eager(true);
            parser->skip(request.method == "HEAD");
        }
        if (reads || filled == 0) {
            if (filled >= kUnreadBytesMax) co_return asio::error::message_size;
            if (filled == inbox_.size()) inbox_.resize(inbox_.size() + kReadBytes);
            auto const got =
                co_await line_.read_some(asio::buffer(inbox_.data() + filled, inbox_.size() - filled), fault);
            filled += got;
            if (got > 0) outcome.is_dead_letter = false;
        }
        if (fault && filled == 0) {
            bool const may_end_so = fault == asio::error::eof && parser->is_header_done() && parser->need_eof();
            if (!may_end_so) co_return fault;
            parser->put_eof(fault);
        } else {
            Fault unread;
            auto const used = parser->put(asio::buffer(inbox_.data(), filled), unread);
            inbox_.erase(0, used);
            inbox_.resize(std::max(inbox_.size(), kReadBytes));
            filled -= used;
            reads = unread == beast_http::error::need_more || used == 0;
            if (unread == beast_http::error::need_more) unread = {};
            if (unread) co_return unread;
            if (fault && reads) co_return fault;
        }
        if (!parser->is_done()) continue;
        if (parser->get().result_int() / 100 == 1) { // an interim answer: the real one follows
            parser.reset();
            continue;
        }
        keeps_alive_ = !fault && filled == 0 && parser->keep_alive();
        outcome.response = response_of(parser->get());
        co_return Fault();
    }
    co_return asio::error::operation_aborted;
}

void ClientLine::allow(int seconds, char const* what) {
    timer_.expires_after(std::chrono::seconds(seconds));
    timer_.async_wait([this, what](Fault const& fault) {
        if (fault) return;
        overdue_ = what;
        line_.cancel();
    });
}

std::string ClientLine::describe(Fault const& fault) const {
    if (is_broken_off_) return "this platform is stopping";
    return overdue_ ? overdue_ : fault.message();
}

} // namespace haihe::edge::http
