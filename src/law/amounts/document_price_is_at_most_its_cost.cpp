#include "law/amounts/document_price_is_at_most_its_cost.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::document_price_is_at_most_its_cost() {
    return {.rule = "document_price_is_at_most_its_cost",
            .sentence = {"发售文件收取的费用限于补偿印刷、邮寄的成本。",
                         "The price of documents is at most the cost of printing and postage."},
            .editions = {implementing_regulation("第十六条")},
            .waits_for = {"文件费用", "document fees"}};
}

Findings document_price_is_at_most_its_cost(DocumentsFacts const& facts) {
    auto const card = cards::document_price_is_at_most_its_cost();
    if (!facts.price || !facts.cost) return silent(card);
    return verdict(card, facts.price->fen <= facts.cost->fen, "/price",
                   {{"mostFen", std::to_string(facts.cost->fen)}, {"givenFen", std::to_string(facts.price->fen)}});
}

} // namespace haihe::law
