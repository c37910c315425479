// Of history_moves.cpp: from the candidates to the archive, with the disputes beside.

#include "scenario/history.hpp"
#include "scenario/history_numbers.hpp"

#include <algorithm>

namespace haihe::scenario {

namespace {

void unchanged(auto&) {}

} // namespace

void History::add_disputes(std::vector<Move>& all) {
    auto& course = course_;
    auto const now = hands_.city.clock.now();
    for (auto const& who : hands_.everybody) {
        auto const objection = "机密异议-" + (who.bidder < 0 ? "" : hands_.bidding.bidders[index(who.bidder)].code);
        all.push_back({who.name + " objects to the documents",
                       course.published && now < course.objection_until && who.bidder >= 0, false,
                       [this, &who, objection] { return hands_.object(*who.person, "documents", objection); },
                       [this](auto const&) { course_.unanswered.push_back(++course_.objections); }});
        all.push_back({who.name + " objects to the result",
                       course.posted && now < course.posted_until && has(course.in, who.bidder), false,
                       [this, &who, objection] { return hands_.object(*who.person, "result", objection); },
                       [this](auto const&) {
                           course_.unanswered.push_back(++course_.objections);
                           course_.to_result.insert(course_.objections);
                       }});
    }
    for (auto const& who : hands_.everybody) {
        auto const number =
            course.unanswered.empty() ? std::max<std::int64_t>(course.objections, 1) : course.unanswered.front();
        all.push_back({who.name + " answers objection " + std::to_string(number),
                       !course.unanswered.empty() && who.hosts && who.has("signer"), true,
                       [this, &who, number] {
                           upholding_ = course_.to_result.contains(number) && choices_.one_in(3)
                                            ? course_.candidates[choices_.next(course_.candidates.size())]
                                            : "";
                           return hands_.answer(*who.person, number, upholding_.empty() ? "dismissed" : "upheld",
                                                upholding_);
                       },
                       [this, number](auto const&) {
                           std::erase(course_.unanswered, number);
                           if (!upholding_.empty()) course_.upheld.insert(upholding_);
                       }});
    }
    auto const order = [&](char const* act, bool aside) {
        all.push_back({std::string("the department orders: ") + act, true, !aside,
                       [this, act] { return hands_.bidding.walk.order(hands_.bidding.tender, act); },
                       [this, aside](auto const&) { course_.suspended = aside; }});
    };
    if (course.suspended) order("resume", false);
    if (course.hall == "recorded" && !course.suspended && !course.at_its_end()) order("suspend", true);
}

void History::add_award(std::vector<Move>& all) {
    auto& course = course_;
    auto const now = hands_.city.clock.now();
    bool const awarded = !course.winner.empty(), choosing = course.posted && !awarded && !course.to_retender;
    bool const quiet =
        std::ranges::none_of(course.unanswered, [&](auto one) { return course.to_result.contains(one); });
    auto const standing = course.first_standing();
    auto const not_out = std::ranges::find_if(course.candidates, [&](auto const& one) { return !course.is_out(one); });
    bool const some_left = not_out != course.candidates.end();
    auto const next = some_left ? *not_out : hands_.bidding.bidders[0].code;
    bool const first_fell = !course.candidates.empty() &&
                            (course.is_out(course.candidates[0]) || course.upheld.contains(course.candidates[0]));
    for (auto const& who : hands_.everybody) {
        bool const signs = who.hosts && who.has("signer") && !course.held();
        bool const postable = signs && course.outcome == "candidates" && !course.posted && !course.to_retender;
        all.push_back({who.name + " posts the candidates", postable, true,
                       [this, &who] { return hands_.post(*who.person, unchanged<exchange::CandidatesNotice>); },
                       [this](auto const&) { candidates_are_posted(); }});
        all.push_back({who.name + " posts them for a moment too short", false, false, [this, &who] {
                           return hands_.post(*who.person, [](auto& notice) { notice.postedUntil.milliseconds -= 1; });
                       }});
        all.push_back({who.name + " posts another price", false, false, [this, &who] {
                           return hands_.post(*who.person, [](auto& notice) {
                               for (auto& one : notice.candidates) one.price.fen -= 1;
                               if (notice.candidates.empty()) notice.candidates.emplace_back();
                           });
                       }});
        auto const code = who.bidder < 0 ? "" : hands_.bidding.bidders[index(who.bidder)].code;
        bool const candidate = std::ranges::find(course.candidates, code) != course.candidates.end();
        all.push_back({who.name + " gives up",
                       course.posted && !course.to_retender && !course.concluded && candidate && !course.is_out(code) &&
                           !course.gave_up.contains(code),
                       false, [this, &who] { return hands_.give_up(*who.person); },
                       [this, code](auto const&) {
                           course_.gave_up.insert(code);
                           if (course_.winner != code) course_.out.insert(code);
                       }});
    }
    if (course.posted && now < course.posted_until)
        all.push_back({"the posting ends", true, true, [this] {
                           hands_.city.clock.set(course_.posted_until, 0);
                           return done();
                       }});
    for (auto const& who : hands_.everybody) {
        bool const hosts = who.hosts && who.has("signer"), signs = hosts && !course.held();
        all.push_back({who.name + " determines the winner",
                       signs && choosing && now >= course.posted_until && quiet && !standing.empty() &&
                           course.asked_to_extend.empty() && !course.too_few,
                       true, [this, &who] { return hands_.determine(*who.person, unchanged<exchange::AwardNotice>); },
                       [this, standing](auto const&) {
                           course_.winner = text_at(hands_.get(nullptr, hands_.lot_path("/award")), "/result/winner");
                           expect(course_.winner == standing, "the first candidate that stands wins");
                       }});
        all.push_back({who.name + " determines a winner at another price", false, false, [this, &who] {
                           return hands_.determine(*who.person, [](auto& notice) { notice.price.fen -= 1; });
                       }});
        all.push_back({who.name + " writes the report", hosts && awarded && !course.written, true,
                       [this, &who] { return hands_.report(*who.person); },
                       [this](auto const&) { course_.written = true; }});
        bool const winner_left = course.gave_up.contains(course.winner);
        all.push_back(
            {who.name + " cancels the award", signs && awarded && !course.concluded, winner_left,
             [this, &who, winner_left] { return hands_.cancel(*who.person, winner_left ? "gave_up" : "no_bond"); },
             [this](auto const&) {
                 course_.out.insert(course_.winner);
                 course_.winner.clear();
                 course_.written = course_.proposed = false;
             }});
        all.push_back({who.name + " passes a candidate over", signs && choosing && some_left,
                       standing.empty() && now >= course.posted_until,
                       [this, &who, next] { return hands_.pass_over(*who.person, next); },
                       [this, next](auto const&) { course_.out.insert(next); }});
        all.push_back({who.name + " has the lot tendered again",
                       signs && course.undecided() && quiet && ((course.posted && first_fell) || course.too_few),
                       !some_left || course.too_few, [this, &who] { return hands_.retender(*who.person); },
                       [this](auto const&) { course_.to_retender = true; }});
    }
}

void History::add_extensions(std::vector<Move>& all) {
    auto& course = course_;
    for (auto const& who : hands_.everybody) {
        std::size_t staying = 0;
        for (auto const bidder : course.in)
            staying += course.left.contains(hands_.bidding.bidders[bidder].code) ? 0 : 1;
        all.push_back(
            {who.name + " asks the bidders to extend their bids",
             course.undecided() && course.asked_to_extend.empty() && staying > 0 && who.hosts && who.has("signer"),
             false, [this, &who] { return hands_.ask_to_extend(*who.person); },
             [this](auto const&) {
                 for (auto const bidder : course_.in)
                     if (auto const& code = hands_.bidding.bidders[bidder].code; !course_.left.contains(code))
                         course_.asked_to_extend[code] = false;
             }});
        auto const code = who.bidder < 0 ? "" : hands_.bidding.bidders[index(who.bidder)].code;
        auto const asked = course.asked_to_extend.find(code);
        bool const waits = asked != course.asked_to_extend.end() && !asked->second && !course.to_retender;
        all.push_back({who.name + " answers whether it extends its bid", waits, true,
                       [this, &who, code, waits] {
                           bool const agrees = !choices_.one_in(6);
                           if (waits && !agrees) course_.refused.insert(code);
                           return hands_.answer_extension(*who.person, agrees);
                       },
                       [this, code](auto const&) { answer_is_in(code); }});
    }
}

void History::answer_is_in(std::string const& bidder) {
    auto& course = course_;
    course.asked_to_extend[bidder] = true;
    if (std::ranges::any_of(course.asked_to_extend, [](auto const& one) { return !one.second; })) return;
    course.too_few = course.asked_to_extend.size() - course.refused.size() < 3;
    course.left.merge(course.refused);
    course.refused.clear();
    course.asked_to_extend.clear();
    if (course.too_few && !course.held()) course.to_retender = true;
}

void History::add_contract(std::vector<Move>& all) {
    auto& course = course_;
    bool const open =
        !course.winner.empty() && !course.gave_up.contains(course.winner) && !course.held() && !course.concluded;
    for (auto const& who : hands_.everybody) {
        all.push_back({who.name + " proposes the contract", open && who.hosts && who.has("signer"), !course.proposed,
                       [this, &who] { return hands_.propose(*who.person, unchanged<exchange::Contract>); },
                       [this](auto const&) { course_.proposed = true; }});
        all.push_back({who.name + " proposes another price", false, false, [this, &who] {
                           return hands_.propose(*who.person, [](auto& contract) { contract.price.fen += 1; });
                       }});
        all.push_back({who.name + " proposes a bond above 10 %", false, false, [this, &who] {
                           return hands_.propose(*who.person, [](auto& contract) { contract.bond.fen += 1; });
                       }});
    }
    for (auto const& who : hands_.everybody) {
        auto const code = who.bidder < 0 ? "" : hands_.bidding.bidders[index(who.bidder)].code;
        all.push_back({who.name + " signs the contract", open && course.proposed && code == course.winner, true,
                       [this, &who] { return hands_.sign_contract(*who.person); },
                       [this](auto const&) { course_.concluded = true; }});
    }
    std::string owed = hands_.bidding.bidders[0].code;
    bool some_owed = false;
    for (auto const bidder : course.in)
        if (auto const& code = hands_.bidding.bidders[bidder].code; !some_owed && !course.returned.contains(code)) {
            owed = code;
            some_owed = course.at_its_end() || course.left.contains(code);
        }
    for (auto const& who : hands_.everybody)
        all.push_back({who.name + " returns a deposit", some_owed && who.hosts && who.has("handler"), true,
                       [this, &who, owed] { return hands_.give_back(*who.person, owed); },
                       [this, owed](auto const&) { course_.returned.insert(owed); }});
    for (auto const& who : hands_.everybody)
        all.push_back({who.name + " seals the archive",
                       course.at_its_end() && !course.held() && who.hosts && who.has("signer"), true,
                       [this, &who] { return hands_.seal_archive(*who.person); },
                       [this](auto const&) { ++course_.archives; }});
}

void History::candidates_are_posted() {
    auto const notice = json_at(hands_.get(nullptr, hands_.lot_path("/award")), "/candidates");
    course_.posted = true;
    course_.posted_until = kernel::Instant::parse(std::string(notice.at("postedUntil").as_string())).value();
    for (auto const& one : notice.at("candidates").as_array())
        course_.candidates.emplace_back(one.at("bidder").as_string());
}

} // namespace haihe::scenario
