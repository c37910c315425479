#pragma once

// An entry disclosed whole and proved under a head that it shares with others (a receipt carries its own).

#include "edge/sql/connection.hpp"
#include "ledger/receipt.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace haihe::ledger {

struct DisclosedEntry {
    std::int64_t index = 0;
    Part where, who, what;
    std::vector<kernel::Digest> proof; ///< inclusion in the tree of the head
    friend bool operator==(DisclosedEntry const&, DisclosedEntry const&) = default;
};
BOOST_DESCRIBE_STRUCT(DisclosedEntry, (), (index, where, who, what, proof))

/// Requires index < size <= the ledger's. Throws DatabaseError.
DisclosedEntry disclose(edge::sql::Connection& reads, std::int64_t index, std::int64_t size);

/// All three parts are disclosed and as committed to, and the entry is included under the head. Whose head it is, is
/// for the caller. Refusals: `entry_parts_match_their_commitments`, `entry_is_included_in_the_head`.
kernel::Result<void> verify(DisclosedEntry const& entry, trust::TreeHead const& head);

/// The latest head of this epoch that a witness has signed, with the certificate (PEM) of the key that signed the head.
struct WitnessedHead {
    trust::SignedHead head;
    std::string certificate;
    std::vector<trust::Cosignature> cosignatures;
};
std::optional<WitnessedHead> latest_witnessed_head(edge::sql::Connection& reads);

} // namespace haihe::ledger
