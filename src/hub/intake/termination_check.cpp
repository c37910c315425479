#include "hub/intake/termination_check.hpp"

#include "hub/intake/lot_check.hpp"

#include <algorithm>

namespace haihe::hub {

Faults check(exchange::TerminationNotice const&, exchange::TenderTerminated const& told, ToldTender const& tender) {
    Faults faults;
    auto const& story = tender.story;
    if (!story.published_at) {
        find_fault(faults, "tender_is_announced",
                   {"招标公告尚未报送，无从终止。", "No announcement has been told, so there is nothing to terminate."},
                   "/notice/tender");
        return faults;
    }
    if (told.terminatedAt < *story.published_at)
        find_fault(faults, "termination_follows_the_announcement",
                   {"终止时间早于招标公告。", "The termination is earlier than the announcement."}, "/terminatedAt");
    check_held(faults, tender);
    bool const awarded = std::ranges::any_of(story.tender->lots, [&](exchange::LotPublished const& lot) {
        return story.standing_award_of(lot.code) || story.contract_of(lot.code);
    });
    if (awarded)
        find_fault(faults, "termination_precedes_the_award",
                   {"中标通知书已经发出，不得终止招标。", "An award has been noticed: the tender is not terminated."},
                   "/notice/tender");
    return faults;
}

} // namespace haihe::hub
