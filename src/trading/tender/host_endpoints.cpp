#include "trading/tender/host_endpoints.hpp"

namespace haihe::trading {

bool is_host(Tender const& tender, std::string const& entity) {
    return entity == tender.registered.tenderee || entity == tender.registered.agency.value_or("-");
}

kernel::Result<void> require_host(Tender const& tender, access::Caller const& caller, std::string const& duty) {
    if (tender.phase != Phase::unknown && !is_host(tender, caller.entity))
        return kernel::refuse(
            kernel::RefusalKind::forbidden, "tender_is_the_callers",
            {"只有招标人和受托的代理机构可以办理。", "Only the tenderee and its agency may do this."});
    return access::require_duty(caller, duty);
}

} // namespace haihe::trading
