#include "hub/notice/notice.hpp"

#include "exchange/messages/award.hpp"
#include "exchange/messages/opening.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace haihe::hub {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kKinds{{
    {exchange::AnnouncementPublished::kType, "announcement"},
    {exchange::ClarificationIssued::kType, "clarification"},
    {exchange::DeadlineChanged::kType, "deadline_change"},
    {exchange::TenderSuspended::kType, "suspension"},
    {exchange::TenderResumed::kType, "resumption"},
    {exchange::TenderTerminated::kType, "termination"},
    {exchange::OpeningRecorded::kType, "opening"},
    {exchange::LotFailed::kType, "failure"},
    {exchange::CandidatesPosted::kType, "candidates"},
    {exchange::ReevaluationOrdered::kType, "reevaluation"},
    {exchange::ResultNoticed::kType, "result"},
    {exchange::AwardCancelled::kType, "cancellation"},
    {exchange::ContractSigned::kType, "contract"},
}};

} // namespace

std::optional<std::string> notice_kind_of(std::string_view message_type) {
    for (auto const& [type, kind] : kKinds)
        if (type == message_type) return std::string(kind);
    return std::nullopt;
}

bool is_notice_kind(std::string_view word) {
    return std::any_of(kKinds.begin(), kKinds.end(), [&](auto const& one) { return one.second == word; });
}

std::string tender_state(Halt halt, std::optional<kernel::Instant> bid_deadline, kernel::Instant as_of) {
    if (halt == Halt::terminated) return "terminated";
    if (halt == Halt::held) return "suspended";
    if (!bid_deadline) return "registered";
    return *bid_deadline > as_of ? "open" : "closed";
}

Halt halt_of(story::TenderStory const& story) {
    return story.terminated_at ? Halt::terminated : story.held() ? Halt::held : Halt::none;
}

NoticedTender noticed(ToldTender const& tender) {
    auto const& told = *tender.story.tender;
    NoticedTender noticed{told.name, told.tendereeName, told.agencyName, told.industry, told.region, {}, {}};
    for (auto const& lot : told.lots) {
        noticed.estimated_price.fen += lot.estimatedPrice.fen;
        auto& all = noticed.categories;
        if (std::find(all.begin(), all.end(), lot.category) == all.end()) all.push_back(lot.category);
    }
    return noticed;
}

bool has_news(std::string_view kind) {
    constexpr std::array kNews{"announcement", "clarification", "deadline_change",
                               "suspension",   "resumption",    "termination"};
    return std::ranges::find(kNews, kind) != kNews.end();
}

NoticeState state_after(NoticeState state, story::TenderStory const& told) {
    if (told.announcement) {
        auto const& table = told.announcement->timeTable;
        state.documents_until = table.documentsUntil;
        if (!state.bid_deadline) state.bid_deadline = table.bidDeadline; // announced again, it moves nothing
    }
    if (!told.clarifications.empty()) state.bid_deadline = told.clarifications.back().deadline_after;
    if (told.deadline_moved_to) state.bid_deadline = told.deadline_moved_to;
    state.halt = std::max(state.halt, halt_of(told));
    return state;
}

std::string title_of(std::string_view kind, std::string const& name, story::TenderStory const& told) {
    if (kind == "announcement" && told.announcement) return told.announcement->title;
    if (kind == "clarification" && !told.clarifications.empty())
        return name + "：" + told.clarifications.back().clarification.title;
    if (kind == "termination") return name + "：终止招标公告";
    if (kind == "opening") return name + "：开标记录";
    if (kind == "failure") return name + "：招标失败公告";
    if (kind == "candidates") return name + "：中标候选人公示";
    if (kind == "reevaluation") return name + "：重新评标公告";
    if (kind == "result") return name + "：中标结果公告";
    if (kind == "cancellation") return name + "：取消中标公告";
    if (kind == "contract") return name + "：合同订立情况";
    return name;
}

} // namespace haihe::hub
