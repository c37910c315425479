#include "trading/tender/check_evaluation_terms.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::trading {

namespace {

std::vector<exchange::LotPublished> one_lot() {
    return {{"A1201000001000001001001", "一标段", "works", "", {}, {}, {}}};
}

/// Lowest evaluated price, one representative and four experts, three candidates.
exchange::EvaluationTerms terms() {
    exchange::EvaluationTerms made;
    made.method = "lowest_evaluated_price";
    made.clauses.resize(1);
    made.clauses[0].code = "Q1";
    made.clauses[0].text = "有资质证书。";
    made.clauses[0].kind = "qualification";
    made.committee.representatives = 1;
    made.committee.experts.resize(1);
    made.committee.experts[0].specialty = "A08";
    made.committee.experts[0].need = 4;
    return made;
}

/// "rule path article", or nothing.
std::string answer(std::function<void(exchange::EvaluationTerms&)> const& change) {
    auto stated = terms();
    change(stated);
    auto const right = check(stated, one_lot(), {});
    if (right) return "";
    auto const& refusal = right.error();
    return refusal.rule + " " + refusal.path + (refusal.citation ? " " + refusal.citation->article : "");
}

auto committee_of(std::int64_t representatives, std::int64_t experts) {
    return [=](exchange::EvaluationTerms& stated) {
        stated.committee.representatives = representatives;
        stated.committee.experts[0].need = experts;
    };
}

} // namespace

TEST(CheckEvaluationTerms, asks_the_law_of_the_committee) {
    std::string const size = "committee_is_odd_and_at_least_5 /evaluation/committee 第三十七条",
                      experts = "experts_are_two_thirds /evaluation/committee 第三十七条",
                      possible = "committee_size_is_possible /evaluation/committee";
    EXPECT_EQ(answer(committee_of(1, 4)), "");
    EXPECT_EQ(answer(committee_of(0, 5)), "");
    EXPECT_EQ(answer(committee_of(1, 3)), size);
    EXPECT_EQ(answer(committee_of(1, 2)), size);
    EXPECT_EQ(answer(committee_of(2, 4)), size);
    EXPECT_EQ(answer(committee_of(2, 3)), experts);
    EXPECT_EQ(answer(committee_of(3, 6)), "");
    EXPECT_EQ(answer(committee_of(4, 5)), experts);
    EXPECT_EQ(answer(committee_of(-1, 6)), possible);
    EXPECT_EQ(answer(committee_of(33, 66)), "");
    EXPECT_EQ(answer(committee_of(34, 67)), possible);
    EXPECT_EQ(answer([](auto& stated) {
                  stated.committee.experts.clear();
                  stated.committee.representatives = 0;
              }),
              possible);
}

TEST(CheckEvaluationTerms, asks_the_law_of_the_candidates) {
    auto const candidates = [](std::int64_t count) { return answer([=](auto& stated) { stated.candidates = count; }); };
    EXPECT_EQ(candidates(0), "candidates_are_recommended /evaluation/candidates");
    EXPECT_EQ(candidates(1), "");
    EXPECT_EQ(candidates(3), "");
    EXPECT_EQ(candidates(4), "candidates_are_at_most_3 /evaluation/candidates 第五十三条");
}

} // namespace haihe::trading
