#include "story/tender_story.hpp"

#include "law/periods/award_is_within_bid_validity.hpp"
#include "story/award_facts.hpp"

#include <algorithm>

namespace haihe::story {

namespace {

template <class Told, class Key, class Member>
Told const* find(std::vector<Told> const& all, Key const& key, Member member) {
    auto const found = std::ranges::find(all, key, member);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

std::optional<exchange::TimeTable> TenderStory::time_table() const {
    if (!announcement) return std::nullopt;
    auto table = announcement->timeTable;
    if (!clarifications.empty()) table.bidDeadline = table.openingAt = clarifications.back().deadline_after;
    if (deadline_moved_to) table.bidDeadline = table.openingAt = *deadline_moved_to;
    return table;
}

bool TenderStory::held() const {
    return std::any_of(holds.begin(), holds.end(), [](ToldHold const& hold) { return !hold.lifted_at; });
}

ToldClose const* TenderStory::close_of(std::string const& lot) const { return find(closes, lot, &ToldClose::lot); }

ToldOpening const* TenderStory::opening_of(std::string const& lot) const {
    return find(openings, lot, &ToldOpening::lot);
}

ToldEvaluation const* TenderStory::evaluation_of(std::string const& lot) const {
    auto const found =
        std::ranges::find_if(evaluations, [&](ToldEvaluation const& one) { return one.lot == lot && !one.corrected; });
    return found == evaluations.end() ? nullptr : &*found;
}

ToldPosting const* TenderStory::posting_of(std::string const& lot) const {
    auto const found =
        std::ranges::find_if(postings, [&](ToldPosting const& one) { return one.notice.lot == lot && !one.fallen_at; });
    return found == postings.end() ? nullptr : &*found;
}

ToldReevaluation const* TenderStory::reevaluation_of(std::string const& lot) const {
    auto const found = std::ranges::find(reevaluations.rbegin(), reevaluations.rend(), lot, &ToldReevaluation::lot);
    return found == reevaluations.rend() ? nullptr : &*found;
}

ToldEvaluation const* TenderStory::corrected_evaluation_of(std::string const& lot) const {
    auto const found = std::find_if(evaluations.rbegin(), evaluations.rend(),
                                    [&](ToldEvaluation const& one) { return one.lot == lot && one.corrected; });
    return found == evaluations.rend() ? nullptr : &*found;
}

ToldAward const* TenderStory::award_of(std::string const& lot) const {
    auto const found = std::ranges::find(awards.rbegin(), awards.rend(), lot, &ToldAward::lot);
    return found == awards.rend() ? nullptr : &*found;
}

ToldAward const* TenderStory::standing_award_of(std::string const& lot) const {
    auto const* latest = award_of(lot);
    return latest && !latest->cancelled_at ? latest : nullptr;
}

ToldExtension const* TenderStory::extension_of(std::string const& lot) const {
    auto const found = std::ranges::find(extensions.rbegin(), extensions.rend(), lot, &ToldExtension::lot);
    return found == extensions.rend() ? nullptr : &*found;
}

std::optional<kernel::Instant> TenderStory::bids_valid_until(std::string const& lot) const {
    auto const table = time_table();
    if (!table) return std::nullopt;
    auto until = law::bids_valid_until(table->bidDeadline, table->bidValidityDays);
    for (auto const& one : extensions)
        if (one.lot == lot && !one.agreed.empty()) until = one.valid_until;
    return until;
}

std::vector<std::string> TenderStory::in_the_running(std::string const& lot) const {
    std::vector<std::string> bidders;
    auto const* opening = opening_of(lot);
    if (!opening) return bidders;
    auto const has_left = [&](std::string const& bidder) {
        return std::ranges::any_of(extensions, [&](ToldExtension const& one) {
            return one.lot == lot && std::ranges::find(one.left, bidder) != one.left.end();
        });
    };
    for (auto const& bid : opening->listed)
        if (bid.outcome == "opened" && !has_left(bid.bidder)) bidders.push_back(bid.bidder);
    return bidders;
}

ToldContract const* TenderStory::contract_of(std::string const& lot) const {
    return find(contracts, lot, &ToldContract::lot);
}

ToldObjection const* TenderStory::objection(std::int64_t number) const {
    return find(objections, number, &ToldObjection::number);
}

ToldFailure const* TenderStory::failure_of(std::string const& lot) const {
    return find(failures, lot, &ToldFailure::lot);
}

bool TenderStory::failed(std::string const& lot) const {
    auto const* opening = opening_of(lot);
    return (opening && opening->failed) || failure_of(lot);
}

bool TenderStory::opened() const {
    return tender && !tender->lots.empty() &&
           std::ranges::all_of(tender->lots, [&](auto const& lot) { return opening_of(lot.code) != nullptr; });
}

TenderStory as_published(TenderStory story) {
    story.closes.clear();
    story.evaluations.clear();
    story.examinations.clear();
    story.objections.clear();
    story.extensions.clear();
    story.knows_extensions = false;
    std::erase_if(story.awards, [](ToldAward const& award) { return !award.told_to_all; });
    for (auto& award : story.awards) {
        award.told_to_winner = false;
        award.report_made_at.reset();
    }
    return story;
}

law::TenderFacts facts_of(TenderStory const& story, kernel::Instant now) {
    law::TenderFacts facts;
    facts.now = now;
    if (story.tender) {
        auto const& tender = *story.tender;
        facts.began_on = tender.beganOn;
        facts.compulsory = tender.compulsory;
        facts.method = tender.method;
        facts.self_organised = tender.selfOrganised;
        facts.filed = tender.filed;
        for (auto const& lot : tender.lots)
            facts.lots.push_back(
                {lot.code, lot.category, lot.estimatedPrice, lot.maximumPrice, std::nullopt, lot.deposit});
    }
    if (story.project) {
        facts.fund_source = story.project->fundSource;
        facts.approval_obtained = !story.project->approval.empty();
        facts.funds_settled = story.project->fundsSettled;
    }
    if (story.announcement) {
        auto const& announcement = *story.announcement;
        auto const& table = announcement.timeTable;
        facts.documents_from = table.documentsFrom;
        facts.documents_until = table.documentsUntil;
        facts.questions_until = table.questionsUntil;
        facts.objection_until = table.objectionUntil;
        facts.bid_deadline = table.bidDeadline;
        facts.opening_at = table.openingAt;
        facts.bid_validity_days = table.bidValidityDays;
        facts.deposit_validity_days = table.depositValidityDays;
        facts.document_price = announcement.documentPrice;
        facts.opening_place = facts.planned_opening_place = announcement.openingPlace;
        facts.announcement_tenderee = announcement.tendereeName;
        facts.announcement_address = announcement.tendereeAddress;
        facts.announcement_nature = announcement.content;
        facts.announcement_quantity = announcement.quantity;
        facts.announcement_place = announcement.place;
        facts.announcement_time = announcement.schedule;
        facts.announcement_how_to_get_documents = announcement.obtaining;
        facts.media = announcement.media;
    }
    facts.announced_at = story.published_at;
    for (auto const& told : story.clarifications) {
        facts.amendments.push_back(
            {told.issued_at, told.clarification.affectsBids, told.deadline_before, told.deadline_after});
        facts.bid_deadline = facts.opening_at = told.deadline_after;
    }
    if (story.deadline_moved_to) facts.bid_deadline = facts.opening_at = *story.deadline_moved_to;
    facts.awards = award_facts(story);
    facts.objections = objection_facts(story);
    facts.validities = validity_facts(story);
    return facts;
}

} // namespace haihe::story
