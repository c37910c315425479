#include "law/electronic/candidates_and_result_are_published.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::candidates_and_result_are_published() {
    return {.rule = "candidates_and_result_are_published",
            .sentence = {"依法必须招标项目的中标候选人和中标结果在平台公示和公布。",
                         "Candidates and result of a compulsory tender are published on the platform."},
            .editions = {electronic_tendering_measures("第三十五条")},
            .source = Source::known,
            .also_named = {"candidates_are_as_reported", "result_notice_is_as_the_award"}};
}

Findings candidates_and_result_are_published(PlatformFacts const& facts) {
    auto const card = cards::candidates_and_result_are_published();
    return verdict(card, facts.result_is_published, "/resultIsPublished");
}

} // namespace haihe::law
