#include "law/periods/medium_publishes_within_12_hours.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int64_t kHours = 12;

} // namespace

Card cards::medium_publishes_within_12_hours() {
    return {.rule = "medium_publishes_within_12_hours",
            .sentence = {"媒介以数据交换方式收到公告的，自收到之时起12小时内发布。",
                         "A medium publishes what it received by data exchange within 12 hours."},
            .editions = {publication_measures("第十一条")},
            .use = Use::detect,
            .source = Source::known,
            .waits_for = {"公告媒介对接", "media connections"}};
}

Findings medium_publishes_within_12_hours(AnnouncementFacts const& facts) {
    auto const card = cards::medium_publishes_within_12_hours();
    if (!facts.handed_over_at || !facts.medium_published_at) return silent(card);
    return verdict(card, *facts.medium_published_at <= *facts.handed_over_at + kernel::hours(kHours),
                   "/mediumPublishedAt", {{"latest", (*facts.handed_over_at + kernel::hours(kHours)).to_string()}});
}

} // namespace haihe::law
