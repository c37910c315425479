#pragma once

// By which key a platform signs heads of which size: what it was registered with, then its own changes of key, in
// order (spec/exchange §4.1). A view, kept by every node of what it received, and of its own ledger.

#include "edge/sql/connection.hpp"
#include "exchange/messages/registration.hpp"
#include "kernel/refusal.hpp"
#include "ledger/book.hpp"
#include "trust/certificate.hpp"
#include "trust/key_change.hpp"
#include "trust/new_epoch.hpp"
#include "trust/tree_head.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::access {

class PlatformKeys {
public:
    /// Heads of its epoch larger than these are its, until those of the next.
    struct Key {
        std::int64_t number = 0;
        std::string certificate; ///< PEM
        std::string key_id;
        std::int64_t from_sequence = -1, from_entry = -1;
    };

    static void mount_views(ledger::Book& book);
    /// The first certificate, or one that the hub's operator has put in the place of the latest: a key that was lost
    /// (access/lost_keys), after so many messages of this epoch had been `received` here.
    static void put(edge::sql::Connection& views, exchange::PlatformRegistered const& value, std::int64_t received);
    static void put(edge::sql::Connection& views, trust::SignedKeyChange const& change);
    /// What signs in a new epoch is a key of its own, though it be the one before. `received`: messages of the hub's
    /// ending epoch that this node has taken in; of a platform's the declaration says how many the hub has.
    static void put(edge::sql::Connection& views, trust::SignedNewEpoch const& document, std::int64_t received = 0);

    /// The certificate that may sign this head: `label` says of which log. `pinned` (PEM; of the hub, elsewhere) stands
    /// for what is not known yet, and above all when it is none of those that are known.
    /// A head of an epoch that is not known here yet is the latest key's.
    /// Refusals: `platform_key_is_in_force`, when the head names an earlier or later key of the platform;
    /// `epoch_is_over`, when it reaches beyond what the next epoch left of its own; `platform_certificate_is_known`.
    static kernel::Result<trust::Certificate> signer_of(edge::sql::Connection& views, trust::TreeHead const& head,
                                                        std::string_view label, std::string const& pinned = {});
    /// As they announced each other, ascending.
    static std::vector<Key> keys_of(edge::sql::Connection& views, std::string const& platform);
    /// The one in force now.
    static std::optional<trust::Certificate> latest(edge::sql::Connection& views, std::string const& platform,
                                                    std::string const& pinned = {});
    /// Ascending, as far as they are known; without those that were lost.
    static std::vector<trust::Certificate> all(edge::sql::Connection& views, std::string const& platform,
                                               std::string const& pinned = {});
    /// With those that were lost.
    static std::vector<trust::Certificate> ever(edge::sql::Connection& views, std::string const& platform,
                                                std::string const& pinned = {});
    /// The platform whose key this was, before it was replaced or lost.
    static std::optional<std::string> replaced(edge::sql::Connection& views, std::string const& key_id);
};

} // namespace haihe::access
