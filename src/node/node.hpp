#pragma once

// What every role's node has in common, whoever runs it: the desk at which commands are submitted, sign-in,
// the exchange endpoints, the lines to other nodes. A role is a Node with its slices mounted.

#include "access/directory.hpp"
#include "access/guard.hpp"
#include "edge/http/client.hpp"
#include "node/desk.hpp"
#include "node/plan.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace haihe::node {

using Mount = std::function<void(Plan&, std::function<Desk&()> const&)>;

class Node {
public:
    /// `mount` is called once with the plan and a way to reach the desk later (valid after construction).
    /// `outside` reaches those who are no platforms; null: `transport` does.
    /// Throws what Ledger throws, and std::runtime_error for settings that cannot work.
    Node(Settings settings, trust::PrivateKey key, trust::Certificate certificate, edge::Clock const& clock,
         std::shared_ptr<edge::http::Transport> transport, Mount const& mount,
         std::shared_ptr<edge::http::Transport> outside = {});
    /// `keys`: the first in force unless the ledger says another; the others may take its place, or were replaced.
    Node(Settings settings, std::vector<ledger::Signer> keys, edge::Clock const& clock,
         std::shared_ptr<edge::http::Transport> transport, Mount const& mount,
         std::shared_ptr<edge::http::Transport> outside = {});
    ~Node();
    /// What the slices of a role know, without a ledger: for tools that rebuild or check views.
    static ledger::Book book_of(std::string const& role, Mount const& mount);

    [[nodiscard]] Desk& desk();
    [[nodiscard]] edge::http::Router const& router() const;
    /// What the server calls; in-memory transports call it too.
    [[nodiscard]] edge::http::Response handle(edge::http::Request request);
    /// Called after each commit with the ledger's new size, from the committer's thread (Server::notify).
    void on_commit(std::function<void(std::int64_t position)> notify);

    // One turn of each line: true if anything moved. Called by the line threads, or by a test's loop.
    bool send_to_hub(); ///< POST /exchange/batches of what the hub has not acknowledged, and heads to cosign
    bool read_hub_feed(int wait_seconds); ///< GET /exchange/feed from where the last page ended
    /// POST /exchange/deliveries: every message that departments see, to each supervision platform; what is addressed
    /// to one platform, to it, unless it was acknowledged through the hub within 2 s of real time.
    bool deliver_directly();
    /// What is due by the clock (Plan::keep_time).
    bool keep_time();
    /// What somebody outside is asked for (Plan::inquire).
    bool inquire();
    /// Starts the line threads (real transport). stop() breaks off, joins, and closes the ledger. Idempotent.
    void start_lines();
    void stop();

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace haihe::node
