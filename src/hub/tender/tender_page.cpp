#include "hub/tender/tender_page.hpp"

#include "exchange/catalogue.hpp"
#include "hub/intake/intake_views.hpp"
#include "hub/notice/notice.hpp"
#include "hub/notice/notice_views.hpp"
#include "story/tell.hpp"

namespace haihe::hub {

namespace {

/// Those whose receipts everybody may fetch.
std::vector<PublishedEvent> published_events(edge::sql::Connection& reads, std::string const& code) {
    std::vector<PublishedEvent> events;
    for (auto const& message : messages_about(reads, code))
        if (auto const* type = exchange::find_type(message.type); type && type->published)
            events.push_back({message.position, message.type, message.occurred_at,
                              "/ledger/entries/" + std::to_string(message.position) + "/receipt"});
    return events;
}

void add_awards(TenderPage& page, story::TenderStory const& story) {
    for (auto const& one : story.postings)
        page.postings.push_back({one.notice.lot, one.notice.candidates, one.posted_at, one.notice.postedUntil,
                                 one.notice.objectionChannel, one.notice.report, one.fallen_at});
    for (auto const& one : story.awards)
        page.awards.push_back(
            {one.lot, one.winner, one.winner_name, one.price, one.rank, one.ground, one.noticed_at, one.cancelled_at});
    for (auto const& one : story.contracts)
        page.contracts.push_back({one.lot, one.winner, one.winner_name, one.price, one.period_days, one.signed_at});
}

} // namespace

std::optional<TenderPage> tender_page(edge::sql::Connection& reads, std::string const& code,
                                      law::Practice const& practice, kernel::Instant now) {
    auto told = find_tender(reads, code);
    if (!told || !told->story.tender || !told->story.announcement) return std::nullopt;
    // Reports and objections were told to departments; the public reads nothing that follows from them.
    auto& story = told->story = story::as_published(std::move(told->story));
    auto const& tender = *story.tender;
    if (auto const project = find_project(reads, tender.project)) story::tell(story, project->project);
    auto const findings = story::show(law::judge(story::facts_of(story, now), practice));
    TenderPage page{code,
                    tender.name,
                    tender.project,
                    tender.tenderee,
                    tender.tendereeName,
                    tender.agencyName,
                    tender.method,
                    tender.industry,
                    tender.region,
                    tender_state(halt_of(story), told->bid_deadline(), now),
                    {},
                    tender.lots,
                    *story.time_table(),
                    story.documents,
                    *story.announcement,
                    {},
                    {},
                    {},
                    {},
                    story::steps_of(story, findings, now),
                    findings,
                    published_events(reads, code),
                    notices_of(reads, code),
                    now};
    for (auto const& hold : story.holds) page.holds.push_back({hold.ground, hold.source, hold.since, hold.lifted_at});
    for (auto const& one : story.clarifications)
        page.clarifications.push_back({one.clarification, one.issued_at, one.deadline_before, one.deadline_after});
    add_awards(page, story);
    return page;
}

} // namespace haihe::hub
