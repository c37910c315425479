#include "story/award_facts.hpp"

#include <algorithm>

namespace haihe::story {

namespace {

std::int64_t rank_of(ToldAward const& award, ToldPosting const* posting) {
    if (award.rank > 0 || !posting) return award.rank;
    auto const& posted = posting->notice.candidates;
    auto const found = std::ranges::find(posted, award.winner, &exchange::PostedCandidate::bidder);
    return found == posted.end() ? 0 : found->rank;
}

std::optional<law::AwardFacts> facts_of_lot(TenderStory const& story, std::string const& lot) {
    auto const* evaluation = story.evaluation_of(lot);
    auto const* posting = story.posting_of(lot);
    auto const* award = story.standing_award_of(lot);
    if (!evaluation && !posting && !award) return std::nullopt;
    law::AwardFacts facts;
    facts.lot = lot;
    facts.ended = story.failed(lot) || story.terminated_at;
    if (posting) {
        facts.reported_at = posting->reported_at;
        facts.posted_at = posting->posted_at;
        facts.posted_until = posting->notice.postedUntil;
    }
    // When it was received the committee's own message says best.
    if (evaluation && evaluation->outcome == "candidates" && (posting || !facts.ended))
        facts.reported_at = evaluation->reported_at;
    if (award) {
        facts.noticed_at = award->noticed_at;
        facts.winner_rank = rank_of(*award, posting);
        facts.ground = award->ground;
        // Who reads the notice to the winner would read the written report too.
        facts.written_report_is_known = award->told_to_winner;
        facts.written_report_at = award->report_made_at;
    }
    if (auto const* contract = story.contract_of(lot)) {
        facts.contract_signed_at = contract->signed_at;
        facts.contract_price = contract->price;
    }
    return facts;
}

} // namespace

std::vector<law::AwardFacts> award_facts(TenderStory const& story) {
    std::vector<law::AwardFacts> all;
    if (!story.tender) return all;
    for (auto const& lot : story.tender->lots)
        if (auto facts = facts_of_lot(story, lot.code)) all.push_back(std::move(*facts));
    return all;
}

std::vector<law::ValidityFacts> validity_facts(TenderStory const& story) {
    std::vector<law::ValidityFacts> all;
    if (!story.tender || !story.knows_extensions || !story.documents || !story.documents->evaluation) return all;
    for (auto const& lot : story.tender->lots) {
        auto const* opening = story.opening_of(lot.code);
        auto const until = story.bids_valid_until(lot.code);
        if (!opening || opening->failed || !until) continue;
        law::ValidityFacts facts{lot.code, *until, {}, story.failed(lot.code) || story.terminated_at};
        if (auto const* award = story.standing_award_of(lot.code)) facts.noticed_at = award->noticed_at;
        all.push_back(std::move(facts));
    }
    return all;
}

std::vector<law::ObjectionFacts> objection_facts(TenderStory const& story) {
    std::vector<law::ObjectionFacts> all;
    all.reserve(story.objections.size());
    for (auto const& told : story.objections)
        all.push_back({told.number, told.against, told.raised_at, told.answered_at});
    return all;
}

} // namespace haihe::story
