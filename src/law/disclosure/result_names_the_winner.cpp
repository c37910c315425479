#include "law/disclosure/result_names_the_winner.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::result_names_the_winner() {
    return {.rule = "result_names_the_winner",
            .sentence = {"中标结果公示载明中标人名称。", "The result names the winner."},
            .editions = {publication_measures("第六条")},
            .source = Source::known,
            .also_named = {"result_notice_is_as_the_award"}};
}

Findings result_names_the_winner(MediumFacts const& facts) {
    auto const card = cards::result_names_the_winner();
    return verdict(card, facts.result_names_the_winner, "/resultNamesTheWinner");
}

} // namespace haihe::law
