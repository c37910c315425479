#include "law/plan.hpp"

#include "law/catalogue.hpp"
#include "law/periods/counting.hpp"
#include "law/periods/explain.hpp"

#include <algorithm>

namespace haihe::law {

namespace {

using kernel::Instant;

constexpr std::int32_t kOfferDays = 5;
constexpr std::int32_t kApplicationDays = 5;
constexpr std::int32_t kPrequalificationObjectionDays = 2;
constexpr std::int32_t kPreparationDays = 20;
constexpr std::int32_t kObjectionDays = 10;
constexpr std::int32_t kClarificationDays = 15;
constexpr std::int32_t kPostingDays = 3;

/// Lays one step after the other.
class Drafting {
public:
    Drafting(PlanQuestion const& question, kernel::LegalCalendar const& calendar)
        : question_(question), calendar_(calendar) {}

    void put(std::string_view name, kernel::Text title, Instant at, std::string_view rule = {},
             kernel::Text computation = {}) {
        PlannedStep step{name, std::move(title), at, rule, std::move(computation)};
        if (auto const* entry = entry_of(rule)) {
            step.citation = entry->card.editions.front();
            if (auto const edition = edition_on(entry->card, kernel::Date::of(question_.start)))
                step.citation = *edition;
        }
        plan_.steps.push_back(std::move(step));
    }
    /// `days` after `from`, at the same time of day; on a working day where that is asked for.
    kernel::Result<Instant> after(Instant from, std::int32_t days) const {
        auto const date = earliest_date_after(from, days);
        auto const hour = from - kernel::Date::of(from).begins_at();
        if (!question_.on_working_days) return date.begins_at() + hour;
        auto const working = calendar_.last_day(date);
        if (!working) return std::unexpected(working.error());
        return working->begins_at() + hour;
    }
    TimeTablePlan finish() {
        std::ranges::stable_sort(plan_.steps, {}, &PlannedStep::at);
        return std::move(plan_);
    }

private:
    PlanQuestion const& question_;
    kernel::LegalCalendar const& calendar_;
    TimeTablePlan plan_;
};

/// From the offer of its documents to the application deadline.
kernel::Result<Instant> prequalify(Drafting& draft, Instant start) {
    auto const until = draft.after(start, kOfferDays);
    if (!until) return until;
    auto const deadline = draft.after(*until, kApplicationDays);
    if (!deadline) return deadline;
    draft.put("prequalification_from", {"资格预审文件开始发售", "Prequalification documents on offer"}, start);
    draft.put("prequalification_until", {"资格预审文件停止发售", "End of their offer"}, *until,
              "documents_are_on_offer_at_least_5_days", days_from(start, kOfferDays));
    draft.put("application_objection_until", {"对资格预审文件提出异议的最后时间", "Objections to them until"},
              latest_date_before(*deadline, kPrequalificationObjectionDays).ends_at(),
              "objection_to_prequalification_stays_open_until_2_days_before",
              days_before(*deadline, kPrequalificationObjectionDays));
    draft.put("application_deadline", {"资格预审申请截止", "Application deadline"}, *deadline,
              "application_time_is_at_least_5_days", days_from(*until, kApplicationDays));
    return deadline;
}

void award(Drafting& draft, PlanQuestion const& question, Instant deadline, kernel::LegalCalendar const& calendar) {
    kernel::Text const that_day{"设当日完成评标。", "As if the evaluation ended that day."};
    if (question.compulsory) {
        auto const posting_ends = earliest_date_after(deadline, kPostingDays).ends_at();
        auto text = days_from(deadline, kPostingDays);
        draft.put("posted_until", {"中标候选人公示最早期满", "Posting of the candidates ends at the earliest"},
                  posting_ends, "candidates_are_posted_at_least_3_days",
                  {that_day.zh + text.zh + "该日24时期满。", that_day.en + " " + text.en + " It ends at 24:00."});
        deadline = posting_ends;
    }
    struct Latest {
        std::string_view name, rule;
        kernel::Text title;
        std::int32_t days;
        bool compulsory_only;
    };
    for (auto const& one : {Latest{"written_report_until",
                                   "written_report_follows_within_15_days",
                                   {"书面报告最后期限", "Written report at the latest"},
                                   15,
                                   true},
                            Latest{"contract_until",
                                   "contract_is_signed_within_30_days",
                                   {"订立合同最后期限", "Contract at the latest"},
                                   30,
                                   false}}) {
        if (one.compulsory_only && !question.compulsory) continue;
        auto const last = last_day_within(deadline, one.days, calendar);
        auto const from = kernel::Date::of(deadline).to_string(), day = last.date.to_string(),
                   count = std::to_string(one.days);
        draft.put(
            one.name, one.title, last.date.ends_at(), one.rule,
            {"设" + from + "发出中标通知书，" + count + "日内（当日不计，末日遇节假日顺延），最后一日为" + day + "。",
             "As if the award were noticed on " + from + ": within " + count +
                 " days, that day not counted, a holiday moves the last: " + day + "."});
    }
}

} // namespace

Instant TimeTablePlan::at(std::string_view name) const {
    auto const found = std::ranges::find(steps, name, &PlannedStep::name);
    return found == steps.end() ? Instant{} : found->at;
}

kernel::Result<TimeTablePlan> propose(PlanQuestion const& question, kernel::LegalCalendar const& calendar) {
    Drafting draft(question, calendar);
    auto from = question.start;
    if (question.prequalification) {
        auto const deadline = prequalify(draft, from);
        if (!deadline) return std::unexpected(deadline.error());
        auto const next = draft.after(*deadline, 1);
        if (!next) return std::unexpected(next.error());
        from = *next;
    }
    auto const until = draft.after(from, kOfferDays);
    if (!until) return std::unexpected(until.error());
    // A voluntary tender has no least time to prepare bids, but whoever reads the documents may still object to them.
    auto const days = question.compulsory ? kPreparationDays : kObjectionDays;
    auto const deadline = draft.after(from, days);
    if (!deadline) return std::unexpected(deadline.error());
    draft.put("documents_from", {"招标文件开始发售", "Tender documents on offer"}, from);
    draft.put("documents_until", {"招标文件停止发售", "End of their offer"}, *until,
              "documents_are_on_offer_at_least_5_days", days_from(from, kOfferDays));
    draft.put("objection_until", {"对招标文件提出异议的最后时间", "Objections to the documents until"},
              latest_date_before(*deadline, kObjectionDays).ends_at(),
              "objection_to_documents_stays_open_until_10_days_before", days_before(*deadline, kObjectionDays));
    if (auto const last = latest_date_before(*deadline, kClarificationDays).ends_at(); last > from)
        draft.put("clarification_until", {"不顺延截止时间的最后澄清时间", "Last clarification that moves no deadline"},
                  last, "clarification_is_15_days_before_the_deadline_or_moves_it",
                  days_before(*deadline, kClarificationDays));
    draft.put("bid_deadline", {"投标截止，开标", "Bid deadline and opening"}, *deadline,
              question.compulsory ? "bid_preparation_is_at_least_20_days" : "opening_is_at_the_bid_deadline",
              question.compulsory ? days_from(from, kPreparationDays)
                                  : kernel::Text{"自愿招标没有最短编制时间；留出提出异议的10日。",
                                                 "No least time to prepare bids; ten days are left to object."});
    award(draft, question, *deadline, calendar);
    return draft.finish();
}

TenderFacts tender_of(TimeTablePlan const& plan, PlanQuestion const& question, TenderFacts facts) {
    facts.compulsory = question.compulsory;
    facts.now = facts.documents_from = plan.at("documents_from");
    facts.announced_at = facts.documents_from;
    facts.documents_until = plan.at("documents_until");
    facts.objection_until = plan.at("objection_until");
    facts.questions_until = facts.documents_until;
    facts.bid_deadline = facts.opening_at = plan.at("bid_deadline");
    facts.application_deadline.reset();
    return facts;
}

PrequalificationFacts prequalification_of(TimeTablePlan const& plan) {
    PrequalificationFacts facts;
    if (plan.at("application_deadline") == Instant{}) return facts;
    facts.application_deadline = plan.at("application_deadline");
    facts.objection_until = plan.at("application_objection_until");
    return facts;
}

} // namespace haihe::law
