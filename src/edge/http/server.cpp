#include "edge/http/server.hpp"

#include "edge/http/io_thread.hpp"
#include "edge/log/log.hpp"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <sys/resource.h>

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

namespace haihe::edge::http {
namespace {

constexpr auto kFinishLongest = std::chrono::seconds(5);
constexpr auto kAcceptPause = std::chrono::milliseconds(100);
constexpr rlim_t kOtherFiles = 512; ///< databases, uploads, answers on their way

void raise_file_limit(int connections_max) {
    rlimit limit{};
    auto const wanted = static_cast<rlim_t>(std::max(connections_max, 0)) + kOtherFiles;
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted) return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

std::vector<std::unique_ptr<IoThread>> io_threads(ServerFloor& floor) {
    std::vector<std::unique_ptr<IoThread>> threads;
    for (int i = 0; i < std::max(floor.options.io_threads, 1); ++i)
        threads.push_back(std::make_unique<IoThread>(floor));
    return threads;
}

} // namespace

struct Server::Implementation {
    Implementation(Router const& router, Clock const& clock, ServerOptions options)
        : floor(router, clock, std::move(options)), threads(io_threads(floor)), acceptor(threads.front()->executor()) {}

    using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;

    void listen() {
        auto const& [address, port] = std::pair(floor.options.address, floor.options.port);
        Fault fault;
        auto const where = asio::ip::make_address(address, fault);
        tcp::endpoint const endpoint(where, port);
        if (!fault) acceptor.open(endpoint.protocol(), fault);
        if (!fault) acceptor.set_option(tcp::acceptor::reuse_address(true), fault);
        if (!fault) acceptor.bind(endpoint, fault);
        if (!fault) acceptor.listen(asio::socket_base::max_listen_connections, fault);
        if (fault) {
            throw std::runtime_error("cannot listen on " + address + ':' + std::to_string(port) + ": " +
                                     fault.message());
        }
        bound_port = acceptor.local_endpoint().port();
    }

    /// One acceptor deals the connections out in turn: with SO_REUSEPORT the kernel's hash would load one thread more.
    Awaitable<> accept() {
        asio::use_awaitable_t<Executor> const await;
        for (std::size_t turn = 0; !floor.stopping; ++turn) {
            auto& home = *threads[turn % threads.size()];
            Fault fault;
            auto socket = co_await acceptor.async_accept(home.executor(), asio::redirect_error(await, fault));
            if (!fault) {
                home.adopt(std::move(socket));
            } else if (!floor.stopping) { // out of files: those that close will make room
                log::warning("connection_not_accepted", {{"fault", fault.message()}});
                Timer pause(threads.front()->executor(), kAcceptPause);
                co_await pause.async_wait(asio::redirect_error(await, fault));
            }
        }
    }

    ServerFloor floor;
    std::vector<std::unique_ptr<IoThread>> threads;
    Acceptor acceptor;
    std::uint16_t bound_port = 0;
    std::mutex stop_mutex;
    bool is_running = false;
    std::shared_ptr<Terms const> terms;

    void serve_under(std::shared_ptr<Terms const> given) {
        terms = std::move(given);
        raise_file_limit(terms->options.connections_max);
        for (auto& thread : threads) thread->serve_under(terms);
    }
};

Server::Server(Router const& router, Clock const& clock, ServerOptions options)
    : implementation_(std::make_unique<Implementation>(router, clock, std::move(options))) {}

Server::~Server() { stop(); }

void Server::start() {
    auto& self = *implementation_;
    self.serve_under(make_terms(self.floor.options, nullptr));
    self.listen();
    self.floor.pool.start();
    asio::co_spawn(self.acceptor.get_executor(), self.accept(), asio::detached);
    for (auto& thread : self.threads) thread->start();
    self.is_running = true;
}

void Server::change(ServerOptions options) {
    auto& self = *implementation_;
    auto const& bound = self.floor.options;
    if (options.certificate_file.empty() != bound.certificate_file.empty())
        throw std::runtime_error("TLS cannot be switched on or off while the server runs");
    options.address = bound.address;
    options.port = bound.port;
    options.io_threads = bound.io_threads;
    options.handler_threads = bound.handler_threads;
    options.handler_queue_max = bound.handler_queue_max;
    options.temporary_directory = bound.temporary_directory;
    options.take_ticket = bound.take_ticket;
    self.serve_under(make_terms(std::move(options), self.terms.get()));
}

std::uint16_t Server::port() const { return implementation_->bound_port; }

void Server::stop() {
    auto& self = *implementation_;
    std::lock_guard const lock(self.stop_mutex);
    if (!std::exchange(self.is_running, false)) return;
    self.floor.stopping = true;
    asio::post(self.acceptor.get_executor(), [&self] {
        Fault ignored;
        self.acceptor.close(ignored);
    });
    for (auto& thread : self.threads) thread->wind_down();
    if (!self.floor.wait_until_empty(kFinishLongest)) log::warning("connections_broken_off");
    for (auto& thread : self.threads) thread->join();
    self.floor.pool.stop();
    Fault ignored;
    self.acceptor.close(ignored);
}

void Server::notify(std::uint64_t position) {
    auto& floor = implementation_->floor;
    auto known = floor.position.load();
    while (known < position && !floor.position.compare_exchange_weak(known, position)) {}
    for (auto& thread : implementation_->threads) thread->wake_streams();
}

} // namespace haihe::edge::http
