// A committee whose experts were drawn: from the draw at the hub over the seats on the platform to the published
// transcript.

#include "draw/seated_experts.hpp"
#include "proof/draw_proof.hpp"
#include "proof/message_proof.hpp"
#include "scenario/award_walk.hpp"
#include "scenario/draw_walk.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;

exchange::EvaluationTerms drawn_terms() {
    auto terms = comprehensive_terms();
    terms.committee.namedBecause.reset();
    return terms;
}

/// Three opened bids; six experts of one specialty and two of the other, four of them drawn.
struct DrawnLot {
    AwardWalk lot{drawn_terms()};
    City& city = lot.city;
    ExpertWalk pool{city};
    Walk& walk = lot.walk.bidding.walk;
    DrawWalk draw{walk, lot.walk.bidding.tender};
    std::string committee = lot.tender + "/committee";

    DrawnLot() {
        for (int i = 0; i < 6; ++i) pool.admit("EXAMPLE-000" + std::to_string(i), {"水利工程"});
        for (int i = 6; i < 8; ++i) pool.admit("EXAMPLE-000" + std::to_string(i), {"工程造价"});
        city.run();
        draw.seat();
    }
    [[nodiscard]] std::map<std::string, kernel::Digest> certificates() const {
        std::map<std::string, kernel::Digest> all;
        for (auto const& one : pool.members) all[one.facts.number] = one.person.certificate.digest();
        return all;
    }
    draw::SignedDocument seating(std::map<std::string, kernel::Digest> const& certificates) {
        auto seated = draw::seat(draw.transcript(), draw.clear_text, certificates,
                                 {walk.supervisor.key, walk.supervisor.certificate}, city.clock.now());
        if (!seated) throw std::runtime_error(seated.error().rule);
        return *seated;
    }
    edge::http::Response tell(Person const& who, draw::Transcript const& transcript,
                              draw::SignedDocument const& document) {
        return lot.post(who, committee + "/drawn-experts",
                        {{"transcript", json::write(transcript)},
                         {"seating", document.document},
                         {"signature", bj::parse(json::write(document.signature))}});
    }
    edge::http::Response tell() { return tell(walk.supervisor, draw.transcript(), seating(certificates())); }
    std::string after() { return draw::digest_before_result(draw.transcript()).to_string(); }
    edge::http::Response form(std::string const& draw_id, std::string const& after_digest, bool names_one = false) {
        bj::array members{bj::object{{"certificate", lot.walk.members[0].certificate.digest().to_string()},
                                     {"kind", "representative"},
                                     {"specialty", ""}}};
        if (names_one)
            members.push_back(bj::object{{"certificate", pool.members[0].person.certificate.digest().to_string()},
                                         {"kind", "expert"},
                                         {"specialty", "水利工程"}});
        return lot.post(lot.host, committee,
                        {{"members", std::move(members)},
                         {"draws", bj::array{bj::object{{"draw", draw_id}, {"after", after_digest}}}}});
    }
    edge::http::Response form() { return form(draw.id, after()); }
    /// Who sits by the draw, in the order of seats.
    std::vector<PoolMember const*> seated() {
        std::vector<PoolMember const*> experts;
        for (auto const& stratum : draw.reading().seating.members())
            for (auto const j : stratum)
                experts.push_back(&*std::ranges::find(pool.members,
                                                      draw.clear.experts[static_cast<std::size_t>(j)].expert,
                                                      [](PoolMember const& one) { return one.facts.number; }));
        return experts;
    }
    static bool tells(std::string const& body, PoolMember const& expert) {
        return body.find(expert.person.certificate.common_name()) != std::string::npos ||
               body.find(expert.facts.certificate) != std::string::npos ||
               body.find(expert.employer) != std::string::npos;
    }
    bool host_reads(PoolMember const& expert) { return tells(lot.get(lot.host, committee).body, expert); }
    static std::string rule(edge::http::Response const& answer) {
        return answer.status < 400 ? "" : text_at(answer, "/rule");
    }
};

