#include "law/disclosure/announcement_reads_alike_in_every_medium.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>
#include <iterator>

namespace haihe::law {

Card cards::announcement_reads_alike_in_every_medium() {
    return {.rule = "announcement_reads_alike_in_every_medium",
            .sentence = {"在不同媒介发布的同一公告，内容一致。",
                         "The same announcement has the same content in every medium."},
            .editions = {implementing_regulation("第十五条")},
            .waits_for = {"公告媒介对接", "media connections"}};
}

Findings announcement_reads_alike_in_every_medium(AnnouncementFacts const& facts) {
    auto const card = cards::announcement_reads_alike_in_every_medium();
    if (facts.contents.empty()) return silent(card);
    return verdict(card, std::ranges::count(facts.contents, facts.contents.front()) == std::ssize(facts.contents),
                   "/contents");
}

} // namespace haihe::law
