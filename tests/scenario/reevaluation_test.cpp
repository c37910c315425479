// Between the posting of the candidates and the award: the committee corrects its report after an upheld objection, and
// examines a candidate whose state has changed.

#include "edge/files/temporary_directory.hpp"
#include "proof/archive_proof.hpp"
#include "scenario/archive_walk.hpp"
#include "scenario/award_walk.hpp"
#include "trading/award/examination.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;

kernel::Decimal decimal(std::string const& text) { return kernel::Decimal::parse(text).value(); }

std::int64_t notices(City& city, std::string const& kind) {
    return integer_at(city.get(City::kHub, "/notices?kind=" + kind), "/total");
}

std::string first_candidate(AwardWalk& walk) {
    return text_at(walk.city.get(City::kTrading, walk.award), "/candidates/candidates/0/bidder");
}

/// `number` answers it: upheld, and the evaluation itself is wrong.
void uphold(AwardWalk& walk, int number = 1) {
    auto const answered =
        walk.post(walk.host, walk.tender + "/objections/" + std::to_string(number) + "/answer",
                  {{"finding", "upheld"}, {"text", "示例：第二家的业绩漏评。"}, {"ofEvaluation", true}});
    EXPECT_EQ(answered.status, 200) << answered.body;
}

edge::http::Response object(AwardWalk& walk, std::string const& text) {
    return walk.post(walk.walk.bidding.bidders[1].signer, walk.tender + "/objections",
                     {{"against", "result"}, {"lot", walk.walk.bidding.lot}, {"text", text}});
}

bj::object order_of(AwardWalk& walk, std::string const& sheets, std::size_t bid, std::int64_t objection = 1) {
    return {{"objections", bj::array{objection}},
            {"sheets", sheets},
            {"bids", bj::array{bj::string(walk.walk.bids[bid])}},
            {"reasons", "示例：第二家的同类业绩未计分。"}};
}

edge::http::Response reevaluate(AwardWalk& walk, bj::object const& order) {
    return walk.post(walk.host, walk.award + "/reevaluation", order);
}

/// The same points as AwardWalk's, but for what the second bid has of business.
void score_again(AwardWalk& walk, Person const& member, std::string const& business) {
    std::vector<std::string> const technical{"25", "20", "21.5"};
    auto const scored = walk.walk.score(member, walk.walk.bids, [&](trading::ScoreSheet& sheet) {
        for (std::size_t i = 0; i < technical.size(); ++i) sheet.bids[i].points[0].points = decimal(technical[i]);
        sheet.bids[1].points[1].points = decimal(business);
    });
    EXPECT_EQ(scored.status, 200) << scored.body;
}

/// Whatever the page offers: signs a notice to this candidate.
edge::http::Response determining(AwardWalk& walk, std::string const& winner) {
    exchange::AwardNotice const to_winner{
        walk.walk.bidding.tender, walk.walk.bidding.lot, winner, "示例", {1}, 1, "", ""};
    exchange::ResultNotice const to_all{to_winner.tender, to_winner.lot, winner, "示例", {1}, 1, "", ""};
    auto const sign = [&](char const* label, auto const& document) {
        return bj::parse(json::write(trust::sign(walk.host.key, walk.host.certificate, label, json::write(document))));
    };
    return walk.post(walk.host, walk.award + "/winner",
                     {{"notice", json::write(to_winner)},
                      {"noticeSignature", sign("haihe/award-notice/1", to_winner)},
                      {"result", json::write(to_all)},
                      {"resultSignature", sign("haihe/result-notice/1", to_all)}});
}

void posted_and_objected(AwardWalk& walk) {
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    ASSERT_EQ(object(walk, "示例：业绩评分有误。").status, 201);
    walk.city.run();
}

edge::http::Response opine(AwardWalk& walk, Person const& member, std::string const& candidate, bool confirmed,
                           std::int64_t number = 1) {
    auto const text = json::write(trading::ExaminationOpinion{walk.walk.bidding.tender, walk.walk.bidding.lot, number,
                                                              candidate, confirmed, "示例：依据招标文件的财务要求。"});
    auto const signature = trust::sign(member.key, member.certificate, trading::kExaminationOpinionLabel, text);
    return walk.post(member, walk.award + "/examinations/opinions",
                     {{"opinion", text}, {"signature", bj::parse(json::write(signature))}});
}

bj::object examination_of(std::string const& candidate, std::string const& ground = "changed_state") {
    return {{"candidate", candidate}, {"ground", ground}, {"reasons", "示例：主要资产被查封。"}};
}

} // namespace

