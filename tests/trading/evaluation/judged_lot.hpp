#pragma once

// A lot before its committee, for tests of the pure steps.

#include "trading/evaluation/judge_competition.hpp"
#include "trading/evaluation/report_evaluation.hpp"
#include "trading/evaluation/review_bids.hpp"
#include "trading/evaluation/score_bids.hpp"

#include <functional>
#include <string>
#include <vector>

namespace haihe::trading {

inline constexpr kernel::Instant kNow{1'800'000'000'000};
inline constexpr char const* kLot = "A1201000001000001001001";

inline kernel::Decimal decimal(std::string const& text) { return kernel::Decimal::parse(text).value(); }

inline exchange::EvaluationTerms comprehensive_terms() {
    exchange::EvaluationTerms terms;
    terms.method = "comprehensive";
    terms.clauses = {{"Q1", "qualification", "资质", true}, {"R1", "response", "格式", false}};
    terms.items = {{"T1", "technical", "方案", "合理", decimal("10"), decimal("40")},
                   {"B1", "business", "业绩", "同类", decimal("0"), decimal("20")}};
    terms.price = exchange::PriceScore{decimal("40"), "points * lowest / price", {}};
    terms.committee = {1, {{"水利工程", 4}}, {}};
    return terms;
}

struct JudgedLot {
    explicit JudgedLot(std::vector<std::int64_t> const& prices_yuan = {100, 110, 120}, std::size_t members = 5,
                       exchange::EvaluationTerms stated = comprehensive_terms())
        : terms(std::move(stated)) {
        CommitteeFormed formed{"t", {}, "host", kNow};
        EvaluationBegun begun{"t", kLot, {}, {}, {}, {}, kNow};
        for (std::size_t i = 0; i < members; ++i) {
            auto const id = "m" + std::to_string(i);
            formed.members.push_back(
                {id, "示例成员" + std::to_string(i), "E" + id, i == 0 ? "representative" : "expert", ""});
            begun.members.push_back(id);
        }
        evolve(committee, formed);
        for (auto const& id : begun.members) {
            evolve(committee, MemberPromised{id, "{}", {}, kNow});
            evolve(committee, ChairVoted{id, "m0", kNow});
        }
        for (std::size_t i = 0; i < prices_yuan.size(); ++i) {
            auto const id = "b" + std::to_string(i);
            begun.bids.push_back(
                {id,
                 "B" + id,
                 "示例公司" + std::to_string(i),
                 exchange::BidReading{"", kernel::yuan(prices_yuan[i]), 300, "合格", "示例经理" + std::to_string(i)},
                 {}});
        }
        evolve(evaluation, begun);
    }

    ReviewSheetSigned review_sheet(
        std::size_t member, std::function<void(ReviewSheet&)> const& change = [](auto&) {}) const {
        ReviewSheet sheet{kLot, {}};
        for (auto const& bid : evaluation.begun->bids) {
            BidReviewed reviewed{bid.bidId, {}, {}};
            for (auto const& clause : terms.clauses) reviewed.clauses.push_back({clause.code, true, ""});
            sheet.bids.push_back(std::move(reviewed));
        }
        change(sheet);
        return {evaluation.members[member], std::move(sheet), {}, {}, kNow};
    }
    ScoreSheetSigned score_sheet(
        std::size_t member, std::function<void(ScoreSheet&)> const& change = [](auto&) {}) const {
        ScoreSheet sheet{kLot, {}};
        for (auto const& bid : evaluation.valid()) {
            BidScored scored{bid, {}, {}};
            for (auto const& item : terms.items) scored.points.push_back({item.code, item.least});
            for (auto const& one : terms.adjustments) scored.adjustments.push_back({one.code, {}});
            sheet.bids.push_back(std::move(scored));
        }
        change(sheet);
        return {evaluation.members[member], std::move(sheet), {}, {}, kNow};
    }
    /// The rule that refused; "" when the events were taken.
    std::string take(kernel::Result<std::vector<EvaluationEvent>> const& events) {
        if (!events) return events.error().rule;
        for (auto const& event : *events) evolve(evaluation, event);
        return "";
    }
    template <class Event>
    std::string take(kernel::Result<Event> const& event) {
        if (!event) return event.error().rule;
        evolve(evaluation, EvaluationEvent{*event});
        return "";
    }
    std::string review(
        std::size_t member, std::function<void(ReviewSheet&)> const& change = [](auto&) {}) {
        return take(trading::review(evaluation, committee, terms, review_sheet(member, change), false, kNow));
    }
    std::string score(
        std::size_t member, std::function<void(ScoreSheet&)> const& change = [](auto&) {}) {
        return take(trading::score(evaluation, committee, terms, score_sheet(member, change), false, kNow));
    }
    std::string vote(std::size_t member, bool lacking) {
        return take(
            judge_competition(evaluation, committee, {evaluation.members[member], lacking, "示例", kNow}, false, kNow));
    }
    /// `sheets`: changes of each member's sheet, for all members.
    void review_all(std::function<void(std::size_t, ReviewSheet&)> const& change = [](auto, auto&) {}) {
        for (std::size_t i = 0; i < evaluation.members.size(); ++i)
            review(i, [&](ReviewSheet& sheet) { change(i, sheet); });
    }
    void score_all(std::function<void(std::size_t, ScoreSheet&)> const& change = [](auto, auto&) {}) {
        for (std::size_t i = 0; i < evaluation.members.size(); ++i)
            score(i, [&](ScoreSheet& sheet) { change(i, sheet); });
    }
    std::string give_opinion(std::size_t member, std::string const& opinion, std::string const& reasons = "",
                             bool signs = true) {
        GiveOpinion command{{evaluation.members[member], opinion, reasons, {}}, {}};
        if (signs) {
            command.opinion.signature = trust::Signature{};
            command.signed_report = report_of(evaluation, committee, terms);
        }
        return take(trading::give_opinion(evaluation, committee, terms, std::move(command), false, kNow));
    }

    exchange::EvaluationTerms terms;
    Committee committee;
    Evaluation evaluation;
};

} // namespace haihe::trading
