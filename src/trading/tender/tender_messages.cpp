#include "trading/tender/tender_messages.hpp"

#include "ledger/event_in.hpp"
#include "trading/tender/tender.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using ledger::Entry;
using ledger::Outgoing;

template <class Message>
Outgoing outgoing(std::string const& tender, Message const& message) {
    return {Message::kType, 1, tender, {}, json::write(message)};
}

/// `tender/<code>` → code.
std::string tender_of(Entry const& entry) { return entry.where.stream.substr(entry.where.stream.find('/') + 1); }

std::vector<Outgoing> created(Entry const& entry) {
    auto const event = ledger::event_in<TenderRegistered>(entry);
    return {outgoing(event.tender.code, event.tender)};
}

std::vector<Outgoing> published(Entry const& entry) {
    auto const event = ledger::event_in<TenderPublished>(entry);
    return {
        outgoing(tender_of(entry),
                 exchange::DocumentsIssued{json::write(event.manifest), event.manifestSignature, event.publishedAt}),
        outgoing(tender_of(entry), exchange::AnnouncementPublished{json::write(event.announcement),
                                                                   event.announcementSignature, event.publishedAt})};
}

std::vector<Outgoing> clarified(Entry const& entry) {
    auto const event = ledger::event_in<TenderClarified>(entry);
    std::vector<Outgoing> messages{
        outgoing(tender_of(entry),
                 exchange::ClarificationIssued{json::write(event.clarification), event.signature, event.issuedAt,
                                               event.bidDeadlineBefore, event.bidDeadlineAfter})};
    if (event.bidDeadlineAfter != event.bidDeadlineBefore)
        messages.push_back(outgoing(
            tender_of(entry), exchange::DeadlineChanged{tender_of(entry), event.bidDeadlineBefore,
                                                        event.bidDeadlineAfter, event.issuedAt, "clarification"}));
    return messages;
}

std::vector<Outgoing> moved(Entry const& entry) {
    auto const event = ledger::event_in<DeadlineMoved>(entry);
    auto const& change = event.change;
    exchange::DeadlineChanged message{change.tender, change.bidDeadlineBefore, change.bidDeadlineAfter, event.movedAt,
                                      change.ground};
    message.change = exchange::SignedText{json::write(change), event.signature};
    if (event.failure) message.failure = exchange::SignedText{json::write(*event.failure), *event.failureSignature};
    return {outgoing(change.tender, message)};
}

std::vector<Outgoing> held(Entry const& entry) {
    auto const event = ledger::event_in<HoldPlaced>(entry);
    return {outgoing(tender_of(entry),
                     exchange::TenderSuspended{tender_of(entry), event.ground, event.source, event.since})};
}

std::vector<Outgoing> resumed(Entry const& entry) {
    auto const event = ledger::event_in<HoldLifted>(entry);
    return {outgoing(tender_of(entry),
                     exchange::TenderResumed{tender_of(entry), event.ground, event.source, event.liftedAt})};
}

std::vector<Outgoing> terminated(Entry const& entry) {
    auto const event = ledger::event_in<TenderTerminated>(entry);
    return {outgoing(event.notice.tender,
                     exchange::TenderTerminated{json::write(event.notice), event.signature, event.terminatedAt})};
}

} // namespace

void mount_tender_messages(ledger::Book& book) {
    book.publish(TenderRegistered::kEventName, created);
    book.publish(TenderPublished::kEventName, published);
    book.publish(TenderClarified::kEventName, clarified);
    book.publish(DeadlineMoved::kEventName, moved);
    book.publish(HoldPlaced::kEventName, held);
    book.publish(HoldLifted::kEventName, resumed);
    book.publish(TenderTerminated::kEventName, terminated);
}

} // namespace haihe::trading
