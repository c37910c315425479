#pragma once

// Off-line verification of the draw of experts (spec/draw): no network, no clock, no ledger.

#include "draw/transcript.hpp"
#include "proof/draw_competence.hpp"
#include "proof/statement.hpp"
#include "trust/trust_list.hpp"

#include <vector>

namespace haihe::proof {

/// Every statement that a transcript makes, in the order in which they rest on each other: `format_is_known`,
/// `freeze_is_signed_by_the_hub`, `leaves_are_under_the_frozen_root`, `list_is_countersigned_by_the_department`,
/// `all_parties_committed_to_the_freeze`, `escrows_follow_every_commitment`, `all_parties_accepted_the_escrows`,
/// `random_values_are_as_committed`, `selection_follows_from_the_seed`, `replacements_take_the_next_reserve`,
/// `called_experts_stand_in_the_list`, `hub_is_the_known_one`, `department_is_the_known_one`,
/// `department_is_the_competent_one`, `certificates_are_recognised`. What comes after one that failed is left
/// unchecked.
///
/// What the reader knows beforehand: the authorities (null leaves the chains unchecked), the hub, and the signing
/// certificate of the department (null leaves open whose they are), and who supervises what. Certificates are judged at
/// the instant that their holder signed beside.
std::vector<Statement> check(draw::Transcript const& transcript, trust::TrustList const* authorities,
                             KnownHub const* hub = nullptr, trust::Certificate const* department = nullptr,
                             KnownJurisdiction const* jurisdiction = nullptr);

} // namespace haihe::proof
