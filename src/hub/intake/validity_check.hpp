#pragma once

// 延长投标有效期: the request to all bidders in the running, and what came of it.

#include "exchange/messages/award.hpp"
#include "hub/intake/faults.hpp"
#include "hub/intake/told.hpp"

namespace haihe::hub {

/// `request` is the text of `told`. A hold does not hinder it. Faults, with paths into the payload: those of
/// check_opened; `lot_is_not_awarded`, `extensions_are_numbered_in_order`, `extension_before_is_settled`,
/// `validity_before_is_the_known_one`, `extension_is_asked_within_the_validity`, `validity_is_made_longer`,
/// `answers_come_within_the_validity`, `all_in_the_running_are_asked`.
Faults check(exchange::ValidityRequest const& request, exchange::ValidityRequested const& told,
             ToldTender const& tender);

/// Faults: `extension_is_asked`, `extension_is_settled_once`, `settlement_is_of_all_that_were_asked`,
/// `settlement_follows_its_request`.
Faults check(exchange::ValiditySettled const& told, ToldTender const& tender);

} // namespace haihe::hub
