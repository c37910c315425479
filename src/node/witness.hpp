#pragma once

// Nodes witness each other's ledgers as they exchange: before cosigning a head a witness checks that it continues the
// one it holds (trust.md §3, spec/exchange §9). What is held is a table, not events: a cosignature must not grow a
// ledger, or two witnesses would never come to rest.

#include "exchange/message.hpp"
#include "ledger/ledger.hpp"

#include <optional>
#include <string>

namespace haihe::node {

class Witness {
public:
    explicit Witness(ledger::Ledger& ledger) : ledger_(ledger) {}

    static void mount_tables(ledger::Book& book);

    /// Our latest head, with the proof that it continues what `held` says the other holds of us.
    /// `instead`: an earlier head, for who does not know yet of the key of the latest.
    [[nodiscard]] exchange::OfferedHead offer(std::optional<exchange::Witnessed> const& held,
                                              std::optional<trust::SignedHead> instead = {});
    /// What we hold of the other's ledger.
    [[nodiscard]] std::optional<exchange::Witnessed> held_of(std::string const& platform);
    /// The same within a decision. At first what a new epoch goes on from; of the one before, what was held stays kept.
    static std::optional<exchange::Witnessed> held_in(edge::sql::Connection& views, std::string const& platform);
    /// False: the other holds more of our ledger than there is, or another ledger. A copy that is older took its place.
    [[nodiscard]] bool still_holds(exchange::Witnessed const& held);
    /// Our cosignature when the head is signed by `certificate` and continues what we hold, which it then replaces.
    /// Refusals: `ledger_head_is_signed_by_its_platform`, `ledger_head_continues_what_the_witness_holds` (also when the
    /// proof starts elsewhere than at what we hold, or the head is of another epoch).
    kernel::Result<trust::Cosignature> cosign(exchange::OfferedHead const& offered, std::string const& platform,
                                              trust::Certificate const& certificate);
    /// Takes a later size for what is held, once it is proved to continue that. False: it is not proved.
    bool go_on_to(std::string const& platform, exchange::Witnessed const& later,
                  std::vector<kernel::Digest> const& consistency);
    /// Keeps the other's cosignature of one of our heads. Refusal `cosignature_is_valid`.
    kernel::Result<void> keep(trust::Cosignature const& cosignature, std::string const& witness,
                              trust::Certificate const& certificate);

private:
    void hold(std::string const& log, exchange::Witnessed const& held);

    ledger::Ledger& ledger_;
};

} // namespace haihe::node
