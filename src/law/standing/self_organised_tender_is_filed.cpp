#include "law/standing/self_organised_tender_is_filed.hpp"

#include "law/acts.hpp"

namespace haihe::law {

Card cards::self_organised_tender_is_filed() {
    return {.rule = "self_organised_tender_is_filed",
            .sentence = {"依法必须招标的项目自行办理招标的，向行政监督部门备案。",
                         "A compulsory tender that the tenderee holds itself is filed."},
            .editions = {tendering_law("第十二条")}};
}

Findings self_organised_tender_is_filed(TenderFacts const& facts) {
    constexpr auto kRule = "self_organised_tender_is_filed";
    auto const citation = tendering_law("第十二条");
    if (!facts.compulsory || !facts.self_organised)
        return {not_applicable(kRule, citation,
                               {"由代理机构办理或者非依法必须招标,不适用。", "Held by an agency, or not compulsory."})};
    kernel::Text const sentence{"自行办理招标的,应向行政监督部门备案。",
                                "Self-organised tendering is filed with the supervising department."};
    if (facts.filed) return {kept(kRule, citation, sentence)};
    return {broken(kRule, citation, sentence, "/filed")};
}

} // namespace haihe::law