TEST(DrawnCommittee, JudgesAndItsDrawIsPublishedAfterTheAward) {
    DrawnLot drawn;
    auto& lot = drawn.lot;
    EXPECT_EQ(DrawnLot::rule(drawn.form()), "draw_is_the_one_followed") << "the department has told nothing yet";
    auto const told = drawn.tell();
    ASSERT_EQ(told.status, 200) << told.body;
    EXPECT_EQ(DrawnLot::rule(drawn.tell()), "seating_follows_the_last") << "the same once more";
    EXPECT_EQ(DrawnLot::rule(drawn.form(drawn.draw.id, std::string(64, '0'))), "draw_is_the_one_followed");
    EXPECT_EQ(DrawnLot::rule(drawn.form(std::string(32, '0'), drawn.after())), "draw_is_the_one_followed");
    EXPECT_EQ(DrawnLot::rule(drawn.form(drawn.draw.id, drawn.after(), true)), "experts_are_drawn");
    auto const formed = drawn.form();
    ASSERT_EQ(formed.status, 200) << formed.body;
    EXPECT_EQ(DrawnLot::rule(drawn.form()), "committee_is_formed_once");

    auto const experts = drawn.seated();
    ASSERT_EQ(experts.size(), 4U);
    for (auto const* one : experts) EXPECT_FALSE(DrawnLot::tells(formed.body, *one)) << "not by its receipt either";
    lot.walk.members = {lot.walk.members[0]};
    for (auto const* one : experts) lot.walk.members.push_back(one->person);
    for (auto const* one : experts) EXPECT_FALSE(drawn.host_reads(*one)) << "before it has come";
    EXPECT_EQ(lot.get(experts[0]->person, drawn.committee).status, 200) << "a member";
    EXPECT_EQ(lot.get(drawn.walk.supervisor, drawn.committee).status, 404);
    ASSERT_EQ(lot.walk.promise(experts[0]->person).status, 200);
    EXPECT_TRUE(drawn.host_reads(*experts[0])) << "once it has promised";
    EXPECT_FALSE(drawn.host_reads(*experts[1]));
    for (auto const& member : lot.walk.members)
        if (member.certificate.digest() != experts[0]->person.certificate.digest()) {
            EXPECT_EQ(lot.walk.promise(member).status, 200);
        }
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ(lot.walk
                      .committee(lot.walk.members[i], "chair",
                                 R"({"chair":")" + lot.walk.members[0].certificate.digest().to_string() + R"("})")
                      .status,
                  200);
    ASSERT_EQ(lot.walk.post(lot.walk.members[0], "", "{}").status, 200);
    lot.walk.evaluate({"25", "20", "21.5"});
    ASSERT_EQ(lot.post_candidates(lot.notice()).status, 200);
    lot.pass_posting();
    EXPECT_EQ(DrawnLot::rule(drawn.draw.publish()), "names_are_secret_until_the_winner_is_determined");
    EXPECT_EQ(drawn.city.get(City::kHub, "/draws/" + drawn.draw.id + "/transcript").status, 401);
    ASSERT_EQ(lot.determine().status, 200);
    drawn.city.run();
    auto const published = drawn.draw.publish();
    ASSERT_EQ(published.status, 200) << published.body;
    EXPECT_EQ(DrawnLot::rule(drawn.draw.publish()), "party_speaks_once");
    EXPECT_EQ(DrawnLot::rule(drawn.draw.replace(drawn.draw.reading().selection.strata[0].drawn[0],
                                                draw::ReplacementGround::removed)),
              "draw_awaits_this_step");

    auto const file = drawn.city.get(City::kHub, "/draws/" + drawn.draw.id + "/transcript");
    ASSERT_EQ(file.status, 200) << "to everybody";
    auto const transcript = draw::read_transcript(file.body).value();
    proof::KnownHub const hub(drawn.city.node(City::kHub).desk().ledger.certificate());
    auto const authorities = drawn.city.node(City::kHub).desk().directory.trust_list();
    auto const table = drawn.city.get(
        City::kHub, "/jurisdictions/" + text_at(drawn.draw.page(drawn.walk.supervisor), "/jurisdiction") + "/proof");
    ASSERT_EQ(table.status, 200) << table.body;
    proof::KnownJurisdiction known{proof::read_message_proof(table.body).value(), "N76", "120112"};
    auto const statements = [&] {
        return proof::check(transcript, authorities.get(), &hub, &drawn.walk.supervisor.certificate, &known);
    };
    for (auto const& statement : statements())
        EXPECT_EQ(statement.result, proof::Result::proved) << statement.name << " " << statement.text.en;
    auto const competent = [&] {
        for (auto const& statement : statements())
            if (statement.name == "department_is_the_competent_one") return statement.result;
        return proof::Result::unchecked;
    };
    known.industry = "G54";
    EXPECT_EQ(competent(), proof::Result::failed) << "a tender of another industry";
    known.industry = "";
    EXPECT_EQ(competent(), proof::Result::unchecked);
    known.industry = "N76";
    known.table.platformCertificate = hub.certificate().to_pem();
    EXPECT_EQ(competent(), proof::Result::failed) << "a table that is nobody's";
    auto const result = draw::verify(transcript)->result;
    EXPECT_EQ(result.called.size(), 4U);
}

