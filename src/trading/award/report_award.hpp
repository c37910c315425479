#pragma once

#include "trading/award/award.hpp"
#include "trading/tender/tender.hpp"

#include <string>

namespace haihe::trading {

/// 书面报告 (招标投标法 第四十七条), by the host's signer, once for each award; late is better than never (the law's
/// rule finds it). Refusals: those of require_step, `written_report_is_made_once`, `report_says_something`.
kernel::Result<WrittenReportMade> write_report(Award const& award, Tender const& tender, std::string text,
                                               std::string by, kernel::Instant now);

} // namespace haihe::trading
