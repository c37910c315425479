#pragma once

#include "draw/steps.hpp"
#include "exchange/proof.hpp"
#include "proof/known_hub.hpp"
#include "proof/testimony.hpp"
#include "trust/trust_list.hpp"

#include <string>

namespace haihe::proof {

/// What shows whether the department that took part has business with the tender.
struct KnownJurisdiction {
    exchange::MessageProof table; ///< of jurisdiction.published
    std::string industry;         ///< of the tender, as it is published; empty: not known
    std::string region;
};

/// `department_is_the_competent_one`; null leaves it unchecked.
void examine_competence(draw::Transcript const& transcript, draw::Reading const& reading,
                        KnownJurisdiction const* known, trust::TrustList const* authorities, KnownHub const* hub,
                        Testimony& testimony);

} // namespace haihe::proof
