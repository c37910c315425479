#include "trading/award/award_messages.hpp"

#include "exchange/messages/opening.hpp"
#include "ledger/event_in.hpp"
#include "trading/award/award.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using ledger::Entry;
using ledger::Outgoing;

template <class Message>
Outgoing outgoing(std::string const& tender, Message const& message) {
    return {Message::kType, 1, tender, {}, json::write(message)};
}

std::vector<Outgoing> posted(Entry const& entry) {
    auto const event = ledger::event_in<CandidatesPosted>(entry);
    auto const& tender = event.notice.tender;
    return {outgoing(tender, exchange::CandidatesPosted{tender, json::write(event.notice), event.signature,
                                                        event.reportedAt, event.postedAt})};
}

std::vector<Outgoing> determined(Entry const& entry) {
    auto const event = ledger::event_in<WinnerDetermined>(entry);
    auto const& tender = event.notice.tender;
    return {outgoing(tender,
                     exchange::AwardNoticed{tender, json::write(event.notice), event.noticeSignature, event.noticedAt}),
            outgoing(tender, exchange::ResultNoticed{tender, json::write(event.result), event.resultSignature,
                                                     event.noticedAt})};
}

std::vector<Outgoing> cancelled(Entry const& entry) {
    auto const event = ledger::event_in<AwardCancelled>(entry);
    return {outgoing(event.tender,
                     exchange::AwardCancelled{event.tender, event.lot, event.winner, event.ground, event.cancelledAt})};
}

std::vector<Outgoing> written_report(Entry const& entry) {
    auto const event = ledger::event_in<WrittenReportMade>(entry);
    return {outgoing(event.tender, exchange::AwardReported{event.tender, event.lot, event.text, event.madeAt})};
}

std::vector<Outgoing> requested(Entry const& entry) {
    auto const event = ledger::event_in<ValidityRequested>(entry);
    auto const& tender = event.request.tender;
    return {outgoing(tender, exchange::ValidityRequested{tender, json::write(event.request), event.signature,
                                                         event.bidders, event.requestedAt})};
}

std::vector<Outgoing> settled(Entry const& entry) {
    auto const event = ledger::event_in<ValiditySettled>(entry);
    return {outgoing(event.tender, exchange::ValiditySettled{event.tender, event.lot, event.number, event.agreed,
                                                             event.left, event.settledAt})};
}

std::vector<Outgoing> examined(Entry const& entry) {
    auto const event = ledger::event_in<CandidateExamined>(entry);
    return {outgoing(event.tender, exchange::CandidateExamined{event.tender, event.lot, event.candidate, event.ground,
                                                               event.reasons, event.confirmed, event.members,
                                                               event.confirming, event.orderedAt, event.examinedAt})};
}

std::vector<Outgoing> to_retender(Entry const& entry) {
    auto const event = ledger::event_in<LotToRetender>(entry);
    return {outgoing(event.tender, exchange::LotFailed{event.tender, event.lot, event.bids,
                                                       event.ground.value_or("no_candidate_left"), event.decidedAt})};
}

} // namespace

void mount_award_messages(node::Plan& plan) {
    plan.book.publish(CandidatesPosted::kEventName, posted);
    plan.book.publish(WinnerDetermined::kEventName, determined);
    plan.book.publish(AwardCancelled::kEventName, cancelled);
    plan.book.publish(WrittenReportMade::kEventName, written_report);
    plan.book.publish(LotToRetender::kEventName, to_retender);
    plan.book.publish(ValidityRequested::kEventName, requested);
    plan.book.publish(ValiditySettled::kEventName, settled);
    plan.book.publish(CandidateExamined::kEventName, examined);
    for (auto const* open : {CandidatesPosted::kEventName, PostingFallen::kEventName, WinnerDetermined::kEventName,
                             LotToRetender::kEventName})
        plan.disclose(open);
}

} // namespace haihe::trading
