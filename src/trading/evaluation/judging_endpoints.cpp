#include "trading/evaluation/judging_endpoints.hpp"

#include "kernel/codes.hpp"
#include "trading/award/award.hpp"
#include "trading/opening/participant_endpoints.hpp"

namespace haihe::trading {

std::string evaluation_stream(std::string const& lot) { return "evaluation/" + lot; }

kernel::Result<exchange::EvaluationTerms const*> Judging::terms() const {
    if (tender.published && tender.published->manifest.evaluation) return &*tender.published->manifest.evaluation;
    return kernel::refuse(kernel::RefusalKind::absent, "documents_state_the_evaluation",
                          {"没有这个标段，或者招标文件没有载明评标办法。",
                           "There is no such lot, or the documents do not state how bids are judged."});
}

Judging judging(node::Desk& desk, ledger::States& states, access::Caller const& caller, kernel::Instant now,
                std::string const& lot) {
    auto const tender = kernel::tender_of_lot(lot);
    return {desk,
            states.of<Tender, TenderEvent>("tender/" + tender),
            states.of<Opening, OpeningEvent>("opening/" + lot),
            states.of<Committee, CommitteeEvent>("committee/" + tender),
            states.of<Evaluation, EvaluationEvent>(evaluation_stream(lot)),
            caller,
            now,
            lot};
}

kernel::Result<void> require_lot_goes_on(ledger::States& states, Tender const& tender, std::string const& lot) {
    if (auto goes_on = require_not_terminated(tender.phase); !goes_on) return goes_on;
    if (!states.of<Award, AwardEvent>("award/" + lot).to_retender) return {};
    return kernel::refuse(
        kernel::RefusalKind::conflict, "lot_is_undecided",
        {"该标段已经招标失败，不再评审。", "The lot has failed and is tendered again: nothing of it is judged."});
}

ledger::Decision decided(std::string const& lot, kernel::Result<std::vector<EvaluationEvent>> events) {
    if (!events) return ledger::Decision::refused(events.error());
    ledger::Decision decision;
    return decision.record_all(evaluation_stream(lot), *events);
}

} // namespace haihe::trading
