#include "law/standing/approval_and_funds_are_settled.hpp"

#include "law/acts.hpp"

namespace haihe::law {

Card cards::approval_and_funds_are_settled() {
    return {.rule = "approval_and_funds_are_settled",
            .sentence = {"招标项目取得批准，资金或者资金来源已经落实并如实载明。",
                         "Approval is obtained and funds are settled before tendering."},
            .editions = {tendering_law("第九条")}};
}

Findings approval_and_funds_are_settled(TenderFacts const& facts) {
    constexpr auto kRule = "approval_and_funds_are_settled";
    auto const citation = tendering_law("第九条");
    kernel::Text const sentence{"招标前应取得批准,资金或者资金来源应已落实。",
                                "Approval is obtained and funds are settled before tendering."};
    if (!facts.approval_obtained) return {broken(kRule, citation, sentence, "/project/approval")};
    if (!facts.funds_settled) return {broken(kRule, citation, sentence, "/project/fundsSettled")};
    return {kept(kRule, citation, sentence)};
}

} // namespace haihe::law
