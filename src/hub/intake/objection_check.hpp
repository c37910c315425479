#pragma once

// 异议 and its answer, by number (条例 第二十二条、第五十四条).

#include "exchange/messages/award.hpp"
#include "hub/intake/faults.hpp"
#include "hub/intake/told.hpp"

namespace haihe::hub {

/// Faults: `objections_are_numbered_in_order`, `objection_to_a_result_follows_the_posting`,
/// `objection_to_documents_names_no_lot`, `tender_is_announced`.
Faults check(exchange::ObjectionRaised const& told, ToldTender const& tender);
/// Faults: `objection_is_raised`, `objection_is_answered_once`, `answer_follows_its_objection`.
Faults check(exchange::ObjectionAnswered const& told, ToldTender const& tender);

} // namespace haihe::hub
