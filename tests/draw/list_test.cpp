// The list, its leaves, and what the department puts its name to.

#include "draw/conducted_draw.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::draw {

namespace {

Freeze small_terms() { return terms({{"示例专业一", 3, 2}, {"示例专业二", 2, 1}}); }

std::string freeze_refusal(std::function<void(Freeze&)> const& spoil) {
    auto freeze = small_draw().freeze();
    spoil(freeze);
    return rule_of(validate(freeze));
}

std::string list_refusal(std::function<void(ClearList&)> const& spoil) {
    auto list = list_of({8, 5}, "spoilt");
    spoil(list);
    put_in_order(list);
    return rule_of(freeze_list(small_terms(), list));
}

} // namespace

TEST(Freeze, rules_refuse_what_breaks_them) {
    EXPECT_EQ(freeze_refusal([](auto&) {}), "");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.v = 2; }), "draw_version_is_known");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.drawId[3] = 'A'; }), "draw_id_is_random_bytes");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.tender = "A12"; }), "tender_code_is_valid");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.attempt = 2; }), "attempt_names_the_one_before");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.attempt = 0; }), "attempt_names_the_one_before");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.previous = f.listRoot; }), "attempt_names_the_one_before");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.strata.clear(); }), "strata_are_one_to_thirty_two");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.strata[0].name = "a\nb"; }), "stratum_is_named");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.strata[0].name = std::string(101, 'a'); }), "stratum_is_named");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.strata[1].name = f.strata[0].name; }), "strata_are_distinct");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.strata[1].need = 0; }), "stratum_needs_a_possible_number");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.strata[1].need = 256; }), "stratum_needs_a_possible_number");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.strata[1].reserve = -1; }), "stratum_needs_a_possible_number");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.m = kLeavesMax + 1; }), "list_has_a_possible_length");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.parties.pop_back(); }), "parties_are_hub_department_and_host");
    EXPECT_EQ(freeze_refusal([](auto& f) { std::swap(f.parties[0], f.parties[1]); }),
              "parties_are_hub_department_and_host");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.parties[2].role = PartyRole::hub; }),
              "parties_are_hub_department_and_host");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.parties[2].signCertDigest = f.parties[1].signCertDigest; }),
              "parties_are_distinct");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.parties[2].encryptCertDigest = f.parties[0].signCertDigest; }),
              "parties_are_distinct");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.windows.acceptBy = f.windows.revealBy; }), "windows_follow_each_other");
    EXPECT_EQ(freeze_refusal([](auto& f) { f.at = f.windows.commitBy; }), "windows_follow_each_other");
}

TEST(Freeze, is_signed_by_its_hub_alone) {
    auto const freeze = small_draw().freeze();
    EXPECT_EQ(rule_of(sign_freeze(freeze, hand(kDepartment).signer)), "party_signs_with_its_own_certificate");
    EXPECT_EQ(rule_of(sign_freeze(freeze, {hand(kDepartment).signer.key, hand(kHub).signer.certificate})),
              "key_is_of_the_certificate");
    auto document = sign_freeze(freeze, hand(kHub).signer).value();
    EXPECT_EQ(read_freeze(document).value(), freeze);
    document.signature.certificate += "\n";
    EXPECT_EQ(rule_of(read_freeze(document)), "document_is_signed_by_its_party");
}

TEST(List, that_cannot_be_drawn_from_is_refused_before_the_freeze) {
    EXPECT_EQ(list_refusal([](auto&) {}), "");
    EXPECT_EQ(list_refusal([](auto& l) { l.experts.erase(l.experts.begin() + 8, l.experts.begin() + 11); }),
              "stratum_holds_need_and_reserve");
    EXPECT_EQ(list_refusal([](auto& l) { l.experts.erase(l.experts.begin() + 8, l.experts.begin() + 10); }), "");
    EXPECT_EQ(list_refusal([](auto& l) { l.experts.clear(); }), "list_has_a_possible_length");
    EXPECT_EQ(list_refusal([](auto& l) { l.experts[0].stratum = 2; }), "listed_stratum_exists");
    EXPECT_EQ(list_refusal([](auto& l) { l.experts[0].stratum = -1; }), "listed_stratum_exists");
    EXPECT_EQ(list_refusal([](auto& l) { l.experts[0].expert = l.experts[9].expert; }),
              "expert_stands_in_the_list_once");
    EXPECT_EQ(list_refusal([](auto& l) { l.experts[0].expert = "示例"; }), "expert_number_is_well_formed");
    EXPECT_EQ(list_refusal([](auto& l) { l.experts[0].salt = l.experts[9].salt; }), "salts_are_distinct");
    auto list = list_of({8, 5}, "spoilt");
    std::swap(list.experts[0], list.experts[1]);
    EXPECT_EQ(rule_of(freeze_list(small_terms(), list)), "list_is_in_order");
}

