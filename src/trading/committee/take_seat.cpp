#include "trading/committee/take_seat.hpp"

#include "law/acts.hpp"
#include "trading/tender/reasons.hpp"

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

kernel::Result<Seat const*> seat_of(Committee const& committee, std::string const& member) {
    auto const* seat = committee.seat_of(member);
    if (!seat)
        return kernel::refuse(RefusalKind::forbidden, "caller_sits_on_the_committee",
                              {"您不是这个招标项目的评标委员会成员。", "You do not sit on this tender's committee."});
    if (seat->stood_aside)
        return kernel::refuse(RefusalKind::conflict, "member_has_not_stood_aside",
                              {"您已经回避，等待更换。", "You have stood aside and are being replaced."});
    return seat;
}

/// Where experts are drawn, the reserve whom the department has called up takes the seat, and nobody else.
kernel::Result<void> is_called_up(Committee const& committee, Seat const& seat, std::string const& by) {
    if (seat.member.kind != "expert") return {};
    for (auto const& one : committee.draws) {
        bool const still = std::ranges::count(one.experts, seat.member.certificate, &Member::certificate) > 0;
        auto const next = std::ranges::find(one.experts, by, &Member::certificate);
        if (next != one.experts.end() && !still && next->specialty == seat.member.specialty) return {};
    }
    return kernel::refuse(
        {RefusalKind::unlawful,
         "replacement_is_drawn",
         {"专家由抽取的候补依次递补：请先由行政监督部门在抽取中更换该专家并告知本平台。",
          "The next reserve of the draw takes an expert's seat: the department replaces the expert in "
          "the draw and tells this platform first."},
         "/by",
         law::implementing_regulation("第四十六条"),
         {}});
}

} // namespace

kernel::Result<MemberPromised> promise(Committee const& committee, std::string const& member, Promise const& promise,
                                       std::string text, trust::Signature signature, kernel::Instant now) {
    auto const seat = seat_of(committee, member);
    if (!seat) return std::unexpected(seat.error());
    if ((*seat)->promised)
        return kernel::refuse(RefusalKind::conflict, "promise_is_given_once",
                              {"您已经签署承诺书。", "You have given the promise before."});
    if (promise.tender != committee.formed->tender || promise.text != kPromise)
        return kernel::refuse(RefusalKind::unacceptable, "promise_is_the_prescribed_one",
                              {"承诺书的内容与规定的不符。", "The promise is not the prescribed text."}, "/promise");
    return MemberPromised{member, std::move(text), std::move(signature), now};
}

kernel::Result<MemberStoodAside> stand_aside(Committee const& committee, std::string const& member, std::string reasons,
                                             kernel::Instant now) {
    if (auto const seat = seat_of(committee, member); !seat) return std::unexpected(seat.error());
    if (auto given = require_reasons(reasons); !given) return std::unexpected(given.error());
    return MemberStoodAside{member, std::move(reasons), now};
}

kernel::Result<ChairVoted> choose_chair(Committee const& committee, std::string const& member, std::string const& chair,
                                        kernel::Instant now) {
    auto const seat = seat_of(committee, member);
    if (!seat) return std::unexpected(seat.error());
    if (!(*seat)->promised)
        return kernel::refuse(RefusalKind::conflict, "member_has_promised",
                              {"请先签署承诺书。", "Give the promise first."});
    if (!committee.chair().empty())
        return kernel::refuse(RefusalKind::conflict, "chair_is_chosen_once",
                              {"评标委员会已经推选负责人。", "The committee has chosen its chair."});
    bool const next_round = committee.chair_is_undecided();
    if (!(*seat)->vote.empty() && !next_round)
        return kernel::refuse(RefusalKind::conflict, "member_votes_once",
                              {"您已经投票；全体成员投票之后仍未选出负责人的，再投一轮。",
                               "You have voted; when all have and nobody is chosen, there is another round."});
    auto const* chosen = committee.seat_of(chair);
    if (!chosen || chosen->stood_aside)
        return kernel::refuse(RefusalKind::unacceptable, "chair_is_a_member",
                              {"负责人应从成员中推选。", "The chair is one of the members."}, "/chair");
    return ChairVoted{member, chair, now, committee.chair_round + (next_round ? 1 : 0)};
}

kernel::Result<MemberReplaced> decide(Committee const& committee, ReplaceMember const& command, Tender const& tender,
                                      std::vector<Opening const*> const& openings, kernel::Instant now) {
    auto const* seat = committee.seat_of(command.replaced);
    if (!seat)
        return kernel::refuse(RefusalKind::absent, "member_sits_on_the_committee",
                              {"没有这名成员。", "No such member sits on the committee."}, "/replaced");
    if (committee.seat_of(command.by.member.certificate))
        return kernel::refuse(RefusalKind::unacceptable, "member_sits_once",
                              {"同一人不能占两个席位。", "One person takes one seat."}, "/by");
    if (auto given = require_reasons(command.reasons); !given) return std::unexpected(given.error());
    if (!committee.draws.empty())
        if (auto right = is_called_up(committee, *seat, command.by.member.certificate); !right)
            return std::unexpected(right.error());
    auto by = command.by;
    by.member.kind = seat->member.kind;
    by.member.specialty = seat->member.specialty;
    if (auto may = may_sit(by, tender, openings, "/by"); !may) return std::unexpected(may.error());
    return MemberReplaced{command.replaced, by.member, command.reasons, command.decided_by, now};
}

} // namespace haihe::trading
