#include "supervision/supervision_platform.hpp"

#include "supervision/board/alert_endpoints.hpp"
#include "supervision/board/live_endpoints.hpp"
#include "supervision/board/tender_endpoints.hpp"
#include "supervision/duties/department_endpoints.hpp"
#include "supervision/orders/order_endpoints.hpp"
#include "supervision/orders/order_messages.hpp"
#include "supervision/orders/order_views.hpp"
#include "supervision/watch/watch_messages.hpp"
#include "supervision/watch/watch_views.hpp"

namespace haihe::supervision {

void mount(node::Plan& plan, std::function<node::Desk&()> const& desk, kernel::LegalCalendar const& calendar,
           std::vector<Department> const& departments) {
    mount_departments(plan, departments);
    mount_watch_views(plan.book);
    mount_watch_messages(plan, desk);
    mount_order_views(plan.book);
    mount_order_messages(plan, desk);
    mount_orders(plan, desk, departments);
    mount_supervised_tenders(plan, desk, calendar, departments);
    mount_alerts(plan, desk, calendar);
    mount_live(plan, desk, calendar, departments);
}

} // namespace haihe::supervision
