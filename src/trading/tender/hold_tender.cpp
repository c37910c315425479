#include "trading/tender/hold_tender.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

bool in_force(Tender const& tender, std::string const& ground, std::string const& source) {
    return std::any_of(tender.holds.begin(), tender.holds.end(),
                       [&](HoldPlaced const& hold) { return hold.ground == ground && hold.source == source; });
}

} // namespace

kernel::Result<HoldPlaced> decide(Tender const& tender, PlaceHold const& command, kernel::Instant now) {
    if (auto step = next(tender.phase, Step::place_hold, !tender.holds.empty()); !step)
        return std::unexpected(step.error());
    if (in_force(tender, command.ground, command.source))
        return kernel::refuse(kernel::RefusalKind::conflict, "hold_is_placed_once",
                              {"这一暂停已经生效。", "This suspension is in force already."});
    return HoldPlaced{command.ground, command.source, now};
}

kernel::Result<HoldLifted> decide(Tender const& tender, LiftHold const& command, kernel::Instant now) {
    if (auto step = next(tender.phase, Step::lift_hold, !tender.holds.empty()); !step)
        return std::unexpected(step.error());
    if (!in_force(tender, command.ground, command.source))
        return kernel::refuse(kernel::RefusalKind::conflict, "hold_is_in_force",
                              {"没有这一暂停,无从恢复。", "There is no such suspension to lift."});
    return HoldLifted{command.ground, command.source, now};
}

} // namespace haihe::trading