TEST(ReevaluationScenario, AnUpheldObjectionLeadsToASecondReportAndASecondPosting) {
    AwardWalk walk;
    auto& city = walk.city;
    auto& judges = walk.walk;
    EXPECT_EQ(text_at(reevaluate(walk, order_of(walk, "score", 1)), "/rule"), "step_follows_the_award");
    posted_and_objected(walk);
    EXPECT_EQ(first_candidate(walk), judges.bidding.bidders[0].code);
    EXPECT_EQ(text_at(reevaluate(walk, order_of(walk, "score", 1)), "/rule"), "tender_is_not_held");
    uphold(walk);
    city.run();
    EXPECT_EQ(text_at(reevaluate(walk, order_of(walk, "score", 1, 2)), "/rule"), "reevaluation_has_its_ground");
    EXPECT_EQ(text_at(reevaluate(walk, order_of(walk, "both", 1)), "/rule"), "reevaluation_names_its_sheets");
    auto nobody = order_of(walk, "score", 1);
    nobody["bids"] = bj::array{"00000000000000000000000000000000"};
    EXPECT_EQ(text_at(reevaluate(walk, nobody), "/rule"), "reevaluation_names_its_bids");
    for (Person const* stranger :
         {&judges.bidding.walk.staff.handler, &judges.bidding.bidders[1].signer, &judges.members[0]})
        EXPECT_EQ(walk.post(*stranger, walk.award + "/reevaluation", order_of(walk, "score", 1)).status, 403);
    auto const opinions = walk.get(walk.host, walk.lot + "/evaluation");
    ASSERT_EQ(reevaluate(walk, order_of(walk, "score", 1)).status, 200);
    EXPECT_EQ(text_at(reevaluate(walk, order_of(walk, "score", 1)), "/rule"), "step_follows_the_award");
    city.run();

    // The posting has fallen, for everybody to see; what was wrong is not told.
    EXPECT_EQ(notices(city, "reevaluation"), 1);
    auto const open = city.get(City::kTrading, walk.award);
    EXPECT_EQ(text_at(open, "/state"), "not_posted");
    EXPECT_EQ(integer_at(open, "/fallenPostings/0/objections/0"), 1);
    EXPECT_EQ(text_at(city.get(City::kTrading, walk.lot + "/evaluation"), "/state"), "in_progress");
    for (auto const* node : {City::kHub, City::kTrading}) {
        auto const page = city.get(node, walk.tender).body;
        EXPECT_NE(page.find("\"reevaluation\""), std::string::npos) << node;
        EXPECT_EQ(page.find("同类业绩未计分"), std::string::npos) << node;
    }
    for (auto const& bidder : judges.bidding.bidders)
        for (auto const& what : {walk.lot + "/evaluation", walk.award, walk.tender + "/objections"})
            EXPECT_EQ(walk.get(bidder.signer, what).body.find("同类业绩未计分"), std::string::npos);
    EXPECT_NE(
        city.ask(judges.bidding.walk.supervisor, City::kSupervision, "GET", walk.tender).body.find("reevaluation"),
        std::string::npos);
    EXPECT_EQ(object(walk, "示例：又一项。").status, 422); // nothing is posted
    EXPECT_EQ(text_at(determining(walk, judges.bidding.bidders[0].code), "/rule"), "step_follows_the_award");

    // Only what is concerned is corrected.
    auto const shown = walk.get(judges.members[1], walk.lot + "/evaluation");
    EXPECT_EQ(text_at(shown, "/state"), "scoring");
    EXPECT_EQ(text_at(shown, "/reevaluations/0/reasons"), "示例：第二家的同类业绩未计分。");
    EXPECT_EQ(text_at(shown, "/reevaluations/0/ownScores/bids/0/points/0/points"), "25");
    auto const other = judges.score(judges.members[1], judges.bids,
                                    [&](trading::ScoreSheet& sheet) { sheet.bids[0].points[0].points = decimal("1"); });
    EXPECT_EQ(text_at(other, "/rule"), "only_what_is_concerned_is_corrected");
    EXPECT_EQ(text_at(judges.review(judges.members[1]), "/rule"), "step_follows_the_evaluation");
    for (auto const& member : judges.members) score_again(walk, member, "30");
    auto const first_report = bj::parse(opinions.body).at("report");
    for (auto const& member : judges.members) ASSERT_EQ(judges.give_opinion(member).status, 200);
    city.run();
    auto const second = walk.get(walk.host, walk.lot + "/evaluation");
    EXPECT_EQ(integer_at(second, "/report/number"), 2);
    EXPECT_EQ(text_at(second, "/report/corrects/report"), trust::sm3(json::to_text(first_report)).to_string());
    EXPECT_EQ(text_at(second, "/report/candidates/0"), judges.bids[1]);
    EXPECT_EQ(bj::parse(second.body).at_pointer("/reevaluations/0/corrected"), first_report); // it stays
    for (Person const* reader : std::initializer_list<Person const*>{&walk.host, &judges.members[2]})
        EXPECT_EQ(walk.get(*reader, walk.lot + "/evaluation/reports/1").body.substr(0, 5), "%PDF-");
    for (auto const* reader : {&judges.bidding.bidders[0].signer, &judges.bidding.walk.supervisor})
        EXPECT_NE(walk.get(*reader, walk.lot + "/evaluation/reports/1").status, 200);
    EXPECT_EQ(walk.get(walk.host, walk.lot + "/evaluation/reports/2").status, 409);

    // Posted anew for three days or more, and objected to again.
    auto unnamed = walk.notice();
    ASSERT_EQ(unnamed.report, 2);
    unnamed.report.reset();
    EXPECT_EQ(text_at(walk.post_candidates(unnamed), "/rule"), "candidates_are_as_reported");
    auto too_short = walk.notice();
    too_short.postedUntil.milliseconds -= 1;
    EXPECT_EQ(text_at(walk.post_candidates(too_short), "/rule"), "candidates_are_posted_at_least_3_days");
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    city.run();
    EXPECT_EQ(notices(city, "candidates"), 2);
    EXPECT_EQ(first_candidate(walk), judges.bidding.bidders[1].code);
    EXPECT_EQ(text_at(reevaluate(walk, order_of(walk, "score", 1)), "/rule"), "reevaluation_has_its_ground");
    ASSERT_EQ(object(walk, "示例：又一项。").status, 201);
    ASSERT_EQ(walk.post(walk.host, walk.tender + "/objections/2/answer",
                        {{"finding", "dismissed"}, {"text", "示例：经核实无误。"}})
                  .status,
              200);
    EXPECT_EQ(text_at(walk.determine(), "/rule"), "posting_is_over");
    walk.pass_posting();
    ASSERT_EQ(walk.determine().status, 200);
    city.run();
    EXPECT_EQ(walk.winner().code, judges.bidding.bidders[1].code);
    EXPECT_EQ(text_at(reevaluate(walk, order_of(walk, "score", 1, 2)), "/rule"), "step_follows_the_award");
}