TEST(List, is_made_with_salts_of_its_own) {
    std::vector<Candidate> const candidates{{"EXAMPLE-2", 1}, {"EXAMPLE-1", 0}, {"EXAMPLE-3", 0}};
    auto const one = make_list(random_draw_id(), 1, candidates), other = make_list(random_draw_id(), 1, candidates);
    auto const frozen = freeze_list(terms({{"示例专业一", 1, 1}, {"示例专业二", 1, 0}}), one);
    EXPECT_EQ(rule_of(frozen), "");
    EXPECT_NE(root_of(leaves_of(one)), root_of(leaves_of(other)));
    EXPECT_EQ(rule_of(check_list(*frozen, other)), "list_is_of_this_attempt");
}

TEST(List, relabelled_to_another_stratum_is_found) {
    auto draw = small_draw();
    auto leaves = draw.transcript.leaves;
    leaves[7].stratum = 1; // the last of the first stratum; still enough in both
    std::sort(leaves.begin(), leaves.end(),
              [](auto const& a, auto const& b) { return std::tie(a.stratum, a.leaf) < std::tie(b.stratum, b.leaf); });
    EXPECT_EQ(rule_of(check_leaves(draw.freeze(), leaves)), "list_is_the_frozen_one");
    // Frozen so, the opened leaf tells.
    auto freeze = draw.freeze();
    freeze.listRoot = root_of(leaves);
    EXPECT_EQ(rule_of(check_leaves(freeze, leaves)), "");
    EXPECT_EQ(rule_of(check_list(freeze, draw.list())), "list_is_the_frozen_one");
    auto const& expert = draw.list().experts[7];
    EXPECT_NE(leaf_of({expert.expert, expert.salt, 1}), draw.transcript.leaves[7].leaf);
}

TEST(List, lengthened_or_shortened_is_found) {
    auto const draw = small_draw();
    auto leaves = draw.transcript.leaves;
    leaves.pop_back();
    EXPECT_EQ(rule_of(check_leaves(draw.freeze(), leaves)), "list_is_as_long_as_frozen");
    leaves.push_back(leaves.back());
    EXPECT_EQ(rule_of(check_leaves(draw.freeze(), leaves)), "list_is_in_order");
}

TEST(Countersignature, is_for_exactly_the_frozen_list) {
    auto draw = small_draw();
    auto const& department = hand(kDepartment).signer;
    auto const now = ConductedDraw::minute(1);
    auto other = draw.list();
    other.experts[0].expert = "EXAMPLE-9999"; // the list maker shows the department another
    put_in_order(other);
    EXPECT_EQ(rule_of(countersign(draw.transcript, json::write(other), department, now)), "list_is_the_frozen_one");
    EXPECT_EQ(rule_of(countersign(draw.transcript, draw.list_text() + " ", department, now)), "json_is_canonical");
    EXPECT_EQ(rule_of(countersign(draw.transcript, draw.list_text(), department, draw.freeze().windows.commitBy)),
              "step_is_signed_in_its_window");
    EXPECT_EQ(rule_of(countersign(draw.transcript, draw.list_text(), hand(kHub).signer, now)),
              "party_signs_with_its_own_certificate");
    draw.countersigned();
    auto const reading = read_through(draw.transcript, Step::countersignature).value();
    EXPECT_EQ(check_countersigned_list(reading.countersignature, reading.freeze, draw.list_text()).value(),
              draw.list());
    EXPECT_EQ(rule_of(check_countersigned_list(reading.countersignature, reading.freeze, json::write(other))),
              "list_is_the_countersigned_one");
}

TEST(Countersignature, comes_before_the_commitments) {
    auto const draw = small_draw();
    EXPECT_EQ(rule_of(commit(draw.transcript, 1, draw.shares(1), hand(1).signer, kNow)), "step_has_been_taken");
}

} // namespace haihe::draw
