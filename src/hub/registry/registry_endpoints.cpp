#include "hub/registry/registry_endpoints.hpp"

#include "access/caller.hpp"
#include "hub/registry/registry.hpp"
#include "hub/registry/registry_messages.hpp"
#include "trust/certificate.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

using edge::http::Request;
using edge::http::Response;
using ledger::Decision;

/// POST /certificates
struct BindCertificate {
    std::string certificate; ///< PEM
    std::string entity;
    std::vector<std::string> duties;
};
BOOST_DESCRIBE_STRUCT(BindCertificate, (), (certificate, entity, duties))

template <class Item>
struct Items {
    std::vector<Item> items;
};
using PlatformList = Items<exchange::PlatformRegistered>;
using EntityList = Items<exchange::EntityRegistered>;
BOOST_DESCRIBE_STRUCT(PlatformList, (), (items))
BOOST_DESCRIBE_STRUCT(EntityList, (), (items))

Decision record(std::string const& stream, RegistryEvent const& event, std::string result) {
    Decision decision;
    decision.record(stream, event);
    decision.result = std::move(result);
    return decision;
}

Response absent(Request const& request, std::string rule, kernel::Text text) {
    return edge::http::problem({kernel::RefusalKind::absent, std::move(rule), std::move(text), "", {}, {}}, request);
}

Response record_platform(Request const& request, node::Desk& desk) {
    return desk.submit_as<exchange::PlatformRegistered>(
        request,
        [](ledger::States&, ledger::Context const&, access::Caller const& caller,
           exchange::PlatformRegistered const& platform) {
            if (auto duty = access::require_duty(caller, "operator"); !duty) return Decision::refused(duty.error());
            if (auto valid = validate(platform); !valid) return Decision::refused(valid.error());
            if (auto readable = trust::Certificate::parse(platform.certificate); !readable) {
                auto refusal = readable.error();
                refusal.path = "/certificate";
                return Decision::refused(refusal);
            }
            return record("platform/" + platform.code, PlatformRecorded{platform}, json::write(platform));
        },
        201);
}

Response record_entity(Request const& request, node::Desk& desk) {
    return desk.submit_as<exchange::EntityRegistered>(
        request,
        [](ledger::States&, ledger::Context const&, access::Caller const& caller,
           exchange::EntityRegistered const& entity) {
            if (auto duty = access::require_duty(caller, "operator"); !duty) return Decision::refused(duty.error());
            if (auto valid = validate(entity); !valid) return Decision::refused(valid.error());
            return record("entity/" + entity.code, EntityRecorded{entity}, json::write(entity));
        },
        201);
}

Response bind_certificate(Request const& request, node::Desk& desk) {
    return desk.submit_as<BindCertificate>(
        request,
        [&desk](ledger::States& states, ledger::Context const& context, access::Caller const& caller,
                BindCertificate const& command) {
            if (auto duty = access::require_duty(caller, "operator"); !duty) return Decision::refused(duty.error());
            auto const certificate = trust::Certificate::parse(command.certificate);
            if (!certificate) return Decision::refused(certificate.error());
            if (auto accepted = desk.directory.trust_list()->accept(*certificate, context.now); !accepted) {
                auto refusal = accepted.error();
                refusal.kind = kernel::RefusalKind::unacceptable; // the caller is known; it is the certificate handed
                                                                  // in that is not
                refusal.path = "/certificate";
                return Decision::refused(refusal);
            }
            auto const entity = access::Directory::entity(states.views(), command.entity);
            if (!entity || entity->state != "registered")
                return Decision::refused({kernel::RefusalKind::unacceptable,
                                          "entity_is_registered",
                                          {"该主体尚未登记。", "The entity is not registered."},
                                          "/entity",
                                          {},
                                          {}});
            if (auto const code = certificate->organization_code(); !code.empty() && code != command.entity)
                return Decision::refused(
                    {kernel::RefusalKind::unacceptable,
                     "certificate_names_its_entity",
                     {"证书中的主体代码与登记主体不一致。", "The certificate names another entity."},
                     "/entity",
                     {},
                     {}});
            exchange::CertificateBound const bound{certificate->digest().to_string(),
                                                   command.entity,
                                                   certificate->common_name(),
                                                   command.duties,
                                                   certificate->to_pem(),
                                                   "bound"};
            if (auto valid = validate(bound); !valid) return Decision::refused(valid.error());
            return record("certificate/" + bound.digest, CertificateRecorded{bound}, json::write(bound));
        },
        201);
}

