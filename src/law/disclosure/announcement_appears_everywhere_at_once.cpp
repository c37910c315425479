#include "law/disclosure/announcement_appears_everywhere_at_once.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::announcement_appears_everywhere_at_once() {
    return {.rule = "announcement_appears_everywhere_at_once",
            .sentence = {"依法必须公开招标的公告在交易平台和指定媒介同步发布。",
                         "A compulsory announcement appears on the platform and in the designated media at once."},
            .editions = {electronic_tendering_measures("第十七条")},
            .source = Source::known,
            .waits_for = {"公告媒介对接", "media connections"}};
}

Findings announcement_appears_everywhere_at_once(AnnouncementFacts const& facts) {
    auto const card = cards::announcement_appears_everywhere_at_once();
    if (!facts.compulsory) return not_compulsory(card);
    if (!facts.on_platform_at || facts.in_media_at.empty()) return silent(card);
    auto const late =
        std::ranges::find_if(facts.in_media_at, [&](kernel::Instant at) { return at != *facts.on_platform_at; });
    return verdict(card, late == facts.in_media_at.end(), "/inMediaAt");
}

} // namespace haihe::law
