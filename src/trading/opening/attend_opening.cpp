#include "trading/opening/attend_opening.hpp"

#include <utility>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

kernel::Text closed_because(OpeningPhase phase) {
    if (phase == OpeningPhase::failed)
        return {"投标人少于三个，本标段不开标，不接受签到。",
                "Fewer than three have bid: the lot is not opened, and nobody signs in."};
    if (phase == OpeningPhase::recorded)
        return {"开标记录已经签署，不再接受签到。", "The record is signed, and nobody signs in any more."};
    return {"投标截止、开标名单固定之后才能签到；在此之前谁参加开标不公开。",
            "Signing in begins after the bid deadline, once the opening list is fixed: until then nobody learns who "
            "attends."};
}

kernel::Result<void> require_open_hall(Opening const& opening, kernel::Instant bid_deadline) {
    if (opening.phase == OpeningPhase::listed || opening.phase == OpeningPhase::read) return {};
    kernel::Refusal closed{RefusalKind::conflict, "hall_is_open", closed_because(opening.phase), "", {}, {}};
    if (opening.phase == OpeningPhase::not_begun) closed.facts = {{"bidDeadline", bid_deadline.to_string()}};
    return kernel::refuse(std::move(closed));
}

} // namespace

kernel::Result<OpeningAttended> attend(Opening const& opening, Attendant const& who, kernel::Instant bid_deadline,
                                       kernel::Instant now) {
    if (auto open = require_open_hall(opening, bid_deadline); !open) return std::unexpected(open.error());
    if (who.role != "bidder" && who.role != "host" && who.role != "custodian")
        return kernel::refuse(RefusalKind::forbidden, "caller_takes_part",
                              {"只有开标名单中的投标人、招标人（代理机构）和密钥保管人可以签到。",
                               "Only bidders of the list, the host and the custodians sign in."});
    if (opening.attends(who.entity))
        return kernel::refuse(RefusalKind::conflict, "attendance_is_recorded_once",
                              {"已经签到。", "This attendance has been recorded before."});
    return OpeningAttended{who.entity, who.name, who.role, now};
}

} // namespace haihe::trading
