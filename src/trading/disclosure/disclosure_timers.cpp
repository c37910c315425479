#include "trading/disclosure/disclosure_timers.hpp"

#include "kernel/codes.hpp"
#include "ledger/fold.hpp"
#include "trading/disclosure/disclose_committee.hpp"
#include "trading/disclosure/disclosure_views.hpp"
#include "trading/evaluation/sealed_report_messages.hpp"
#include "trading/opening/participant_endpoints.hpp"

#include <memory>

namespace haihe::trading {

namespace {

/// `find.operator()<State, Event>(stream)`: from the committer's states, or folded from what is committed.
template <class Find>
std::optional<CommitteeDisclosed> due(std::string const& lot, kernel::Instant now, Find const& find) {
    auto const tender = find.template operator()<Tender, TenderEvent>("tender/" + kernel::tender_of_lot(lot));
    std::vector<LotCourse> courses;
    courses.reserve(tender.registered.lots.size());
    for (auto const& one : tender.registered.lots)
        courses.push_back(course_of(tender, one.code,
                                    find.template operator()<Opening, OpeningEvent>("opening/" + one.code),
                                    find.template operator()<Evaluation, EvaluationEvent>("evaluation/" + one.code),
                                    find.template operator()<Award, AwardEvent>("award/" + one.code),
                                    find.template operator()<LotContract, ContractEvent>("contract/" + one.code)));
    return disclose(find.template operator()<ReportSeal, ReportSealEvent>(report_seal_stream(lot)), courses, now);
}

/// Looks at every sealed committee once, then at those in whose tender something was decided since.
class Disclosures {
public:
    explicit Disclosures(std::function<node::Desk&()> desk) : desk_(std::move(desk)) {}

    void turn() {
        for (auto const& lot : lots_due())
            if (!disclose_now(lot)) looked_ = -1; // the commit failed: once more
    }

private:
    std::vector<std::string> lots_due() {
        auto& desk = desk_();
        auto views = desk.ledger.reads().lease();
        auto const decided = decided_after(*views, looked_);
        bool const first = looked_ < 0;
        looked_ = decided.through;
        std::vector<std::string> lots;
        if (!first && decided.tenders.empty()) return lots;
        for (auto const& lot : lots_to_disclose(*views))
            if ((first || decided.tenders.contains(kernel::tender_of_lot(lot))) &&
                due(lot, desk.clock.now(), [&]<class State, class Event>(std::string const& stream) {
                    return ledger::fold<State, Event>(*views, stream);
                }))
                lots.push_back(lot);
        return lots;
    }
    bool disclose_now(std::string const& lot) {
        auto& desk = desk_();
        auto const outcome = desk.ledger.submit(
            {desk.clock.now(),
             {"timer", desk.settings.code, ""},
             "",
             {},
             [&](ledger::States& states, ledger::Context const& context) {
                 ledger::Decision decision;
                 auto event =
                     due(lot, context.now, [&]<class State, class Event>(std::string const& stream) -> State const& {
                         return states.of<State, Event>(stream);
                     });
                 if (event) decision.record(report_seal_stream(lot), ReportSealEvent{std::move(*event)});
                 return decision;
             }});
        return !outcome.refusal;
    }

    std::function<node::Desk&()> desk_;
    std::int64_t looked_ = -1; ///< up to this position
};

} // namespace

void mount_disclosures(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    mount_disclosure_views(plan.book);
    plan.disclose(CommitteeDisclosed::kEventName);
    plan.keep_time([clock = std::make_shared<Disclosures>(desk)]() -> std::optional<kernel::Instant> {
        clock->turn();
        return std::nullopt;
    });
}

} // namespace haihe::trading
