#include "law/disclosure/announcement_is_published_free_of_charge.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::announcement_is_published_free_of_charge() {
    return {.rule = "announcement_is_published_free_of_charge",
            .sentence = {"指定媒介发布依法必须招标项目的公告，不得收取费用。",
                         "Designated media take no fee for an announcement."},
            .editions = {implementing_regulation("第十五条")},
            .use = Use::detect,
            .waits_for = {"公告媒介对接", "media connections"}};
}

Findings announcement_is_published_free_of_charge(AnnouncementFacts const& facts) {
    auto const card = cards::announcement_is_published_free_of_charge();
    if (!facts.compulsory) return not_compulsory(card);
    return verdict(card, facts.free_of_charge, "/freeOfCharge");
}

} // namespace haihe::law
