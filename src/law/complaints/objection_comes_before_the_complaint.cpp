#include "law/complaints/objection_comes_before_the_complaint.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::objection_comes_before_the_complaint() {
    return {.rule = "objection_comes_before_the_complaint",
            .sentence = {"就招标文件、开标、评标结果事项投诉的，应当先提出异议。",
                         "A complaint about the documents, the opening or the result comes after an objection."},
            .editions = {implementing_regulation("第六十条")},
            .waits_for = {"投诉处理", "complaints"}};
}

Findings objection_comes_before_the_complaint(ComplaintFacts const& facts) {
    auto const card = cards::objection_comes_before_the_complaint();
    if (!facts.filed_at) return silent(card);
    return verdict(card, !facts.accepted || !facts.needs_objection || facts.objection_made, "/accepted");
}

} // namespace haihe::law
