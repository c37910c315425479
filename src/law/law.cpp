#include "law/law.hpp"

#include "law/amounts/bond_is_at_most_10_percent.hpp"
#include "law/amounts/deposit_is_at_most_2_percent.hpp"
#include "law/amounts/no_minimum_price_is_set.hpp"
#include "law/amounts/tender_is_compulsory_from_the_threshold.hpp"
#include "law/disclosure/announcement_is_in_a_designated_medium.hpp"
#include "law/disclosure/announcement_states_what_it_must.hpp"
#include "law/disclosure/opening_place_is_as_fixed.hpp"
#include "law/numbers/at_most_one_base_price.hpp"
#include "law/numbers/invited_tender_has_at_least_3_invitations.hpp"
#include "law/periods/application_time_is_at_least_5_days.hpp"
#include "law/periods/award_is_within_bid_validity.hpp"
#include "law/periods/bid_preparation_is_at_least_20_days.hpp"
#include "law/periods/bid_validity_is_stated.hpp"
#include "law/periods/candidates_are_posted_at_least_3_days.hpp"
#include "law/periods/candidates_are_posted_within_3_days.hpp"
#include "law/periods/clarification_is_15_days_before_the_deadline_or_moves_it.hpp"
#include "law/periods/contract_is_signed_within_30_days.hpp"
#include "law/periods/deposit_is_valid_as_long_as_bids.hpp"
#include "law/periods/documents_are_on_offer_at_least_5_days.hpp"
#include "law/periods/minimum_periods_are_full_at_midnight.hpp"
#include "law/periods/minimum_periods_do_not_end_on_a_day_off.hpp"
#include "law/periods/objection_is_answered_within_3_days.hpp"
#include "law/periods/objection_to_documents_stays_open_until_10_days_before.hpp"
#include "law/periods/opening_is_at_the_bid_deadline.hpp"
#include "law/periods/written_report_follows_within_15_days.hpp"
#include "law/standing/approval_and_funds_are_settled.hpp"
#include "law/standing/first_candidate_wins.hpp"
#include "law/standing/self_organised_tender_is_filed.hpp"

#include <array>
#include <string_view>

namespace haihe::law {

namespace {

constexpr std::array<Rule, 21> kTenderRules{
    application_time_is_at_least_5_days,
    bid_preparation_is_at_least_20_days,
    bid_validity_is_stated,
    clarification_is_15_days_before_the_deadline_or_moves_it,
    deposit_is_valid_as_long_as_bids,
    documents_are_on_offer_at_least_5_days,
    objection_to_documents_stays_open_until_10_days_before,
    opening_is_at_the_bid_deadline,
    deposit_is_at_most_2_percent,
    no_minimum_price_is_set,
    tender_is_compulsory_from_the_threshold,
    at_most_one_base_price,
    invited_tender_has_at_least_3_invitations,
    announcement_is_in_a_designated_medium,
    announcement_states_what_it_must,
    opening_place_is_as_fixed,
    approval_and_funds_are_settled,
    self_organised_tender_is_filed,
    candidates_are_posted_at_least_3_days,
    first_candidate_wins,
    bond_is_at_most_10_percent,
};

constexpr std::array<DueRule, 4> kDueRules{
    objection_is_answered_within_3_days,
    candidates_are_posted_within_3_days,
    written_report_follows_within_15_days,
    contract_is_signed_within_30_days,
};

struct Option {
    std::string_view rule;
    DueRule judge;
};
constexpr std::array<Option, 3> kOptions{{
    {"award_is_within_bid_validity", award_is_within_bid_validity},
    {"minimum_periods_are_full_at_midnight", minimum_periods_are_full_at_midnight},
    {"minimum_periods_do_not_end_on_a_day_off", minimum_periods_do_not_end_on_a_day_off},
}};

bool in_force_on(kernel::Citation const& citation, kernel::Date date) {
    return citation.in_force_from <= date && (!citation.in_force_until || date <= *citation.in_force_until);
}

} // namespace

std::span<Rule const> tender_rules() { return kTenderRules; }
std::span<DueRule const> due_rules() { return kDueRules; }

Findings judge(TenderFacts const& facts, Practice const& practice) {
    Findings all;
    auto const add = [&](Findings findings) {
        for (auto& finding : findings) {
            if (!in_force_on(finding.citation, facts.began_on)) finding.mark = Mark::not_applicable;
            all.push_back(std::move(finding));
        }
    };
    for (auto const rule : kTenderRules) add(rule(facts));
    for (auto const rule : kDueRules) add(rule(facts, practice.calendar));
    for (auto const& option : kOptions)
        if (practice.known.contains(option.rule)) add(option.judge(facts, practice.calendar));
    return all;
}

} // namespace haihe::law
