#include "law/numbers/fewer_than_3_extending_leads_to_a_new_tender.hpp"

#include "law/acts.hpp"
#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int64_t kAgreedMin = 3;

} // namespace

Card cards::fewer_than_3_extending_leads_to_a_new_tender() {
    return {.rule = "fewer_than_3_extending_leads_to_a_new_tender",
            .sentence = {"同意延长投标有效期的投标人少于3个的，重新招标。",
                         "Where fewer than 3 bidders agree to extend, the tender is held again."},
            .editions = {works_tender_measures("第二十九条")},
            .besides = {evaluation_committee_rules("第四十条")},
            .source = Source::known,
            .also_named = {"three_bidders_have_extended", "failure_follows_from_the_validity"}};
}

Findings fewer_than_3_extending_leads_to_a_new_tender(AwardingFacts const& facts) {
    auto const card = cards::fewer_than_3_extending_leads_to_a_new_tender();
    if (!facts.validity_eaten_up || !*facts.validity_eaten_up) return silent(card);
    return verdict(card, facts.agreed_to_extend >= kAgreedMin || !facts.goes_on_after_extension, "/agreedToExtend",
                   {{"given", std::to_string(facts.agreed_to_extend)}});
}

} // namespace haihe::law
