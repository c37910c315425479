#include "law/electronic/first_entries_are_verified.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::first_entries_are_verified() {
    return {.rule = "first_entries_are_verified",
            .sentence = {"验证初次录入信息的真实性，数据电文不被篡改、不遗漏、可追溯。",
                         "What is first entered is verified; messages are whole and traceable."},
            .editions = {electronic_tendering_measures("第十四条")},
            .besides = {electronic_tendering_measures("第五十九条")},
            .source = Source::known,
            .also_named = {"certificate_names_its_entity", "social_credit_code_is_valid"}};
}

Findings first_entries_are_verified(PlatformFacts const& facts) {
    auto const card = cards::first_entries_are_verified();
    return verdict(card, facts.first_entries_verified, "/firstEntriesVerified");
}

} // namespace haihe::law
