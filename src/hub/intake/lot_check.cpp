#include "hub/intake/lot_check.hpp"

#include <algorithm>

namespace haihe::hub {

Faults check_opened(std::string const& lot, std::string const& path, ToldTender const& tender) {
    Faults faults;
    auto const& story = tender.story;
    if (std::ranges::find(story.tender->lots, lot, &exchange::LotPublished::code) == story.tender->lots.end()) {
        find_fault(faults, "lot_is_of_the_tender", {"该招标项目没有这个标段。", "The tender has no such lot."}, path);
        return faults;
    }
    if (story.failed(lot))
        find_fault(faults, "lot_has_not_failed",
                   {"该标段已经招标失败，应当重新招标。", "The lot has failed and is to be tendered again."}, path);
    else if (!story.opening_of(lot))
        find_fault(faults, "evaluation_follows_the_opening_record",
                   {"该标段的开标记录尚未报送。", "The record of this lot's opening has not been told."}, path);
    return faults;
}

void check_held(Faults& faults, ToldTender const& tender) {
    if (tender.story.held())
        find_fault(faults, "tender_is_not_held",
                   {"招标活动正在暂停，恢复之前不得进行下一步。",
                    "The tender is suspended; it goes no further until it is resumed."},
                   "");
}

} // namespace haihe::hub
