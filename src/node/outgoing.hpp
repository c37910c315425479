#pragma once

// The node's lines to others: batches to the hub, the hub's feed, direct deliveries. Each turn does what there is to do
// and says whether anything moved. Where a line stands is a table: losing it costs repeats, which receivers know.

#include "edge/http/client.hpp"
#include "node/incoming.hpp"
#include "node/witness.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace haihe::node {

class Outgoing {
public:
    Outgoing(Desk& desk, Incoming& incoming, Witness& witness, std::shared_ptr<edge::http::Transport> transport)
        : desk_(desk), incoming_(incoming), witness_(witness), transport_(std::move(transport)) {}

    static void mount_tables(ledger::Book& book);

    /// Sends what the hub has not acknowledged, and cosigns its last offered head even when there is nothing to send.
    bool send_to_hub();
    /// Asks for the next page of the hub's feed and takes it in.
    bool read_hub_feed(int wait_seconds);
    /// Sends departments what they may see, and addressees what they have not acknowledged within 2 s.
    bool deliver_directly();
    /// The sequence of the outbox that the hub expects next, as it last said; 0 in an epoch of which it does not know.
    static std::int64_t acknowledged_by_hub(edge::sql::Connection& reads);
    /// The position in the hub's feed up to which it has been taken in, in the epoch that the hub is in; -1: nothing.
    static std::int64_t read_of_hub(edge::sql::Connection& reads, std::string const& hub);
    /// False: the hub has begun an epoch that does not go on from what is held here, or an older copy of it answers.
    /// Nothing is sent to it and nothing taken of it; what is done without it goes on.
    [[nodiscard]] bool follows_its_hub() const { return follows_.load(); }
    /// The hub has witnessed more of our ledger than there is: this node must not sign anything more.
    [[nodiscard]] bool is_behind_its_witness() const { return behind_.load(); }
    /// By which a problem refuses, or its status.
    static std::string rule_of(edge::http::Response const& response);

private:
    using Steady = std::chrono::steady_clock;

    kernel::Result<edge::http::Response> ask(std::string const& base_url, std::string method, std::string const& target,
                                             std::string body);
    /// In whose name the first one fails, the next may ask: who is asked may not know yet of a change of key.
    [[nodiscard]] std::vector<ledger::Signer const*> signers() const;
    /// Where the line stands in our outbox of the epoch that it is in.
    std::int64_t position_of(std::string const& line);
    void set_position(std::string const& line, std::int64_t position);
    void set_read_of_hub(std::int64_t position);
    void note_failure(std::string const& line, std::string const& rule);
    [[nodiscard]] std::int64_t epoch_of_hub();
    /// An older copy of the hub took its place.
    bool is_left_behind(trust::SignedHead const& of_hub);
    void part_from_hub(std::string const& rule, std::string const& path, std::string const& epoch,
                       std::string const& declaration);
    /// A hub that begins anew may have kept all that we hold of it: it is asked to prove that, and then held to it.
    bool is_all_kept(exchange::FeedPage const& page);
    bool take(exchange::FeedPage const& page, std::int64_t after);
    exchange::Batch next_batch(std::int64_t from);
    /// An older copy took our ledger's place.
    void fall_behind(std::string const& rule);
    bool take_receipt(exchange::Batch const& batch, exchange::BatchReceipt const& receipt);
    void exchange_witness(exchange::BatchReceipt const& receipt);
    bool deliver_to(exchange::PlatformRegistered const& platform);
    bool is_for(exchange::Message const& message, exchange::PlatformRegistered const& platform);

    Desk& desk_;
    Incoming& incoming_;
    Witness& witness_;
    std::shared_ptr<edge::http::Transport> transport_;
    bool hub_answered_ = false;                    ///< since the start: before, nobody here knows what it holds
    std::optional<exchange::Witnessed> hub_holds_; ///< of our ledger, as it last said
    std::optional<trust::Cosignature> owed_;       ///< ours on the hub's last offered head
    std::map<std::pair<std::string, std::int64_t>, Steady::time_point> waiting_since_; ///< addressed, unacknowledged
    std::mutex noting_;                           ///< lines take their turns on threads of their own
    std::map<std::string, std::string> failures_; ///< by line: what was logged last, so that it is logged once
    std::atomic<bool> behind_ = false;
    std::atomic<bool> follows_ = true;
};

} // namespace haihe::node
