#include "hub/hub_platform.hpp"

#include "hub/draw/draw_endpoints.hpp"
#include "hub/expert/expert_endpoints.hpp"
#include "hub/intake/intake_messages.hpp"
#include "hub/jurisdiction/jurisdiction_endpoints.hpp"
#include "hub/notice/notice_endpoints.hpp"
#include "hub/registry/registry.hpp"
#include "hub/registry/registry_endpoints.hpp"
#include "hub/revocation/revocation_endpoints.hpp"
#include "hub/tender/tender_endpoints.hpp"
#include "hub/trust_list/trust_list.hpp"
#include "hub/trust_list/trust_list_endpoints.hpp"

#include <stdexcept>

namespace haihe::hub {

void mount(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice) {
    mount_registry(plan, desk);
    mount_trust_list(plan, desk);
    mount_revocations(plan, desk);
    for (auto const* registered : {PlatformRecorded::kEventName, EntityRecorded::kEventName,
                                   CertificateRecorded::kEventName, TrustListRecorded::kEventName})
        plan.disclose(registered);
    mount_intake(plan, desk);
    mount_jurisdictions(plan, desk);
    mount_experts(plan, desk);
    mount_draws(plan, desk);
    mount_notices(plan, desk);
    mount_tenders(plan, desk, practice);
}

void found(node::Desk& desk) {
    auto const& settings = desk.settings;
    auto const& certificate = desk.ledger.certificate();
    exchange::PlatformRegistered self{settings.code, settings.name,        "hub",
                                      settings.url,  certificate.to_pem(), "connected"};
    auto const decide = [&](ledger::States& states, ledger::Context const&) {
        auto const known = access::Directory::platform(states.views(), self.code);
        if (known) self.operatedBy = known->operatedBy; // the configuration does not know it
        if (known == self) return ledger::Decision{};
        if (auto valid = validate(self); !valid) return ledger::Decision::refused(valid.error());
        ledger::Decision decision;
        decision.record("platform/" + self.code, RegistryEvent{PlatformRecorded{self}});
        return decision;
    };
    auto const outcome =
        desk.ledger.submit({desk.clock.now(), {certificate.digest().to_string(), settings.code, ""}, "", {}, decide});
    if (outcome.refusal)
        throw std::runtime_error("the hub cannot register itself: " + outcome.refusal->rule + ": " +
                                 outcome.refusal->text.en);
}

} // namespace haihe::hub
