#include "trading/tender/move_deadline.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

using exchange::DeadlineChange;
using kernel::RefusalKind;

std::unexpected<kernel::Refusal> no(RefusalKind kind, char const* rule, kernel::Text text, char const* path) {
    return kernel::refuse(kind, rule, std::move(text), path);
}

kernel::Result<void> check_form(Tender const& tender, DeadlineChange const& change, kernel::Instant now) {
    if (change.tender != tender.registered.code)
        return no(RefusalKind::unacceptable, "deadline_change_is_of_this_tender",
                  {"通知写的是另一个招标项目。", "The notice names another tender."}, "/change/tender");
    auto const expected = static_cast<std::int64_t>(tender.deadlines_moved.size()) + 1;
    if (change.number != expected)
        return kernel::refuse(
            {RefusalKind::conflict,
             "deadline_changes_are_numbered_in_order",
             {"变更应按顺序编号，下一号是" + std::to_string(expected) + "。",
              "Deadline changes are numbered in order; the next is " + std::to_string(expected) + "."},
             "/change/number",
             {},
             {{"expected", std::to_string(expected)}}});
    auto const before = tender.timeTable.bidDeadline;
    if (now >= before)
        return no(RefusalKind::conflict, "deadline_has_not_passed",
                  {"投标截止时间已过，不得延长。", "The bid deadline has passed: nothing extends it any more."}, "");
    if (change.bidDeadlineBefore != before)
        return no(RefusalKind::conflict, "deadline_before_is_the_one_in_force",
                  {"变更前的投标截止时间与现行的不一致。", "The deadline before the change is not the one in force."},
                  "/change/bidDeadlineBefore");
    if (change.bidDeadlineAfter <= before)
        return no(RefusalKind::unacceptable, "deadline_is_never_brought_forward",
                  {"投标截止时间只能顺延，不能提前。", "A bid deadline may be moved back, never forward."},
                  "/change/bidDeadlineAfter");
    if (change.bidDeadlineAfter - before > kExtensionMax)
        return no(RefusalKind::unacceptable, "extension_is_at_most_30_days",
                  {"每次顺延不超过30日。", "One extension is 30 days at most."}, "/change/bidDeadlineAfter");
    if (change.reason.empty() || change.reason.size() > kReasonMax)
        return no(RefusalKind::unacceptable, "change_is_reasoned",
                  {"应当说明理由，不超过2000字节。", "State the reason, in 2,000 bytes at most."}, "/change/reason");
    return {};
}

kernel::Result<FailureCertified> failure_behind(Tender const& tender, DeadlineChange const& change,
                                                Failures const& failures) {
    auto const number = change.failure.value_or(0);
    auto const* certified = failures.find(number);
    if (!certified)
        return no(RefusalKind::conflict, "failure_is_certified",
                  {"平台运营机构尚未认定这一故障。", "The platform's operator has certified no such failure."},
                  "/change/failure");
    auto const& failure = certified->failure;
    if (failure.endedAt <= tender.timeTable.documentsFrom || failure.beganAt >= change.bidDeadlineBefore)
        return no(RefusalKind::conflict, "failure_touches_the_bidding",
                  {"故障不在招标文件发出至投标截止之间。",
                   "The failure did not fall between the issue of the documents and the deadline."},
                  "/change/failure");
    if (std::ranges::any_of(tender.deadlines_moved,
                            [&](MovedDeadline const& one) { return one.moved.change.failure == number; }))
        return no(RefusalKind::conflict, "failure_moves_a_deadline_once",
                  {"这一故障已经用于顺延本项目的截止时间。", "This failure has moved the deadline once already."},
                  "/change/failure");
    if (change.bidDeadlineAfter - change.bidDeadlineBefore < failure.endedAt - failure.beganAt)
        return no(RefusalKind::unacceptable, "extension_makes_up_for_the_failure",
                  {"顺延的时间不得少于故障持续的时间。", "The extension is no shorter than the failure lasted."},
                  "/change/bidDeadlineAfter");
    return *certified;
}

} // namespace

kernel::Result<DeadlineMoved> decide(Tender const& tender, MoveDeadline const& command, Failures const& failures,
                                     kernel::Instant now) {
    if (auto step = next(tender.phase, Step::move_deadline, !tender.holds.empty()); !step)
        return std::unexpected(step.error());
    auto const& change = command.change;
    if (auto form = check_form(tender, change, now); !form) return std::unexpected(form.error());
    DeadlineMoved moved{change, command.signature, command.signer, {}, {}, now};
    if (change.ground == "platform_failure") {
        auto certified = failure_behind(tender, change, failures);
        if (!certified) return std::unexpected(certified.error());
        moved.failure = std::move(certified->failure);
        moved.failureSignature = std::move(certified->signature);
        return moved;
    }
    if (change.ground != "hold" || change.failure || tender.holds.empty())
        return no(RefusalKind::conflict, "ground_of_the_change_stands",
                  {"顺延的理由应为平台故障，或者正在生效的暂停。",
                   "A deadline is moved on the ground of a platform's failure, or of a suspension that stands."},
                  "/change/ground");
    return moved;
}

} // namespace haihe::trading
