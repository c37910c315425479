#pragma once

// Who sat on a committee is secret until the winner is determined (招标投标法 第三十七条): the hub takes a report that
// names nobody, the commitment to the names, and the names when it is over.

#include "exchange/messages/committee.hpp"
#include "hub/intake/faults.hpp"
#include "hub/intake/told.hpp"

#include <vector>

namespace haihe::hub {

/// Of every lot the hub has been told who won, or that it failed.
bool winners_are_determined(ToldTender const& tender);

/// `report` is the text of `told`. Fault `names_are_secret_until_the_winner_is_determined`.
Faults check_names(exchange::EvaluationReport const& report, exchange::SealedReport const& told);

/// `reports` are those of the tender so far, as they were told. Fault `committee_is_the_reports`.
Faults check(exchange::CommitteeSealed const& told, std::vector<exchange::SealedReport> const& reports);

/// `committee` is the text of `told`. Faults: `names_are_secret_until_the_winner_is_determined`,
/// `committee_is_the_one_committed_to`, `committee_is_of_its_lot`.
Faults check(exchange::Committee const& committee, exchange::CommitteeDisclosed const& told,
             std::vector<exchange::SealedReport> const& reports, ToldTender const& tender);

} // namespace haihe::hub
