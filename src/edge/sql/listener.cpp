#include "edge/sql/listener.hpp"

#include "edge/sql/postgres_session.hpp"

#include <poll.h>

#include <chrono>
#include <utility>

namespace haihe::edge::sql {

namespace {

constexpr int kLookUpMs = 100; ///< how often it looks whether it shall stop
constexpr int kPauses = 10;    ///< of that length, before a server whose connection was lost is asked again

struct FreeNotification {
    void operator()(PGnotify* notification) const { PQfreemem(notification); }
};

bool was_notified(PGconn* connection) {
    bool any = false;
    while (std::unique_ptr<PGnotify, FreeNotification>(PQnotifies(connection))) any = true;
    return any;
}

} // namespace

Listener::Listener(std::string address, std::function<void()> heard)
    : address_(std::move(address)), heard_(std::move(heard)) {
    if (names_a_server(address_)) thread_ = std::thread([this] { run(); });
}

Listener::~Listener() {
    stopping_ = true;
    if (thread_.joinable()) thread_.join();
}

void Listener::run() {
    while (!stopping_) {
        auto pauses = kPauses;
        try {
            listen();
        } catch (DatabaseError const&) {
            pauses *= 2; // whoever asks the server meets the same, and says so
        }
        for (int i = 0; i < pauses && !stopping_; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(kLookUpMs));
    }
}

void Listener::listen() {
    PostgresSession session(address_, Mode::read_only);
    session.say("LISTEN haihe");
    heard_(); // what came before
    while (!stopping_) {
        pollfd watched{PQsocket(session.connection()), POLLIN, 0};
        if (::poll(&watched, 1, kLookUpMs) > 0 && PQconsumeInput(session.connection()) == 0) return;
        if (was_notified(session.connection())) heard_();
        if (session.lost()) return;
    }
}

} // namespace haihe::edge::sql
