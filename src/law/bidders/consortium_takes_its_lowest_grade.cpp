#include "law/bidders/consortium_takes_its_lowest_grade.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::consortium_takes_its_lowest_grade() {
    return {.rule = "consortium_takes_its_lowest_grade",
            .sentence = {"由同一专业的单位组成的联合体，按照资质等级较低的单位确定资质等级。",
                         "A consortium of the same profession has the grade of its lowest member."},
            .editions = {tendering_law("第三十一条")},
            .waits_for = {"资质核验", "grades of qualification"}};
}

Findings consortium_takes_its_lowest_grade(BidsFacts const& facts) {
    auto const card = cards::consortium_takes_its_lowest_grade();
    auto const wrong = std::ranges::find_if(facts.bids, [](OpenedBid const& bid) {
        return !bid.rejected && bid.grade > 0 && !bid.member_grades.empty() &&
               bid.grade < std::ranges::max(bid.member_grades);
    });
    if (facts.bids.empty()) return silent(card);
    if (wrong == facts.bids.end()) return verdict(card, true, "");
    return verdict(card, false, "/bids/" + std::to_string(wrong - facts.bids.begin()), {{"bidder", wrong->bidder}});
}

} // namespace haihe::law
