// Each rule of law that a publication can break: our platform refuses it by the rule's name, and a publication of
// somebody else's platform that breaks it is found by supervision. The table has a row for every rule of which the book
// of the law says so.

#include "scenario/evaluation_walk.hpp"
#include "scenario/stranger.hpp"
#include "scenario/tender_walk.hpp"

#include "law/catalogue.hpp"
#include "law/wiring.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;

/// What a platform is told to publish, and what it tells.
struct Publication {
    exchange::ProjectRegistered project;
    exchange::TenderCreated tender;
    exchange::Announcement announcement;
};

Publication lawful(City& city) {
    auto const from = city.clock.now() + kernel::hours(1);
    Publication made;
    made.project = {std::string(kStranger) + "000001",
                    "2026-120112-48-01-000123",
                    "示例河道整治工程",
                    City::kTenderee,
                    "天津市示例水务工程有限公司",
                    "示例批〔2026〕1号",
                    kernel::yuan(50'000'000),
                    "budget",
                    true,
                    "N76",
                    "120112"};
    made.tender.code = made.project.code + "001";
    made.tender.project = made.project.code;
    made.tender.name = "示例河道整治工程施工";
    made.tender.tenderee = made.project.owner;
    made.tender.tendereeName = made.project.ownerName;
    made.tender.method = "open";
    made.tender.selfOrganised = made.tender.filed = true;
    made.tender.beganOn = kernel::Date::of(city.clock.now());
    made.tender.industry = made.project.industry;
    made.tender.region = made.project.region;
    made.tender.lots = {{made.tender.code + "001",
                         "一标段",
                         "works",
                         "河道清淤与护岸",
                         kernel::yuan(10'000'000),
                         {},
                         kernel::yuan(200'000)}};
    auto& announcement = made.announcement;
    announcement.tender = made.tender.code;
    announcement.title = "示例河道整治工程施工招标公告";
    announcement.content = "河道清淤与护岸";
    announcement.quantity = "3.2公里";
    announcement.place = "津南区";
    announcement.schedule = "2026年内";
    announcement.obtaining = "在交易平台免费下载";
    announcement.qualification = "水利水电施工总承包二级以上";
    announcement.tendereeName = made.tender.tendereeName;
    announcement.tendereeAddress = "津南区示例路1号";
    announcement.contact = "示例业务室 022-00000000";
    announcement.openingPlace = "示例开标室";
    announcement.media = {"天津市招标投标公共服务平台"};
    auto const deadline = from + kernel::days(20);
    announcement.timeTable = {
        from, from + kernel::days(6), from + kernel::days(8), from + kernel::days(15), deadline, deadline, 90, 90};
    return made;
}

struct Breach {
    char const* rule;
    std::function<void(Publication&)> commit;
};

exchange::TimeTable& times(Publication& publication) { return publication.announcement.timeTable; }

Breach const kBreaches[] = {
    {"bid_preparation_is_at_least_20_days",
     [](auto& p) { times(p).bidDeadline = times(p).openingAt = times(p).documentsFrom + kernel::days(19); }},
    {"bid_validity_is_stated", [](auto& p) { times(p).bidValidityDays = times(p).depositValidityDays = 0; }},
    {"deposit_is_valid_as_long_as_bids", [](auto& p) { times(p).depositValidityDays = 89; }},
    {"documents_are_on_offer_at_least_5_days",
     [](auto& p) { times(p).documentsUntil = times(p).documentsFrom + kernel::days(4); }},
    {"objection_to_documents_stays_open_until_10_days_before",
     [](auto& p) { times(p).objectionUntil = times(p).bidDeadline - kernel::days(11); }},
    {"opening_is_at_the_bid_deadline", [](auto& p) { times(p).openingAt = times(p).bidDeadline + kernel::hours(1); }},
    {"deposit_is_at_most_2_percent", [](auto& p) { p.tender.lots[0].deposit = kernel::Money{20'000'001}; }},
    {"tender_is_compulsory_from_the_threshold", [](auto& p) { p.tender.compulsory = false; }},
    {"announcement_is_in_a_designated_medium", [](auto& p) { p.announcement.media.clear(); }},
    {"announcement_states_what_it_must", [](auto& p) { p.announcement.place.clear(); }},
    {"opening_place_is_as_fixed", [](auto& p) { p.announcement.openingPlace.clear(); }},
    {"approval_and_funds_are_settled", [](auto& p) { p.project.fundsSettled = false; }},
    {"self_organised_tender_is_filed", [](auto& p) { p.tender.filed = false; }},
};

/// `object` as a request takes it: without what the platform itself adds.
template <class T>
bj::object without(T const& object, std::initializer_list<char const*> members) {
    auto request = bj::parse(json::write(object)).as_object();
    for (auto const* member : members) request.erase(member);
    return request;
}

/// What our platform says to publishing it.
edge::http::Response publish(Walk& walk, Publication const& told) {
    auto& city = walk.city;
    auto const put = [&](char const* method, std::string const& target, bj::object const& body) {
        auto answer = city.ask(walk.staff.handler, City::kTrading, method, target, bj::serialize(body));
        EXPECT_LT(answer.status, 300) << target << ": " << answer.body;
        return answer;
    };
    auto const project = put("POST", "/projects", without(told.project, {"code", "owner", "ownerName"}));
    auto request = without(told.tender, {"code", "project", "tenderee", "tendereeName", "selfOrganised", "beganOn",
                                         "industry", "region", "lots"});
    request["project"] = text_at(project, "/result/code");
    request["lots"] = bj::array{without(told.tender.lots[0], {"code"})};
    auto const code = text_at(put("POST", "/tenders", request), "/result/code");
    auto const digest = city.upload(walk.staff.handler, City::kTrading, "示例招标文件 " + code);
    bj::object const file{{"name", "招标文件.txt"}, {"kind", "instructions"}, {"size", 20}, {"sm3", digest}};
    put("PUT", "/tenders/" + code + "/documents", {{"files", bj::array{file}}});
    put("PUT", "/tenders/" + code + "/announcement",
        without(told.announcement, {"tender", "version", "tendereeName", "documentsDigest"}));
    EXPECT_EQ(walk.review(code).status, 200);
    return walk.publish(code);
}

/// The other platform publishes it, whatever the law says.
void tell(Stranger& stranger, Walk& walk, Publication told) {
    auto const& signer = walk.staff.signer;
    auto const sign = [&](char const* label, std::string const& text) {
        return trust::sign(signer.key, signer.certificate, label, text);
    };
    auto const now = walk.city.clock.now();
    exchange::DocumentManifest const manifest{
        told.tender.code, 1, {{"招标文件.txt", "instructions", 20, trust::sm3("示例")}}};
    auto const documents = json::write(manifest);
    told.announcement.documentsDigest = trust::sm3(documents);
    auto const announcement = json::write(told.announcement);
    stranger.message("project.registered", json::write(told.project), told.project.code);
    stranger.message("tender.created", json::write(told.tender), told.tender.code);
    stranger.message("documents.issued",
                     json::write(exchange::DocumentsIssued{documents, sign("haihe/documents/1", documents), now}),
                     told.tender.code);
    stranger.message(
        "announcement.published",
        json::write(exchange::AnnouncementPublished{announcement, sign("haihe/announcement/1", announcement), now}),
        told.tender.code);
    auto const answer = stranger.send(stranger.batch(0));
    EXPECT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(answer.body.find("\"accepted\":false"), std::string::npos) << answer.body;
    walk.city.run();
}

/// The rules that supervision finds broken.
std::set<std::string> found_broken(City& city, std::string const& tender) {
    auto const page = city.get(City::kSupervision, "/tenders/" + tender);
    EXPECT_EQ(page.status, 200) << page.body;
    std::set<std::string> rules;
    auto const told = bj::parse(page.body);
    for (auto const& finding : told.at("findings").as_array())
        if (finding.at("mark") == "broken") rules.emplace(finding.at("rule").as_string());
    return rules;
}

TEST(TenderRules, ALawfulPublicationIsTakenAndNothingIsFound) {
    City city;
    Walk walk(city);
    auto const answer = publish(walk, lawful(city));
    EXPECT_EQ(answer.status, 200) << answer.body;
    Stranger stranger(city);
    auto const told = lawful(city);
    tell(stranger, walk, told);
    EXPECT_EQ(found_broken(city, told.tender.code), std::set<std::string>{});
}

TEST(TenderRules, EachIsRefusedByItsName) {
    City city;
    Walk walk(city);
    for (auto const& breach : kBreaches) {
        SCOPED_TRACE(breach.rule);
        auto told = lawful(city);
        breach.commit(told);
        auto const answer = publish(walk, told);
        EXPECT_EQ(answer.status, 422) << answer.body;
        EXPECT_EQ(text_at(answer, "/rule"), breach.rule);
        EXPECT_TRUE(text_at(answer, "/citation/article").starts_with("第"));
    }
}

TEST(TenderRules, EachIsFoundWhereAnotherPlatformLetItPass) {
    for (auto const& breach : kBreaches) {
        SCOPED_TRACE(breach.rule);
        City city;
        Walk walk(city);
        Stranger stranger(city);
        auto told = lawful(city);
        breach.commit(told);
        tell(stranger, walk, told);
        EXPECT_EQ(found_broken(city, told.tender.code), std::set<std::string>{breach.rule});
    }
}

TEST(TenderRules, NoCommitteeIsPlannedThatTheLawForbids) {
    City city;
    Walk walk(city);
    auto const tender = walk.register_tender();
    struct Row {
        char const* rule;
        std::function<void(exchange::CommitteeTerms&)> plan;
    };
    for (auto const& [rule, plan] : {
             Row{"", [](auto& committee) { committee.representatives = 1; }},
             Row{"committee_is_odd_and_at_least_5", [](auto& committee) { committee.representatives = 2; }},
             Row{"committee_is_odd_and_at_least_5",
                 [](auto& committee) {
                     committee.representatives = 0;
                     committee.experts = {{"水利工程", 3}};
                 }},
             Row{"experts_are_two_thirds",
                 [](auto& committee) {
                     committee.representatives = 2;
                     committee.experts = {{"水利工程", 3}};
                 }},
             Row{"named_experts_have_their_ground", [](auto& committee) { committee.namedBecause = ""; }},
         }) {
        SCOPED_TRACE(rule);
        auto terms = comprehensive_terms();
        plan(terms.committee);
        auto const digest = city.upload(walk.staff.handler, City::kTrading, "示例招标文件");
        bj::object const file{{"name", "招标文件.txt"}, {"kind", "instructions"}, {"size", 18}, {"sm3", digest}};
        bj::object const documents{{"files", bj::array{file}}, {"evaluation", bj::parse(json::write(terms))}};
        auto const answer = city.ask(walk.staff.handler, City::kTrading, "PUT", "/tenders/" + tender + "/documents",
                                     bj::serialize(documents));
        EXPECT_EQ(answer.status, *rule ? 422 : 200) << answer.body;
        EXPECT_EQ(*rule ? text_at(answer, "/rule") : "", rule);
    }
}

TEST(TenderRules, TheTableLeavesOutNoRuleThatIsSaidToBeAskedBeforePublication) {
    for (auto const& wiring : law::wirings()) {
        auto const files = law::lines_of(wiring.enforced);
        if (std::ranges::find(files, "src/trading/tender/publish_tender.cpp") == files.end()) continue;
        if (law::is_option(law::entry_of(wiring.rule)->card)) continue; // a node's setting: tender_test.cpp
        if (wiring.rule == "clarification_is_15_days_before_the_deadline_or_moves_it") continue; // notice_test.cpp
        EXPECT_TRUE(std::ranges::any_of(kBreaches, [&](auto const& breach) { return breach.rule == wiring.rule; }))
            << wiring.rule;
    }
}

} // namespace
} // namespace haihe::scenario
