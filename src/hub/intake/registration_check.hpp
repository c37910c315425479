#pragma once

// 项目、招标项目: codes continue the codes above them, what they refer to exists, and what may not change did not.
// (That the code is well formed, and the origin's own, the catalogue has seen.)

#include "hub/intake/faults.hpp"
#include "hub/intake/told.hpp"

namespace haihe::hub {

/// Which of the entities that a message names are in the hub's registry.
struct RegisteredParties {
    bool tenderee = false; ///< or the owner of a project
    bool agency = false;
};

/// Faults: `project_owner_is_registered`, `project_facts_do_not_change`.
Faults check(exchange::ProjectRegistered const& told, std::optional<ToldProject> const& known,
             RegisteredParties const& parties);

/// Faults: `tender_code_is_the_projects`, `lot_code_is_the_tenders`, `project_is_known`,
/// `project_is_of_the_same_platform`, `tenderee_is_registered`, `agency_is_registered`,
/// `tender_facts_do_not_change`.
Faults check(exchange::TenderCreated const& told, std::string const& origin, std::optional<ToldProject> const& project,
             std::optional<ToldTender> const& known, RegisteredParties const& parties);

} // namespace haihe::hub
