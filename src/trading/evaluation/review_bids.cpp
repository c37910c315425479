#include "trading/evaluation/review_bids.hpp"

#include "law/acts.hpp"
#include "trading/evaluation/correct_sheets.hpp"
#include "trading/evaluation/rejection_grounds.hpp"
#include "trading/tender/reasons.hpp"

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

std::unexpected<kernel::Refusal> no(char const* rule, kernel::Text text, std::string const& path) {
    return kernel::refuse(RefusalKind::unacceptable, rule, std::move(text), "/sheet" + path);
}

kernel::Result<void> is_whole(BidReviewed const& bid, exchange::EvaluationTerms const& terms, std::string const& path) {
    if (!std::ranges::equal(bid.clauses, terms.clauses, {}, &ClauseJudged::clause, &exchange::EvaluationClause::code))
        return no("every_clause_is_judged",
                  {"应当按招标文件的顺序逐条评审，不得遗漏或者增加。",
                   "Each clause of the documents is judged, in their order, and no other."},
                  path + "/clauses");
    for (std::size_t i = 0; i < bid.clauses.size(); ++i)
        if (!bid.clauses[i].met && !says_something(bid.clauses[i].reason))
            return no("rejection_has_its_reason",
                      {"认定不符合的，应当说明理由。", "Who finds a clause unmet says why."},
                      path + "/clauses/" + std::to_string(i) + "/reason");
    for (std::size_t i = 0; i < bid.grounds.size(); ++i) {
        auto const at = path + "/grounds/" + std::to_string(i);
        auto const& found = bid.grounds[i];
        if (std::ranges::find(kRejectionGrounds, found.ground, &RejectionGround::name) == kRejectionGrounds.end() ||
            std::ranges::count(bid.grounds, found.ground, &GroundFound::ground) > 1)
            return kernel::refuse({RefusalKind::unlawful,
                                   "ground_is_the_laws",
                                   {"招标文件没有规定的，只有法定情形才能否决投标。",
                                    "What no clause of the documents rejects, only a ground of the law does."},
                                   "/sheet" + at + "/ground",
                                   law::implementing_regulation("第五十一条"),
                                   {}});
        if (!says_something(found.reason))
            return no("rejection_has_its_reason", {"认定否决情形的，应当说明理由。", "Who finds a ground says why."},
                      at + "/reason");
    }
    return {};
}

/// What a rejection by vote needs.
bool majority(std::int64_t votes, Evaluation const& evaluation) {
    return 2 * votes > static_cast<std::int64_t>(evaluation.members.size());
}

BidReviewed const& sheet_on(ReviewSheetSigned const& signed_sheet, std::size_t bid) {
    return signed_sheet.sheet.bids[bid];
}

/// By clause `number` of the documents.
exchange::Rejection by_clause(Evaluation const& evaluation, std::string const& code, std::size_t bid,
                              std::size_t number) {
    exchange::Rejection found{"clause", code, 0, {}};
    for (auto const& one : evaluation.reviews) {
        auto const& judged = sheet_on(one, bid).clauses[number];
        if (judged.met) continue;
        ++found.votes;
        found.reasons.push_back(judged.reason);
    }
    return found;
}

exchange::Rejection by_ground(Evaluation const& evaluation, std::string_view ground, std::size_t bid) {
    exchange::Rejection found{"ground", std::string(ground), 0, {}};
    for (auto const& one : evaluation.reviews)
        for (auto const& claimed : sheet_on(one, bid).grounds)
            if (claimed.ground == ground) {
                ++found.votes;
                found.reasons.push_back(claimed.reason);
            }
    return found;
}

/// No vote spares what the record itself establishes (条例 第五十一条、第七十一条).
std::vector<exchange::Rejection> by_record(BidToJudge const& bid, Evaluation const& evaluation) {
    auto const price = evaluation.price_of(bid.bidId);
    if (!price) return {{"record", "does_not_respond_in_substance", 0, {"投标文件没有可以读出的投标函。"}}};
    auto const& maximum = evaluation.begun->maximumPrice;
    if (maximum && (*price > *maximum || bid.reading->price > *maximum))
        return {{"record", "price_above_the_maximum", 0, {"投标报价高于最高投标限价。"}}};
    return {};
}

} // namespace

std::vector<ReviewOutcome> conclude(Evaluation const& evaluation, exchange::EvaluationTerms const& terms) {
    std::vector<ReviewOutcome> outcomes;
    for (std::size_t i = 0; i < evaluation.begun->bids.size(); ++i) {
        auto const& bid = evaluation.begun->bids[i];
        ReviewOutcome outcome{bid.bidId, by_record(bid, evaluation), {}};
        for (std::size_t number = 0; number < terms.clauses.size(); ++number) {
            auto const& clause = terms.clauses[number];
            auto found = by_clause(evaluation, clause.code, i, number);
            if (!majority(found.votes, evaluation)) continue;
            if (clause.rejects)
                outcome.rejections.push_back(std::move(found));
            else
                outcome.deviations.push_back(clause.code);
        }
        for (auto const& ground : kRejectionGrounds)
            if (auto found = by_ground(evaluation, ground.name, i); majority(found.votes, evaluation))
                outcome.rejections.push_back(std::move(found));
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

kernel::Result<std::vector<EvaluationEvent>> review(Evaluation const& evaluation, Committee const& committee,
                                                    exchange::EvaluationTerms const& terms, ReviewSheetSigned sheet,
                                                    bool held, kernel::Instant now) {
    if (auto may = require_member(evaluation, committee, EvaluationStep::review, held, sheet.member); !may)
        return std::unexpected(may.error());
    if (std::ranges::find(evaluation.reviews, sheet.member, &ReviewSheetSigned::member) != evaluation.reviews.end())
        return kernel::refuse(RefusalKind::conflict, "sheet_is_handed_in_once",
                              {"您已经提交初步评审表。", "You have handed in your review before."});
    if (sheet.sheet.lot != evaluation.begun->lot)
        return no("sheet_is_of_this_lot", {"评审表写的是另一个标段。", "The sheet names another lot."}, "/lot");
    auto const& bids = sheet.sheet.bids;
    if (!std::ranges::equal(bids, evaluation.begun->bids, {}, &BidReviewed::bidId, &BidToJudge::bidId))
        return no("every_bid_is_judged",
                  {"应当按开标名单的顺序评审每一份投标文件。", "Each bid is judged, in the order of the opening list."},
                  "/bids");
    for (std::size_t i = 0; i < bids.size(); ++i)
        if (auto whole = is_whole(bids[i], terms, "/bids/" + std::to_string(i)); !whole)
            return std::unexpected(whole.error());
    if (auto const stays = changed_unconcerned(evaluation, evaluation.reviews_before, sheet.member, bids))
        return only_what_is_concerned("/sheet/bids/" + std::to_string(*stays));
    std::vector<EvaluationEvent> events{std::move(sheet)};
    auto after = evaluation;
    evolve(after, events.front());
    if (after.reviews.size() == after.members.size()) events.emplace_back(BidsReviewed{conclude(after, terms), now});
    return events;
}

} // namespace haihe::trading
