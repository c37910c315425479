#pragma once

#include "exchange/messages/jurisdiction.hpp"
#include "hub/intake/faults.hpp"

namespace haihe::hub {

/// What a supervision platform publishes, besides its form. Faults: `jurisdiction_is_of_its_platform`,
/// `social_credit_code_is_valid`, `department_is_listed_once`.
Faults check(exchange::JurisdictionPublished const& told, std::string const& origin);

} // namespace haihe::hub
