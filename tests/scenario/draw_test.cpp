// The draw of experts between hub, department and host over HTTP: order, parties, windows, secrecy.

#include "scenario/draw_walk.hpp"

#include "scenario/bidding_walk.hpp"
#include "scenario/evaluation_walk.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

using draw::Part;

/// Seven of one specialty, three of the other; a tender whose experts are drawn.
struct Stage {
    City city;
    ExpertWalk pool{city};
    Walk walk{city};
    DrawWalk draw;

    explicit Stage(bool named = false) : draw(walk, published(named)) {
        for (int i = 0; i < 7; ++i) pool.admit("EXAMPLE-000" + std::to_string(i), {"水利工程"});
        for (int i = 7; i < 10; ++i) pool.admit("EXAMPLE-000" + std::to_string(i), {"工程造价"});
        city.run();
    }
    std::string published(bool named) {
        auto terms = lowest_price_terms();
        if (!named) terms.committee.namedBecause.reset();
        walk.evaluation = json::write(terms);
        return walk.published();
    }
    std::string rule(edge::http::Response const& answer) { return answer.status < 400 ? "" : text_at(answer, "/rule"); }
    void both(Part part) {
        for (std::int64_t const i : {2, 3}) {
            auto const answer = draw.take(i, part);
            EXPECT_EQ(answer.status, 200) << answer.body;
        }
    }
    void until_accepted() {
        ASSERT_EQ(draw.request().status, 201);
        ASSERT_EQ(draw.list().status, 200);
        ASSERT_EQ(draw.countersign().status, 200);
        for (auto const part : {Part::commitment, Part::escrow, Part::acceptance}) both(part);
    }
};

TEST(Draw, SeatsAndReplacesExperts) {
    Stage stage;
    auto& draw = stage.draw;
    draw.seat();
    auto const strata = draw.reading().selection.strata;
    ASSERT_EQ(strata.size(), 2U);
    EXPECT_EQ(strata[0].drawn.size(), 3U);
    EXPECT_EQ(strata[0].reserves.size(), 2U);
    EXPECT_EQ(strata[1].drawn.size(), 1U);
    auto const replaced = draw.replace(strata[0].drawn[1], draw::ReplacementGround::declined);
    ASSERT_EQ(replaced.status, 200) << replaced.body;
    EXPECT_EQ(draw.reading().seating.members()[0],
              (std::vector{strata[0].drawn[0], strata[0].reserves[0], strata[0].drawn[2]}));
    EXPECT_EQ(stage.rule(draw.say(stage.walk.supervisor, "replacement", draw.transcript().replacements[0])),
              "document_follows_what_came_before")
        << "the same once more";
    EXPECT_EQ(stage.rule(draw.publish()), "names_are_secret_until_the_winner_is_determined");
    EXPECT_EQ(stage.rule(draw.request()), "seats_are_drawn_once") << "no second seed for the same seats";
}

TEST(Draw, TakesEachStepInOrderOnceAndFromItsParty) {
    Stage stage;
    auto& draw = stage.draw;
    auto const& host = stage.walk.staff.signer;
    auto const& department = stage.walk.supervisor;
    EXPECT_EQ(draw.page(department).status, 404);
    ASSERT_EQ(draw.request().status, 201);
    EXPECT_EQ(stage.rule(draw.say(host, "commitment", {"{}", {}})), "caller_is_the_party_that_speaks");
    EXPECT_EQ(draw.stage(), "requested");
    ASSERT_EQ(draw.list().status, 200);
    EXPECT_EQ(stage.rule(draw.list()), "draw_awaits_this_step");
    EXPECT_EQ(stage.rule(draw.say(department, "commitment", {"{}", {}})), "draw_awaits_this_step");
    EXPECT_EQ(stage.rule(draw.say(host, "countersignature", {"{}", {}})), "caller_is_the_party_that_speaks");
    ASSERT_EQ(draw.countersign().status, 200);
    EXPECT_EQ(draw.stage(), "committing");
    auto const committed = draw.turn(2, Part::commitment);
    EXPECT_EQ(stage.rule(draw.say(host, "commitment", committed)), "document_is_signed_by_its_party")
        << "another party's document";
    EXPECT_EQ(stage.rule(draw.say(stage.walk.staff.handler, "commitment", committed)),
              "caller_is_the_party_that_speaks");
    EXPECT_EQ(stage.rule(draw.say(stage.city.hub_operator, "commitment", committed)),
              "caller_is_the_party_that_speaks");
    ASSERT_EQ(draw.say(department, "commitment", committed).status, 200);
    EXPECT_EQ(stage.rule(draw.say(department, "commitment", committed)), "party_speaks_once");
    EXPECT_EQ(stage.rule(draw.say(department, "escrow", committed)), "draw_awaits_this_step");
    ASSERT_EQ(draw.take(3, Part::commitment).status, 200);
    EXPECT_EQ(draw.stage(), "escrowing") << "the hub has committed by itself";
    EXPECT_EQ(stage.rule(draw.say(department, "escrow", committed)), "document_is_signed_by_its_party") << "its label";
    stage.both(Part::escrow);
    stage.both(Part::acceptance);
    EXPECT_EQ(draw.stage(), "revealing");
    EXPECT_EQ(stage.rule(draw.say(department, "release", committed, 3)), "draw_awaits_this_step");
    stage.both(Part::reveal);
    EXPECT_EQ(draw.stage(), "seated");
    EXPECT_EQ(stage.rule(draw.say(host, "replacement", committed)), "caller_is_the_party_that_speaks");
}

