#include "trading/bid/bid_messages.hpp"

#include "ledger/event_in.hpp"
#include "trading/bid/bid_box.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

void mount_bid_messages(ledger::Book& book) {
    book.publish(BidBoxClosed::kEventName, [](ledger::Entry const& entry) {
        auto const event = ledger::event_in<BidBoxClosed>(entry);
        exchange::BidReceiptSummary const summary{event.tender, event.lot, event.closedAt,
                                                  static_cast<std::int64_t>(event.headers.size()), event.headers};
        return std::vector<ledger::Outgoing>{
            {exchange::BidReceiptSummary::kType, 1, event.tender, {}, json::write(summary)}};
    });
}

} // namespace haihe::trading
