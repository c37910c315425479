#include "trading/trading_platform.hpp"

#include "trading/law/law_endpoints.hpp"
#include "trading/order/order_messages.hpp"
#include "trading/project/project_endpoints.hpp"
#include "trading/tender/draft_endpoints.hpp"
#include "trading/tender/file_endpoints.hpp"
#include "trading/tender/tender_endpoints.hpp"
#include "trading/tender/tender_messages.hpp"
#include "trading/tender/tender_views.hpp"

namespace haihe::trading {

void mount(node::Plan& plan, std::function<node::Desk&()> const& desk, kernel::LegalCalendar const& calendar,
           edge::files::FileStore& files) {
    mount_projects(plan, desk);
    mount_tender_views(plan.book);
    mount_tender_messages(plan.book);
    mount_tenders(plan, desk, calendar, files);
    mount_drafts(plan, desk, calendar);
    mount_files(plan, desk, files);
    mount_orders(plan, desk);
    mount_law(plan, desk, calendar);
}

} // namespace haihe::trading
