#include "law/collusion/bids_are_handled_apart.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bids_are_handled_apart() {
    return {.rule = "bids_are_handled_apart",
            .sentence = {"不同投标人委托同一单位或者个人办理投标事宜的，视为串通投标。",
                         "Bids handled by the same unit or person are deemed collusion."},
            .editions = {implementing_regulation("第四十条")},
            .use = Use::detect,
            .waits_for = {"上传痕迹", "traces of uploads"}};
}

Findings bids_are_handled_apart(BidsFacts const& facts) {
    auto const card = cards::bids_are_handled_apart();
    if (facts.bids.empty()) return silent(card);
    for (std::size_t i = 0; i < facts.bids.size(); ++i)
        for (std::size_t j = i + 1; j < facts.bids.size(); ++j)
            if (!facts.bids[i].handled_by.empty() && facts.bids[i].handled_by == facts.bids[j].handled_by)
                return verdict(card, false, "/bids/" + std::to_string(j),
                               {{"bidder", facts.bids[i].bidder}, {"other", facts.bids[j].bidder}});
    return verdict(card, true, "");
}

} // namespace haihe::law
