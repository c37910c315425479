// Who judges a lot: sealed for the departments with the report, told to everybody when the winner is determined.

#include "scenario/award_walk.hpp"

#include "exchange/messages/committee.hpp"
#include "scenario/disks.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;

constexpr char const* kCanary = "CANARY-dissent-7c1e";

/// As it might lie about: raw, hexadecimal, base64 at each of its three phases.
std::vector<std::string> shapes_of(std::string const& canary) {
    std::vector<std::string> shapes{canary,
                                    trust::hex({reinterpret_cast<std::uint8_t const*>(canary.data()), canary.size()})};
    for (std::size_t phase = 0; phase < 3; ++phase)
        shapes.push_back(trust::base64(canary.substr(phase, (canary.size() - phase) / 3 * 3)));
    return shapes;
}

bool holds(std::string const& bytes, std::string const& canary) {
    for (auto const& shape : shapes_of(canary))
        if (bytes.find(shape) != std::string::npos) return true;
    return false;
}

bool disk_holds(City& city, char const* platform, std::string const& canary) {
    bool found = false;
    look_at_disk(city, platform,
                 [&](std::string const&, std::string const& bytes) { found = found || holds(bytes, canary); });
    return found;
}

/// Three bids judged by five, of whom the last dissents.
struct JudgedLot {
    AwardWalk lot{comprehensive_terms()};
    City& city = lot.city;

    JudgedLot() {
        auto& walk = lot.walk;
        walk.begin();
        for (auto const& member : walk.members) EXPECT_EQ(walk.review(member).status, 200);
        for (auto const& member : walk.members) EXPECT_EQ(walk.score(member, walk.bids).status, 200);
        for (std::size_t i = 0; i < walk.members.size(); ++i) {
            bool const last = i + 1 == walk.members.size();
            auto const said =
                last ? walk.give_opinion(walk.members[i], "dissents", kCanary) : walk.give_opinion(walk.members[i]);
            EXPECT_EQ(said.status, 200) << said.body;
        }
        city.run();
    }
    /// What the hub's ledger holds of the tender.
    std::string told_to_the_hub() {
        auto reads = city.node(City::kHub).desk().ledger.reads().lease();
        auto query = reads->query("SELECT what_json FROM entries WHERE instr(what_json, ?) > 0");
        query.bind(lot.walk.bidding.tender);
        std::string all;
        while (query.next()) all += query.text(0);
        return all;
    }
    /// By the marks that are in it, of somebody's name, certificate or its digest.
    std::vector<std::string> members_in(std::string const& text) {
        std::vector<std::string> found;
        for (auto const& one : lot.walk.members)
            for (auto const& mark : {one.certificate.common_name(), one.certificate.digest().to_string(),
                                     one.certificate.der(), one.certificate.serial()})
                if (holds(text, mark)) found.push_back(one.certificate.common_name());
        return found;
    }
    template <class Message>
    std::vector<Message> of_type() {
        auto reads = city.node(City::kHub).desk().ledger.reads().lease();
        auto query = reads->query("SELECT payload FROM told_messages WHERE type = ? ORDER BY position");
        query.bind(std::string_view(Message::kType));
        std::vector<Message> all;
        while (query.next()) all.push_back(json::read<Message>(query.text(0)).value());
        return all;
    }
    edge::http::Response committees(Person const& person) {
        return city.ask(person, City::kSupervision, "GET", lot.tender + "/committees");
    }
    void award() {
        ASSERT_EQ(lot.post_candidates(lot.notice()).status, 200);
        lot.pass_posting();
        ASSERT_EQ(lot.determine().status, 200);
        city.run();
    }
};

TEST(SealedCommittee, TheHubIsToldNobodysNameBeforeTheWinnerIsDetermined) {
    JudgedLot judged;
    auto const told = judged.told_to_the_hub();
    ASSERT_NE(told.find("evaluation.report"), std::string::npos);
    EXPECT_EQ(judged.members_in(told), std::vector<std::string>{});
    EXPECT_FALSE(disk_holds(judged.city, City::kHub, kCanary)) << "nor what a member said";
    EXPECT_TRUE(disk_holds(judged.city, City::kTrading, kCanary)) << "else the search would find nothing anyway";
    EXPECT_FALSE(disk_holds(judged.city, City::kSupervision, kCanary)) << "it opens what it reads, and keeps it sealed";
    judged.award();
    EXPECT_EQ(judged.members_in(judged.told_to_the_hub()).size(), 2 * judged.lot.walk.members.size())
        << "then everybody's name and certificate";
    EXPECT_FALSE(disk_holds(judged.city, City::kHub, kCanary)) << "names are told in the end, reasons never";
}

TEST(SealedCommittee, TheDepartmentOpensWhatItSupervises) {
    JudgedLot judged;
    auto const& walk = judged.lot.walk;
    auto const answer = judged.committees(walk.bidding.walk.supervisor);
    ASSERT_EQ(answer.status, 200) << answer.body;
    auto const shown = bj::parse(answer.body);
    EXPECT_TRUE(shown.at_pointer("/items/0/opened").as_bool());
    EXPECT_EQ(shown.at_pointer("/items/0/members").as_array().size(), walk.members.size());
    EXPECT_GE(judged.members_in(answer.body).size(), 2 * walk.members.size());
    EXPECT_NE(answer.body.find(kCanary), std::string::npos);
    EXPECT_EQ(judged.committees(judged.lot.host).status, 403);
    EXPECT_EQ(judged.committees(walk.members[1]).status, 403);
    EXPECT_EQ(judged.city.get(City::kSupervision, judged.lot.tender + "/committees").status, 401);
    auto const tender = judged.city.get(City::kSupervision, judged.lot.tender);
    EXPECT_EQ(judged.of_type<exchange::SealedReport>()[0].opinions.back().opinion, "dissents")
        << "that one dissents is seen live, not who";
    EXPECT_EQ(judged.members_in(tender.body), std::vector<std::string>{});
}

TEST(SealedCommittee, WhatIsToldInTheEndIsWhatWasCommittedTo) {
    JudgedLot judged;
    auto const sealed = judged.of_type<exchange::CommitteeSealed>();
    auto const reports = judged.of_type<exchange::SealedReport>();
    ASSERT_EQ(sealed.size(), 1U);
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_EQ(sealed[0].commitment, reports[0].committee.commitment);
    ASSERT_EQ(judged.lot.post_candidates(judged.lot.notice()).status, 200);
    judged.lot.pass_posting();
    EXPECT_TRUE(judged.of_type<exchange::CommitteeDisclosed>().empty()) << "not before the winner is determined";
    ASSERT_EQ(judged.lot.determine().status, 200);
    judged.city.run();
    auto const disclosed = judged.of_type<exchange::CommitteeDisclosed>();
    ASSERT_EQ(disclosed.size(), 1U);
    EXPECT_EQ(exchange::commitment_to(disclosed[0].committee, disclosed[0].salt), sealed[0].commitment);
    auto const committee = json::read<exchange::Committee>(disclosed[0].committee).value();
    std::vector<std::string> certificates, expected;
    for (auto const& one : committee.members) certificates.push_back(one.certificate);
    for (auto const& one : judged.lot.walk.members) expected.push_back(one.certificate.digest().to_string());
    EXPECT_TRUE(std::ranges::is_permutation(certificates, expected));
    judged.city.run();
    EXPECT_EQ(judged.of_type<exchange::CommitteeDisclosed>().size(), 1U) << "once";
}

} // namespace
} // namespace haihe::scenario
