#pragma once

// What the ledger proves of the archive: whose log it is, who has seen it, and that what is shown stands in it.

#include "proof/archive/archived_entry.hpp"
#include "proof/archive/container.hpp"

#include <optional>
#include <vector>

namespace haihe::proof {

struct Log {
    exchange::ArchivedHead head;
    trust::Certificate signer;
    std::vector<ArchivedEntry> entries; ///< of the tender, ascending
    std::vector<ArchivedEntry> trust;   ///< messages on which certificates rest, ascending
};

/// Says `ledger_head_is_signed`, `head_is_cosigned` (one for each witness), `entries_are_under_the_head`,
/// `instants_do_not_run_backwards`, `streams_have_no_gap`. Empty when the entries cannot be relied on.
std::optional<Log> examine_log(Container const& container, Testimony& testimony);

} // namespace haihe::proof
