#include "trading/evaluation/score_bids.hpp"

#include "trading/evaluation/correct_sheets.hpp"
#include "trading/tender/reasons.hpp"

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

std::unexpected<kernel::Refusal> no(char const* rule, kernel::Text text, std::string const& path) {
    return kernel::refuse(RefusalKind::unacceptable, rule, std::move(text), "/sheet" + path);
}

kernel::Result<void> points_are_right(exchange::ItemPoints const& given, exchange::ScoreItem const& item,
                                      std::int64_t decimals, std::string const& path) {
    if (given.points < item.least || given.points > item.most)
        return kernel::refuse(
            {RefusalKind::unacceptable,
             "points_are_within_the_range",
             {"分值应在" + item.least.to_string() + "至" + item.most.to_string() + "之间。",
              "The points are between " + item.least.to_string() + " and " + item.most.to_string() + "."},
             path,
             {},
             {{"least", item.least.to_string()}, {"most", item.most.to_string()}}});
    if (given.points.places > decimals)
        return no("points_have_the_decimals",
                  {"分值最多" + std::to_string(decimals) + "位小数。",
                   "Points have at most " + std::to_string(decimals) + " decimals."},
                  path);
    return {};
}

kernel::Result<void> is_whole(BidScored const& bid, exchange::EvaluationTerms const& terms, std::string const& path) {
    if (!std::ranges::equal(bid.points, terms.items, {}, &exchange::ItemPoints::item, &exchange::ScoreItem::code))
        return no("every_item_is_scored",
                  {"应当按招标文件的顺序逐项评分，不得遗漏或者增加。",
                   "Each item of the documents is scored, in their order, and no other."},
                  path + "/points");
    for (std::size_t i = 0; i < bid.points.size(); ++i)
        if (auto right = points_are_right(bid.points[i], terms.items[i], terms.decimals,
                                          path + "/points/" + std::to_string(i) + "/points");
            !right)
            return right;
    if (!std::ranges::equal(bid.adjustments, terms.adjustments, {}, &exchange::AdjustedBy::adjustment,
                            &exchange::PriceAdjustment::code))
        return no("every_adjustment_is_made",
                  {"应当按招标文件的顺序逐项折算，不得遗漏或者增加。",
                   "Each adjustment of the documents is made, in their order, and no other."},
                  path + "/adjustments");
    return {};
}

} // namespace

kernel::Result<std::vector<EvaluationEvent>> score(Evaluation const& evaluation, Committee const& committee,
                                                   exchange::EvaluationTerms const& terms, ScoreSheetSigned sheet,
                                                   bool held, kernel::Instant now) {
    if (auto may = require_member(evaluation, committee, EvaluationStep::score, held, sheet.member); !may)
        return std::unexpected(may.error());
    if (std::ranges::find(evaluation.scores, sheet.member, &ScoreSheetSigned::member) != evaluation.scores.end())
        return kernel::refuse(RefusalKind::conflict, "sheet_is_handed_in_once",
                              {"您已经提交详细评审表。", "You have handed in your scores before."});
    if (sheet.sheet.lot != evaluation.begun->lot)
        return no("sheet_is_of_this_lot", {"评审表写的是另一个标段。", "The sheet names another lot."}, "/lot");
    auto const& bids = sheet.sheet.bids;
    if (!std::ranges::equal(bids, evaluation.valid(), {}, &BidScored::bidId))
        return no("every_valid_bid_is_scored",
                  {"应当按开标名单的顺序评审每一份有效投标。", "Each valid bid is scored, in the order of the list."},
                  "/bids");
    for (std::size_t i = 0; i < bids.size(); ++i)
        if (auto whole = is_whole(bids[i], terms, "/bids/" + std::to_string(i)); !whole)
            return std::unexpected(whole.error());
    if (auto const stays = changed_unconcerned(evaluation, evaluation.scores_before, sheet.member, bids))
        return only_what_is_concerned("/sheet/bids/" + std::to_string(*stays));
    std::vector<EvaluationEvent> events{std::move(sheet)};
    auto after = evaluation;
    evolve(after, events.front());
    if (after.scores.size() == after.members.size()) {
        auto ranked = rank_bids(after, terms);
        if (!ranked) return std::unexpected(ranked.error());
        events.emplace_back(BidsScored{std::move(*ranked), now});
    }
    return events;
}

kernel::Result<TieDecided> decide_tie(Evaluation const& evaluation, Committee const& committee, DecideTie command,
                                      std::string const& caller, bool held, kernel::Instant now) {
    if (auto may = require_chair(evaluation, committee, EvaluationStep::decide_tie, held, caller); !may)
        return std::unexpected(may.error());
    if (auto given = require_reasons(command.reasons); !given) return std::unexpected(given.error());
    auto const rank_of = [&](std::string const& bid_id) {
        auto const found = std::ranges::find(evaluation.ranked, bid_id, &RankedBid::bidId);
        return found == evaluation.ranked.end() ? std::int64_t{0} : found->result.rank;
    };
    std::vector<std::string> ids;
    ids.reserve(evaluation.ranked.size());
    for (auto const& one : evaluation.ranked) ids.push_back(one.bidId);
    bool const same_bids = std::ranges::is_permutation(command.order, ids);
    if (!same_bids || !std::ranges::is_sorted(command.order, {}, rank_of))
        return kernel::refuse(RefusalKind::unacceptable, "order_only_parts_equals",
                              {"只能确定得分相同的投标人之间的次序。", "The order only parts bids that are equal."},
                              "/order");
    return TieDecided{std::move(command.order), std::move(command.reasons), caller, now};
}

} // namespace haihe::trading
