#pragma once

// What the slices of a role tell the node before it opens.

#include "edge/http/client.hpp"
#include "edge/http/router.hpp"
#include "exchange/message.hpp"
#include "ledger/desk.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace haihe::node {

/// What receiving a message comes to besides keeping it.
struct Effect {
    std::vector<ledger::NewEvent> events;
    /// Not empty: the message is consumed with the verdict refused, `events` are dropped.
    std::vector<exchange::Fault> faults;
};
/// Called once for each message whose envelope, signature and schema are right, on the committer's thread; the effects
/// of earlier messages of the same batch are visible in `states` and its views.
using Receive = std::function<Effect(ledger::States&, ledger::Context const&, exchange::Message const&)>;
/// Writes a received and accepted message into views; `position` is the ledger index of the entry that holds it.
/// Called again on rebuild: only SQL on its own tables.
using ProjectMessage = std::function<void(edge::sql::Connection&, exchange::Message const&, std::int64_t position)>;

/// Does what is due by the platform's clock; returns when it wants to be asked again without anything else having
/// happened. Asked after each commit too. Runs on a thread of its own; submits its commands as "timer".
using Timer = std::function<std::optional<kernel::Instant>()>;

/// Asks somebody outside who is no platform (a certificate authority) what is due; true if anything was recorded.
/// Called about once a second, on a thread of its own, and may wait for an answer.
using Inquiry = std::function<bool(edge::http::Transport&)>;

using MayChangeKey = std::function<kernel::Result<void>(ledger::States&, ledger::Context const&)>;

/// What of the ledger anybody may read.
struct Disclosed {
    std::set<std::string> events;
    std::set<std::string> messages;
};

class Plan {
public:
    ledger::Book book;
    edge::http::Router router;
    /// Types without a Receive are accepted as they are.
    void receive(std::string message_type, Receive receive) { receives_[std::move(message_type)] = std::move(receive); }
    void project_message(std::string message_type, ProjectMessage project) {
        projections_.emplace(std::move(message_type), std::move(project));
    }
    /// Entries of this event type may be shown to everybody (GET /ledger/entries/{index}/receipt discloses where and
    /// what).
    void disclose(std::string event_type) { disclosed_.events.insert(std::move(event_type)); }
    /// Received messages of this type are public: their entries are disclosed too.
    void disclose_message(std::string message_type) { disclosed_.messages.insert(std::move(message_type)); }
    /// What must not be under way while the platform changes its key.
    void may_change_key(MayChangeKey may) { may_change_key_.push_back(std::move(may)); }
    [[nodiscard]] std::vector<MayChangeKey> const& key_change_checks() const { return may_change_key_; }
    void keep_time(Timer timer) { timers_.push_back(std::move(timer)); }
    void inquire(Inquiry inquiry) { inquiries_.push_back(std::move(inquiry)); }
    [[nodiscard]] Disclosed const& disclosed() const { return disclosed_; }

private:
    friend class Node;
    friend class Incoming;
    std::map<std::string, Receive> receives_;
    std::multimap<std::string, ProjectMessage> projections_;
    Disclosed disclosed_;
    std::vector<Timer> timers_;
    std::vector<Inquiry> inquiries_;
    std::vector<MayChangeKey> may_change_key_;
};

} // namespace haihe::node
