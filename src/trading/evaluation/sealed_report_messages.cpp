#include "trading/evaluation/sealed_report_messages.hpp"

#include "ledger/event_in.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

std::vector<trust::TextHolder> departments(node::Desk& desk) {
    auto views = desk.ledger.reads().lease();
    std::vector<trust::TextHolder> holders;
    for (auto const& platform : access::Directory::platforms(*views)) {
        if (platform.role != "supervision" || platform.state != "connected") continue;
        if (auto certificate = trust::Certificate::parse(platform.certificate))
            holders.push_back({platform.code, std::move(*certificate)});
    }
    return holders;
}

ReportSealed sealed(ReportCompleted const& completed, std::vector<trust::TextHolder> const& holders) {
    auto const& report = completed.report;
    auto const salt = trust::random_text_salt();
    auto committee = json::write(exchange::committee_of(report));
    auto const named = json::write(exchange::NamedReport{committee, json::write(report), completed.opinions, salt});
    exchange::SealedReport message{report.tender,
                                   report.lot,
                                   json::write(exchange::without_names(report, salt)),
                                   exchange::without_names(completed.opinions, salt),
                                   completed.reportedAt,
                                   trust::seal_text(named, exchange::commitment_to(committee, salt), holders)};
    return {std::move(message), std::move(committee), salt};
}

std::vector<ledger::Outgoing> tell_sealed(ledger::Entry const& entry) {
    auto const event = ledger::event_in<ReportSealed>(entry);
    auto const& message = event.message;
    exchange::CommitteeSealed const committee{message.tender, message.lot, message.committee.commitment,
                                              message.reportedAt};
    return {{exchange::SealedReport::kType, 1, message.tender, {}, json::write(message)},
            {exchange::CommitteeSealed::kType, 1, message.tender, {}, json::write(committee)}};
}

std::vector<ledger::Outgoing> tell_disclosed(ledger::Entry const& entry) {
    auto const told = ledger::event_in<CommitteeDisclosed>(entry).told;
    return {{exchange::CommitteeDisclosed::kType, 1, told.tender, {}, json::write(told)}};
}

} // namespace

std::string report_seal_stream(std::string const& lot) { return "report-seal/" + lot; }

void seal_report(node::Desk& desk, std::vector<EvaluationEvent> const& events, ledger::Decision& decision) {
    for (auto const& event : events)
        if (auto const* completed = std::get_if<ReportCompleted>(&event))
            decision.record(report_seal_stream(completed->report.lot),
                            ReportSealEvent{sealed(*completed, departments(desk))});
}

void mount_sealed_report_messages(node::Plan& plan) {
    plan.book.publish(ReportSealed::kEventName, tell_sealed);
    plan.book.publish(CommitteeDisclosed::kEventName, tell_disclosed);
}

} // namespace haihe::trading
