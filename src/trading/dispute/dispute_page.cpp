#include "trading/dispute/dispute_page.hpp"

namespace haihe::trading {

namespace {

constexpr std::int32_t kAnswerDays = 3;

ObjectionShown shown(Objection const& one, DisputeReader const& reader, kernel::LegalCalendar const& calendar,
                     kernel::Instant now) {
    auto const& raised = one.raised;
    std::optional<kernel::Instant> answered_at;
    if (one.settled) answered_at = one.settled->answer.answeredAt;
    ObjectionShown objection{
        raised.number,
        raised.against,
        raised.lot,
        raised.objector.value_or(""),
        reader.name_of(raised.objector.value_or("")),
        raised.text,
        raised.raisedAt,
        one.holds,
        show_due("objection_is_answered_within_3_days", raised.raisedAt, kAnswerDays, answered_at, now, calendar),
        {},
        {}};
    if (one.settled) {
        objection.answered = one.settled->answer;
        objection.concerns = one.settled->concerns;
        objection.ofEvaluation = one.settled->ofEvaluation.value_or(false);
    }
    return objection;
}

} // namespace

std::optional<Posting> posting_of(Award const& award) {
    if (!award.posted) return std::nullopt;
    Posting posting{award.posted->postedAt, award.posted->notice.postedUntil, {}};
    for (auto const& one : award.posted->notice.candidates) posting.candidates.push_back(one.bidder);
    return posting;
}

ObjectionsPage page_of(Tender const& tender, Dispute const& dispute, std::vector<Award> const& awards,
                       DisputeReader const& reader, kernel::LegalCalendar const& calendar, kernel::Instant now) {
    ObjectionsPage page{
        tender.registered.code, tender.registered.name, now, reader.is_host ? "host" : "other", {}, {}, {}};
    if (tender.published) page.objectionUntil = tender.timeTable.objectionUntil;
    for (std::size_t i = 0; i < awards.size(); ++i) {
        auto const& lot = tender.registered.lots[i];
        if (auto const& posted = awards[i].posted)
            page.postings.push_back({lot.code, lot.name, posted->notice.postedUntil, posted->notice.candidates});
    }
    for (auto const& one : dispute.objections)
        if (reader.is_host || one.raised.objector == reader.entity)
            page.items.push_back(shown(one, reader, calendar, now));
    return page;
}

} // namespace haihe::trading
