// The hub's registry and public pages over HTTP.

#include "scenario/tender_walk.hpp"

#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

std::string binding(Person const& person, std::string const& entity) {
    return boost::json::serialize(boost::json::object{
        {"certificate", person.certificate.to_pem()}, {"entity", entity}, {"duties", boost::json::array{"handler"}}});
}

exchange::PlatformRegistered platform(City& city, std::string const& code) {
    return json::read<exchange::PlatformRegistered>(city.get(City::kHub, "/platforms/" + code).body).value();
}

edge::http::Response record(City& city, exchange::PlatformRegistered const& value) {
    return city.ask(city.hub_operator, City::kHub, "POST", "/platforms", json::write(value));
}

TEST(HubRegistry, APlatformNeedsACertificateOfARecognisedAuthority) {
    City city;
    trust::MadeAuthority const unknown(true, "示例未互认中心");
    auto const key = trust::PrivateKey::generate_sm2();
    exchange::PlatformRegistered value{
        "A1200000007", "示例平台", "trading", "http://seven.example", unknown.issue(key, "示例平台", "").to_pem(),
        "connected"};
    auto const refused = record(city, value);
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(text_at(refused, "/rule"), "certificate_authority_is_recognised");
    EXPECT_EQ(text_at(refused, "/path"), "/certificate");

    value.certificate = platform(city, City::kTrading).certificate;
    auto const taken = record(city, value);
    EXPECT_EQ(taken.status, 409);
    EXPECT_EQ(text_at(taken, "/rule"), "certificate_is_bound_once");
    EXPECT_EQ(city.get(City::kHub, "/platforms/A1200000007").status, 404);
}

TEST(HubRegistry, ASecondRegistrationIsAnUpdate) {
    City city;
    auto value = platform(city, City::kOther);
    value.url = "http://moved.example";
    EXPECT_EQ(record(city, value).status, 201);
    EXPECT_EQ(platform(city, City::kOther), value);
}

TEST(HubRegistry, TheHubDescribesItself) {
    City city;
    auto self = platform(city, City::kHub);
    EXPECT_EQ(self.role, "hub");
    EXPECT_EQ(record(city, self).status, 201);
    auto const size = city.node(City::kHub).desk().ledger.size();
    city.restart(City::kHub);
    EXPECT_EQ(city.node(City::kHub).desk().ledger.size(), size) << "founded once";
    self.url = "http://elsewhere.example";
    EXPECT_EQ(text_at(record(city, self), "/rule"), "hub_is_described_by_its_configuration");
}

TEST(HubRegistry, ACertificateIsBoundOnceAndForGood) {
    City city;
    constexpr auto kOtherEntity = "91120112MA0EXAMP16";
    city.register_entity(kOtherEntity, "天津市示例建设有限公司", {"tenderee"});
    auto const person = city.issue("示例经办员", "");
    auto const bind = [&](std::string const& entity) {
        return city.ask(city.hub_operator, City::kHub, "POST", "/certificates", binding(person, entity));
    };
    ASSERT_EQ(bind(City::kTenderee).status, 201);
    auto const again = bind(kOtherEntity);
    EXPECT_EQ(again.status, 409);
    EXPECT_EQ(text_at(again, "/rule"), "certificate_is_bound_once");
    auto const digest = person.certificate.digest().to_string();
    EXPECT_EQ(city.ask(city.hub_operator, City::kHub, "POST", "/certificates/" + digest + "/revoke").status, 200);
    EXPECT_EQ(text_at(bind(kOtherEntity), "/rule"), "certificate_is_bound_once");
    EXPECT_EQ(bind(City::kTenderee).status, 201);
}

TEST(HubRegistry, AWithdrawnEntitysPeopleActNoLonger) {
    City city;
    auto const person = city.hire("示例经办员", City::kTenderee, {"handler"});
    EXPECT_EQ(city.ask(person, City::kHub, "GET", "/session").status, 200);
    auto entity =
        json::read<exchange::EntityRegistered>(city.get(City::kHub, std::string("/entities/") + City::kTenderee).body)
            .value();
    entity.state = "withdrawn";
    ASSERT_EQ(city.ask(city.hub_operator, City::kHub, "POST", "/entities", json::write(entity)).status, 201);
    EXPECT_NE(city.ask(person, City::kHub, "GET", "/session").status, 200);
    EXPECT_EQ(text_at(city.ask(city.hub_operator, City::kHub, "POST", "/certificates",
                               binding(city.issue("示例新人", ""), City::kTenderee)),
                      "/rule"),
              "entity_is_registered");
}

TEST(HubPages, ShowWhatWasPublishedAndNothingElse) {
    City city;
    Walk walk(city);
    auto const open = integer_at(city.get(City::kHub, "/figures"), "/tendersOpen");
    auto const tender = walk.published();
    city.run();
    auto const figures = city.get(City::kHub, "/figures");
    EXPECT_EQ(integer_at(figures, "/tendersOpen"), open + 1);
    EXPECT_EQ(integer_at(figures, "/platforms"), 4);
    auto const page = city.get(City::kHub, "/tenders/" + tender);
    ASSERT_EQ(page.status, 200);
    EXPECT_EQ(text_at(page, "/state"), "open");
    auto const receipt = text_at(page, "/events/0/receiptUrl");
    EXPECT_EQ(city.get(City::kHub, receipt).status, 200);

    auto const unpublished = walk.register_tender();
    city.run();
    EXPECT_EQ(city.get(City::kHub, "/tenders/" + unpublished).status, 404);
    EXPECT_EQ(city.get(City::kHub, "/notices/" + std::string(City::kTrading) + "-1-0").status, 404)
        << "project.registered is for departments";
    EXPECT_EQ(city.get(City::kHub, "/notices/nonsense/proof").status, 404);
    EXPECT_EQ(text_at(city.get(City::kHub, "/notices?kind=rumour"), "/rule"), "notice_kind_is_known");
}

TEST(LawCheck, AnswersAnybodyAndKeepsNothing) {
    City city;
    auto const size = city.node(City::kTrading).desk().ledger.size();
    auto ask = [&](std::string const& deadline) {
        edge::http::Request request;
        request.method = "POST";
        request.target = "/law/check";
        request.body = R"({"timeTable":{"documentsFrom":"2026-03-04T01:00:00.000Z",)"
                       R"("documentsUntil":"2026-03-10T01:00:00.000Z","questionsUntil":"2026-03-12T01:00:00.000Z",)"
                       R"("objectionUntil":"2026-03-20T16:00:00.000Z","bidDeadline":")" +
                       deadline + R"(","openingAt":")" + deadline +
                       R"(","bidValidityDays":90,"depositValidityDays":90},"beganOn":"2026-03-03","category":"works",)"
                       R"("compulsory":true,"method":"open","estimatedPrice":800000000})";
        return city.transport->send(city.url(City::kTrading), request).value();
    };
    auto const lawful = ask("2026-03-30T01:00:00.000Z");
    ASSERT_EQ(lawful.status, 200) << lawful.body;
    EXPECT_EQ(lawful.body.find("\"broken\""), std::string::npos);
    EXPECT_NE(ask("2026-03-23T01:00:00.000Z").body.find("\"/timeTable/bidDeadline\""), std::string::npos);
    EXPECT_EQ(ask("tomorrow").status, 400);
    EXPECT_EQ(city.node(City::kTrading).desk().ledger.size(), size);
}

} // namespace
} // namespace haihe::scenario
