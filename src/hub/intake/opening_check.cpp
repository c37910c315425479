#include "hub/intake/opening_check.hpp"

#include "hub/intake/evaluation_check.hpp"

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

/// One end for each lot, over as many bids as its box was told to hold.
void examine_end(Faults& faults, std::string const& lot, std::int64_t bids, char const* path,
                 ToldTender const& tender) {
    if (tender.story.opening_of(lot))
        find_fault(faults, "lot_is_opened_once",
                   {"该标段的开标结果已经报送。", "The end of this lot's opening has been told already."}, "/lot");
    auto const* close = tender.story.close_of(lot);
    if (close && close->bids != bids)
        find_fault(faults, "every_bid_in_the_box_is_accounted_for",
                   {"份数与截止时收到的份数不符。", "The count is not that of the bids in the box when it closed."},
                   path);
}

} // namespace

Faults check(exchange::BidReceiptSummary const& told, ToldTender const& tender) {
    auto faults = examine(told.lot, told.closedAt, "/closedAt", tender);
    if (tender.story.close_of(told.lot))
        find_fault(faults, "box_closes_once",
                   {"该标段的截止情况已经报送。", "The close of this lot's box has been told already."}, "/lot");
    if (told.bids != static_cast<std::int64_t>(told.headers.size()))
        find_fault(faults, "summary_counts_its_headers",
                   {"份数与摘要的个数不一致。", "The count is not the number of digests."}, "/bids");
    return faults;
}

Faults check(exchange::LotFailed const& told, ToldTender const& tender) {
    if (told.ground != "fewer_than_three_bidders") return check_later_failure(told, tender);
    auto faults = examine(told.lot, told.failedAt, "/failedAt", tender);
    examine_end(faults, told.lot, told.bids, "/bids", tender);
    if (told.bids >= 3)
        find_fault(faults, "failed_lot_has_fewer_than_three_bids",
                   {"投标人不少于三个的标段应当开标。", "A lot with three bidders or more is opened."}, "/bids");
    return faults;
}

Faults check(exchange::OpeningRecord const& told, ToldTender const& tender) {
    auto faults = examine(told.lot, told.openedAt, "/openedAt", tender);
    examine_end(faults, told.lot, static_cast<std::int64_t>(told.bids.size()), "/bids", tender);
    for (std::size_t i = 0; i < told.bids.size(); ++i) {
        auto const& bid = told.bids[i];
        bool const opened = bid.outcome == "opened";
        if (std::ranges::count(told.bids, bid.bidId, &exchange::RecordedBid::bidId) > 1)
            find_fault(faults, "bid_is_recorded_once", {"同一份投标文件重复列出。", "A bid is listed twice."},
                       "/bids/" + std::to_string(i) + "/bidId");
        if ((!opened && bid.reading) || (opened && !bid.reading && bid.faults.empty()))
            find_fault(faults, "opened_bid_has_its_reading",
                       {"已开启的投标应有唱标内容，未开启的不得有。",
                        "A bid that was opened has its reading, one that was not has none."},
                       "/bids/" + std::to_string(i) + "/reading");
    }
    return faults;
}

} // namespace haihe::hub
