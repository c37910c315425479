#pragma once

// What the tender's own stream proves: who is who, which documents were in force, when bids were due.

#include "exchange/messages/tender.hpp"
#include "proof/archive/log_evidence.hpp"
#include "proof/archive/parties.hpp"

#include <optional>
#include <vector>

namespace haihe::proof {

struct Course {
    Parties parties;
    std::optional<exchange::DocumentManifest> documents; ///< as first issued; absent: never published
    std::vector<kernel::Digest> documents_digests;       ///< as issued, and after each amendment; the last is in force
    kernel::Instant bid_deadline;                        ///< that follows from announcement and amendments
    std::int64_t terminated_index = -1;                  ///< entry of the termination; -1: none
};

/// Says `entries_are_of_this_tender`, `documents_are_those_announced`, `deadline_follows_from_the_documents`, and of a
/// terminated tender `nothing_follows_the_termination`. Empty when the tender cannot be told.
std::optional<Course> examine_course(Container const& container, Log const& log, Testimony& testimony);

/// Says `files_are_those_that_entries_name`; leaves `named_files_are_in_the_archive` unchecked for what the platform
/// did not hold.
void examine_files(Container const& container, Log const& log, Testimony& testimony);

} // namespace haihe::proof