TEST(DrawnCommittee, TheNextReserveTakesASeatAndNobodyElse) {
    DrawnLot drawn;
    auto& lot = drawn.lot;
    ASSERT_EQ(drawn.tell().status, 200);
    ASSERT_EQ(drawn.form().status, 200);
    auto const before = drawn.seated();
    auto const stale = drawn.seating(drawn.certificates());
    auto const stale_transcript = drawn.draw.transcript();
    std::string answered;
    auto const replace = [&](std::string const& replaced, std::string const& by) {
        auto const answer = lot.post(lot.host, drawn.committee + "/replacements",
                                     {{"replaced", replaced}, {"by", by}, {"reasons", "抽取的专家不能参加（示例）"}});
        answered = answer.body;
        return DrawnLot::rule(answer);
    };
    EXPECT_EQ(replace("", ""), "member_is_registered") << "nothing is due";
    auto const outsider = std::ranges::find_if(drawn.pool.members, [&](PoolMember const& one) {
        return one.facts.specialties[0] == "水利工程" && std::ranges::find(before, &one) == before.end();
    });
    EXPECT_EQ(replace(before[1]->facts.certificate, outsider->facts.certificate), "replacement_is_drawn");
    auto const strata = drawn.draw.reading().selection.strata;
    ASSERT_EQ(drawn.draw.replace(strata[0].drawn[1], draw::ReplacementGround::unreachable).status, 200);
    EXPECT_EQ(replace("", ""), "member_is_registered") << "the platform has not been told";
    ASSERT_EQ(drawn.tell().status, 200);
    EXPECT_EQ(DrawnLot::rule(drawn.tell(drawn.walk.supervisor, stale_transcript, stale)), "seating_follows_the_last");
    auto const page = bj::parse(lot.get(lot.host, drawn.committee).body);
    EXPECT_TRUE(page.at("calledUp").as_bool());
    EXPECT_EQ(replace("", ""), "");
    auto const now = drawn.seated();
    EXPECT_FALSE(DrawnLot::tells(answered, *now[1]) || DrawnLot::tells(answered, *before[1]));
    EXPECT_EQ(lot.get(now[1]->person, drawn.committee).status, 200);
    EXPECT_EQ(lot.get(before[1]->person, drawn.committee).status, 404) << "who was replaced sits no more";
    EXPECT_FALSE(drawn.host_reads(*now[1]));
    EXPECT_FALSE(drawn.host_reads(*before[1]));
    EXPECT_EQ(replace("", ""), "member_is_registered") << "once";
}

TEST(DrawnCommittee, IsToldByTheDepartmentOfTheDrawAndAsDrawn) {
    DrawnLot drawn;
    auto const transcript = drawn.draw.transcript();
    auto const certificates = drawn.certificates();
    auto const right = drawn.seating(certificates);
    auto const other = drawn.city.hire("示例另一监督人员", drawn.city.department, {"supervisor"});
    drawn.city.run();
    EXPECT_EQ(DrawnLot::rule(drawn.tell(drawn.lot.host, transcript, right)), "caller_has_the_role");
    EXPECT_EQ(DrawnLot::rule(drawn.tell(other, transcript, right)), "caller_is_the_department_of_the_draw");
    auto const& supervisor = drawn.walk.supervisor;
    auto unselected = transcript;
    unselected.selection.reset();
    EXPECT_EQ(DrawnLot::rule(drawn.tell(supervisor, unselected, right)), "step_has_been_taken");
    auto unrevealed = transcript;
    unrevealed.reveals.pop_back();
    EXPECT_EQ(DrawnLot::rule(drawn.tell(supervisor, unrevealed, right)), "value_is_revealed_or_released");
    auto swapped = transcript;
    std::swap(swapped.leaves[0], swapped.leaves[1]);
    EXPECT_EQ(DrawnLot::rule(drawn.tell(supervisor, swapped, right)), "list_is_in_order");
    auto hosts = certificates; // somebody who is no expert stands in for one who was drawn
    hosts[drawn.seated()[0]->facts.number] = drawn.walk.staff.handler.certificate.digest();
    EXPECT_EQ(DrawnLot::rule(drawn.tell(supervisor, transcript, drawn.seating(hosts))), "expert_is_an_expert");
    auto unknown = certificates;
    unknown[drawn.seated()[0]->facts.number] = {};
    EXPECT_EQ(DrawnLot::rule(drawn.tell(supervisor, transcript, drawn.seating(unknown))), "member_is_registered");
    auto const bidder = drawn.city.hire("示例投标人的专家", drawn.lot.walk.bidding.bidders[0].code, {"expert"});
    drawn.city.run();
    auto tied = certificates;
    tied[drawn.seated()[0]->facts.number] = bidder.certificate.digest();
    EXPECT_EQ(DrawnLot::rule(drawn.tell(supervisor, transcript, drawn.seating(tied))),
              "member_is_unrelated_to_the_bidders");
    drawn.committee = "/tenders/" + drawn.walk.register_tender() + "/committee";
    EXPECT_NE(drawn.tell().status, 200) << "another tender";
}

TEST(DrawnCommittee, WhereTheDocumentsNameExpertsNoDrawSeatsThem) {
    AwardWalk named(comprehensive_terms());
    auto const formed = named.post(
        named.host, named.tender + "/committee",
        {{"members", bj::array{}}, {"draws", bj::array{bj::object{{"draw", std::string(32, '0')}, {"after", "x"}}}}});
    EXPECT_EQ(text_at(formed, "/rule"), "experts_are_named");
    EXPECT_EQ(named.walk.form().status, 200);
}

} // namespace
} // namespace haihe::scenario
