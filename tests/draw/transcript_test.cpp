// A published transcript proves itself, and nothing in it can be changed.

#include "draw/conducted_draw.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <functional>

namespace haihe::draw {

namespace {

std::string told(Transcript const& transcript) {
    auto const reading = verify(transcript);
    return reading ? "" : reading.error().rule + " " + reading.error().path;
}
std::string told(std::string const& text) {
    auto const read = read_transcript(text);
    return read ? told(*read) : read.error().rule;
}
std::string told_after(std::function<void(Transcript&)> const& spoil) {
    auto transcript = whole_draw().transcript;
    spoil(transcript);
    return told(transcript);
}

} // namespace

TEST(Transcript, that_is_whole_proves_itself) {
    auto const& draw = whole_draw();
    auto const text = json::write(draw.transcript);
    EXPECT_EQ(told(text), "");
    auto const reading = verify(read_transcript(text).value()).value();
    EXPECT_EQ(reading.freeze, draw.freeze());
    EXPECT_EQ(reading.values.recovered, std::vector<std::int64_t>{3});
    EXPECT_EQ(reading.selection.strata, select(draw.freeze(), draw.transcript.leaves, reading.seed));
    for (auto const& [expert, j, salt] : reading.result.called)
        EXPECT_EQ(draw.list().experts[static_cast<std::size_t>(j)].expert, expert);
    EXPECT_EQ(reading.result.called.size(), 7U); // five drawn, two called up
    EXPECT_EQ(reading.result.members[0].size(), 3U);
}

TEST(Transcript, names_nobody_who_was_not_called) {
    auto const& draw = whole_draw();
    auto const text = json::write(draw.transcript);
    auto const called = verify(draw.transcript).value().result.called;
    for (std::size_t j = 0; j < draw.list().experts.size(); ++j) {
        auto const& expert = draw.list().experts[j];
        bool const named = std::any_of(called.begin(), called.end(),
                                       [&](auto const& one) { return one.j == static_cast<std::int64_t>(j); });
        EXPECT_EQ(text.find(expert.expert) != std::string::npos, named);
        EXPECT_EQ(text.find(expert.salt.to_string()) != std::string::npos, named);
    }
}

TEST(Transcript, with_a_byte_changed_anywhere_is_refused) {
    auto const text = json::write(whole_draw().transcript);
    for (std::size_t at = 0; at < text.size(); at += 41) {
        auto changed = text;
        changed[at] ^= static_cast<char>(1 << (at % 7));
        ASSERT_NE(told(changed), "") << at << " " << text.substr(at < 20 ? 0 : at - 20, 40);
    }
}

RC_GTEST_PROP(Transcript, with_bytes_left_out_or_put_in_is_refused, ()) {
    auto text = json::write(whole_draw().transcript);
    auto const at = *rc::gen::inRange<std::size_t>(0, text.size());
    if (*rc::gen::arbitrary<bool>())
        text.erase(at, *rc::gen::inRange<std::size_t>(1, 5));
    else
        text.insert(at, 1, *rc::gen::elementOf(std::string("0a\"},[{:1 ")));
    RC_ASSERT(told(text) != "");
}

TEST(Transcript, with_a_step_left_out_is_refused) {
    EXPECT_EQ(told_after([](auto& t) { t.format = "haihe/draw-transcript/2"; }), "draw_format_is_known /format");
    EXPECT_EQ(told_after([](auto& t) { t.countersignature.reset(); }), "step_has_been_taken /countersignature");
    EXPECT_EQ(told_after([](auto& t) { t.commitments.pop_back(); }), "every_party_has_spoken /commitments");
    EXPECT_EQ(told_after([](auto& t) { t.escrows.clear(); }), "every_party_has_spoken /escrows");
    EXPECT_EQ(told_after([](auto& t) { t.acceptances.push_back(t.acceptances[0]); }),
              "every_party_has_spoken /acceptances");
    EXPECT_EQ(told_after([](auto& t) { t.reveals.pop_back(); }), "value_is_revealed_or_released /releases/0");
    EXPECT_EQ(told_after([](auto& t) { t.selection.reset(); }), "step_has_been_taken /selection");
    EXPECT_EQ(told_after([](auto& t) { t.result.reset(); }), "step_has_been_taken /result");
    EXPECT_EQ(told_after([](auto& t) { t.replacements.pop_back(); }),
              "document_follows_what_came_before /result/document/after");
    EXPECT_EQ(told_after([](auto& t) { std::swap(t.replacements[0], t.replacements[1]); }),
              "document_follows_what_came_before /replacements/0/document/after");
}

TEST(Transcript, signed_anew_by_who_may_sign_it_is_still_refused) {
    // Each signer alone, with its own key, says something else.
    EXPECT_EQ(told_after([](auto& t) { spoil_signed<Freeze>(t.freeze, 1, [](auto& f) { f.strata[0].reserve = 1; }); }),
              "document_follows_what_came_before /countersignature/document/after");
    EXPECT_EQ(told_after([](auto& t) {
                  spoil_signed<Countersignature>(*t.countersignature, 2, [](auto& c) { c.after.bytes[0] ^= 1; });
              }),
              "document_follows_what_came_before /countersignature/document/after");
    EXPECT_EQ(told_after([](auto& t) {
                  spoil_signed<Commitment>(t.commitments[0], 1, [](auto& c) { c.shares[0].commitment.bytes[0] ^= 1; });
              }),
              "document_follows_what_came_before /escrows/0/document/after")
        << "a commitment changed after the others saw it";
    EXPECT_EQ(told_after([](auto& t) {
                  spoil_signed<Escrow>(t.escrows[2], 3, [](auto& e) { e.at = e.at + kernel::seconds(1); });
              }),
              "document_follows_what_came_before /acceptances/0/document/after");
    EXPECT_EQ(told_after([](auto& t) {
                  spoil_signed<Acceptance>(t.acceptances[1], 2, [](auto& a) { a.at = a.at + kernel::seconds(1); });
              }),
              "document_follows_what_came_before /reveals/0/document/after");
    EXPECT_EQ(
        told_after([](auto& t) { spoil_signed<Selection>(*t.selection, 1, [](auto& s) { s.seed.bytes[0] ^= 1; }); }),
        "seed_follows_from_the_values /selection/document/seed");
    EXPECT_EQ(told_after([](auto& t) {
                  spoil_signed<Selection>(*t.selection, 1,
                                          [](auto& s) { std::swap(s.strata[1].drawn[0], s.strata[1].reserves[0]); });
              }),
              "selection_follows_from_the_seed /selection/document/strata");
    EXPECT_EQ(
        told_after([](auto& t) { spoil_signed<Replacement>(t.replacements[1], 2, [](auto& r) { r.in.reset(); }); }),
        "replacement_takes_the_next_reserve /replacements/1/document/in");
    EXPECT_EQ(
        told_after([](auto& t) { spoil_signed<Replacement>(t.replacements[1], 2, [](auto& r) { r.out = *r.in; }); }),
        "replaced_expert_has_a_seat /replacements/1/document/out");
}

TEST(Result, names_exactly_those_who_were_called) {
    auto const spoilt = [](std::function<void(DrawResult&)> const& spoil) {
        return told_after([&](auto& t) { spoil_signed<DrawResult>(*t.result, 2, spoil); });
    };
    EXPECT_EQ(spoilt([](auto&) {}), "");
    EXPECT_EQ(spoilt([](auto& r) { r.called[0].expert = "EXAMPLE-9999"; }),
              "expert_is_the_one_of_the_leaf /result/document/called/0");
    EXPECT_EQ(spoilt([](auto& r) { r.called[2].salt.bytes[5] ^= 1; }),
              "expert_is_the_one_of_the_leaf /result/document/called/2");
    EXPECT_EQ(spoilt([](auto& r) { std::swap(r.called[0].expert, r.called[1].expert); }),
              "expert_is_the_one_of_the_leaf /result/document/called/0");
    EXPECT_EQ(spoilt([](auto& r) { r.called[1].expert = r.called[0].expert; }),
              "expert_stands_in_the_list_once /result/document/called/1/expert");
    EXPECT_EQ(spoilt([](auto& r) { r.called[0].expert = "x"; }),
              "expert_number_is_well_formed /result/document/called/0/expert");
    EXPECT_EQ(spoilt([](auto& r) { r.called.pop_back(); }), "everybody_called_is_named /result/document/called/6");
    EXPECT_EQ(spoilt([](auto& r) { r.called[3].j = 1000; }), "everybody_called_is_named /result/document/called/3");
    EXPECT_EQ(spoilt([](auto& r) { std::swap(r.members[0], r.members[1]); }),
              "members_are_those_seated /result/document/members");
}

TEST(Result, is_made_from_the_countersigned_list_only) {
    auto draw = whole_draw();
    auto list = draw.list();
    list.experts[0].expert = "EXAMPLE-9999";
    EXPECT_EQ(rule_of(publish(draw.transcript, json::write(list), hand(2).signer, kNow)),
              "list_is_the_countersigned_one");
}

} // namespace haihe::draw
