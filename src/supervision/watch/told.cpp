#include "supervision/watch/told.hpp"

#include "story/tell.hpp"
#include "supervision/watch/award_check.hpp"

#include <algorithm>

namespace haihe::supervision {

namespace {

constexpr char const* kByClarification = "clarification";

struct Subject {
    std::string operator()(exchange::ProjectRegistered const& told) const { return told.code; }
    std::string operator()(exchange::TenderCreated const& told) const { return told.code; }
    std::string operator()(DocumentsTold const& told) const { return told.manifest.tender; }
    std::string operator()(AnnouncementTold const& told) const { return told.announcement.tender; }
    std::string operator()(story::ToldClarification const& told) const { return told.clarification.tender; }
    std::string operator()(TerminationTold const& told) const { return told.notice.tender; }
    std::string operator()(OpeningTold const& told) const { return told.record.tender; }
    std::string operator()(EvaluationTold const& told) const { return told.report.tender; }
    std::string operator()(RequestTold const& told) const { return told.request.tender; }
    std::string operator()(CandidatesTold const& told) const { return told.notice.tender; }
    std::string operator()(AwardTold const& told) const { return told.notice.tender; }
    std::string operator()(ResultTold const& told) const { return told.notice.tender; }
    std::string operator()(auto const& told) const { return told.tender; }
};

template <class Holds>
auto find_hold(Holds& holds, auto const& told) {
    return std::find_if(holds.begin(), holds.end(), [&](story::ToldHold const& hold) {
        return !hold.lifted_at && hold.ground == told.ground && hold.source == told.source;
    });
}

struct Telling {
    story::TenderStory& story;

    void operator()(DocumentsTold const& told) const { story::tell(story, told.manifest); }
    void operator()(AnnouncementTold const& told) const { story::tell(story, told.announcement, told.published_at); }
    void operator()(TerminationTold const& told) const { story::tell(story, told.notice, told.terminated_at); }
    void operator()(OpeningTold const& told) const { story::tell(story, told.record, told.recorded_at); }
    void operator()(EvaluationTold const& told) const { story::tell(story, told.report, told.reported_at); }
    void operator()(RequestTold const& told) const {
        story::tell(story, told.request, told.bidders, told.requested_at);
    }
    void operator()(CandidatesTold const& told) const {
        story::tell(story, told.notice, told.reported_at, told.posted_at);
    }
    void operator()(AwardTold const& told) const { story::tell(story, told.notice, told.noticed_at); }
    void operator()(ResultTold const& told) const { story::tell(story, told.notice, told.noticed_at); }
    void operator()(auto const& told) const { story::tell(story, told); }
};

std::unexpected<kernel::Refusal> conflict(std::string rule, kernel::Text text, std::string path = {}) {
    return kernel::refuse(kernel::RefusalKind::conflict, std::move(rule), std::move(text), std::move(path));
}

struct Checking {
    story::TenderStory const& story;
    using Answer = kernel::Result<void>;

    Answer operator()(exchange::ProjectRegistered const&) const {
        if (story.project)
            return conflict("project_is_registered_once",
                            {"这个项目已经登记过。", "This project has been registered already."}, "/code");
        return {};
    }
    Answer operator()(exchange::TenderCreated const& told) const {
        if (!story.project)
            return conflict("project_is_registered",
                            {"先登记项目,再登记它的招标项目。", "A project is registered before its tenders."},
                            "/project");
        if (!told.code.starts_with(told.project) || told.project != story.project->code)
            return conflict(
                "tender_code_continues_its_project",
                {"招标项目编号应以其项目编号开头。", "The code of a tender begins with that of its project."}, "/code");
        if (story.tender)
            return conflict("tender_is_registered_once",
                            {"这个招标项目已经登记过。", "This tender has been registered already."}, "/code");
        return {};
    }
    Answer operator()(DocumentsTold const&) const { return tender_is_registered(); }
    Answer operator()(AnnouncementTold const&) const {
        if (story.announcement)
            return conflict("time_table_is_amended_never_edited",
                            {"公告已经发布;变更应以澄清或者修改的方式通知所有人。",
                             "The announcement is published; changes are clarifications to everybody."},
                            "/announcement");
        return tender_is_registered();
    }
    Answer operator()(story::ToldClarification const& told) const {
        if (!story.announcement)
            return conflict(
                "clarification_follows_the_announcement",
                {"公告发布之前没有可以澄清的内容。", "There is nothing to clarify before the announcement."},
                "/clarification");
        auto const expected = std::to_string(story.clarifications.size() + 1);
        if (std::to_string(told.clarification.number) != expected)
            return conflict("clarifications_are_numbered_in_order",
                            {"澄清应按顺序编号,下一号是" + expected + "。",
                             "Clarifications are numbered in order; the next is " + expected + "."},
                            "/clarification/number");
        return deadline_is(told.deadline_before);
    }
    Answer operator()(exchange::DeadlineChanged const& told) const {
        if (told.bidDeadlineAfter < told.bidDeadlineBefore)
            return conflict("deadline_is_never_brought_forward",
                            {"投标截止时间只能顺延，不能提前。", "A bid deadline may be moved back, never forward."},
                            "/bidDeadlineAfter");
        if (told.ground != kByClarification) return deadline_is(told.bidDeadlineBefore);
        if (!story.clarifications.empty() && story.clarifications.back().deadline_before == told.bidDeadlineBefore &&
            story.clarifications.back().deadline_after == told.bidDeadlineAfter)
            return {};
        return conflict(
            "deadline_is_moved_as_clarified",
            {"变更后的投标截止时间与澄清文件不一致。", "The deadline is not the one that the clarification set."},
            "/bidDeadlineAfter");
    }
    Answer operator()(exchange::TenderSuspended const& told) const {
        if (find_hold(story.holds, told) != story.holds.end())
            return conflict("hold_is_placed_once", {"这一暂停已经生效。", "This suspension is in force already."},
                            "/source");
        return tender_is_registered();
    }
    Answer operator()(exchange::TenderResumed const& told) const {
        if (find_hold(story.holds, told) == story.holds.end())
            return conflict("hold_is_in_force", {"没有这一暂停,无从恢复。", "There is no such suspension to lift."},
                            "/source");
        return {};
    }
    Answer operator()(TerminationTold const&) const { return bears_its_end(story); }
    Answer operator()(exchange::BidReceiptSummary const& told) const {
        if (auto has_come = deadline_has_come(told.lot, told.closedAt); !has_come) return has_come;
        if (story.close_of(told.lot))
            return conflict("box_closes_once",
                            {"该标段的截止情况已经报送。", "The close of this lot's box has been told already."},
                            "/lot");
        return tender_is_registered();
    }
    Answer operator()(exchange::LotFailed const& told) const {
        if (told.ground != "fewer_than_three_bidders") return bears(story, told);
        if (auto has_come = deadline_has_come(told.lot, told.failedAt); !has_come) return has_come;
        return lot_ends(told.lot, told.bids);
    }
    Answer operator()(OpeningTold const& told) const {
        if (auto has_come = deadline_has_come(told.record.lot, told.record.openedAt); !has_come) return has_come;
        return lot_ends(told.record.lot, static_cast<std::int64_t>(told.record.bids.size()));
    }

