#pragma once

// A random history of one tender, from its registration to its archive: at every step a choice takes the next lawful
// act, another lawful one, or something that somebody may not do there and then. What is lawful, this model says on its
// own; the platform must agree in both directions.

#include "scenario/history_hands.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace haihe::scenario {

/// Numbers that decide a history; when they are used up, all further are 0: the next lawful act.
class Choices {
public:
    explicit Choices(std::vector<std::uint32_t> numbers) : numbers_(std::move(numbers)) {}
    /// From 0 to below `bound`.
    std::size_t next(std::size_t bound) {
        auto const one = at_ < numbers_.size() ? numbers_[at_++] : 0;
        return bound == 0 ? 0 : one % bound;
    }
    bool one_in(std::size_t many) { return next(many) == many - 1; }

private:
    std::vector<std::uint32_t> numbers_;
    std::size_t at_ = 0;
};

/// What did not hold.
struct BrokenPromise : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// How far the tender is, by what has been accepted.
struct Course {
    bool drafted = false, reviewed = false, published = false;
    kernel::Instant bid_deadline, objection_until, posted_until;
    std::set<std::size_t> in;                                    ///< numbers of bidders whose bid stands
    std::string hall = "open";                                   ///< state of the hall
    std::set<std::size_t> released, shared, attended, confirmed; ///< by number
    bool window_over = false;
    bool formed = false;
    std::set<std::size_t> promised, voted; ///< by number of the member
    std::string phase = "not_begun";       ///< of the evaluation, to its members
    std::string expected_phase;            ///< that what was just accepted leads to
    std::set<std::size_t> judged, competed, scored, opined;
    std::vector<std::string> listed;     ///< bid ids, in the order of the list
    std::vector<std::string> valid;      ///< those not rejected
    std::size_t found_lacking = 0;       ///< votes
    std::string outcome;                 ///< of the report
    std::vector<std::string> candidates; ///< bidders, by rank, once posted
    bool posted = false, to_retender = false, written = false, proposed = false, concluded = false;
    std::set<std::string> gave_up, out, upheld; ///< candidates
    std::string winner;
    std::map<std::string, bool> asked_to_extend; ///< of the request that waits: bidder → has answered
    std::set<std::string> refused, left;         ///< to extend: in that request, in those that are settled
    bool too_few = false;                        ///< have extended
    std::set<std::string> returned;              ///< deposits of bidders
    bool suspended = false;
    std::vector<std::int64_t> unanswered; ///< numbers of objections
    std::set<std::int64_t> to_result;     ///< of those, to the result
    std::int64_t objections = 0;
    int archives = 0;

    [[nodiscard]] bool held() const { return suspended || !unanswered.empty(); }
    /// Opened, and neither failed nor awarded.
    [[nodiscard]] bool undecided() const {
        return hall == "recorded" && (outcome.empty() || outcome == "candidates") && !to_retender && winner.empty();
    }
    [[nodiscard]] bool is_out(std::string const& code) const { return out.contains(code) || left.contains(code); }
    [[nodiscard]] bool chaired() const { return voted.size() >= 3; }
    [[nodiscard]] bool closed() const { return hall != "open"; }
    /// The first candidate that nothing stands against, or none.
    [[nodiscard]] std::string first_standing() const;
    [[nodiscard]] bool at_its_end() const;
};

/// Something that somebody may do or try now.
struct Move {
    std::string what;
    bool lawful = false;
    bool main = true; ///< on the way; else aside
    std::function<edge::http::Response()> ask;
    std::function<void(edge::http::Response const&)> accepted = [](auto const&) {};
    bool may_be_recorded = false; ///< its refusal too stands in the ledger
};

class History {
public:
    History(Hands& hands, Choices choices);

    /// To the archive. Throws BrokenPromise.
    void run();

    [[nodiscard]] std::string told() const;
    [[nodiscard]] std::string end() const; ///< which of the ends it came to
    [[nodiscard]] int refused() const { return refused_; }
    [[nodiscard]] Course const& course() const { return course_; }

private:
    std::vector<Move> moves();
    void add_publication(std::vector<Move>& all);
    void add_bids(std::vector<Move>& all);
    void add_opening(std::vector<Move>& all);
    void add_committee(std::vector<Move>& all);
    void add_evaluation(std::vector<Move>& all);
    void add_disputes(std::vector<Move>& all);
    void add_award(std::vector<Move>& all);
    void add_extensions(std::vector<Move>& all);
    void add_contract(std::vector<Move>& all);

    void take(Move const& move);
    void attempt(Move const& move);
    void look_around(); ///< what has happened by itself
    void check_outcomes();
    [[noreturn]] void broken(std::string const& what) const;
    void expect(bool holds, std::string const& what) const {
        if (!holds) broken(what);
    }
    void review_is_in(std::size_t member);
    void vote_is_in(std::size_t member);
    void opinion_is_in(std::size_t member);
    void candidates_are_posted();
    void answer_is_in(std::string const& bidder);
    trading::ReviewSheet review_sheet(std::size_t member) const;
    trading::ScoreSheet score_sheet();
    std::size_t number_of(std::string const& bid_id) const; ///< of its bidder

    Hands& hands_;
    Choices choices_;
    Course course_;
    exchange::EvaluationTerms terms_, drafting_; ///< of the documents; of the draft that is being tried
    std::string upholding_;                      ///< whom the answer that is being tried concerns
    // What this history is about, chosen at its beginning.
    std::size_t bidders_ = 3, own_keys_ = 3, chair_ = 0;
    std::vector<std::size_t> rejected_by_; ///< by number of the bidder: how many members find a clause unmet
    std::size_t lacking_votes_ = 0;
    std::vector<std::string> story_;
    int refused_ = 0;
};

boost::json::value json_at(edge::http::Response const& response, std::string const& pointer);
/// Points that make 100 with those of the price; `short_by`: points that they lack.
exchange::EvaluationTerms terms_of(Choices& choices, std::int64_t short_by = 0);

} // namespace haihe::scenario
