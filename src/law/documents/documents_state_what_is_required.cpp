#include "law/documents/documents_state_what_is_required.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::documents_state_what_is_required() {
    return {.rule = "documents_state_what_is_required",
            .sentence = {"招标文件包括技术要求、资格审查标准、报价要求、评标标准和拟签合同主要条款。",
                         "The documents state the technical demands, standards of review, price, criteria of "
                         "evaluation and main terms of the contract."},
            .editions = {tendering_law("第十九条")},
            .also_named = {"documents_state_the_evaluation", "documents_state_how_bids_are_sealed"}};
}

Findings documents_state_what_is_required(DocumentsFacts const& facts) {
    auto const card = cards::documents_state_what_is_required();
    return verdict(card, facts.state_what_is_required, "/stateWhatIsRequired");
}

} // namespace haihe::law
