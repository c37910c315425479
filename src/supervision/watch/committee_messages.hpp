#pragma once

// What a report tells the departments alone: who sat on the committee, and what each of them said.

#include "exchange/messages/committee.hpp"
#include "node/desk.hpp"

#include <optional>
#include <string>

namespace haihe::supervision {

/// Opened with the platform's key. Absent when it was not sealed for this platform: what it holds shows at the latest
/// when it is disclosed. Refusals: `sealed_text_opens`, `sealed_report_is_the_one_told`, `report_is_of_its_lot`.
kernel::Result<std::optional<exchange::NamedReport>> open_report(node::Desk& desk, exchange::SealedReport const& told);

/// Every member has signed or refused, with its own certificate, and says why it dissents. Refusals, below /opinions:
/// those of trust::verify, `opinion_is_signed_by_its_member`, `opinion_is_signed_unless_refused`,
/// `dissent_has_its_reasons`.
kernel::Result<void> check_opinions(node::Desk& desk, exchange::NamedReport const& named, kernel::Instant now);

} // namespace haihe::supervision
