#include "law/disclosure/posting_of_candidates_has_the_particulars.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::posting_of_candidates_has_the_particulars() {
    return {
        .rule = "posting_of_candidates_has_the_particulars",
        .sentence =
            {"中标候选人公示载明排序、名称、报价、质量、工期、项目负责人、资格响应和异议渠道。",
             "A posting tells rank, name, price, quality, period, project leader, qualification and where to object."},
        .editions = {publication_measures("第六条")},
        .source = Source::known,
        .also_named = {"objection_channel_is_stated", "candidates_are_as_reported"}};
}

Findings posting_of_candidates_has_the_particulars(MediumFacts const& facts) {
    auto const card = cards::posting_of_candidates_has_the_particulars();
    return verdict(card, facts.posting_has_the_particulars, "/postingHasTheParticulars");
}

} // namespace haihe::law
