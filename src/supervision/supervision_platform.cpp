#include "supervision/supervision_platform.hpp"

#include "supervision/board/alert_endpoints.hpp"
#include "supervision/board/committee_endpoints.hpp"
#include "supervision/board/live_endpoints.hpp"
#include "supervision/board/tender_endpoints.hpp"
#include "supervision/duties/department_endpoints.hpp"
#include "supervision/duties/jurisdiction_messages.hpp"
#include "supervision/duties/publish_jurisdiction.hpp"
#include "supervision/orders/order_endpoints.hpp"
#include "supervision/orders/order_messages.hpp"
#include "supervision/orders/order_views.hpp"
#include "supervision/watch/watch_messages.hpp"
#include "supervision/watch/watch_views.hpp"

#include <stdexcept>

namespace haihe::supervision {

void mount(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice,
           std::vector<Department> const& departments) {
    mount_departments(plan, departments);
    mount_jurisdiction_messages(plan);
    mount_watch_views(plan.book);
    mount_watch_messages(plan, desk);
    mount_order_views(plan.book);
    mount_order_messages(plan, desk);
    mount_orders(plan, desk, departments);
    mount_supervised_tenders(plan, desk, practice, departments);
    mount_committees(plan, desk, departments);
    mount_alerts(plan, desk, practice);
    mount_live(plan, desk, practice, departments);
}

void found(node::Desk& desk, std::vector<Department> const& departments) {
    auto const& code = desk.settings.code;
    auto const stream = "jurisdiction/" + code;
    auto const decide = [&](ledger::States& states, ledger::Context const& context) {
        ledger::Decision decision;
        auto table = publish_jurisdiction(states.of<PublishedJurisdiction, JurisdictionEvent>(stream), code,
                                          departments, context.now);
        if (table) decision.record(stream, JurisdictionEvent{std::move(*table)});
        return decision;
    };
    auto const outcome = desk.ledger.submit(
        {desk.clock.now(), {desk.ledger.certificate().digest().to_string(), code, ""}, "", {}, decide});
    if (outcome.refusal)
        throw std::runtime_error("the table of departments cannot be published: " + outcome.refusal->rule + ": " +
                                 outcome.refusal->text.en);
}

} // namespace haihe::supervision
