// A tender is born and its notice crosses all three platforms.

#include "scenario/tender_walk.hpp"

#include "access/directory.hpp"
#include "edge/http/wire.hpp"
#include "proof/message_proof.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

std::string notice_of(City& city, std::string const& tender, std::string const& kind = "announcement") {
    auto const list = city.get(City::kHub, "/notices?kind=" + kind + "&q=" + tender);
    EXPECT_EQ(list.status, 200) << list.body;
    return text_at(list, "/items/0/id");
}

TEST(Notice, AppearsOnTheHubWithItsProofAndOnSupervisionWithItsTimeLine) {
    City city;
    Walk walk(city);
    auto const tender = walk.published();

    auto const id = notice_of(city, tender);
    auto const notice = city.get(City::kHub, "/notices/" + id);
    ASSERT_EQ(notice.status, 200) << notice.body;
    EXPECT_EQ(text_at(notice, "/announcement/title"), "示例河道整治工程施工招标公告");
    EXPECT_EQ(text_at(notice, "/signer/name"), "示例签发人");

    auto const file = city.get(City::kHub, "/notices/" + id + "/proof");
    auto const proof = proof::read_message_proof(file.body);
    ASSERT_TRUE(proof.has_value()) << proof.error().rule;
    trust::TrustList const authorities({city.authority.listed(), city.second_authority.listed()});
    for (auto const& statement : proof::check(*proof, &authorities))
        EXPECT_NE(statement.result, proof::Result::failed) << statement.name << ": " << statement.text.en;

    auto const watched = city.get(City::kSupervision, "/tenders/" + tender);
    ASSERT_EQ(watched.status, 200) << watched.body;
    EXPECT_NE(watched.body.find("bid_preparation_is_at_least_20_days"), std::string::npos);
    EXPECT_TRUE(boost::json::parse(watched.body).at_pointer("/routes/hub").as_bool());
    EXPECT_TRUE(boost::json::parse(watched.body).at_pointer("/routes/direct").as_bool());
    EXPECT_EQ(text_at(city.get(City::kSupervision, "/tenders?department=" + city.department), "/items/0/level"),
              "green");
}

TEST(Notice, APeriodOneDayTooShortIsRefusedWithItsCitationInBothLanguages) {
    City city;
    Walk walk(city);
    auto const tender = walk.register_tender();
    ASSERT_EQ(walk.draft(tender, 19).status, 200);
    ASSERT_EQ(walk.review(tender).status, 200);

    auto const refused = walk.publish(tender, nullptr, "en");
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(text_at(refused, "/rule"), "bid_preparation_is_at_least_20_days");
    EXPECT_EQ(text_at(refused, "/citation/article"), "第二十四条");
    EXPECT_EQ(text_at(refused, "/detail"), text_at(refused, "/text/en"));
    EXPECT_EQ(text_at(walk.publish(tender, nullptr, "zh-CN"), "/detail"), text_at(refused, "/text/zh"));
    city.run();
    EXPECT_EQ(integer_at(city.get(City::kHub, "/notices?q=" + tender), "/total"), 0);

    ASSERT_EQ(walk.draft(tender, 20).status, 200);
    ASSERT_EQ(walk.review(tender).status, 200);
    EXPECT_EQ(walk.publish(tender).status, 200);
}

TEST(Notice, IsListedByTheClockWhileNobodyWrites) {
    City city;
    Walk walk(city);
    auto const tender = walk.published();
    auto const states = [&](std::string const& state) {
        return integer_at(city.get(City::kHub, "/notices?state=" + state + "&q=" + tender), "/total");
    };
    auto const list = city.get(City::kHub, "/notices?q=" + tender);
    EXPECT_EQ(text_at(list, "/items/0/state"), "open");
    auto const deadline = kernel::Instant::parse(text_at(list, "/items/0/bidDeadline")).value();
    city.clock.set(deadline - kernel::Duration{1}, 0);
    EXPECT_EQ(states("open"), 1);
    EXPECT_EQ(states("closed"), 0);
    city.clock.set(deadline, 0);
    EXPECT_EQ(states("open"), 0);
    EXPECT_EQ(states("closed"), 1);
    EXPECT_EQ(text_at(city.get(City::kHub, "/notices?q=" + tender), "/items/0/state"), "closed");
}

TEST(Notice, ListsAreKeptUntilTheNextDeadline) {
    City city;
    Walk walk(city);
    auto const tender = walk.published();
    edge::http::Request asked;
    asked.method = "GET";
    asked.target = "/notices";
    auto const& router = city.node(City::kHub).router();
    EXPECT_TRUE(router.match(asked)->route->options.public_read);
    auto const list = city.get(City::kHub, "/notices?q=" + tender);
    auto const deadline = kernel::Instant::parse(text_at(list, "/items/0/bidDeadline")).value();
    EXPECT_EQ(router.handle(asked).headers.at("expires"), edge::http::http_date(deadline));
    city.clock.set(deadline, 0);
    EXPECT_FALSE(router.handle(asked).headers.contains("expires")) << "nothing more can close";
}

TEST(Notice, WhoDraftsDoesNotReviewAndWhoSignsIsAnother) {
    City city;
    Walk walk(city);
    auto const all_duties = city.hire("示例身兼数职", City::kTenderee, {"handler", "reviewer", "signer"});
    city.run();
    walk.staff.handler = all_duties;
    auto const tender = walk.register_tender();
    ASSERT_EQ(walk.draft(tender).status, 200);
    auto const reviewed = city.ask(all_duties, City::kTrading, "POST", "/tenders/" + tender + "/review");
    EXPECT_EQ(text_at(reviewed, "/rule"), "drafter_and_reviewer_are_two_people");
    EXPECT_EQ(text_at(walk.publish(tender), "/rule"), "what_is_signed_was_reviewed");
    ASSERT_EQ(walk.review(tender).status, 200);
    EXPECT_EQ(text_at(walk.publish(tender, &all_duties), "/rule"), "drafter_and_signer_are_two_people");
}

