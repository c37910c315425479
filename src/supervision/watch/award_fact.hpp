#pragma once

// What supervision sees on the way from the evaluation to the contract. Nobody of a committee is named.

#include "kernel/text.hpp"
#include "supervision/watch/live_fact.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::supervision {

kernel::Text say(TerminationTold const& told);
kernel::Text say(EvaluationTold const& told);
kernel::Text say(RequestTold const& told);
kernel::Text say(exchange::ValiditySettled const& told);
kernel::Text say(CandidatesTold const& told);
kernel::Text say(exchange::ReevaluationOrdered const& told);
kernel::Text say(exchange::CandidateExamined const& told);
kernel::Text say(AwardTold const& told);
kernel::Text say(ResultTold const& told);
kernel::Text say(exchange::AwardCancelled const& told);
kernel::Text say(exchange::AwardReported const& told);
kernel::Text say(exchange::ContractSigned const& told);
kernel::Text say(exchange::ObjectionRaised const& told);
kernel::Text say(exchange::ObjectionAnswered const& told);
kernel::Text say(exchange::LotFailed const& told);

/// The level of a message by what it says: an objection, a report that recommends nobody or was not signed by all, an
/// award that passes over the first candidate are looked into. Absent where the law's findings alone decide.
std::optional<std::string> level_of(EvaluationTold const& told);
std::optional<std::string> level_of(ResultTold const& told);

/// What no rule on dates sees, each red: an opening of fewer than three bids; more than three candidates, or not ranked
/// (招标投标法 第二十八条, 条例 第五十三条); an award before the posting has ended, before an objection was answered,
/// or at another instant to the winner than to all others (招标投标法 第四十五条, 条例 第五十四条、第七十七条); a
/// contract at another price than the award's (条例 第五十七条); a posting, a re-evaluation, an award, its cancellation
/// or a contract while the tender was suspended.
std::vector<LiveFact> award_breaches(WatchedTender const& tender, story::TenderStory const& story);

/// Lots whose report recommends nobody, until they are told to go back to tender (招标投标法 第四十二条). Yellow.
std::vector<LiveFact> lots_without_candidates(WatchedTender const& tender, story::TenderStory const& story);

} // namespace haihe::supervision