TEST(ReevaluationScenario, AReplacedMemberJudgesAnewAndTheArchiveHoldsBothReports) {
    AwardWalk walk;
    auto& judges = walk.walk;
    posted_and_objected(walk);
    uphold(walk);
    // It is replaced while the report still stands: what it concluded is void with the order.
    auto const replace = [&](std::size_t member, Person const& by) {
        auto const answered = judges.committee(
            walk.host, "replacements",
            bj::serialize(bj::object{{"replaced", judges.members[member].certificate.digest().to_string()},
                                     {"by", by.certificate.digest().to_string()},
                                     {"reasons", "示例：不能继续履行职责。"}}));
        EXPECT_EQ(answered.status, 200) << answered.body;
        EXPECT_EQ(judges.promise(by).status, 200);
    };
    auto const gone = judges.members[4];
    replace(4, judges.reserve);
    judges.members[4] = judges.reserve;
    ASSERT_EQ(reevaluate(walk, order_of(walk, "review", 1)).status, 200);
    EXPECT_NE(judges.review(gone).status, 200);
    for (auto const& member : judges.members) {
        auto const reviewed = judges.review(member);
        ASSERT_EQ(reviewed.status, 200) << reviewed.body;
    }
    for (auto const& member : judges.members) score_again(walk, member, "30");
    for (auto const& member : judges.members) ASSERT_EQ(judges.give_opinion(member).status, 200);
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    walk.pass_posting();
    ASSERT_EQ(walk.determine().status, 200);
    auto const contract = walk.contract();
    ASSERT_EQ(walk.propose(contract).status, 200);
    ASSERT_EQ(walk.sign(walk.winner(), contract).status, 200);
    walk.city.run();
    walk.city.run();
    auto const sealed = seal_archive(judges.bidding);
    ASSERT_EQ(sealed.status, 201) << sealed.body;
    auto const statements = proof::check_archive(container_of(judges.bidding), nullptr);
    EXPECT_TRUE(failed(statements).empty()) << failed(statements).front();
    auto const corrected = named(statements, "corrected_reports_stay");
    ASSERT_EQ(corrected.size(), 1U);
    EXPECT_EQ(corrected.front().facts.front().value, "2");

    // A platform that leaves the order out later, or has it name another report, is found out.
    for (bool const leaves_out : {true, false}) {
        Forger forger(walk.city, unpacked(container_of(judges.bidding)));
        if (leaves_out)
            forger.leave_out("evaluation.reevaluation-ordered");
        else
            forger.rewrite("evaluation.reevaluation-ordered", [](std::string body) {
                auto& digit = body[body.find(R"("digest":")") + 10];
                digit = digit == '0' ? '1' : '0';
                return body;
            });
        forger.sign();
        edge::files::TemporaryDirectory const directory;
        pack(directory.path() / "forged.tar", forger.files);
        auto const told = failed(proof::check_archive(directory.path() / "forged.tar", nullptr));
        EXPECT_NE(std::ranges::find(told, "corrected_reports_stay"), told.end()) << leaves_out;
    }
}

TEST(ReevaluationScenario, ACommitteeExaminesACandidateBeforeTheAward) {
    AwardWalk walk;
    auto& city = walk.city;
    auto& judges = walk.walk;
    auto const& first = judges.bidding.bidders[0];
    EXPECT_EQ(text_at(walk.post(walk.host, walk.award + "/examinations", examination_of(first.code)), "/rule"),
              "step_follows_the_award");
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    walk.pass_posting();
    EXPECT_EQ(
        text_at(walk.post(walk.host, walk.award + "/examinations", examination_of(first.code, "too_dear")), "/rule"),
        "ground_is_of_article_56");
    EXPECT_EQ(walk.post(judges.members[0], walk.award + "/examinations", examination_of(first.code)).status, 403);
    EXPECT_EQ(text_at(opine(walk, judges.members[0], first.code, true), "/rule"), "step_follows_the_award");
    ASSERT_EQ(walk.post(walk.host, walk.award + "/examinations", examination_of(first.code)).status, 200);
    EXPECT_EQ(text_at(walk.post(walk.host, walk.award + "/examinations", examination_of(first.code)), "/rule"),
              "step_follows_the_award");
    EXPECT_EQ(text_at(determining(walk, first.code), "/rule"), "step_follows_the_award");

    // Host and committee know of it, nobody else.
    EXPECT_EQ(text_at(walk.get(walk.host, walk.award), "/state"), "examining");
    auto const asked = walk.get(judges.members[1], walk.award);
    EXPECT_EQ(text_at(asked, "/youAre"), "member");
    EXPECT_EQ(text_at(asked, "/steps/0"), "give_examination_opinion");
    EXPECT_EQ(text_at(asked, "/examinations/0/reasons"), "示例：主要资产被查封。");
    city.run();
    for (Person const* reader :
         std::initializer_list<Person const*>{&first.signer, &judges.bidding.bidders[1].signer, &judges.reserve}) {
        auto const page = walk.get(*reader, walk.award);
        EXPECT_EQ(text_at(page, "/state"), "posted");
        EXPECT_EQ(page.body.find("被查封"), std::string::npos);
    }
    EXPECT_EQ(opine(walk, judges.reserve, first.code, true).status, 403);
    EXPECT_EQ(text_at(opine(walk, judges.members[0], judges.bidding.bidders[1].code, true), "/rule"),
              "opinion_is_of_this_examination");
    for (std::size_t i = 0; i < 5; ++i) {
        auto const given = opine(walk, judges.members[i], first.code, i < 2);
        ASSERT_EQ(given.status, 200) << given.body;
        if (i == 0) {
            EXPECT_EQ(text_at(opine(walk, judges.members[0], first.code, true), "/rule"), "opinion_is_given_once");
        }
    }
    city.run();
    auto const host = walk.get(walk.host, walk.award);
    EXPECT_EQ(text_at(host, "/state"), "posted");
    EXPECT_EQ(text_at(host, "/host/out/0/ground"), "other");
    auto const supervised = city.ask(judges.bidding.walk.supervisor, City::kSupervision, "GET", walk.tender).body;
    EXPECT_NE(supervised.find("examination"), std::string::npos);
    for (auto const* node : {City::kHub, City::kTrading})
        EXPECT_EQ(city.get(node, walk.tender).body.find("examination"), std::string::npos) << node;
    ASSERT_EQ(walk.determine().status, 200);
    city.run();
    EXPECT_NE(walk.winner().code, first.code);
    EXPECT_EQ(text_at(city.get(City::kTrading, walk.award), "/result/ground"), "other");
}

TEST(ReevaluationScenario, AConfirmedCandidateWins) {
    AwardWalk walk;
    auto& judges = walk.walk;
    auto const& first = judges.bidding.bidders[0];
    ASSERT_EQ(walk.post_candidates(walk.notice()).status, 200);
    walk.pass_posting();
    ASSERT_EQ(walk.post(walk.host, walk.award + "/examinations", examination_of(first.code, "unlawful_conduct")).status,
              200);
    for (auto const& member : judges.members) ASSERT_EQ(opine(walk, member, first.code, true).status, 200);
    ASSERT_EQ(walk.determine().status, 200);
    EXPECT_EQ(walk.winner().code, first.code);
    EXPECT_EQ(text_at(walk.post(walk.host, walk.award + "/examinations", examination_of(first.code)), "/rule"),
              "step_follows_the_award");
}

} // namespace haihe::scenario
