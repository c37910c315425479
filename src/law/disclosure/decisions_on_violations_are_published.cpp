#include "law/disclosure/decisions_on_violations_are_published.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::decisions_on_violations_are_published() {
    return {.rule = "decisions_on_violations_are_published",
            .sentence = {"依法公告对违法行为的行政处理决定。", "Administrative decisions on violations are published."},
            .editions = {implementing_regulation("第七十八条")},
            .use = Use::detect,
            .waits_for = {"处罚与信用", "sanctions and credit"}};
}

Findings decisions_on_violations_are_published(SecrecyFacts const& facts) {
    auto const card = cards::decisions_on_violations_are_published();
    return verdict(card, facts.decisions_published, "/decisionsPublished");
}

} // namespace haihe::law
