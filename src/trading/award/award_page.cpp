#include "trading/award/award_page.hpp"

#include "law/periods/counting.hpp"
#include "trading/award/award_lifecycle.hpp"
#include "trading/award/bid_validity.hpp"
#include "trading/award/determine_winner.hpp"
#include "trading/award/post_candidates.hpp"
#include "json/codec.hpp"

#include <boost/mp11.hpp>

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

constexpr std::int32_t kPostWithinDays = 3;
constexpr std::int32_t kPostedDaysMin = 3;
constexpr std::int32_t kReportWithinDays = 15;

bool has_opined(Award const& award, std::string const& member) {
    auto const* examination = award.examination();
    return examination &&
           std::ranges::find(examination->opinions, member, &ExaminationOpined::member) != examination->opinions.end();
}

std::vector<ExaminationShown> examinations_of(Award const& award, AwardReader const& reader) {
    std::vector<ExaminationShown> all;
    for (auto const& one : award.examinations) {
        auto const& ordered = one.ordered;
        auto const* candidate = award.candidate(ordered.candidate);
        ExaminationShown shown{ordered.number,
                               ordered.candidate,
                               candidate ? candidate->bidderName : "",
                               ordered.ground,
                               ordered.reasons,
                               ordered.orderedAt,
                               static_cast<std::int64_t>(one.opinions.size()),
                               {},
                               {},
                               std::ranges::find(one.opinions, reader.certificate, &ExaminationOpined::member) !=
                                   one.opinions.end()};
        if (one.concluded) {
            shown.confirmed = one.concluded->confirmed;
            shown.examinedAt = one.concluded->examinedAt;
        }
        all.push_back(std::move(shown));
    }
    return all;
}

/// An objection was upheld against no candidate alone, but against the evaluation itself.
bool evaluation_is_held_wrong(Award const& award, Dispute const& dispute) {
    std::string const nobody_alone;
    return award.posted && dispute.is_upheld_against(award.posted->notice.lot, nobody_alone, award.corrected);
}

bool is_mine(AwardStep step, AwardStates const& states, AwardReader const& reader, kernel::Instant now) {
    if (step == AwardStep::give_up) return states.award.candidate(reader.entity) != nullptr;
    if (step == AwardStep::give_examination_opinion)
        return reader.sits && !has_opined(states.award, reader.certificate);
    auto const* pending = states.award.pending_extension();
    if (step == AwardStep::answer_validity)
        return pending && pending->asks(reader.entity) && !pending->answer_of(reader.entity);
    if (reader.you_are != "host") return false;
    if (step == AwardStep::request_validity)
        return !pending && is_undecided(states.opening, states.evaluation, states.award) &&
               now < valid_until(states.tender, states.award);
    if (step == AwardStep::determine) return !evaluation_is_held_wrong(states.award, states.dispute);
    // From the posting on the host is shown the act, and refused it where it has no ground.
    if (step == AwardStep::retender && states.award.phase == AwardPhase::not_posted)
        return is_undecided(states.opening, states.evaluation, states.award) &&
               has_lapsed(states.tender, states.award, now);
    return true;
}

std::optional<ExtensionShown> extension_of(Award const& award, AwardReader const& reader) {
    if (award.extensions.empty()) return std::nullopt;
    auto const& latest = award.extensions.back();
    bool const host = reader.you_are == "host";
    if (!host && !latest.asks(reader.entity)) return std::nullopt;
    auto const& asked = latest.requested;
    ExtensionShown shown{asked.request, asked.signature, asked.requestedAt, {}, {}, {}, {}};
    if (host) shown.bidders = asked.bidders;
    for (auto const& one : latest.answers)
        if (host || one.bidder == reader.entity)
            shown.answers.push_back({one.bidder, one.answer.agrees, one.answeredAt});
    if (latest.settled) shown.settledAt = latest.settled->settledAt;
    if (!host && !latest.settled && !latest.answer_of(reader.entity))
        shown.toSign =
            json::write(exchange::ValidityAnswer{asked.request.tender, asked.request.lot, asked.request.number, true});
    return shown;
}

std::vector<std::string> steps_of(AwardStates const& states, AwardReader const& reader, kernel::Instant now) {
    std::vector<std::string> steps;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<AwardStep>>([&](auto step) {
        bool const mine = is_mine(step.value, states, reader, now);
        if (mine && require_step(states.award, states.tender, step.value)) steps.emplace_back(step.name);
    });
    return steps;
}

bool recommends(Evaluation const& evaluation) {
    return evaluation.reported && evaluation.reported->report.outcome == "candidates";
}