TEST(Draw, AnAttemptWithoutAnAcceptanceIsFollowedByTheNext) {
    Stage stage;
    auto& draw = stage.draw;
    ASSERT_EQ(draw.request().status, 201);
    ASSERT_EQ(draw.list().status, 200);
    ASSERT_EQ(draw.countersign().status, 200);
    auto const late = draw.turn(3, Part::commitment);
    ASSERT_EQ(draw.take(2, Part::commitment).status, 200);
    stage.city.clock.set(stage.city.clock.now() + kernel::minutes(30), 0);
    EXPECT_EQ(draw.stage(), "failed");
    EXPECT_EQ(stage.rule(draw.say(stage.walk.staff.signer, "commitment", late)), "draw_awaits_this_step") << "late";
    auto const first = draw.transcript();
    ASSERT_EQ(draw.list().status, 200);
    auto const second = draw::read_freeze(draw.transcript().freeze).value();
    EXPECT_EQ(second.attempt, 2);
    EXPECT_EQ(second.previous, trust::sm3(first.freeze.document));
    EXPECT_NE(draw.transcript().leaves, first.leaves) << "new salts";
    auto const kept =
        stage.city.ask(stage.walk.supervisor, City::kHub, "GET", "/draws/" + draw.id + "/transcript?attempt=1");
    EXPECT_EQ(draw::read_transcript(kept.body).value(), first) << "what failed is kept";
    ASSERT_EQ(draw.countersign().status, 200);
    for (auto const part : {Part::commitment, Part::escrow, Part::acceptance, Part::reveal}) stage.both(part);
    EXPECT_EQ(draw.stage(), "seated");
}

TEST(Draw, WhatAPartyWithholdsIsOpenedFromEscrow) {
    Stage stage;
    auto& draw = stage.draw;
    stage.until_accepted();
    auto const late = draw.turn(3, Part::reveal);
    ASSERT_EQ(draw.take(2, Part::reveal).status, 200);
    EXPECT_EQ(draw.stage(), "revealing");
    stage.city.clock.set(draw::read_freeze(draw.transcript().freeze)->windows.revealBy, 0);
    EXPECT_EQ(draw.stage(), "recovering");
    EXPECT_EQ(stage.rule(draw.say(stage.walk.staff.signer, "reveal", late)), "draw_awaits_this_step") << "late";
    EXPECT_EQ(stage.rule(draw.list()), "draw_awaits_this_step") << "no other attempt after three acceptances";
    auto const released = draw.take(2, Part::release, 3);
    ASSERT_EQ(released.status, 200) << released.body;
    EXPECT_EQ(draw.stage(), "seated") << "the hub has released too, and selected";
    EXPECT_EQ(draw.reading().values.recovered, std::vector<std::int64_t>{3});
}

TEST(Draw, WithoutReleasesItIsGivenUpAndItsSeatsAreFree) {
    Stage stage;
    auto& draw = stage.draw;
    stage.until_accepted();
    stage.city.clock.set(stage.city.clock.now() + kernel::days(2), 0);
    EXPECT_EQ(draw.stage(), "given_up");
    EXPECT_EQ(draw.request().status, 201);
}

TEST(Draw, DepartmentCannotInventExperts) {
    Stage stage;
    auto& draw = stage.draw;
    ASSERT_EQ(draw.request().status, 201);
    std::vector<draw::Candidate> more;
    for (int i = 0; i < 8; ++i) more.push_back({"INVENTED-" + std::to_string(i), 0});
    more.push_back({"EXAMPLE-0008", 1});
    more.push_back({"EXAMPLE-0009", 1});
    boost::json::array leaves;
    for (auto const& leaf : draw::leaves_of(draw::make_list(draw.id, 1, more)))
        leaves.push_back(boost::json::parse(json::write(leaf)));
    auto const answer = stage.city.ask(
        stage.walk.supervisor, City::kHub, "POST", "/draws/" + draw.id + "/list",
        boost::json::serialize(boost::json::object{
            {"leaves", std::move(leaves)}, {"encryptionCertificate", stage.walk.supervisor.certificate.to_pem()}}));
    EXPECT_EQ(stage.rule(answer), "list_is_within_the_pool");
}

