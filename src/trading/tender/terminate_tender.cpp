#include "trading/tender/terminate_tender.hpp"

#include "law/acts.hpp"
#include "trading/tender/reasons.hpp"

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

kernel::Result<void> require_two_people(TerminateTender const& command) {
    if (command.drafter.empty())
        return kernel::refuse(
            RefusalKind::conflict, "termination_is_drafted_first",
            {"请先由经办人起草终止公告；签署的应当是起草的原文。",
             "A handler drafts the notice first; what is signed is what was drafted, letter by letter."},
            "/notice");
    if (command.drafter == command.signer)
        return kernel::refuse(RefusalKind::forbidden, "drafter_and_signer_are_two_people",
                              {"起草人不能签署自己起草的公告。", "The drafter cannot sign the notice."});
    return {};
}

kernel::Result<void> require_notice(Tender const& tender, exchange::TerminationNotice const& notice) {
    if (notice.tender != tender.registered.code)
        return kernel::refuse(RefusalKind::unacceptable, "termination_is_of_this_tender",
                              {"公告写的是另一个招标项目。", "The notice names another tender."}, "/notice/tender");
    if (!says_something(notice.reason))
        return kernel::refuse(
            RefusalKind::unacceptable, "termination_is_reasoned",
            {"请说明终止招标的原因，不超过2000字。", "Say why the tender is terminated, at most 2,000 characters."},
            "/notice/reason");
    if (!says_something(notice.returns))
        return kernel::refuse({RefusalKind::unlawful,
                               "returns_are_stated",
                               {"请写明招标文件费用、投标保证金及利息如何退还，不超过2000字。",
                                "Say how fees for documents and deposits go back, with interest, at most 2,000 "
                                "characters."},
                               "/notice/returns",
                               law::implementing_regulation("第三十一条"),
                               {}});
    return {};
}

kernel::Result<void> require_no_opening(std::vector<LotStanding> const& lots) {
    auto const opened = std::ranges::find_if(lots, &LotStanding::is_being_opened);
    if (opened == lots.end()) return {};
    return kernel::refuse({RefusalKind::unlawful,
                           "opening_is_brought_to_its_record",
                           {"标段" + opened->lot + "正在开标；截止前收到的投标都应当当众拆封，签署开标记录之后再终止。",
                            "Lot " + opened->lot +
                                " is being opened: all bids received in time are opened; "
                                "terminate after its record is signed."},
                           "",
                           law::tendering_law("第三十六条"),
                           {{"lot", opened->lot}}});
}

} // namespace

kernel::Result<void> require_something_to_terminate(std::vector<LotStanding> const& lots) {
    auto const awarded = std::ranges::find_if(lots, &LotStanding::is_awarded);
    if (awarded != lots.end())
        return kernel::refuse(
            {RefusalKind::unlawful,
             "termination_precedes_the_award",
             {"标段" + awarded->lot + "的中标通知书已经发出，对招标人和中标人具有法律效力，不得终止招标。",
              "The award of lot " + awarded->lot +
                  " has been noticed and binds both sides: the "
                  "tender is not terminated any more."},
             "",
             law::tendering_law("第四十五条"),
             {{"lot", awarded->lot}}});
    if (std::ranges::all_of(lots, &LotStanding::is_over))
        return kernel::refuse(
            RefusalKind::conflict, "a_lot_is_left_to_terminate",
            {"各标段均已招标失败，无须终止。", "Every lot has failed: nothing is left to terminate."});
    return {};
}

kernel::Result<TenderTerminated> decide(Tender const& tender, TerminateTender command,
                                        std::vector<LotStanding> const& lots, kernel::Instant now) {
    if (auto step = next(tender.phase, Step::terminate, !tender.holds.empty()); !step)
        return std::unexpected(step.error());
    if (auto two = require_two_people(command); !two) return std::unexpected(two.error());
    if (auto says = require_notice(tender, command.notice); !says) return std::unexpected(says.error());
    if (auto quiet = require_no_opening(lots); !quiet) return std::unexpected(quiet.error());
    if (auto may = require_something_to_terminate(lots); !may) return std::unexpected(may.error());
    return TenderTerminated{std::move(command.notice), std::move(command.signature), std::move(command.drafter),
                            std::move(command.signer), now};
}

} // namespace haihe::trading
