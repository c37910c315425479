#include "law/documents/prequalification_is_judged_by_its_documents.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::prequalification_is_judged_by_its_documents() {
    return {.rule = "prequalification_is_judged_by_its_documents",
            .sentence = {"资格预审按照资格预审文件载明的标准和方法进行。",
                         "Prequalification is judged by the standards and methods that its documents state."},
            .editions = {implementing_regulation("第十八条")},
            .waits_for = {"资格预审", "prequalification"}};
}

Findings prequalification_is_judged_by_its_documents(PrequalificationFacts const& facts) {
    auto const card = cards::prequalification_is_judged_by_its_documents();
    return verdict(card, facts.judged_by_its_documents, "/judgedByItsDocuments");
}

} // namespace haihe::law
