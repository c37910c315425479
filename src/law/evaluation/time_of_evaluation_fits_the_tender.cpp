#include "law/evaluation/time_of_evaluation_fits_the_tender.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::time_of_evaluation_fits_the_tender() {
    return {.rule = "time_of_evaluation_fits_the_tender",
            .sentence = {"招标人根据项目规模和技术复杂程度合理确定评标时间。",
                         "The time given to an evaluation fits the tender's scale and complexity."},
            .editions = {implementing_regulation("第四十八条")},
            .use = Use::detect,
            .waits_for = {"评标时间", "the time of evaluation"}};
}

Findings time_of_evaluation_fits_the_tender(EvaluationFacts const& facts) {
    auto const card = cards::time_of_evaluation_fits_the_tender();
    return verdict(card, facts.took_the_time_needed, "/tookTheTimeNeeded");
}

} // namespace haihe::law
