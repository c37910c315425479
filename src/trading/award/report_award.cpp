#include "trading/award/report_award.hpp"

#include "trading/award/award_lifecycle.hpp"

#include <utility>

namespace haihe::trading {

namespace {

constexpr std::size_t kTextBytesMax = 20000;

} // namespace

kernel::Result<WrittenReportMade> write_report(Award const& award, Tender const& tender, std::string text,
                                               std::string by, kernel::Instant now) {
    using kernel::RefusalKind;
    if (auto may = require_step(award, tender, AwardStep::write_report); !may) return std::unexpected(may.error());
    if (award.written_report)
        return kernel::refuse(RefusalKind::conflict, "written_report_is_made_once",
                              {"书面报告已经提交。", "The written report has been made."});
    if (text.empty() || text.size() > kTextBytesMax)
        return kernel::refuse(
            RefusalKind::unacceptable, "report_says_something",
            {"请写明招标投标情况，不超过20000字节。", "Say how the tender went, in at most 20,000 bytes."}, "/text");
    auto const& notice = award.determined->notice;
    return WrittenReportMade{notice.tender, notice.lot, std::move(text), std::move(by), now};
}

} // namespace haihe::trading
