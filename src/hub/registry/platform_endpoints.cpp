#include "hub/registry/platform_endpoints.hpp"

#include "access/caller.hpp"
#include "access/platform_keys.hpp"
#include "hub/registry/certificate_views.hpp"
#include "hub/registry/platform_keys_page.hpp"
#include "hub/registry/registry.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

using edge::http::Request;
using edge::http::Response;
using ledger::Decision;

struct PlatformList {
    std::vector<exchange::PlatformRegistered> items;
};
BOOST_DESCRIBE_STRUCT(PlatformList, (), (items))

kernel::Result<void> require_operating_entity(edge::sql::Connection& views,
                                              exchange::PlatformRegistered const& platform) {
    if (!platform.operatedBy) return {};
    auto const entity = access::Directory::entity(views, *platform.operatedBy);
    if (entity && entity->state == "registered" && std::ranges::find(entity->roles, "operator") != entity->roles.end())
        return {};
    return kernel::refuse(kernel::RefusalKind::unacceptable, "platform_is_operated_by_an_operator",
                          {"运营单位尚未登记为平台运营机构(operator)。",
                           "Who operates the platform is not registered as an entity of the role operator."},
                          "/operatedBy");
}

/// The hub registered itself when it was founded; who operates it is all that can be said of it here.
Decision describe_the_hub(edge::sql::Connection& views, exchange::PlatformRegistered const& platform) {
    auto known = access::Directory::platform(views, platform.code);
    bool const is_known = known == platform;
    if (known) known->operatedBy = platform.operatedBy;
    if (known != platform)
        return Decision::refused({kernel::RefusalKind::conflict,
                                  "hub_is_described_by_its_configuration",
                                  {"公共服务平台自己的登记来自其配置文件,请修改配置后重新启动。",
                                   "The hub's own registration follows its configuration: change that and start it "
                                   "again."},
                                  "/code",
                                  {},
                                  {}});
    Decision decision;
    decision.result = json::write(platform);
    if (!is_known) decision.record("platform/" + platform.code, RegistryEvent{PlatformRecorded{platform}});
    return decision;
}

Response record_platform(Request const& request, node::Desk& desk) {
    return desk.submit_as<exchange::PlatformRegistered>(
        request,
        [&desk](ledger::States& states, ledger::Context const& context, access::Caller const& caller,
                exchange::PlatformRegistered const& platform) {
            if (auto duty = access::require_duty(caller, "operator"); !duty) return Decision::refused(duty.error());
            if (auto valid = validate(platform); !valid) return Decision::refused(valid.error());
            if (auto known = require_operating_entity(states.views(), platform); !known)
                return Decision::refused(known.error());
            if (platform.code == desk.settings.code) return describe_the_hub(states.views(), platform);
            // A platform that leaves may have a certificate that counts no longer.
            if (platform.state == "connected")
                if (auto certificate = acceptable_certificate(desk.directory, states.views(), platform.certificate,
                                                              platform.code, context.now);
                    !certificate)
                    return Decision::refused(certificate.error());
            auto const readable = trust::Certificate::parse(platform.certificate);
            if (!readable) {
                auto refusal = readable.error();
                refusal.path = "/certificate";
                return Decision::refused(std::move(refusal));
            }
            if (access::PlatformKeys::replaced(states.views(), readable->digest().to_string()))
                return Decision::refused({kernel::RefusalKind::conflict,
                                          "platform_key_is_in_force",
                                          {"这张证书已被该平台更换,不能再登记。",
                                           "The platform has replaced this certificate; it cannot come back."},
                                          "/certificate",
                                          {},
                                          {}});
            auto kept = platform;
            kept.certificate = readable->to_pem(); // one spelling, whatever stood around it in the file
            Decision decision;
            decision.result = json::write(kept);
            decision.record("platform/" + platform.code, RegistryEvent{PlatformRecorded{std::move(kept)}});
            return decision;
        },
        201);
}

Response no_such_platform(Request const& request) {
    return edge::http::problem({kernel::RefusalKind::absent,
                                "platform_is_registered",
                                {"没有登记这个平台。", "No such platform is registered."},
                                "",
                                {},
                                {}},
                               request);
}

Response show_platform(Request const& request, node::Desk& desk) {
    auto views = desk.ledger.reads().lease();
    auto const platform = access::Directory::platform(*views, request.captures.at("code"));
    return platform ? Response::json(json::write(*platform)) : no_such_platform(request);
}

Response show_keys(Request const& request, node::Desk& desk) {
    auto views = desk.ledger.reads().lease();
    auto const& code = request.captures.at("code");
    if (!access::Directory::platform(*views, code)) return no_such_platform(request);
    return Response::json(json::write(platform_keys_page(*views, code)));
}

} // namespace

void mount_platforms(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.router.add("POST", "/platforms", [desk](Request const& request) { return record_platform(request, desk()); });
    plan.router.add("GET", "/platforms", [desk](Request const&) {
        auto views = desk().ledger.reads().lease();
        return Response::json(json::write(PlatformList{access::Directory::platforms(*views)}));
    });
    plan.router.add("GET", "/platforms/{code}",
                    [desk](Request const& request) { return show_platform(request, desk()); });
    plan.router.add("GET", "/platforms/{code}/keys",
                    [desk](Request const& request) { return show_keys(request, desk()); });
}

} // namespace haihe::hub
