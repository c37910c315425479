#include "trading/disclosure/disclose_committee.hpp"

#include <algorithm>

namespace haihe::trading {

bool winners_are_determined(std::vector<LotCourse> const& courses) {
    return std::ranges::all_of(courses, [](LotCourse const& one) {
        return !one.terminated && (one.award == AwardPhase::determined || is_at_its_end(one));
    });
}

std::optional<CommitteeDisclosed> disclose(ReportSeal const& seal, std::vector<LotCourse> const& courses,
                                           kernel::Instant now) {
    if (!seal.sealed || seal.disclosed || !winners_are_determined(courses)) return std::nullopt;
    auto const& message = seal.sealed->message;
    return CommitteeDisclosed{{message.tender, message.lot, seal.sealed->committee, seal.sealed->salt, now}};
}

} // namespace haihe::trading
