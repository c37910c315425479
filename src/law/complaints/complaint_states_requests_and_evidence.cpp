#include "law/complaints/complaint_states_requests_and_evidence.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::complaint_states_requests_and_evidence() {
    return {.rule = "complaint_states_requests_and_evidence",
            .sentence = {"投诉有明确的请求和必要的证明材料。",
                         "A complaint states clear requests with the necessary evidence."},
            .editions = {implementing_regulation("第六十条")},
            .waits_for = {"投诉处理", "complaints"}};
}

Findings complaint_states_requests_and_evidence(ComplaintFacts const& facts) {
    auto const card = cards::complaint_states_requests_and_evidence();
    if (!facts.filed_at) return silent(card);
    return verdict(card, !facts.accepted || (facts.states_requests.value_or(true) && facts.has_evidence.value_or(true)),
                   "/accepted");
}

} // namespace haihe::law
