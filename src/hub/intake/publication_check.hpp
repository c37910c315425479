#pragma once

// What is published of a tender, held against what its platform told before.

#include "hub/intake/faults.hpp"
#include "hub/intake/told.hpp"

#include <vector>

namespace haihe::hub {

/// Faults: `tender_is_known`, `tender_is_of_the_same_platform`, `tender_is_not_terminated`; path empty. The checks
/// below suppose that all hold.
Faults check_standing(std::optional<ToldTender> const& tender, std::string const& origin);

/// Fault `documents_version_follows`.
Faults check(exchange::DocumentManifest const& told, ToldTender const& tender);
/// Faults: `announcement_version_follows`, `announcement_names_its_documents`, `time_table_is_amended_never_edited`.
Faults check(exchange::Announcement const& told, ToldTender const& tender);
/// Faults: `tender_is_announced`, `clarifications_are_numbered_in_order`, and those of a moved deadline:
/// `deadline_before_is_the_known_one`, `deadline_is_never_brought_forward`, `deadline_after_is_the_signed_one`.
Faults check(exchange::Clarification const& told, exchange::ClarificationIssued const& issued,
             ToldTender const& tender);
/// Moved by a clarification. Fault `deadline_change_repeats_its_clarification`.
Faults check(exchange::DeadlineChanged const& told, ToldTender const& tender);
/// Moved on another ground: `change` and `failure` are the texts that came with it, where they can be read. Who
/// operates a platform is for the platform to say: its outbox vouches for the failure. Faults of a moved deadline;
/// `deadline_change_is_signed`, `hold_is_in_force`, `failure_is_certified`.
Faults check(exchange::DeadlineChanged const& told, std::optional<exchange::DeadlineChange> const& change,
             std::optional<exchange::PlatformFailure> const& failure, std::string const& origin,
             ToldTender const& tender);
/// Fault `hold_is_placed_once`.
Faults check(exchange::TenderSuspended const& told, ToldTender const& tender);
/// Fault `hold_is_in_force`.
Faults check(exchange::TenderResumed const& told, ToldTender const& tender);

/// Whom the hub's registry knows under the certificate that signed.
struct Signatory {
    std::string entity;
    std::vector<std::string> duties;
    bool acts = false; ///< the certificate is bound and its entity registered
};

/// Faults: `signer_is_registered`, `signer_acts_for_the_tender`, `signer_has_the_duty`.
Faults check(std::optional<Signatory> const& signatory, ToldTender const& tender);

} // namespace haihe::hub
