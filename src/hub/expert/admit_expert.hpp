#pragma once

// What keepers of the pool do.

#include "hub/expert/expert.hpp"
#include "kernel/refusal.hpp"

#include <cstddef>
#include <string>

namespace haihe::hub {

inline constexpr std::size_t kSpecialtiesMax = 20;     ///< and districts
inline constexpr std::size_t kSpecialtyBytesMax = 100; ///< a stratum's name has no more (spec/draw §3)
inline constexpr std::size_t kTiesMax = 100;           ///< and relatives' employers

/// Refusals: `expert_number_is_well_formed`, `specialties_are_stated`, `districts_are_stated`,
/// `recusal_facts_name_entities`, `expert_state_is_known`, `expert_is_admitted_active`, `expert_is_removed_for_good`.
kernel::Result<ExpertProposed> propose(Expert const& expert, ExpertFacts const& facts, ExpertPerson const& person,
                                       std::string const& keeper, kernel::Instant now);
/// Refusals: `expert_is_proposed`, `two_keepers_admit_an_expert`.
kernel::Result<ExpertConfirmed> confirm(Expert const& expert, std::string const& keeper, kernel::Instant now);
/// Refusals: `expert_is_in_the_pool`, `expert_is_active`, `reasons_are_given`.
kernel::Result<ExpertSuspended> suspend(Expert const& expert, std::string const& reasons, std::string const& keeper,
                                        kernel::Instant now);

bool is_specialty(std::string const& text);

} // namespace haihe::hub
