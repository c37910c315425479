#include "supervision/watch/live_fact.hpp"

#include "kernel/date.hpp"
#include "story/step.hpp"
#include "story/tell.hpp"
#include "supervision/watch/assessment.hpp"
#include "supervision/watch/award_fact.hpp"

#include <algorithm>

namespace haihe::supervision {

namespace {

constexpr kernel::Duration kSoon = kernel::days(3);
constexpr char const* kObjectionRule = "objection_is_answered_within_3_days";

struct Saying {
    kernel::Text operator()(exchange::ProjectRegistered const& told) const {
        return {"项目登记:" + told.name, "Project registered: " + told.name};
    }
    kernel::Text operator()(exchange::TenderCreated const& told) const {
        return {"招标项目登记:" + told.name, "Tender registered: " + told.name};
    }
    kernel::Text operator()(DocumentsTold const& told) const {
        auto const count = std::to_string(told.manifest.files.size());
        return {"招标文件发出,共" + count + "个文件", "Tender documents issued, files: " + count};
    }
    kernel::Text operator()(AnnouncementTold const& told) const {
        auto const deadline = day(told.announcement.timeTable.bidDeadline);
        return {"招标公告发布,投标截止日" + deadline, "Announcement published, bid deadline " + deadline};
    }
    kernel::Text operator()(story::ToldClarification const& told) const {
        auto const number = std::to_string(told.clarification.number);
        return {"第" + number + "次澄清:" + told.clarification.title,
                "Clarification " + number + ": " + told.clarification.title};
    }
    kernel::Text operator()(exchange::DeadlineChanged const& told) const {
        auto const before = day(told.bidDeadlineBefore), after = day(told.bidDeadlineAfter);
        return {"投标截止日由" + before + "改为" + after, "Bid deadline moved from " + before + " to " + after};
    }
    kernel::Text operator()(exchange::TenderSuspended const& told) const {
        return {"招标活动暂停:" + told.source, "Tender suspended: " + told.source};
    }
    kernel::Text operator()(exchange::TenderResumed const& told) const {
        return {"招标活动恢复:" + told.source, "Tender resumed: " + told.source};
    }
    kernel::Text operator()(exchange::BidReceiptSummary const& told) const {
        auto const count = std::to_string(told.bids);
        return {"投标截止，收到投标文件" + count + "份", "Bid box closed, bids: " + count};
    }
    kernel::Text operator()(OpeningTold const& told) const {
        story::TenderStory only;
        story::tell(only, told.record, told.recorded_at);
        return opened(only.openings.front());
    }
    kernel::Text operator()(auto const& told) const { return say(told); }
    static kernel::Text opened(story::ToldOpening const& opening) {
        auto const all = std::to_string(opening.bids), revoked = std::to_string(opening.revoked),
                   withdrawn = std::to_string(opening.withdrawn);
        kernel::Text text{"开标记录签署，共" + all + "份", "Opening recorded, bids: " + all};
        if (opening.revoked + opening.withdrawn > 0) {
            text.zh += "，其中视为撤销" + revoked + "份、视为撤回" + withdrawn + "份";
            text.en += ", revoked: " + revoked + ", withdrawn by another's fault: " + withdrawn;
        }
        return text;
    }
    static std::string day(kernel::Instant at) { return kernel::Date::of(at).to_string(); }
};

/// Bids that nobody could read are looked into: red when it was not the bidder's own fault.
char const* level_of(story::ToldOpening const& opening) {
    return opening.withdrawn > 0 ? "red" : opening.revoked > 0 ? "yellow" : "green";
}

std::string worse_of(std::string const& one, std::string const& other) {
    return one == "red" || other != "red" ? one : other;
}

std::string level_of(Told const& told, std::string const& assessed) {
    if (std::holds_alternative<exchange::TenderSuspended>(told) || std::holds_alternative<exchange::LotFailed>(told) ||
        std::holds_alternative<exchange::ReevaluationOrdered>(told) ||
        std::holds_alternative<exchange::CandidateExamined>(told) ||
        std::holds_alternative<exchange::AwardCancelled>(told) || std::holds_alternative<TerminationTold>(told))
        return "yellow";
    if (std::holds_alternative<exchange::ObjectionRaised>(told)) return worse_of("yellow", assessed);
    std::optional<std::string> own;
    if (auto const* evaluation = std::get_if<EvaluationTold>(&told)) own = level_of(*evaluation);
    if (auto const* result = std::get_if<ResultTold>(&told)) own = level_of(*result);
    if (auto const* opening = std::get_if<OpeningTold>(&told)) {
        story::TenderStory only;
        story::tell(only, opening->record, opening->recorded_at);
        if (std::string const shut = level_of(only.openings.front()); shut != "green") own = shut;
    }
    return own ? worse_of(*own, assessed) : assessed;
}

bool among(std::vector<LiveFact> const& facts, LiveFact const& fact) {
    return std::any_of(facts.begin(), facts.end(), [&](LiveFact const& one) { return one.type == fact.type; });
}

bool breaks(story::Finding const& finding) { return finding.mark == "broken" && !story::overdue_since(finding); }

} // namespace

std::vector<LiveFact> broken_rules(WatchedTender const& tender, story::TenderStory const& story, kernel::Instant at,
                                   law::Practice const& practice) {
    std::vector<LiveFact> facts;
    for (auto const& finding : assess(story, practice, at).findings) {
        if (!breaks(finding)) continue;
        LiveFact fact{tender.code, finding.rule, at, finding.level, {finding.explanation.zh, finding.explanation.en}};
        if (!among(facts, fact)) facts.push_back(std::move(fact));
    }
    return facts;
}

std::vector<LiveFact> due_acts(WatchedTender const& tender, story::TenderStory const& story, kernel::Instant now,
                               law::Practice const& practice) {
    std::vector<LiveFact> facts;
    for (auto const& finding : assess(story, practice, now).findings) {
        kernel::Text const text{finding.explanation.zh, finding.explanation.en};
        if (auto const since = story::overdue_since(finding))
            facts.push_back({tender.code, finding.rule, *since, "red", text});
        else if (finding.mark == "pending" && finding.due &&
                 (*finding.due - now <= kSoon || finding.rule == kObjectionRule))
            facts.push_back({tender.code, finding.rule, now, "yellow", text, finding.due});
    }
    return facts;
}

std::vector<LiveFact> unread_bids(WatchedTender const& tender, story::TenderStory const& story) {
    std::vector<LiveFact> facts;
    for (auto const& opening : story.openings)
        if (opening.revoked + opening.withdrawn > 0)
            facts.push_back({tender.code, "every_bid_received_in_time_is_opened", opening.at, level_of(opening),
                             Saying::opened(opening)});
    return facts;
}

std::vector<LiveFact> facts_told(WatchedTender const& tender, story::TenderStory const& before,
                                 WatchedMessage const& message, law::Practice const& practice) {
    auto after = before;
    tell(after, message.told);
    auto const broken_before = broken_rules(tender, before, message.occurred_at, practice);
    auto level = level_of(message.told, assess(after, practice, message.occurred_at).level);
    std::vector<LiveFact> facts{
        {tender.code, message.type, message.occurred_at, std::move(level), std::visit(Saying{}, message.told)}};
    for (auto& fact : broken_rules(tender, after, message.occurred_at, practice))
        if (!among(broken_before, fact)) facts.push_back(std::move(fact));
    auto const breaches_before = award_breaches(tender, before);
    for (auto& fact : award_breaches(tender, after))
        if (std::ranges::find(breaches_before, fact) == breaches_before.end()) facts.push_back(std::move(fact));
    return facts;
}

} // namespace haihe::supervision
