#include "law/lawful_case.hpp"

#include "law/lawful_tender.hpp"

namespace haihe::law::specimen {

namespace {

constexpr kernel::Duration kHour = kernel::hours(1);

kernel::Instant end_of(unsigned month, unsigned day) { return kernel::Date::of(2026, month, day).ends_at(); }

ProjectFacts project() {
    ProjectFacts facts;
    facts.in_scope = true;
    facts.budget = kernel::yuan(2'000'000);
    facts.investment = kernel::yuan(20'000'000);
    facts.mergeable = {{"works", kernel::yuan(4'000'000)}};
    facts.split = false;
    facts.approved_method = facts.method = "open";
    facts.approved_form = facts.form = "agency";
    facts.scope_is_as_approved = true;
    facts.state_funds_lead = true;
    facts.agency_is_free = true;
    return facts;
}

PrequalificationFacts prequalification() {
    PrequalificationFacts facts;
    facts.application_deadline = at(2, 20);
    facts.objection_until = end_of(2, 18);
    facts.passed = 3;
    facts.goes_on = true;
    facts.results_told = facts.judged_by_its_documents = true;
    return facts;
}

DocumentsFacts documents() {
    DocumentsFacts facts;
    facts.category = "works";
    facts.price = facts.cost = kernel::yuan(50);
    facts.maximum_price_used = facts.maximum_price_stated = true;
    facts.deposit = kernel::yuan(80'000);
    facts.restrictive_terms.emplace();
    facts.follow_the_standard_text = facts.consortium_acceptance_stated = facts.obtained_without_registration =
        facts.state_what_is_required = facts.provisional_sums_tendered = true;
    facts.site_visitors = 0;
    return facts;
}

AnnouncementFacts announcement() {
    AnnouncementFacts facts;
    facts.contents = {"a", "a"};
    facts.free_of_charge = facts.platform_address_stated = facts.has_the_particulars = true;
    facts.on_platform_at = at(3, 3);
    facts.in_media_at = {at(3, 3), at(3, 3)};
    facts.invitation_lacks.emplace();
    facts.handed_over_at = at(3, 3);
    facts.medium_published_at = at(3, 3) + kernel::hours(12);
    facts.kept_years = 10;
    return facts;
}

SecrecyFacts secrecy() {
    SecrecyFacts facts;
    facts.bidders_kept_secret = facts.all_told_alike = facts.decisions_published = facts.supervisors_kept_secrets =
        true;
    facts.took_documents = facts.clarification_reached = 5;
    facts.base_price_used = true;
    facts.base_price_known_at = facts.opening_at = at(3, 23);
    return facts;
}

DoorFacts door() {
    DoorFacts facts;
    facts.deadline = at(3, 23);
    facts.arrived_at = facts.deadline - kMillisecond;
    facts.accepted = true;
    facts.banned = facts.is_agency = facts.made_base_price = facts.runs_the_platform = false;
    facts.arrival_recorded = facts.receipt_given = facts.unrelated_to_tenderee = true;
    facts.change_asked_at = at(3, 20);
    facts.change_taken = true;
    return facts;
}

OpeningFacts opening() {
    OpeningFacts facts;
    facts.bidders = 3;
    facts.opened = true;
    facts.deadline = facts.opening_at = at(3, 23);
    facts.first_read_at = at(3, 23);
    facts.received = facts.read = 3;
    facts.base_price_used = true;
    facts.base_price_told_at = at(3, 23) + kHour;
    facts.objections_answered_on_the_spot = facts.record_kept = facts.all_invited = facts.prompted_to_unlock =
        facts.record_published = true;
    facts.shut_by = "bidder";
    facts.treated_as = "revoked";
    return facts;
}

OpenedBid bid(std::string const& bidder, std::int64_t yuan) {
    OpenedBid bid;
    bid.bidder = bidder;
    bid.price = kernel::yuan(yuan);
    bid.maximum_price = kernel::yuan(4'000'000);
    bid.head = bidder + "的负责人";
    bid.drawn_up_by = bid.handled_by = bidder + "的经办人";
    bid.managers = {bidder + "的项目经理", bidder + "的安全员"};
    bid.deposit_account = bidder + "的基本账户";
    return bid;
}

BidsFacts bids() {
    BidsFacts facts;
    facts.bids = {bid("甲", 3'700'000), bid("乙", 3'650'000), bid("丙", 3'810'000)};
    facts.alike_beyond_chance = facts.prices_in_a_pattern = facts.joint_action = facts.host_takes_part = facts.fraud =
        facts.base_price_judged = false;
    return facts;
}

CommitteeFacts committee() {
    CommitteeFacts facts;
    for (auto const* const person : {"a", "b", "c", "d", "e"}) {
        facts.members.emplace_back();
        facts.members.back().person = person;
    }
    facts.members[0].expert = false;
    facts.members[0].represents_the_tenderee = true;
    facts.names_told_at = at(4, 1);
    facts.winner_determined_at = at(3, 31);
    facts.replaced_for_cause = true;
    return facts;
}

EvaluationFacts evaluation() {
    EvaluationFacts facts;
    facts.criteria_stated = facts.criteria_applied = {"price", "plan"};
    facts.asked.resize(1);
    facts.signers.resize(5);
    facts.candidates = 3;
    facts.members = 5;
    facts.ask_for_more_time = 1;
    facts.valid_bids = 3;
    facts.all_rejected = false;
    facts.took_the_time_needed = true;
    return facts;
}

AwardingFacts awarding() {
    AwardingFacts facts;
    facts.winner = "甲";
    facts.candidates = {"甲", "乙", "丙"};
    facts.winner_told_at = facts.others_told_at = at(3, 31);
    facts.negotiated = facts.candidate_changed = facts.gone_back_on = facts.side_agreement = facts.whole_transferred =
        facts.main_work_subcontracted = facts.subcontracted_again = false;
    facts.steps = {{"award", at(3, 31)}};
    facts.posted_from = at(3, 26);
    facts.posted_until = end_of(3, 29);
    facts.result_objection_at = at(3, 27);
    facts.bid_price = facts.contract_price = kernel::yuan(3'700'000);
    facts.consortium = facts.contract_signers = {"甲", "丁"};
    facts.validity_eaten_up = true;
    facts.bidders = facts.asked_to_extend = facts.agreed_to_extend = 3;
    facts.goes_on_after_extension = true;
    return facts;
}

DepositFacts deposit() {
    DepositFacts facts;
    facts.now = at(5, 6);
    facts.paid_in_money = true;
    facts.used_by_the_tenderee = facts.kept = false;
    facts.withdrawn_at = at(3, 4);
    facts.returned_after_withdrawal_at = at(3, 9);
    facts.contract_signed_at = at(4, 7);
    facts.returns = {{"甲", at(4, 12), true}};
    return facts;
}

ComplaintFacts complaint() {
    ComplaintFacts facts;
    facts.now = at(7, 1);
    facts.knew_at = at(4, 1);
    facts.filed_at = at(4, 11); // a Saturday
    facts.needs_objection = facts.objection_made = facts.accepted = true;
    facts.states_requests = facts.has_evidence = facts.names_complainant = facts.complainant_has_an_interest =
        facts.withdrawal_examined = facts.staff_kept_secrets = facts.handler_is_free = true;
    facts.acceptance_decided_at = at(4, 15);
    facts.decided_at = kernel::Date::of(2026, 5, 29).ends_at() - kMillisecond;
    facts.received_by = {"城建", "水务"};
    facts.handled_by = "城建";
    facts.fabricated = false;
    facts.outcome = "upheld";
    return facts;
}

SanctionFacts sanction() {
    SanctionFacts facts;
    facts.ground = "collusion";
    facts.months = 12;
    facts.bribed_to_win = true;
    facts.repeated_within_3_years = false;
    facts.served_on = facts.effective_on = kernel::Date::of(2026, 4, 10);
    facts.heard = facts.legally_reviewed = true;
    facts.decided_on = kernel::Date::of(2026, 4, 1);
    facts.announced_on = facts.shown_on = kernel::Date::of(2026, 4, 10);
    facts.article = "法53";
    facts.amount = kernel::yuan(1'000'000);
    facts.fine = kernel::yuan(5'000);
    facts.contract_amount = facts.base_taken = kernel::yuan(3'700'000);
    return facts;
}

PlatformFacts platform() {
    PlatformFacts facts;
    auto& f = facts;
    f.covers_the_whole_process = f.interfaces_published = f.tools_are_free = f.registration_is_free = f.certified =
        f.servers_in_china = f.operator_is_a_legal_person = f.access_is_controlled = f.first_entries_verified =
            f.operator_is_neutral = f.usage_contract = f.documents_to_hand_in_time = f.changes_reach_all =
                f.takers_kept_secret = f.bids_come_as_data = f.bids_encrypted = f.bids_kept_closed =
                    f.applications_treated_as_bids = f.opening_on_the_platform = f.evaluation_is_closed =
                        f.report_is_data = f.result_is_published = f.notices_are_data =
                            f.objections_through_the_platform = f.documents_are_signed = f.facts_are_told_in_time =
                                f.department_publishes_its_law = f.hub_recognises_certificates =
                                    f.registered_with_a_hub = f.supervision_is_open = f.operations_are_recorded =
                                        f.orders_are_executed = f.data_prevails_over_paper = f.signature_is_reliable =
                                            f.receipt_confirmed = true;
    f.unequal_treatment = false;
    f.kept_years = 15;
    return facts;
}

ExtensionFacts extension() { return {true, false}; }

MediumFacts medium() {
    MediumFacts facts;
    facts.now = at(5, 6);
    facts.given_at = at(3, 3);
    facts.checked_at = at(3, 6);
    facts.published_at = at(3, 9);
    facts.posting_has_the_particulars = facts.result_names_the_winner = true;
    facts.violation_shown_on = kernel::Date::of(2026, 4, 10);
    facts.violation_hidden_on = *facts.violation_shown_on + 180;
    return facts;
}

ScopeFacts scope() { return {true, true, true}; }

PoolFacts pool() { return {true, true}; }

} // namespace

CaseFacts lawful_case() {
    return {lawful_tender(), project(),      prequalification(),
            documents(),     announcement(), secrecy(),
            door(),          opening(),      bids(),
            committee(),     evaluation(),   awarding(),
            deposit(),       complaint(),    sanction(),
            platform(),      scope(),        pool(),
            medium(),        extension()};
}

} // namespace haihe::law::specimen
