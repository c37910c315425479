#pragma once

#include "edge/http/answer.hpp"
#include "edge/http/io_thread.hpp"
#include "edge/http/line.hpp"
#include "edge/http/piece.hpp"
#include "edge/http/request_parser.hpp"

#include <boost/beast/core/flat_buffer.hpp>

#include <memory>
#include <optional>
#include <string>

namespace haihe::edge::http {

struct RequestPeek;

/// One client: a coroutine on its io thread that reads a request, has it handled on the pool, answers, and only then
/// looks at the next, so that pipelined requests are answered in order.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(IoThread& home, Line::Socket socket);
    ~Connection();
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    void start();
    void check_deadline(); ///< each tick; breaks off the read or write that took too long
    void wake();           ///< the ledger has moved: a stream looks for events
    void wind_down();      ///< the server stops: ends an idle connection or a stream, leaves a request its answer

private:
    struct Storage; ///< a body on its way to disk, shared with the pool
    enum class Phase { waiting, working, streaming, parting };

    Awaitable<> run();
    Awaitable<bool> shake_hands();
    Awaitable<> serve();
    // Reading; false: the connection is over.
    Awaitable<bool> await_head();
    bool answer_from_cache(RequestPeek const& peek);
    Awaitable<bool> take_request(std::size_t head_bytes);
    Awaitable<std::optional<Answer>> open_target(Work& work); ///< an answer: no
    Awaitable<std::size_t> receive_plain(std::span<char> space);
    Awaitable<bool> receive_body(RequestParser& parser, Work& work);
    Awaitable<bool> receive_more();
    Awaitable<bool> have_handled(Work work);
    // The handler pool.
    Awaitable<bool> store(std::shared_ptr<Storage> storage, std::shared_ptr<Piece const> piece);
    Awaitable<> until(bool const& flag);
    Awaitable<> abandon(std::shared_ptr<Storage> storage, bool takes_back);
    // Answering.
    Awaitable<bool> refuse(WireRefusal wire, Request const& request);
    Awaitable<bool> send(Answer answer);
    Awaitable<bool> send_rest_of(OutgoingFile file);
    Awaitable<bool> write(std::string_view bytes);
    Awaitable<bool> flush();
    Awaitable<> stream(EventSource source, Response response, std::string last_id);

    void set_deadline(int seconds);
    void finish_pool_job() { pool_job_is_done_ = true, signal_.cancel(); }
    /// On the io thread, and not kept across a wait: others may come.
    [[nodiscard]] ServerOptions const& options() const { return home_.terms().options; }
    [[nodiscard]] RateLimit& rate_limit() const { return *home_.terms().rate_limit; }

    IoThread& home_;
    ServerFloor& floor_;
    std::string peer_;
    Line line_;
    Timer signal_; ///< never expires by itself but in a stream; cancelled to say "look again"
    boost::beast::flat_buffer inbox_;
    std::string outbox_; ///< answers to pipelined requests, written together
    std::size_t scanned_ = 0;
    std::uint64_t deadline_ = 0; ///< a tick; 0 = none
    Phase phase_ = Phase::waiting;
    Router::Route const* route_ = nullptr;          ///< of the present request, once it is known
    std::optional<RateLimit::Allowance> allowance_; ///< that the present request was counted against
    bool is_surplus_ = false;                       ///< beyond connections_max: told to come back later
    bool needs_parting_ = false;                    ///< the client may still be sending, or not have read all
    bool head_has_begun_ = false;
    bool has_served_ = false;
    bool keeps_alive_ = false; ///< what the present request allows
    bool is_head_ = false;     ///< the present request is a HEAD
    bool is_overdue_ = false;
    bool pool_job_is_done_ = false;
    bool is_woken_ = false;
    bool is_gone_ = false; ///< the client of a stream has hung up, or the server stops
};

} // namespace haihe::edge::http
