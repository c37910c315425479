// Of history_moves.cpp: from the committee to the report of its evaluation.

#include "scenario/history.hpp"
#include "scenario/history_numbers.hpp"

#include <algorithm>

namespace haihe::scenario {

namespace {

constexpr std::size_t kMembers = 5;

} // namespace

void History::add_committee(std::vector<Move>& all) {
    auto& course = course_;
    bool const recorded = course.hall == "recorded";
    for (auto const& who : hands_.everybody)
        all.push_back({who.name + " forms the committee",
                       course.published && !course.held() && !course.formed && who.hosts && who.has("signer"), recorded,
                       [this, &who] { return hands_.form(*who.person); },
                       [this](auto const&) { course_.formed = true; }});
    for (auto const& who : hands_.everybody)
        all.push_back({who.name + " promises to judge",
                       course.formed && who.member >= 0 && !has(course.promised, who.member), true,
                       [this, &who] { return hands_.promise(*who.person); },
                       [this, &who](auto const&) { course_.promised.insert(index(who.member)); }});
    for (auto const& who : hands_.everybody)
        all.push_back({who.name + " votes for a chair",
                       has(course.promised, who.member) && !course.chaired() && !has(course.voted, who.member), true,
                       [this, &who] { return hands_.vote(*who.person, hands_.members[chair_]); },
                       [this, &who](auto const&) { course_.voted.insert(index(who.member)); }});
    for (auto const& who : hands_.everybody)
        all.push_back({who.name + " begins the evaluation",
                       recorded && !course.held() && !course.to_retender && course.chaired() &&
                           course.promised.size() == kMembers && who.member == static_cast<int>(chair_) &&
                           course.phase == "not_begun",
                       true, [this, &who] { return hands_.begin(*who.person); },
                       [this](auto const&) { course_.phase = course_.expected_phase = "reviewing"; }});
}

void History::add_evaluation(std::vector<Move>& all) {
    auto& course = course_;
    auto const may = [&](Actor const& who, char const* phase, std::set<std::size_t> const& already) {
        return course.phase == phase && !course.held() && !course.to_retender && who.member >= 0 &&
               !has(already, who.member);
    };
    for (auto const& who : hands_.everybody) {
        auto const number = index(std::max(who.member, 0));
        all.push_back({who.name + " hands in a review sheet", may(who, "reviewing", course.judged), true,
                       [this, &who, number] { return hands_.judge(*who.person, *who.person, review_sheet(number)); },
                       [this, number](auto const&) { review_is_in(number); }});
        auto const& other = hands_.members[(number + 1) % kMembers];
        all.push_back(
            {who.name + " hands in a review sheet that another has signed", false, false,
             [this, &who, &other, number] { return hands_.judge(*who.person, other, review_sheet(number)); }});
        all.push_back({who.name + " votes on the competition", may(who, "judging_competition", course.competed), true,
                       [this, &who, number] { return hands_.compete(*who.person, number < lacking_votes_); },
                       [this, number](auto const&) { vote_is_in(number); }});
        all.push_back({who.name + " hands in a score sheet", may(who, "scoring", course.scored), true,
                       [this, &who] { return hands_.score(*who.person, score_sheet()); },
                       [this, number](auto const&) { course_.scored.insert(number); }});
        all.push_back({who.name + " gives a point too many", false, false, [this, &who] {
                           auto sheet = score_sheet();
                           for (auto& bid : sheet.bids) bid.points[0].points = {terms_.items[0].most.units + 1, 0};
                           return hands_.score(*who.person, sheet);
                       }});
        all.push_back(
            {who.name + " parts bids that are equal",
             course.phase == "tied" && !course.held() && !course.to_retender && who.member == static_cast<int>(chair_),
             true, [this, &who] { return hands_.decide_tie(*who.person); }});
        all.push_back({who.name + " gives its opinion", may(who, "reporting", course.opined), true,
                       [this, &who] {
                           constexpr char const* kOpinions[] = {"agrees", "agrees", "dissents", "refuses"};
                           std::string const opinion = kOpinions[choices_.next(std::size(kOpinions))];
                           return hands_.give_opinion(*who.person, opinion,
                                                      opinion == "dissents" ? "机密意见：不同意。" : "");
                       },
                       [this, number](auto const&) { opinion_is_in(number); }});
        all.push_back({who.name + " dissents without a word", false, false,
                       [this, &who] { return hands_.give_opinion(*who.person, "dissents", ""); }});
    }
}

void History::review_is_in(std::size_t member) {
    course_.judged.insert(member);
    if (course_.judged.size() < kMembers) return;
    for (auto const& bid : course_.listed)
        if (rejected_by_[number_of(bid)] <= kMembers / 2) course_.valid.push_back(bid);
    course_.expected_phase = course_.valid.empty()      ? "reporting"
                             : course_.valid.size() < 3 ? "judging_competition"
                                                        : "scoring";
}

void History::vote_is_in(std::size_t member) {
    course_.competed.insert(member);
    if (member < lacking_votes_) ++course_.found_lacking;
    if (course_.competed.size() == kMembers)
        course_.expected_phase = course_.found_lacking > kMembers / 2 ? "reporting" : "scoring";
}

void History::opinion_is_in(std::size_t member) {
    course_.opined.insert(member);
    if (course_.opined.size() < kMembers) return;
    course_.expected_phase = "reported";
    course_.outcome = course_.valid.empty()                  ? "all_bids_rejected"
                      : course_.found_lacking > kMembers / 2 ? "competition_is_lacking"
                                                             : "candidates";
}

} // namespace haihe::scenario
