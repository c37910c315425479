// Who may sit on a committee that the documents name, and how many: each refusal once, and one step beside it none.

#include "trading/committee/form_committee.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {
namespace {

constexpr kernel::Instant kNow{1'800'000'000'000};

Nominee representative(std::string const& entity = "tenderee") {
    return {{"r", "示例代表", entity, "representative", ""}, {"tenderee"}, {"handler"}};
}
Nominee expert(int number, std::string const& specialty = "水利工程") {
    auto const certificate = "x" + std::to_string(number);
    return {{certificate, "示例专家", "E" + certificate, "expert", specialty}, {"institution"}, {"expert"}};
}

class Forming {
public:
    Forming() {
        tender.phase = Phase::published;
        tender.registered.code = "t";
        tender.registered.tenderee = "tenderee";
        tender.registered.agency = "agency";
        exchange::EvaluationTerms terms;
        terms.committee = {1, {{"水利工程", 3}, {"工程造价", 1}}, "技术复杂，随机抽取的专家难以胜任（示例）。"};
        tender.published.emplace().manifest.evaluation = terms;
        BidsListed listed;
        listed.bids = {{"b", "bidder", "示例公司", false}};
        evolve(opening, OpeningEvent{listed});
        nominees = {representative(), expert(1), expert(2), expert(3), expert(4, "工程造价")};
    }
    /// The rule that refuses, and where; "" when the committee is formed.
    std::string form() {
        auto const formed = decide(committee, {nominees, "host"}, tender, {&opening}, kNow);
        return formed ? "" : formed.error().rule + " " + formed.error().path;
    }
    std::string form_with(std::size_t seat, Nominee nominee) {
        std::swap(nominees[seat], nominee);
        auto refused = form();
        std::swap(nominees[seat], nominee);
        return refused;
    }

    Committee committee;
    Tender tender;
    Opening opening;
    std::vector<Nominee> nominees;
};

TEST(FormCommittee, seats_nobody_who_supervises_or_has_an_interest) {
    Forming one;
    EXPECT_EQ(one.form(), "");
    auto supervising = expert(2);
    supervising.roles = {"institution", "department"};
    EXPECT_EQ(one.form_with(2, supervising), "member_does_not_supervise_the_tender /members/2");
    auto from_department = representative();
    from_department.roles.insert("department");
    EXPECT_EQ(one.form_with(0, from_department), "member_does_not_supervise_the_tender /members/0");
    auto of_a_bidder = expert(3);
    of_a_bidder.member.entity = "bidder";
    EXPECT_EQ(one.form_with(3, of_a_bidder), "member_is_unrelated_to_the_bidders /members/3");
    for (auto const* host : {"tenderee", "agency"}) {
        auto of_the_host = expert(1);
        of_the_host.member.entity = host;
        EXPECT_EQ(one.form_with(1, of_the_host), "expert_is_independent /members/1") << host;
    }
}

TEST(FormCommittee, seats_each_as_what_it_is) {
    Forming one;
    EXPECT_EQ(one.form_with(0, representative("agency")), "");
    EXPECT_EQ(one.form_with(0, representative("another")), "representative_is_the_tenderees /members/0");
    auto unregistered = expert(1);
    unregistered.duties = {"handler"};
    EXPECT_EQ(one.form_with(1, unregistered), "expert_is_an_expert /members/1");
    auto neither = expert(1);
    neither.member.kind = "guest";
    EXPECT_EQ(one.form_with(1, neither), "expert_is_an_expert /members/1");
    EXPECT_EQ(one.form_with(2, expert(1)), "member_sits_once /members/2");
}

TEST(FormCommittee, is_as_many_of_each_specialty_as_the_documents_say) {
    Forming one;
    EXPECT_EQ(one.form_with(4, expert(4, "水利工程")), "committee_is_as_the_documents_say /members");
    one.nominees.pop_back();
    EXPECT_EQ(one.form(), "committee_is_as_the_documents_say /members");
    one.nominees.push_back(expert(4, "工程造价"));
    one.nominees.push_back(expert(5));
    EXPECT_EQ(one.form(), "committee_is_as_the_documents_say /members");
    one.nominees.pop_back();
    EXPECT_EQ(one.form(), "");
    one.nominees.erase(one.nominees.begin());
    EXPECT_EQ(one.form(), "committee_is_as_the_documents_say /members") << "without the tenderee";
}

TEST(FormCommittee, says_by_which_article_who_supervises_does_not_sit) {
    auto supervising = expert(1);
    supervising.roles = {"department"};
    auto const may = may_sit(supervising, Forming().tender, {}, "/by");
    ASSERT_FALSE(may);
    EXPECT_EQ(may.error().kind, kernel::RefusalKind::unlawful);
    ASSERT_TRUE(may.error().citation);
    EXPECT_EQ(may.error().citation->article, "第四十六条");
}

} // namespace
} // namespace haihe::trading
