#include "edge/http/client.hpp"

#include "edge/http/client_line.hpp"

#include <map>
#include <mutex>
#include <stdexcept>
#include <unordered_set>
#include <utility>
#include <vector>

namespace haihe::edge::http {
namespace {

constexpr std::size_t kIdleMax = 16; ///< lines kept for each peer

asio::ssl::context tls_context(ClientOptions const& options) {
    asio::ssl::context context(asio::ssl::context::tls_client);
    ::SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_2_VERSION);
    Fault fault;
    if (options.authority_file.empty())
        context.set_default_verify_paths(fault);
    else
        context.load_verify_file(options.authority_file, fault);
    if (fault) throw std::runtime_error("cannot use the authorities of " + options.authority_file);
    return context;
}

std::unexpected<kernel::Refusal> no_answer(std::string const& peer, std::string reason) {
    kernel::Refusal refusal{kernel::RefusalKind::unavailable,
                            "peer_answers",
                            {"对方平台（" + peer + "）没有应答，请稍后重试，或联系该平台的运营机构。",
                             "The other platform (" + peer + ") does not answer; try again later or ask its operator."},
                            {}};
    refusal.facts = {{"peer", peer}, {"reason", std::move(reason)}};
    return kernel::refuse(std::move(refusal));
}

/// Whether the peer may safely be asked twice.
bool is_repeatable(Request const& request) {
    auto const& method = request.method;
    return method.empty() || method == "GET" || method == "HEAD" || method == "PUT" ||
           !request.header("idempotency-key").empty();
}

} // namespace

struct Client::Implementation {
    explicit Implementation(ClientOptions options_) : options(std::move(options_)), tls(tls_context(options)) {}

    /// A kept line unless there is none or a new one is wanted; null once stopped. Entered among the busy ones.
    std::unique_ptr<ClientLine> take(PeerAddress const& address, bool new_one) {
        std::lock_guard const lock(mutex);
        if (is_stopped) return nullptr;
        std::unique_ptr<ClientLine> line;
        auto& kept = idle[key_of(address)];
        if (new_one) kept.clear(); // they are as old as the one that was dead
        while (!line && !kept.empty()) {
            if (kept.back()->is_reusable()) line = std::move(kept.back());
            kept.pop_back();
        }
        if (!line) line = std::make_unique<ClientLine>(options, address, tls);
        busy.insert(line.get());
        return line;
    }

    void give_back(PeerAddress const& address, std::unique_ptr<ClientLine> line) {
        std::lock_guard const lock(mutex);
        busy.erase(line.get());
        auto& kept = idle[key_of(address)];
        if (!is_stopped && kept.size() < kIdleMax && line->is_reusable()) kept.push_back(std::move(line));
    }

    static std::string key_of(PeerAddress const& address) {
        return (address.is_encrypted ? "s:" : "p:") + address.host + ':' + std::to_string(address.port);
    }

    ClientOptions const options;
    asio::ssl::context tls;
    std::mutex mutex;
    std::map<std::string, std::vector<std::unique_ptr<ClientLine>>> idle;
    std::unordered_set<ClientLine*> busy;
    bool is_stopped = false;
};

Client::Client(ClientOptions options) : implementation_(std::make_unique<Implementation>(std::move(options))) {}

Client::~Client() { stop(); }

kernel::Result<Response> Client::send(std::string const& url, Request const& request) {
    auto const address = PeerAddress::parse(url);
    if (!address) return no_answer(url, "the address is not an http or https address");
    for (bool again = false;; again = true) {
        auto line = implementation_->take(*address, again);
        if (!line) return no_answer(address->authority, "this platform is stopping");
        auto outcome = line->exchange(request, address->target);
        implementation_->give_back(*address, std::move(line));
        if (outcome.fault.empty()) return std::move(outcome.response);
        if (again || !outcome.is_dead_letter || !is_repeatable(request)) {
            return no_answer(address->authority, std::move(outcome.fault));
        }
    }
}

void Client::stop() {
    auto& self = *implementation_;
    std::lock_guard const lock(self.mutex);
    self.is_stopped = true;
    self.idle.clear();
    for (auto* line : self.busy) line->break_off();
}

} // namespace haihe::edge::http
