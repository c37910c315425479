#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// g++ 12 does not see that Asio frees a coroutine's frame the way it was allocated; it says so where frames are
// inlined.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"

namespace haihe::edge::http {

namespace asio = boost::asio;
using asio::ip::tcp;

/// The executor's type is written out everywhere: any_io_executor halves what a core can answer.
using Executor = asio::io_context::executor_type;
template <class T = void>
using Awaitable = asio::awaitable<T, Executor>;
using Fault = boost::system::error_code;

/// The connection's bytes, with or without TLS. All calls on its executor's thread; one read and one write at a time.
class Line {
public:
    using Socket = asio::basic_stream_socket<tcp, Executor>;

    /// `tls` empty: plain.
    Line(Socket socket, asio::ssl::context* tls);

    [[nodiscard]] bool is_encrypted() const { return tls_.has_value(); }
    /// The server's side of TLS.
    Awaitable<Fault> handshake();
    /// The client's side of everything: the first endpoint that answers; encrypted, its certificate must be `host`'s.
    Awaitable<Fault> connect(std::vector<tcp::endpoint> const& endpoints, std::string const& host);
    /// False when the other side has hung up, or has spoken out of turn.
    [[nodiscard]] bool is_quiet();
    Awaitable<std::size_t> read_some(asio::mutable_buffer space, Fault& fault);
    /// What the kernel takes at once, without waiting; 0 when encrypted.
    std::size_t write_at_once(std::string_view bytes, Fault& fault);
    Awaitable<Fault> write(std::string_view bytes);
    /// Reads and drops what the client sends; `over` is called when it hangs up or the reads are cancelled.
    void watch(std::function<void()> over);
    /// Says good-bye and waits until the client has read everything and hung up, so that no reset overtakes the last
    /// answer. Ends by `cancel` too.
    Awaitable<> part();
    void cancel();

private:
    void settle();

    Socket socket_;
    std::optional<asio::ssl::stream<Socket&>> tls_;
    std::array<char, 1024> dropped_{};
};

} // namespace haihe::edge::http
