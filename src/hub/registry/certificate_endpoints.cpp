#include "hub/registry/certificate_endpoints.hpp"

#include "access/caller.hpp"
#include "hub/registry/certificate_views.hpp"
#include "hub/registry/registry.hpp"
#include "json/codec.hpp"

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

Decision record(exchange::CertificateBound const& certificate) {
    Decision decision;
    decision.record("certificate/" + certificate.digest, RegistryEvent{CertificateRecorded{certificate}});
    decision.result = json::write(certificate);
    return decision;
}

Response bind_certificate(Request const& request, node::Desk& desk) {
    return desk.submit_as<BindCertificate>(
        request,
        [&desk](ledger::States& states, ledger::Context const& context, access::Caller const& caller,
                BindCertificate const& command) {
            if (auto duty = access::require_duty(caller, "operator"); !duty) return Decision::refused(duty.error());
            auto const certificate = acceptable_certificate(desk.directory, states.views(), command.certificate,
                                                            command.entity, context.now);
            if (!certificate) return Decision::refused(certificate.error());
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
            return record(bound);
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
        return record(*bound);
    });
}

Response show_certificate(Request const& request, node::Desk& desk) {
    auto views = desk.ledger.reads().lease();
    if (auto const bound = access::Directory::certificate(*views, request.captures.at("digest")))
        return Response::json(json::write(*bound));
    return edge::http::problem({kernel::RefusalKind::absent,
                                "certificate_is_bound",
                                {"没有登记这张证书。", "No such certificate is bound."},
                                "",
                                {},
                                {}},
                               request);
}

} // namespace

void mount_certificates(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.router.add("POST", "/certificates",
                    [desk](Request const& request) { return bind_certificate(request, desk()); });
    plan.router.add("POST", "/certificates/{digest}/revoke",
                    [desk](Request const& request) { return revoke_certificate(request, desk()); });
    plan.router.add("GET", "/certificates/{digest}",
                    [desk](Request const& request) { return show_certificate(request, desk()); });
}

} // namespace haihe::hub
