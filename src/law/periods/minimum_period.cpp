#include "law/periods/minimum_period.hpp"

#include "law/periods/bid_preparation_is_at_least_20_days.hpp"
#include "law/periods/documents_are_on_offer_at_least_5_days.hpp"

namespace haihe::law {

std::vector<MinimumPeriod> minimum_periods(TenderFacts const& facts) {
    if (!facts.compulsory) return {};
    return {{"documents_are_on_offer_at_least_5_days", earliest_end_of_offer(facts), facts.documents_until,
             "/announcement/timeTable/documentsUntil"},
            {"bid_preparation_is_at_least_20_days", earliest_bid_deadline(facts), facts.bid_deadline,
             "/announcement/timeTable/bidDeadline"}};
}

} // namespace haihe::law
