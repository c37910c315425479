#include "law/standing/first_candidate_wins.hpp"

#include "law/acts.hpp"

#include <algorithm>
#include <array>

namespace haihe::law {

namespace {

constexpr std::array<std::string_view, 5> kGrounds{"gave_up", "force_majeure", "no_bond", "unlawful_conduct", "other"};

} // namespace

bool passes_over_the_first(std::string_view ground) { return std::ranges::find(kGrounds, ground) != kGrounds.end(); }

bool first_candidate_must_win(bool compulsory, std::string_view fund_source) {
    return compulsory && (fund_source == "budget" || fund_source == "state_enterprise");
}

Card cards::first_candidate_wins() {
    return {
        .rule = "first_candidate_wins",
        .sentence =
            {"国有资金控股或者主导的依法必须招标项目，排名第一的中标候选人为中标人；有法定情形的才依次确定其他候选人。",
             "Where state funds control or lead, the candidate ranked first wins; the next only on a ground of the "
             "law."},
        .editions = {implementing_regulation("第五十五条")},
        .also_named = {"ground_is_of_article_55", "result_states_why_not_the_first", "retender_has_its_ground"}};
}

Findings first_candidate_wins(TenderFacts const& facts) {
    constexpr auto kRule = "first_candidate_wins";
    auto const citation = implementing_regulation("第五十五条");
    if (!first_candidate_must_win(facts.compulsory, facts.fund_source))
        return {not_applicable(kRule, citation,
                               {"不属于国有资金占控股或者主导地位的依法必须招标项目。",
                                "Not a compulsory tender in which state funds control or lead."})};
    kernel::Text const sentence{
        "应当确定排名第一的中标候选人为中标人；其放弃中标、因不可抗力不能履行合同、不按要求提交履约保证金，或者被查实"
        "存在影响中标结果的违法行为等情形的，才可以依次确定其他候选人。",
        "The candidate ranked first wins; the next in rank only where it gives up, is kept from performing by force "
        "majeure, posts no bond, has broken the law so as to affect the result, or the like."};
    Findings findings;
    for (std::size_t i = 0; i < facts.awards.size(); ++i) {
        auto const& award = facts.awards[i];
        if (!award.noticed_at || award.winner_rank == 0) continue;
        kernel::Text const of_lot{"标段" + award.lot + "：" + sentence.zh, "Lot " + award.lot + ": " + sentence.en};
        if (award.winner_rank == 1 || passes_over_the_first(award.ground))
            findings.push_back(kept(kRule, citation, of_lot));
        else
            findings.push_back(
                broken(kRule, citation, of_lot, "/awards/" + std::to_string(i) + "/ground",
                       {{"lot", award.lot}, {"rank", std::to_string(award.winner_rank)}, {"ground", award.ground}}));
    }
    if (findings.empty()) return {not_applicable(kRule, citation, {"还没有确定中标人。", "There is no winner yet."})};
    return findings;
}

} // namespace haihe::law
