#include "trading/evaluation/evaluation_messages.hpp"

#include "exchange/messages/award.hpp"
#include "exchange/messages/opening.hpp"
#include "ledger/event_in.hpp"
#include "trading/evaluation/evaluation.hpp"

namespace haihe::trading {

namespace {

std::vector<ledger::Outgoing> reported(ledger::Entry const& entry) {
    auto const event = ledger::event_in<ReportCompleted>(entry);
    auto const& report = event.report;
    if (report.outcome == "candidates") return {};
    exchange::LotFailed const failed{report.tender, report.lot, static_cast<std::int64_t>(report.bids.size()),
                                     report.outcome, event.reportedAt};
    return {{exchange::LotFailed::kType, 1, report.tender, {}, json::write(failed)}};
}

std::vector<ledger::Outgoing> reevaluation(ledger::Entry const& entry) {
    auto const event = ledger::event_in<ReevaluationOrdered>(entry);
    exchange::ReevaluationOrdered const message{event.tender, event.lot, event.report, event.objections,
                                                event.orderedAt};
    return {{exchange::ReevaluationOrdered::kType, 1, event.tender, {}, json::write(message)}};
}

} // namespace

void mount_evaluation_messages(node::Plan& plan) {
    plan.book.publish(ReportCompleted::kEventName, reported);
    plan.book.publish(ReevaluationOrdered::kEventName, reevaluation);
}

} // namespace haihe::trading
