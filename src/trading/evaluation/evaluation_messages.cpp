#include "trading/evaluation/evaluation_messages.hpp"

#include "exchange/messages/opening.hpp"
#include "ledger/event_in.hpp"
#include "trading/evaluation/evaluation.hpp"

namespace haihe::trading {

namespace {

std::vector<ledger::Outgoing> reported(ledger::Entry const& entry) {
    auto const event = ledger::event_in<ReportCompleted>(entry);
    auto const& report = event.report;
    exchange::EvaluationReported const message{report.tender, report.lot, json::write(report), event.opinions,
                                               event.reportedAt};
    std::vector<ledger::Outgoing> messages{
        {exchange::EvaluationReported::kType, 1, report.tender, {}, json::write(message)}};
    if (report.outcome == "candidates") return messages;
    exchange::LotFailed const failed{report.tender, report.lot, static_cast<std::int64_t>(report.bids.size()),
                                     report.outcome, event.reportedAt};
    messages.push_back({exchange::LotFailed::kType, 1, report.tender, {}, json::write(failed)});
    return messages;
}

} // namespace

void mount_evaluation_messages(node::Plan& plan) { plan.book.publish(ReportCompleted::kEventName, reported); }

} // namespace haihe::trading
