#include "law/collusion/bids_are_drawn_up_apart.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bids_are_drawn_up_apart() {
    return {.rule = "bids_are_drawn_up_apart",
            .sentence = {"不同投标人的投标文件由同一单位或者个人编制的，视为串通投标。",
                         "Bids drawn up by the same unit or person are deemed collusion."},
            .editions = {implementing_regulation("第四十条")},
            .use = Use::detect,
            .waits_for = {"投标工具信息", "traces of authoring tools"}};
}

Findings bids_are_drawn_up_apart(BidsFacts const& facts) {
    auto const card = cards::bids_are_drawn_up_apart();
    if (facts.bids.empty()) return silent(card);
    for (std::size_t i = 0; i < facts.bids.size(); ++i)
        for (std::size_t j = i + 1; j < facts.bids.size(); ++j)
            if (!facts.bids[i].drawn_up_by.empty() && facts.bids[i].drawn_up_by == facts.bids[j].drawn_up_by)
                return verdict(card, false, "/bids/" + std::to_string(j),
                               {{"bidder", facts.bids[i].bidder}, {"other", facts.bids[j].bidder}});
    return verdict(card, true, "");
}

} // namespace haihe::law