void add_posting(HostOfAward& host, AwardStates const& states, kernel::LegalCalendar const& calendar,
                 kernel::Instant now) {
    if (!recommends(states.evaluation)) return;
    host.reportedAt = states.evaluation.reported->reportedAt;
    std::optional<kernel::Instant> posted_at;
    if (states.award.posted) posted_at = states.award.posted->postedAt;
    host.posting =
        show_due("candidates_are_posted_within_3_days", *host.reportedAt, kPostWithinDays, posted_at, now, calendar);
    if (posted_at) return;
    host.candidates = candidates_of(states.evaluation);
    host.report = states.evaluation.reported->report.number;
    host.earliestPostedUntil = law::earliest_date_after(now, kPostedDaysMin).ends_at();
}

HostOfAward host_of(AwardStates const& states, kernel::LegalCalendar const& calendar, kernel::Instant now) {
    auto const& award = states.award;
    HostOfAward host;
    add_posting(host, states, calendar, now);
    host.firstMustWin = first_must_win(states.tender, states.project);
    for (auto const& one : award.out)
        if (award.candidate(one.candidate)) host.out.push_back({one.candidate, one.ground, one.reasons});
    for (auto const& one : award.gave_up) host.gaveUp.push_back({one.candidate, one.reasons, one.gaveUpAt});
    if (award.posted) host.upheld = states.dispute.upheld(award.posted->notice.lot, award.corrected);
    for (auto const& one : states.dispute.objections) {
        if (std::ranges::find(host.upheld, one.raised.number) == host.upheld.end()) continue;
        for (auto const& concerned : one.settled->concerns)
            host.upheldAgainst.push_back({concerned, one.raised.number});
    }
    auto const* first = award.first_standing();
    if (award.phase == AwardPhase::posted && first)
        host.notices = {{"haihe/award-notice/1", json::write(award_notice_of(award, *first))},
                        {"haihe/result-notice/1", json::write(result_notice_of(award, *first))}};
    std::optional<kernel::Instant> made_at;
    if (award.written_report) {
        made_at = award.written_report->madeAt;
        host.reportText = award.written_report->text;
    }
    if (award.determined && states.tender.registered.compulsory)
        host.writtenReport = show_due("written_report_follows_within_15_days", award.determined->noticedAt,
                                      kReportWithinDays, made_at, now, calendar);
    return host;
}

} // namespace

AwardPage page_of(AwardStates const& states, std::string const& lot, AwardReader const& reader,
                  kernel::LegalCalendar const& calendar, kernel::Instant now) {
    auto const& [tender, project, opening, evaluation, award, dispute] = states;
    AwardPage page;
    page.tender = tender.registered.code;
    page.tenderName = tender.registered.name;
    page.lot = lot;
    for (auto const& one : tender.registered.lots)
        if (one.code == lot) page.lotName = one.name;
    bool const knows = reader.you_are == "host" || reader.sits;
    auto const phase = award.phase == AwardPhase::examining && !knows ? AwardPhase::posted : award.phase;
    page.state = boost::describe::enum_to_string(phase, "");
    page.now = now;
    page.held = !tender.holds.empty();
    page.youAre = reader.you_are;
    page.steps = steps_of(states, reader, now);
    if (award.posted) {
        page.candidates = award.posted->notice;
        page.candidatesSignature = award.posted->signature;
        page.postedAt = award.posted->postedAt;
    }
    if (auto const& determined = award.determined) {
        page.result = determined->result;
        page.resultSignature = determined->resultSignature;
        page.noticedAt = determined->noticedAt;
        if (reader.you_are == "host" || reader.entity == determined->notice.winner) {
            page.notice = determined->notice;
            page.noticeSignature = determined->noticeSignature;
        }
    }
    for (auto const& [posted, fallen] : award.fallen_postings)
        page.fallenPostings.push_back({posted.notice, posted.postedAt, fallen.fellAt, fallen.objections});
    if (knows) page.examinations = examinations_of(award, reader);
    for (auto const& one : award.cancelled) page.cancelled.push_back({one.winner, one.ground, one.cancelledAt});
    page.validUntil = valid_until(tender, award);
    page.extension = extension_of(award, reader);
    if (award.to_retender) page.toRetenderAt = award.to_retender->decidedAt;
    auto const& terms = tender.published->manifest.evaluation;
    if (reader.you_are == "bidder" && terms) page.own = own_result(evaluation, award, *terms, reader.entity);
    if (reader.you_are == "host") page.host = host_of(states, calendar, now);
    return page;
}

} // namespace haihe::trading
