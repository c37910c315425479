#include "hub/trust_list/trust_list_endpoints.hpp"

#include "access/caller.hpp"
#include "hub/trust_list/trust_list.hpp"
#include "trust/trust_list.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

using edge::http::Request;
using edge::http::Response;
using ledger::Decision;

/// POST /trust-list/authorities
struct RecogniseAuthority {
    std::string name;
    std::string root;
    std::vector<std::string> intermediates;
    std::optional<std::string> revocationList; ///< the root's CRL, PEM; left out: the serials stay as they are
    bool suspended = false;
    std::optional<std::vector<exchange::RevocationSource>> revocation;
};
BOOST_DESCRIBE_STRUCT(RecogniseAuthority, (), (name, root, intermediates, revocationList, suspended, revocation))

/// Refusal `revocation_source_is_of_the_authority`.
kernel::Result<void> require_own_sources(exchange::TrustedAuthority const& authority) {
    std::vector<std::string> own;
    auto certificates = authority.intermediates;
    certificates.push_back(authority.root);
    for (auto const& pem : certificates)
        if (auto const certificate = trust::Certificate::parse(pem)) own.push_back(certificate->digest().to_string());
    auto const sources = authority.revocation.value_or(std::vector<exchange::RevocationSource>{});
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (std::find(own.begin(), own.end(), sources[i].issuer) == own.end())
            return kernel::refuse(
                kernel::RefusalKind::unacceptable, "revocation_source_is_of_the_authority",
                {"吊销信息来源的签发者应为该机构的根证书或者中间证书(摘要)。",
                 "The issuer of a source of revocations is the authority's root or an intermediate, by its digest."},
                "/revocation/" + std::to_string(i) + "/issuer");
    return {};
}

kernel::Result<exchange::TrustedAuthority> readable(RecogniseAuthority const& command, kernel::Instant now) {
    exchange::TrustedAuthority authority{command.name, command.root,      command.intermediates,
                                         {},           command.suspended, command.revocation};
    auto const root = trust::Certificate::parse(command.root);
    if (!root) {
        auto refusal = root.error();
        refusal.path = "/root";
        return std::unexpected(refusal);
    }
    if (command.revocationList) {
        auto serials = trust::revoked_serials(*command.revocationList, *root, now);
        if (!serials) {
            auto refusal = serials.error();
            refusal.path = "/revocationList";
            return std::unexpected(refusal);
        }
        authority.revokedSerials = std::move(*serials);
    }
    if (auto own = require_own_sources(authority); !own) return std::unexpected(own.error());
    return authority;
}

/// Whoever changes an address must not thereby give revoked certificates back.
std::vector<std::string> serials_held(RecognisedAuthorities const& held, std::string const& root) {
    auto const same = std::ranges::find(held.list.authorities, root, &exchange::TrustedAuthority::root);
    return same == held.list.authorities.end() ? std::vector<std::string>{} : same->revokedSerials;
}

Response recognise_authority(Request const& request, node::Desk& desk) {
    return desk.submit_as<RecogniseAuthority>(
        request,
        [](ledger::States& states, ledger::Context const& context, access::Caller const& caller,
           RecogniseAuthority const& command) {
            if (auto duty = access::require_duty(caller, "operator"); !duty) return Decision::refused(duty.error());
            auto authority = readable(command, context.now);
            if (!authority) return Decision::refused(authority.error());
            auto const& held = states.of<RecognisedAuthorities, TrustListEvent>("trust-list");
            if (!command.revocationList) authority->revokedSerials = serials_held(held, authority->root);
            auto const event = recognise(held, *authority, context.now);
            if (!event) return Decision::refused(event.error());
            if (auto compiled = access::compile(event->list); !compiled) return Decision::refused(compiled.error());
            Decision decision;
            decision.record("trust-list", TrustListEvent{*event});
            decision.result = json::write(event->list);
            return decision;
        },
        201);
}

} // namespace

void mount_trust_list(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.router.add("POST", "/trust-list/authorities",
                    [desk](Request const& request) { return recognise_authority(request, desk()); });
    plan.router.add("GET", "/trust-list", [desk](Request const&) {
        auto views = desk().ledger.reads().lease();
        return Response::json(
            json::write(access::Directory::latest_trust_list(*views).value_or(exchange::TrustListPublished{})));
    });
}

} // namespace haihe::hub
