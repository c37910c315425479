#include "trading/tender/tender.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

struct Applied {
    Tender& tender;

    void operator()(TenderRegistered const& event) const {
        tender.phase = Phase::registered;
        tender.registered = event.tender;
    }
    void operator()(TenderPublished const& event) const {
        tender.phase = Phase::published;
        tender.timeTable = event.announcement.timeTable;
        tender.published = event;
    }
    void operator()(TenderClarified const& event) const {
        tender.timeTable.bidDeadline = event.bidDeadlineAfter;
        tender.timeTable.openingAt = event.bidDeadlineAfter; // 法34: opened at the very instant of the deadline
        tender.clarifications.push_back(event);
    }
    void operator()(DeadlineMoved const& event) const {
        tender.timeTable.bidDeadline = tender.timeTable.openingAt = event.change.bidDeadlineAfter;
        tender.deadlines_moved.push_back({event, tender.clarifications.size()});
    }
    void operator()(HoldPlaced const& event) const { tender.holds.push_back(event); }
    void operator()(HoldLifted const& event) const {
        std::erase_if(tender.holds, [&](HoldPlaced const& hold) {
            return hold.ground == event.ground && hold.source == event.source;
        });
    }
    void operator()(TenderTerminated const& event) const {
        tender.phase = Phase::terminated;
        tender.terminated = event;
    }
};

} // namespace

void evolve(Tender& tender, TenderEvent const& event) { std::visit(Applied{tender}, event); }

} // namespace haihe::trading