TEST(Notice, NobodyElseMayDoIt) {
    City city;
    Walk walk(city);
    city.register_entity("91120112MA0EXAMP16", "天津市示例建设有限公司", {"tenderee"});
    auto const stranger = city.hire("示例外人", "91120112MA0EXAMP16", {"handler", "reviewer", "signer"});
    auto const tender = walk.register_tender();
    ASSERT_EQ(walk.draft(tender).status, 200);
    city.run();
    auto const target = "/tenders/" + tender;
    EXPECT_EQ(text_at(city.ask(stranger, City::kTrading, "GET", target + "/draft"), "/rule"), "tender_is_the_callers");
    EXPECT_EQ(city.ask(stranger, City::kTrading, "GET", target).status, 404) << "unpublished: not there for others";
    EXPECT_EQ(city.get(City::kTrading, target).status, 404);
    EXPECT_EQ(text_at(walk.publish(tender, &stranger), "/rule"), "tender_is_the_callers");
    EXPECT_EQ(text_at(walk.publish(tender, &walk.staff.reviewer), "/rule"), "caller_has_the_duty");
    auto const unknown = city.issue("示例未绑定者", City::kTenderee);
    EXPECT_EQ(text_at(city.ask(unknown, City::kTrading, "GET", target + "/draft"), "/rule"), "certificate_is_bound");
}

TEST(Notice, AnEditOfWhatOneHasNotReadIsRefused) {
    City city;
    Walk walk(city);
    auto const tender = walk.register_tender();
    auto const drafted = walk.draft(tender);
    auto const stale = city.ask(walk.staff.handler, City::kTrading, "PUT", "/tenders/" + tender + "/documents",
                                R"({"files":[]})", {{"if-match", "\"draft-1\""}});
    EXPECT_EQ(stale.status, 412);
    EXPECT_EQ(text_at(stale, "/rule"), "draft_is_the_one_that_was_read");
    EXPECT_EQ(drafted.headers.at("etag"), "\"draft-2\"");
}

TEST(Notice, PublishingTwiceAtOncePublishesOnce) {
    City city;
    Walk walk(city);
    auto const tender = walk.published();
    EXPECT_EQ(text_at(walk.publish(tender), "/rule"), "step_follows_the_lifecycle");
    city.run();
    EXPECT_EQ(integer_at(city.get(City::kHub, "/notices?kind=announcement&q=" + tender), "/total"), 1);
}

TEST(Notice, ARepeatedRequestGetsItsFirstAnswer) {
    City city;
    Walk walk(city);
    auto const body =
        R"({"investmentCode":"2026-120112-48-01-000123","name":"示例工程","approval":"示例批","investment":100,)"
        R"("fundSource":"budget","fundsSettled":true,"industry":"N76","region":"120112"})";
    edge::http::Headers const key{{"idempotency-key", "\"one\""}};
    auto const first = city.ask(walk.staff.handler, City::kTrading, "POST", "/projects", body, key);
    auto const again = city.ask(walk.staff.handler, City::kTrading, "POST", "/projects", body, key);
    EXPECT_EQ(text_at(first, "/result/code"), text_at(again, "/result/code"));
    EXPECT_EQ(again.headers.at("idempotency-replayed"), "true");
    auto other = std::string(body);
    other.replace(other.find("100"), 3, "200");
    auto const misused = city.ask(walk.staff.handler, City::kTrading, "POST", "/projects", other, key);
    EXPECT_EQ(misused.status, 422);
    EXPECT_EQ(text_at(misused, "/rule"), "idempotency_key_fits_its_request");
}

TEST(Notice, AClarificationInTheLast15DaysMovesTheDeadlineOnAllThreePlatforms) {
    City city;
    Walk walk(city);
    auto const tender = walk.published();
    city.clock.set(city.clock.now() + kernel::days(8), 0);
    auto const refused = walk.clarify(tender, 1);
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(text_at(refused, "/rule"), "clarification_is_15_days_before_the_deadline_or_moves_it");
    auto const moved = (city.clock.now() + kernel::days(16)).to_string();
    EXPECT_EQ(walk.clarify(tender, 2, moved).status, 409) << "numbers are not skipped";
    auto const issued = walk.clarify(tender, 1, moved);
    ASSERT_EQ(issued.status, 201) << issued.body;
    city.run();
    EXPECT_EQ(integer_at(city.get(City::kHub, "/notices?kind=deadline_change&q=" + tender), "/total"), 1);
    for (auto const* code : {City::kTrading, City::kHub, City::kSupervision})
        EXPECT_EQ(text_at(city.get(code, "/tenders/" + tender), "/timeTable/bidDeadline"), moved) << code;
}

TEST(Notice, StaysVerifiableAfterTheHubWasRestarted) {
    City city;
    Walk walk(city);
    auto const tender = walk.published();
    auto const before = city.get(City::kHub, "/notices/" + notice_of(city, tender)).body;
    city.restart(City::kHub);
    EXPECT_EQ(city.get(City::kHub, "/notices/" + notice_of(city, tender)).body, before);
    city.restart(City::kTrading);
    city.restart(City::kSupervision);
    city.run();
    EXPECT_EQ(integer_at(city.get(City::kHub, "/notices?kind=announcement&q=" + tender), "/total"), 1);
}

} // namespace
} // namespace haihe::scenario
