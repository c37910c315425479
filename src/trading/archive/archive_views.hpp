#pragma once

// What of the ledger belongs into a tender's archive.

#include "edge/sql/connection.hpp"
#include "node/plan.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace haihe::trading {

/// Remembers where the hub's messages stand that say whose certificates count: trust lists, platforms, certificates.
void mount_archive_views(node::Plan& plan);

/// Indexes of the tender's entries below `size`, ascending: of project/…, tender/…, committee/…, dispute/…, archive/…
/// and, for each lot, bidbox/…, opening/…, evaluation/…, award/…, contract/….
std::vector<std::int64_t> entries_of_tender(edge::sql::Connection& reads, std::string const& tender,
                                            std::vector<std::string> const& lots, std::int64_t size);
/// The index of the latest of them, whatever the size; -1 when there is none.
std::int64_t latest_entry_of_tender(edge::sql::Connection& reads, std::string const& tender,
                                    std::vector<std::string> const& lots);

/// Indexes below `size` of the messages on which certificates rest, ascending: the trust list in force at entry `first`
/// and all later ones; the hub's changes of key and new epochs; what was said of these platforms (codes) and of these
/// certificates (digests).
std::vector<std::int64_t> trust_messages(edge::sql::Connection& views, std::int64_t first, std::int64_t size,
                                         std::string const& hub, std::set<std::string> const& platforms,
                                         std::set<std::string> const& certificates);
/// Of these, the declarations with which the hub began new epochs.
std::vector<std::int64_t> epochs_of_the_hub(edge::sql::Connection& views, std::string const& hub, std::int64_t size);

} // namespace haihe::trading
