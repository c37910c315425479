#include "trading/opening/opening_messages.hpp"

#include "ledger/event_in.hpp"
#include "trading/bid/bid_box.hpp"
#include "trading/opening/opening.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using ledger::Entry;
using ledger::Outgoing;

std::vector<Outgoing> failed(Entry const& entry) {
    auto const event = ledger::event_in<OpeningFailed>(entry);
    exchange::LotFailed const message{event.tender, event.lot, event.bids, "fewer_than_three_bidders", event.failedAt};
    return {{exchange::LotFailed::kType, 1, event.tender, {}, json::write(message)}};
}

std::vector<Outgoing> recorded(Entry const& entry) {
    auto const event = ledger::event_in<OpeningRecordSigned>(entry);
    exchange::OpeningRecorded const message{json::write(event.record), event.signature, event.recordedAt};
    return {{exchange::OpeningRecorded::kType, 1, event.tender, {}, json::write(message)}};
}

} // namespace

void mount_opening_messages(node::Plan& plan) {
    plan.book.publish(OpeningFailed::kEventName, failed);
    plan.book.publish(OpeningRecordSigned::kEventName, recorded);
    for (auto const* open : {BidBoxClosed::kEventName, OpeningFailed::kEventName, OpeningRecordSigned::kEventName})
        plan.disclose(open);
}

} // namespace haihe::trading
