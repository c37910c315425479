#include "supervision/board/tender_page.hpp"

#include "supervision/watch/assessment.hpp"

namespace haihe::supervision {

namespace {

std::optional<trust::Signature> announcement_signature(std::vector<WatchedMessage> const& messages) {
    for (auto const& message : messages)
        if (auto const* told = std::get_if<AnnouncementTold>(&message.told)) return told->signature;
    return std::nullopt;
}

std::vector<EventShown> events_of(std::vector<WatchedMessage> const& messages) {
    std::vector<EventShown> events;
    events.reserve(messages.size());
    for (auto const& message : messages)
        events.push_back({message.position, message.type, message.received_at,
                          "/ledger/entries/" + std::to_string(message.position) + "/receipt"});
    return events;
}

} // namespace

TenderPage page_of(std::vector<WatchedMessage> const& messages, std::vector<OrderState> orders,
                   node::RouteCount const& routes, law::Practice const& practice, kernel::Instant now) {
    auto const story = story_of(messages);
    auto assessment = assess(story, practice, now);
    auto const& tender = story.tender.value();
    TenderPage page{tender.code,
                    tender.name,
                    tender.project,
                    tender.tenderee,
                    tender.tendereeName,
                    tender.agencyName,
                    tender.method,
                    tender.industry,
                    tender.region,
                    state_of(story),
                    now,
                    {},
                    {},
                    story.time_table(),
                    story.documents,
                    story.announcement,
                    announcement_signature(messages),
                    {},
                    std::move(assessment.steps),
                    std::move(assessment.findings),
                    events_of(messages),
                    std::move(orders),
                    {routes.through_hub == routes.messages, routes.direct == routes.messages}};
    if (story.announcement) page.lots = tender.lots;
    for (auto const& hold : story.holds) page.holds.push_back({hold.ground, hold.source, hold.since, hold.lifted_at});
    for (auto const& told : story.clarifications)
        page.clarifications.push_back({told.clarification, told.issued_at, told.deadline_before, told.deadline_after});
    return page;
}

SupervisedTender line_of(WatchedTender const& tender, story::TenderStory const& story, law::Practice const& practice,
                         kernel::Instant now) {
    auto const assessment = assess(story, practice, now);
    auto const table = story.time_table();
    return {tender.code,      tender.name,         tender.tenderee_name,
            tender.industry,  tender.region,       state_of(story),
            assessment.level, assessment.next_due, table ? std::optional(table->bidDeadline) : std::nullopt,
            assessment.broken};
}

} // namespace haihe::supervision