Response revoke_certificate(Request const& request, node::Desk& desk) {
    auto const digest = request.captures.at("digest");
    return desk.submit(request, [digest](ledger::States& states, ledger::Context const&, access::Caller const& caller) {
        if (auto duty = access::require_duty(caller, "operator"); !duty) return Decision::refused(duty.error());
        auto bound = access::Directory::certificate(states.views(), digest);
        if (!bound)
            return Decision::refused({kernel::RefusalKind::absent,
                                      "certificate_is_bound",
                                      {"没有登记这张证书。", "No such certificate is bound."},
                                      "",
                                      {},
                                      {}});
        bound->state = "revoked";
        return record("certificate/" + digest, CertificateRecorded{*bound}, json::write(*bound));
    });
}

Response show_entities(Request const& request, node::Desk& desk) {
    auto views = desk.ledger.reads().lease();
    auto const role = request.query_value("role").value_or(""), words = request.query_value("q").value_or("");
    EntityList list;
    for (auto const& entity : access::Directory::entities(*views))
        if ((role.empty() || std::find(entity.roles.begin(), entity.roles.end(), role) != entity.roles.end()) &&
            (words.empty() || entity.name.find(words) != std::string::npos || entity.code == words))
            list.items.push_back(entity);
    return Response::json(json::write(list));
}

} // namespace

void mount_registry(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    mount_registry_messages(plan.book);
    auto& router = plan.router;
    router.add("POST", "/platforms", [desk](Request const& request) { return record_platform(request, desk()); });
    router.add("POST", "/entities", [desk](Request const& request) { return record_entity(request, desk()); });
    router.add("POST", "/certificates", [desk](Request const& request) { return bind_certificate(request, desk()); });
    router.add("POST", "/certificates/{digest}/revoke",
               [desk](Request const& request) { return revoke_certificate(request, desk()); });
    router.add("GET", "/platforms", [desk](Request const&) {
        auto views = desk().ledger.reads().lease();
        return Response::json(json::write(PlatformList{access::Directory::platforms(*views)}));
    });
    router.add("GET", "/platforms/{code}", [desk](Request const& request) {
        auto views = desk().ledger.reads().lease();
        auto const platform = access::Directory::platform(*views, request.captures.at("code"));
        return platform ? Response::json(json::write(*platform))
                        : absent(request, "platform_is_registered",
                                 {"没有登记这个平台。", "No such platform is registered."});
    });
    router.add("GET", "/entities", [desk](Request const& request) { return show_entities(request, desk()); });
    router.add("GET", "/entities/{code}", [desk](Request const& request) {
        auto views = desk().ledger.reads().lease();
        auto const entity = access::Directory::entity(*views, request.captures.at("code"));
        return entity
                   ? Response::json(json::write(*entity))
                   : absent(request, "entity_is_registered", {"没有登记这个主体。", "No such entity is registered."});
    });
    router.add("GET", "/certificates/{digest}", [desk](Request const& request) {
        auto views = desk().ledger.reads().lease();
        auto const bound = access::Directory::certificate(*views, request.captures.at("digest"));
        return bound ? Response::json(json::write(*bound))
                     : absent(request, "certificate_is_bound", {"没有登记这张证书。", "No such certificate is bound."});
    });
}

} // namespace haihe::hub