TEST(Draw, RecusedAndSuspendedExpertsAreNotInTheList) {
    Stage stage;
    auto& draw = stage.draw;
    ASSERT_EQ(stage.pool.suspend(stage.city.hub_operator, "EXAMPLE-0000").status, 200);
    auto const recused = stage.pool.members[1].employer;
    ASSERT_EQ(draw.request([&](hub::DrawRequest& request) { request.recusals = {recused}; }).status, 201);
    ASSERT_EQ(draw.list().status, 200);
    EXPECT_EQ(draw.clear.experts.size(), 8U);
    for (auto const& one : draw.clear.experts) {
        EXPECT_NE(one.expert, "EXAMPLE-0000");
        EXPECT_NE(one.expert, "EXAMPLE-0001");
    }
}

TEST(Draw, IsAskedForByTheHostAsTheDocumentsSay) {
    Stage stage;
    auto& draw = stage.draw;
    auto const asked = [&](auto change) { return stage.rule(draw.request(change)); };
    EXPECT_EQ(asked([](hub::DrawRequest& r) { r.strata[0].specialty = "造船"; }), "strata_are_those_of_the_documents");
    EXPECT_EQ(asked([](hub::DrawRequest& r) { r.strata[1] = r.strata[0]; }), "strata_are_those_of_the_documents");
    EXPECT_EQ(asked([](hub::DrawRequest& r) { r.strata.clear(); }), "strata_are_those_of_the_documents");
    EXPECT_EQ(asked([](hub::DrawRequest& r) { r.strata[0].need = 4; }), "seats_are_drawn_once");
    EXPECT_EQ(asked([](hub::DrawRequest& r) { r.strata[0].need = 0; }), "seats_are_drawn_once");
    EXPECT_EQ(asked([](hub::DrawRequest& r) { r.strata[0].reserve = 256; }), "reserve_is_a_possible_number");
    EXPECT_EQ(asked([](hub::DrawRequest& r) { r.district = "12"; }), "district_is_stated");
    EXPECT_EQ(asked([](hub::DrawRequest& r) { r.recusals = {"x"}; }), "recusals_name_entities");
    EXPECT_EQ(asked([](hub::DrawRequest& r) { r.stepMinutes = 4; }), "step_minutes_are_possible");
    EXPECT_EQ(asked([](hub::DrawRequest& r) { r.stepMinutes = 1441; }), "step_minutes_are_possible");
    EXPECT_EQ(asked([](hub::DrawRequest& r) { r.at = r.at + kernel::days(2); }), "request_is_dated_when_made");
    EXPECT_EQ(asked([](hub::DrawRequest& r) { r.department = City::kTenderee; }), "department_is_registered");
    EXPECT_EQ(asked([](hub::DrawRequest& r) { r.tender = "A1200000001000009001"; }), "tender_is_registered");
    ASSERT_EQ(draw.request([](hub::DrawRequest& r) { r.strata[0].reserve = 5; }).status, 201);
    EXPECT_EQ(stage.rule(draw.list()), "stratum_holds_need_and_reserve") << "seven of whom eight are wanted";
}

TEST(Draw, NamedExpertsAreNotDrawn) {
    Stage stage(true);
    EXPECT_EQ(stage.rule(stage.draw.request()), "experts_are_drawn");
}

TEST(Draw, IsFollowedByHostDepartmentAndKeepersOnly) {
    Stage stage;
    auto& draw = stage.draw;
    draw.seat();
    auto const stranger = stage.city.hire("示例路人", credit_code(710), {"handler"});
    for (auto const* path : {"", "/transcript"}) {
        auto const target = "/draws/" + draw.id + path;
        EXPECT_EQ(stage.city.ask(stage.walk.supervisor, City::kHub, "GET", target).status, 200);
        EXPECT_EQ(stage.city.ask(stage.walk.staff.handler, City::kHub, "GET", target).status, 200);
        EXPECT_EQ(stage.city.ask(stage.city.hub_operator, City::kHub, "GET", target).status, 200);
        EXPECT_EQ(stage.city.ask(stranger, City::kHub, "GET", target).status, 404);
        EXPECT_EQ(stage.city.get(City::kHub, target).status, 401);
    }
    auto const eligible = "/draws/" + draw.id + "/eligible";
    EXPECT_EQ(stage.city.ask(stage.walk.staff.signer, City::kHub, "GET", eligible).status, 403);
    EXPECT_EQ(stage.city.ask(stage.city.hub_operator, City::kHub, "GET", eligible).status, 403);
    auto const hosts =
        stage.city.ask(stage.walk.staff.signer, City::kHub, "GET", "/draws/" + draw.id).body +
        stage.city.ask(stage.walk.staff.signer, City::kHub, "GET", "/draws/" + draw.id + "/transcript").body;
    EXPECT_EQ(hosts.find("EXAMPLE-"), std::string::npos) << "positions, not numbers";
    EXPECT_EQ(hosts.find("示例库内专家"), std::string::npos);
}

} // namespace
} // namespace haihe::scenario
