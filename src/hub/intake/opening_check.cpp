#include "hub/intake/opening_check.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

/// Nothing of a lot is told before its deadline, and only of a lot that there is.
Faults examine(std::string const& lot, kernel::Instant at, char const* path, ToldTender const& tender) {
    Faults faults;
    auto const& lots = tender.story.tender->lots;
    if (std::ranges::none_of(lots, [&](auto const& one) { return one.code == lot; }))
        find_fault(faults, "lot_is_of_the_tender", {"该招标项目没有这个标段。", "The tender has no such lot."}, "/lot");
    auto const table = tender.story.time_table();
    if (!table || at < table->bidDeadline)
        find_fault(faults, "box_closes_at_the_deadline",
                   {"投标截止时间未到，不得报送投标和开标情况。",
                    "Nothing of bids and openings is told before the bid deadline."},
                   path);
    return faults;
}

} // namespace

Faults check(exchange::BidReceiptSummary const& told, ToldTender const& tender) {
    auto faults = examine(told.lot, told.closedAt, "/closedAt", tender);
    if (told.bids != static_cast<std::int64_t>(told.headers.size()))
        find_fault(faults, "summary_counts_its_headers",
                   {"份数与摘要的个数不一致。", "The count is not the number of digests."}, "/bids");
    return faults;
}

Faults check(exchange::LotFailed const& told, ToldTender const& tender) {
    auto faults = examine(told.lot, told.failedAt, "/failedAt", tender);
    if (told.bids >= 3)
        find_fault(faults, "failed_lot_has_fewer_than_three_bids",
                   {"投标人不少于三个的标段应当开标。", "A lot with three bidders or more is opened."}, "/bids");
    return faults;
}

Faults check(exchange::OpeningRecord const& told, ToldTender const& tender) {
    auto faults = examine(told.lot, told.openedAt, "/openedAt", tender);
    for (std::size_t i = 0; i < told.bids.size(); ++i) {
        auto const& bid = told.bids[i];
        bool const opened = bid.outcome == "opened";
        if ((!opened && bid.reading) || (opened && !bid.reading && bid.faults.empty()))
            find_fault(faults, "opened_bid_has_its_reading",
                       {"已开启的投标应有唱标内容，未开启的不得有。",
                        "A bid that was opened has its reading, one that was not has none."},
                       "/bids/" + std::to_string(i) + "/reading");
    }
    return faults;
}

} // namespace haihe::hub
