#pragma once

// What is published of a tender, as a value. The trading platform makes it from its events, supervision and the
// hub from the messages they received: the same value, so that the law's functions and the time line judge and
// draw the same thing everywhere.

#include "exchange/messages/award.hpp"
#include "exchange/messages/opening.hpp"
#include "exchange/messages/tender.hpp"
#include "law/tender_facts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::story {

struct ToldClarification {
    exchange::Clarification clarification;
    kernel::Instant issued_at;
    kernel::Instant deadline_before;
    kernel::Instant deadline_after;
};

struct ToldHold {
    std::string ground;
    std::string source;
    kernel::Instant since;
    std::optional<kernel::Instant> lifted_at;
};

/// How many bids a lot's box held when it closed.
struct ToldClose {
    std::string lot;
    kernel::Instant closed_at;
    std::int64_t bids = 0;
};

/// The end of a lot's opening: its record was signed, or there was nothing to open.
struct ToldOpening {
    std::string lot;
    bool failed = false; ///< fewer than three bidders; a later failure is a ToldFailure
    kernel::Instant at;
    std::int64_t bids = 0;
    std::int64_t revoked = 0;   ///< 撤销: not opened by the bidder's own fault
    std::int64_t withdrawn = 0; ///< 撤回: not opened by another's fault
    std::vector<exchange::RecordedBid> listed{};
};

struct ToldCandidate {
    std::string bidder; ///< social credit code
    std::string bidder_name;
    kernel::Money price; ///< as read, or as corrected
};

/// A lot's evaluation report. No message that the public reads tells it.
struct ToldEvaluation {
    std::string lot;
    std::string outcome; ///< candidates | all_bids_rejected | competition_is_lacking
    kernel::Instant reported_at;
    std::int64_t bids = 0; ///< judged
    std::int64_t rejected = 0;
    std::vector<ToldCandidate> candidates{}; ///< by rank
    std::int64_t number = 1;                 ///< of the lot's reports
    bool corrected = false;                  ///< a re-evaluation was ordered: it does not stand any more
};

/// 公示 of a lot's candidates.
struct ToldPosting {
    exchange::CandidatesNotice notice;
    kernel::Instant reported_at; ///< when the report was received, as it states
    kernel::Instant posted_at;
    std::optional<kernel::Instant> fallen_at{}; ///< with the report that recommended them
};

/// 重新评标: the report told last is corrected, and its posting falls.
struct ToldReevaluation {
    std::string lot;
    std::int64_t report = 1; ///< number of the report that is corrected
    std::vector<std::int64_t> objections;
    kernel::Instant ordered_at;
};

/// 审查确认 of a candidate before the award notice. Told to departments only.
struct ToldExamination {
    std::string lot;
    std::string candidate;
    bool confirmed = false;
    kernel::Instant ordered_at;
    kernel::Instant examined_at;
};

/// 延长投标有效期 of a lot.
struct ToldExtension {
    std::string lot;
    std::int64_t number = 0;
    kernel::Instant valid_until;
    kernel::Instant answer_until;
    std::vector<std::string> bidders; ///< that were asked
    kernel::Instant requested_at;
    std::optional<kernel::Instant> settled_at{};
    std::vector<std::string> agreed{};
    std::vector<std::string> left{};
};

/// A winner, as the notice to it and the notice to all others tell it.
struct ToldAward {
    std::string lot;
    std::string winner;
    std::string winner_name;
    kernel::Money price;
    kernel::Instant noticed_at;
    bool told_to_winner = false;                       ///< award.notice, which the public does not read
    bool told_to_all = false;                          ///< result.notice
    std::int64_t rank = 0;                             ///< of the result notice; 0 before it
    std::string ground{};                              ///< why not one that ranks before
    std::optional<kernel::Instant> other_noticed_at{}; ///< of the notice that came second; the law wants it the same
    std::optional<kernel::Instant> report_made_at{};   ///< the written report to the department, which alone reads it
    std::optional<kernel::Instant> cancelled_at{};
    std::string cancelled_on{}; ///< ground
};

struct ToldContract {
    std::string lot;
    std::string winner;
    std::string winner_name;
    kernel::Money price;
    std::int64_t period_days = 0;
    kernel::Instant awarded_at;
    kernel::Instant signed_at;
};

