#pragma once

// When, at the latest, everything that the archive holds of the ledger existed: the word of an authority outside.

#include "exchange/time_stamped_head.hpp"
#include "proof/archive/log_evidence.hpp"
#include "proof/archive/recognition.hpp"

#include <vector>

namespace haihe::proof {

/// A stamped head that continues the archive's, and whom the reader trusts for time stamps.
struct TimeStampGiven {
    exchange::TimeStampedHead head;
    std::vector<trust::Certificate> trusted;
};

/// Says `ledger_is_time_stamped`.
void examine_time_stamp(TimeStampGiven const& given, Log const& log, Recognition const& recognition,
                        Testimony& testimony);

} // namespace haihe::proof
