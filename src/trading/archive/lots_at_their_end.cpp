#include "trading/archive/lots_at_their_end.hpp"

#include <algorithm>

namespace haihe::trading {

LotCourse course_of(Tender const& tender, std::string const& lot, Opening const& opening, Evaluation const& evaluation,
                    Award const& award, LotContract const& contract) {
    return {lot,
            opening.phase,
            tender.published && tender.published->manifest.evaluation,
            evaluation.reported ? evaluation.reported->report.outcome : "",
            award.phase,
            contract.phase,
            tender.phase == Phase::terminated};
}

bool is_at_its_end(LotCourse const& course) {
    if (course.terminated || course.opening == OpeningPhase::failed) return true;
    if (course.opening != OpeningPhase::recorded) return false;
    bool const nobody_left = !course.outcome.empty() && course.outcome != "candidates";
    return !course.judged_here || nobody_left || course.award == AwardPhase::to_retender ||
           course.contract == ContractPhase::concluded;
}

bool ended_without_contract(LotCourse const& course) {
    return is_at_its_end(course) && course.contract != ContractPhase::concluded &&
           (course.judged_here || course.terminated || course.opening == OpeningPhase::failed);
}

kernel::Result<void> require_lots_at_their_end(std::vector<LotCourse> const& courses) {
    auto const open = std::ranges::find_if(courses, [](LotCourse const& one) { return !is_at_its_end(one); });
    if (open == courses.end()) return {};
    return kernel::refuse({kernel::RefusalKind::conflict,
                           "every_lot_is_at_its_end",
                           {"标段 " + open->lot + " 尚未结束，招标项目还不能归档。",
                            "The lot " + open->lot + " has not come to its end; the tender cannot be archived yet."},
                           "",
                           {},
                           {{"lot", open->lot}}});
}

} // namespace haihe::trading
