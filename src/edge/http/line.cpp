#include "edge/http/line.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/write.hpp>

#include <utility>

namespace haihe::edge::http {
namespace {

constexpr asio::use_awaitable_t<Executor> kAwait;
constexpr std::size_t kDroppedBytesMax = 1u << 20;

} // namespace

Line::Line(Socket socket, asio::ssl::context* tls) : socket_(std::move(socket)) {
    if (socket_.is_open()) settle();
    if (tls) tls_.emplace(socket_, *tls);
}

void Line::settle() {
    Fault ignored;
    socket_.set_option(tcp::no_delay(true), ignored);
    socket_.non_blocking(true, ignored);
}

Awaitable<Fault> Line::connect(std::vector<tcp::endpoint> const& endpoints, std::string const& host) {
    Fault fault;
    co_await asio::async_connect(socket_, endpoints, asio::redirect_error(kAwait, fault));
    if (fault) co_return fault;
    settle();
    if (!tls_) co_return fault;
    Fault is_name;
    asio::ip::make_address(host, is_name);
    if (is_name) ::SSL_set_tlsext_host_name(tls_->native_handle(), host.c_str());
    tls_->set_verify_mode(asio::ssl::verify_peer);
    tls_->set_verify_callback(asio::ssl::host_name_verification(host));
    co_await tls_->async_handshake(asio::ssl::stream_base::client, asio::redirect_error(kAwait, fault));
    co_return fault;
}

bool Line::is_quiet() {
    Fault fault;
    auto const waiting = socket_.receive(asio::buffer(dropped_, 1), asio::socket_base::message_peek, fault);
    if (fault == asio::error::would_block || fault == asio::error::try_again) return true;
    return !fault && waiting > 0 && tls_; // a session ticket may lie there
}

Awaitable<Fault> Line::handshake() {
    Fault fault;
    co_await tls_->async_handshake(asio::ssl::stream_base::server, asio::redirect_error(kAwait, fault));
    co_return fault;
}

Awaitable<std::size_t> Line::read_some(asio::mutable_buffer space, Fault& fault) {
    if (tls_) co_return co_await tls_->async_read_some(space, asio::redirect_error(kAwait, fault));
    co_return co_await socket_.async_read_some(space, asio::redirect_error(kAwait, fault));
}

std::size_t Line::write_at_once(std::string_view bytes, Fault& fault) {
    if (tls_) return 0;
    auto const written = socket_.write_some(asio::buffer(bytes), fault);
    if (fault == asio::error::would_block || fault == asio::error::try_again) fault = {};
    return written;
}

Awaitable<Fault> Line::write(std::string_view bytes) {
    Fault fault;
    if (tls_) {
        co_await asio::async_write(*tls_, asio::buffer(bytes), asio::redirect_error(kAwait, fault));
        co_return fault;
    }
    bytes.remove_prefix(write_at_once(bytes, fault));
    if (!fault && !bytes.empty()) {
        co_await asio::async_write(socket_, asio::buffer(bytes), asio::redirect_error(kAwait, fault));
    }
    co_return fault;
}

void Line::watch(std::function<void()> over) {
    auto next = [this, over = std::move(over)](Fault const& fault, std::size_t) {
        if (fault)
            over();
        else
            watch(over);
    };
    if (tls_)
        tls_->async_read_some(asio::buffer(dropped_), std::move(next));
    else
        socket_.async_read_some(asio::buffer(dropped_), std::move(next));
}

Awaitable<> Line::part() {
    Fault fault;
    if (tls_) {
        co_await tls_->async_shutdown(asio::redirect_error(kAwait, fault));
        if (fault == asio::error::operation_aborted) co_return;
        fault = {};
    }
    socket_.shutdown(tcp::socket::shutdown_send, fault);
    for (std::size_t dropped = 0; !fault && dropped < kDroppedBytesMax;) {
        dropped += co_await socket_.async_read_some(asio::buffer(dropped_), asio::redirect_error(kAwait, fault));
    }
}

void Line::cancel() {
    Fault ignored;
    socket_.cancel(ignored);
}

} // namespace haihe::edge::http
