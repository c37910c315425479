#include "trading/trading_platform.hpp"

#include "trading/archive/archive_endpoints.hpp"
#include "trading/award/award_endpoints.hpp"
#include "trading/award/validity_endpoints.hpp"
#include "trading/bid/bid_endpoints.hpp"
#include "trading/bid/bid_messages.hpp"
#include "trading/bid/bid_views.hpp"
#include "trading/bid/own_bids_endpoints.hpp"
#include "trading/bid/padding_timers.hpp"
#include "trading/bid/upload_endpoints.hpp"
#include "trading/committee/committee_endpoints.hpp"
#include "trading/contract/contract_endpoints.hpp"
#include "trading/disclosure/disclosure_timers.hpp"
#include "trading/dispute/dispute_endpoints.hpp"
#include "trading/evaluation/evaluation_endpoints.hpp"
#include "trading/evaluation/evaluation_messages.hpp"
#include "trading/evaluation/replacement_endpoints.hpp"
#include "trading/evaluation/sealed_report_messages.hpp"
#include "trading/failure/failure_endpoints.hpp"
#include "trading/law/law_endpoints.hpp"
#include "trading/opening/custody_endpoints.hpp"
#include "trading/opening/live_hall_endpoints.hpp"
#include "trading/opening/opening_endpoints.hpp"
#include "trading/opening/opening_messages.hpp"
#include "trading/opening/opening_timers.hpp"
#include "trading/opening/release_endpoints.hpp"
#include "trading/order/order_messages.hpp"
#include "trading/project/project_endpoints.hpp"
#include "trading/tender/deadline_endpoints.hpp"
#include "trading/tender/documents_endpoints.hpp"
#include "trading/tender/draft_endpoints.hpp"
#include "trading/tender/file_endpoints.hpp"
#include "trading/tender/tender_endpoints.hpp"
#include "trading/tender/tender_messages.hpp"
#include "trading/tender/tender_views.hpp"
#include "trading/tender/termination_endpoints.hpp"

namespace haihe::trading {

void mount(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice,
           Storage& storage) {
    mount_projects(plan, desk);
    mount_tender_views(plan.book);
    mount_tender_messages(plan.book);
    mount_tenders(plan, desk, practice, *storage.documents);
    mount_drafts(plan, desk, practice);
    mount_files(plan, desk, *storage.documents);
    mount_documents(plan, desk);
    mount_failures(plan, desk);
    mount_deadline_changes(plan, desk);
    mount_terminations(plan, desk);
    mount_bid_views(plan.book);
    mount_bid_messages(plan.book);
    mount_bids(plan, desk, storage, mount_uploads(plan, desk, storage.uploads, *storage.bids));
    mount_own_bids(plan, desk);
    mount_opening_messages(plan);
    mount_openings(plan, desk);
    mount_releases(plan, desk);
    mount_custody(plan, desk);
    mount_live_hall(plan, desk);
    mount_opening_timers(plan, desk, storage);
    mount_padding_timers(plan, desk);
    mount_committees(plan, desk);
    mount_evaluations(plan, desk, storage);
    mount_evaluation_messages(plan);
    mount_sealed_report_messages(plan);
    mount_disclosures(plan, desk);
    mount_replacements(plan, desk);
    mount_orders(plan, desk);
    mount_archives(plan, desk, storage);
    mount_law(plan, desk, practice);
    mount_disputes(plan, desk, practice.calendar);
    mount_awards(plan, desk, practice.calendar);
    mount_validities(plan, desk);
    mount_contracts(plan, desk, practice.calendar);
}

} // namespace haihe::trading