/// 异议. Told to departments only.
struct ToldObjection {
    std::int64_t number = 0;
    std::string against; ///< documents | result
    std::string lot;     ///< of an objection to a result
    std::optional<std::string> objector;
    kernel::Instant raised_at;
    std::optional<kernel::Instant> answered_at{};
    std::string finding{}; ///< upheld | dismissed
};

/// A lot that failed after it was opened, and goes back to tender.
struct ToldFailure {
    std::string lot;
    std::string ground; ///< all_bids_rejected | competition_is_lacking | no_candidate_left
    std::int64_t bids = 0;
    kernel::Instant at;
};

struct TenderStory {
    std::optional<exchange::ProjectRegistered> project;
    std::optional<exchange::TenderCreated> tender;
    std::optional<exchange::Announcement> announcement;
    std::optional<kernel::Instant> published_at;
    std::optional<exchange::DocumentManifest> documents;
    std::vector<ToldClarification> clarifications;
    std::vector<ToldHold> holds;
    std::vector<ToldClose> closes;
    std::vector<ToldOpening> openings;
    std::vector<ToldEvaluation> evaluations{};
    std::vector<ToldPosting> postings{};
    std::vector<ToldReevaluation> reevaluations{};
    std::vector<ToldExamination> examinations{};
    std::vector<ToldAward> awards{}; ///< a later one of the same lot takes an earlier one's place
    std::vector<ToldContract> contracts{};
    std::vector<ToldObjection> objections{}; ///< by number
    std::vector<ToldFailure> failures{};
    std::vector<ToldExtension> extensions{};
    bool knows_extensions = true; ///< the teller would know of an extension
    std::optional<kernel::Instant> terminated_at{};
    /// By deadline.changed on another ground than a clarification; a later clarification moves on from it.
    std::optional<kernel::Instant> deadline_moved_to;

    /// The time table as moved since the announcement.
    [[nodiscard]] std::optional<exchange::TimeTable> time_table() const;
    [[nodiscard]] bool held() const;
    [[nodiscard]] ToldClose const* close_of(std::string const& lot) const;
    [[nodiscard]] ToldOpening const* opening_of(std::string const& lot) const;
    [[nodiscard]] ToldEvaluation const* evaluation_of(std::string const& lot) const; ///< that stands
    [[nodiscard]] ToldPosting const* posting_of(std::string const& lot) const;       ///< that stands
    /// The report before the one that is awaited or stands; null: none was corrected.
    [[nodiscard]] ToldEvaluation const* corrected_evaluation_of(std::string const& lot) const;
    /// The last order to correct a report; null: there was none.
    [[nodiscard]] ToldReevaluation const* reevaluation_of(std::string const& lot) const;
    [[nodiscard]] ToldAward const* award_of(std::string const& lot) const;          ///< the latest, cancelled or not
    [[nodiscard]] ToldAward const* standing_award_of(std::string const& lot) const; ///< the latest, unless cancelled
    [[nodiscard]] ToldExtension const* extension_of(std::string const& lot) const;  ///< the latest
    /// As the documents state, or as extended by those who agreed. Absent before the announcement.
    [[nodiscard]] std::optional<kernel::Instant> bids_valid_until(std::string const& lot) const;
    /// Whose bids of the lot were opened, and who has not left when an extension was asked for.
    [[nodiscard]] std::vector<std::string> in_the_running(std::string const& lot) const;
    [[nodiscard]] ToldContract const* contract_of(std::string const& lot) const;
    [[nodiscard]] ToldObjection const* objection(std::int64_t number) const;
    [[nodiscard]] ToldFailure const* failure_of(std::string const& lot) const;
    /// For want of bidders or later.
    [[nodiscard]] bool failed(std::string const& lot) const;
    /// Every lot was opened or has failed.
    [[nodiscard]] bool opened() const;
};

/// What the public has read of it: no evaluation, no examination, no objection, no notice that went to its winner, no
/// written report, no extension, no count of bids before the record.
TenderStory as_published(TenderStory story);

/// The facts that the law looks at. Requires tender and announcement; fields that were never published keep their
/// defaults.
law::TenderFacts facts_of(TenderStory const& story, kernel::Instant now);

} // namespace haihe::story
