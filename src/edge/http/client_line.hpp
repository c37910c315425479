#pragma once

#include "edge/http/client.hpp"
#include "edge/http/line.hpp"
#include "edge/http/peer_address.hpp"

#include <boost/asio/basic_waitable_timer.hpp>

#include <atomic>
#include <chrono>
#include <string>
#include <string_view>

namespace haihe::edge::http {

/// One connection of the client, driven by whoever calls: its io_context runs only inside `exchange`.
class ClientLine {
public:
    ClientLine(ClientOptions const& options, PeerAddress const& address, asio::ssl::context& tls);

    struct Outcome {
        std::string fault; ///< empty: there is an answer
        Response response;
        bool is_dead_letter = false; ///< the connection had been used before and not a byte of an answer came
    };
    /// Blocks.
    Outcome exchange(Request const& request, std::string_view target);
    /// From any thread: breaks off an exchange, also one that has not begun yet.
    void break_off();

    /// May carry another exchange.
    [[nodiscard]] bool is_reusable();

private:
    using Timer =
        asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;

    Awaitable<> work(Request const& request, std::string_view target, Outcome& outcome);
    Awaitable<Fault> connect();
    Awaitable<Fault> write(std::string_view bytes);
    Awaitable<Fault> read(Request const& request, Outcome& outcome);
    void allow(int seconds, char const* what);
    [[nodiscard]] std::string describe(Fault const& fault) const;

    ClientOptions const& options_;
    PeerAddress address_;
    asio::io_context context_{1};
    Timer timer_{context_.get_executor()};
    Line line_;
    std::string inbox_;
    char const* overdue_ = nullptr; ///< what took too long
    std::atomic<bool> is_broken_off_{false};
    bool is_connected_ = false;
    bool was_used_ = false;
    bool keeps_alive_ = false;
    std::chrono::steady_clock::time_point idle_since_;
};

} // namespace haihe::edge::http
