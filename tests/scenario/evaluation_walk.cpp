#include "scenario/evaluation_walk.hpp"

#include "trading/committee/take_seat.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <utility>

namespace haihe::scenario {

namespace {

namespace bj = boost::json;

bj::value signature(Person const& person, std::string const& label, std::string const& text) {
    return bj::parse(json::write(trust::sign(person.key, person.certificate, label, text)));
}

kernel::Decimal decimal(std::string const& text) { return kernel::Decimal::parse(text).value(); }

exchange::EvaluationTerms shared_terms(std::string method) {
    exchange::EvaluationTerms terms;
    terms.method = std::move(method);
    terms.clauses = {{"Q1", "qualification", "具有水利水电工程施工总承包二级以上资质。", true},
                     {"R1", "response", "工期不超过360日。", true},
                     {"R2", "response", "投标函按格式填写。", false}};
    terms.committee = {1, {{"水利工程", 3}, {"工程造价", 1}}, "技术复杂，随机抽取的专家难以胜任（示例）。"};
    return terms;
}

Person expert(City& city, int number) {
    auto const employer = credit_code(910 + number);
    city.register_entity(employer, "示例设计院" + std::to_string(number + 1), {"institution"});
    return city.hire("示例专家" + std::to_string(number + 1), employer, {"expert"});
}

} // namespace

exchange::EvaluationTerms comprehensive_terms() {
    auto terms = shared_terms("comprehensive");
    terms.items = {{"T1", "technical", "施工组织设计", "合理、完整。", decimal("0"), decimal("30")},
                   {"B1", "business", "业绩", "近三年同类业绩。", decimal("0"), decimal("30")}};
    terms.price = exchange::PriceScore{decimal("40"), "points * lowest / price", {}};
    return terms;
}

exchange::EvaluationTerms lowest_price_terms() {
    auto terms = shared_terms("lowest_evaluated_price");
    terms.adjustments = {{"A1", "付款条件", "付款条件优于要求的折算。"}};
    return terms;
}

EvaluationWalk::EvaluationWalk(City& city, std::vector<std::int64_t> const& prices_yuan,
                               exchange::EvaluationTerms const& stated)
    : terms(stated),
      bidding(city, static_cast<int>(prices_yuan.size()), "bidders_first", true, {}, stated),
      reserve(expert(city, 4)) {
    members.push_back(city.hire("示例招标人代表", City::kTenderee, {"handler"}));
    for (int i = 0; i < 4; ++i) members.push_back(expert(city, i));
    city.run();
    for (std::size_t i = 0; i < prices_yuan.size(); ++i)
        bids.push_back(bidding.submit(bidding.bidders[i], prices_yuan[i]).id);
    bidding.pass_deadline();
    for (auto const& bidder : bidding.bidders) EXPECT_EQ(bidding.release(bidder).status, 200);
    auto const recorded = bidding.sign_record();
    EXPECT_EQ(recorded.status, 200) << recorded.body;
    city.run();
}

edge::http::Response EvaluationWalk::post(Person const& person, std::string const& step, std::string const& body) {
    return bidding.city.ask(person, City::kTrading, "POST",
                            "/lots/" + bidding.lot + "/evaluation" + (step.empty() ? "" : "/" + step), body);
}

edge::http::Response EvaluationWalk::get(Person const& person, std::string const& what) {
    return bidding.city.ask(person, City::kTrading, "GET",
                            "/lots/" + bidding.lot + "/evaluation" + (what.empty() ? "" : "/" + what));
}

edge::http::Response EvaluationWalk::committee(Person const& person, std::string const& step, std::string const& body) {
    return bidding.city.ask(person, City::kTrading, "POST",
                            "/tenders/" + bidding.tender + "/committee" + (step.empty() ? "" : "/" + step), body);
}

edge::http::Response EvaluationWalk::form() {
    bj::array named;
    for (std::size_t i = 0; i < members.size(); ++i)
        named.push_back(bj::object{{"certificate", members[i].certificate.digest().to_string()},
                                   {"kind", i == 0 ? "representative" : "expert"},
                                   {"specialty", i == 0  ? ""
                                                 : i < 4 ? "水利工程"
                                                         : "工程造价"}});
    return committee(bidding.walk.staff.signer, "", bj::serialize(bj::object{{"members", std::move(named)}}));
}

edge::http::Response EvaluationWalk::promise(Person const& member) {
    auto const text = json::write(trading::Promise{bidding.tender, trading::kPromise});
    return committee(member, "promises",
                     bj::serialize(bj::object{{"promise", text},
                                              {"signature", signature(member, "haihe/committee-promise/1", text)}}));
}

void EvaluationWalk::take_seats() {
    for (auto const& member : members) EXPECT_EQ(promise(member).status, 200);
    auto const chair = bj::serialize(bj::object{{"chair", members[0].certificate.digest().to_string()}});
    for (std::size_t i = 0; i < 3; ++i) {
        auto const voted = committee(members[i], "chair", chair);
        EXPECT_EQ(voted.status, 200) << voted.body;
    }
}

void EvaluationWalk::begin() {
    auto const formed = form();
    EXPECT_EQ(formed.status, 200) << formed.body;
    take_seats();
    auto const begun = post(members[0], "", "{}");
    EXPECT_EQ(begun.status, 200) << begun.body;
}

edge::http::Response EvaluationWalk::review(Person const& member,
                                            std::function<void(trading::ReviewSheet&)> const& change) {
    trading::ReviewSheet sheet{bidding.lot, {}};
    for (auto const& bid : bids) {
        trading::BidReviewed reviewed{bid, {}, {}};
        for (auto const& clause : terms.clauses) reviewed.clauses.push_back({clause.code, true, ""});
        sheet.bids.push_back(std::move(reviewed));
    }
    change(sheet);
    auto const text = json::write(sheet);
    return post(
        member, "review-sheets",
        bj::serialize(bj::object{{"sheet", text}, {"signature", signature(member, "haihe/review-sheet/1", text)}}));
}

edge::http::Response EvaluationWalk::score(Person const& member, std::vector<std::string> const& valid,
                                           std::function<void(trading::ScoreSheet&)> const& change) {
    trading::ScoreSheet sheet{bidding.lot, {}};
    for (auto const& bid : valid) {
        trading::BidScored scored{bid, {}, {}};
        for (auto const& item : terms.items) scored.points.push_back({item.code, decimal("20")});
        for (auto const& one : terms.adjustments) scored.adjustments.push_back({one.code, {}});
        sheet.bids.push_back(std::move(scored));
    }
    change(sheet);
    auto const text = json::write(sheet);
    return post(
        member, "score-sheets",
        bj::serialize(bj::object{{"sheet", text}, {"signature", signature(member, "haihe/score-sheet/1", text)}}));
}

edge::http::Response EvaluationWalk::give_opinion(Person const& member, std::string const& opinion,
                                                  std::string const& reasons) {
    bj::object body{{"opinion", opinion}, {"reasons", reasons}};
    if (opinion != "refuses") {
        auto const report = get(member, "report");
        EXPECT_EQ(report.status, 200) << report.body;
        auto const text = text_at(report, "/report");
        body["report"] = text;
        body["signature"] =
            signature(member, text_at(report, "/label"), json::write(exchange::SignedOpinion{opinion, reasons, text}));
    }
    return post(member, "report", bj::serialize(body));
}

void EvaluationWalk::evaluate(std::vector<std::string> const& points) {
    for (auto const& member : members) {
        auto const reviewed = review(member);
        EXPECT_EQ(reviewed.status, 200) << reviewed.body;
    }
    for (auto const& member : members) {
        auto const scored = score(member, bids, [&](trading::ScoreSheet& sheet) {
            for (std::size_t i = 0; i < points.size() && !terms.items.empty(); ++i)
                sheet.bids[i].points[0].points = decimal(points[i]);
        });
        EXPECT_EQ(scored.status, 200) << scored.body;
    }
    for (auto const& member : members) {
        auto const signed_report = give_opinion(member);
        EXPECT_EQ(signed_report.status, 200) << signed_report.body;
    }
    bidding.city.run();
}

} // namespace haihe::scenario
