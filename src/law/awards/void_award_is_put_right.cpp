#include "law/awards/void_award_is_put_right.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::void_award_is_put_right() {
    return {.rule = "void_award_is_put_right",
            .sentence = {"中标无效的，从其余投标人中重新确定中标人或者重新招标。",
                         "After a void award a new winner is found among the rest, or the tender is held again."},
            .editions = {tendering_law("第六十四条")},
            .besides = {implementing_regulation("第八十一条")},
            .use = Use::detect,
            .waits_for = {"认定中标无效", "void awards"}};
}

Findings void_award_is_put_right(AwardingFacts const& facts) {
    auto const card = cards::void_award_is_put_right();
    return verdict(card, !facts.award_void || facts.put_right, "/putRight");
}

} // namespace haihe::law