    Answer operator()(EvaluationTold const& told) const { return bears(story, told.report); }
    Answer operator()(RequestTold const& told) const { return bears(story, told.request, told.bidders); }
    Answer operator()(exchange::ValiditySettled const& told) const { return bears(story, told); }
    Answer operator()(CandidatesTold const& told) const { return bears(story, told.notice); }
    Answer operator()(exchange::ReevaluationOrdered const& told) const { return bears(story, told); }
    Answer operator()(exchange::CandidateExamined const& told) const { return bears(story, told); }
    Answer operator()(AwardTold const& told) const { return bears(story, told.notice); }
    Answer operator()(ResultTold const& told) const { return bears(story, told.notice); }
    Answer operator()(exchange::AwardCancelled const& told) const { return bears(story, told); }
    Answer operator()(exchange::AwardReported const& told) const { return bears(story, told); }
    Answer operator()(exchange::ContractSigned const& told) const { return bears(story, told); }
    Answer operator()(exchange::ObjectionRaised const& told) const { return bears(story, told); }
    Answer operator()(exchange::ObjectionAnswered const& told) const { return bears(story, told); }

private:
    [[nodiscard]] Answer tender_is_registered() const {
        if (story.tender) return {};
        return conflict("tender_is_registered", {"这个招标项目还没有登记。", "The tender has not been registered."},
                        "/tender");
    }
    /// Nothing of a lot is told before its deadline, and only of a lot that there is.
    [[nodiscard]] Answer deadline_has_come(std::string const& lot, kernel::Instant at) const {
        if (auto there = tender_is_registered(); !there) return there;
        if (std::ranges::find(story.tender->lots, lot, &exchange::LotPublished::code) == story.tender->lots.end())
            return conflict("lot_is_of_the_tender", {"该招标项目没有这个标段。", "The tender has no such lot."},
                            "/lot");
        auto const table = story.time_table();
        if (table && at >= table->bidDeadline) return {};
        return conflict("box_closes_at_the_deadline",
                        {"投标截止时间未到，不得报送投标和开标情况。",
                         "Nothing of bids and openings is told before the bid deadline."});
    }
    [[nodiscard]] Answer lot_ends(std::string const& lot, std::int64_t bids) const {
        if (story.opening_of(lot))
            return conflict("lot_is_opened_once",
                            {"该标段的开标结果已经报送。", "The end of this lot's opening has been told already."},
                            "/lot");
        auto const* close = story.close_of(lot);
        if (close && close->bids != bids)
            return conflict(
                "every_bid_in_the_box_is_accounted_for",
                {"份数与截止时收到的份数不符。", "The count is not that of the bids in the box when it closed."},
                "/bids");
        return tender_is_registered();
    }
    [[nodiscard]] Answer deadline_is(kernel::Instant before) const {
        auto const table = story.time_table();
        if (table && table->bidDeadline == before) return {};
        return conflict(
            "deadline_before_is_the_one_in_force",
            {"变更前的投标截止时间与现行的不一致。", "The deadline before the change is not the one in force."},
            "/bidDeadlineBefore");
    }
};

} // namespace

std::string subject_of(Told const& told) { return std::visit(Subject{}, told); }

kernel::Result<void> check(story::TenderStory const& story, Told const& told) {
    if (story.terminated_at)
        return conflict("tender_is_not_terminated", {"该招标项目已经终止，不再接收其任何报文。",
                                                     "The tender was terminated: nothing more is told of it."});
    return std::visit(Checking{story}, told);
}

void tell(story::TenderStory& story, Told const& told) { std::visit(Telling{story}, told); }

} // namespace haihe::supervision
