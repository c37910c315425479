#include "access/standing.hpp"

#include <stdexcept>

namespace haihe::access {

namespace {

using kernel::RefusalKind;

std::set<std::string> set_of(std::vector<std::string> const& words) { return {words.begin(), words.end()}; }

kernel::Result<Caller> as_platform(exchange::PlatformRegistered const& platform, std::string const& digest,
                                   trust::Certificate const& certificate) {
    if (platform.state != "connected")
        return kernel::refuse(RefusalKind::forbidden, "platform_is_connected",
                              {"该平台已被暂停或者撤销接入,请联系公共服务平台运营机构。",
                               "The platform is suspended or withdrawn; ask the operator of the hub."});
    return Caller{digest, certificate.common_name(), platform.code, {platform.role}, {}, true, {}};
}

kernel::Result<Caller> as_person(exchange::CertificateBound const& bound,
                                 std::optional<exchange::EntityRegistered> const& entity) {
    if (bound.state != "bound") return certificate_is_not_bound();
    if (!entity || entity->state != "registered")
        return kernel::refuse(RefusalKind::forbidden, "entity_is_registered",
                              {"证书所属主体未登记或者登记已注销,请先在公共服务平台登记。",
                               "The entity for which the certificate acts is not registered, or not any more; register "
                               "it at the hub first."});
    return Caller{bound.digest, bound.holder, bound.entity, set_of(entity->roles), set_of(bound.duties), false, {}};
}

} // namespace

std::unexpected<kernel::Refusal> certificate_is_not_bound() {
    return kernel::refuse(RefusalKind::unauthenticated, "certificate_is_bound",
                          {"本平台没有绑定这张证书,或者绑定已解除;请先在公共服务平台绑定证书。",
                           "This certificate is not bound here, or not any more; have it bound at the hub first."});
}

Standing::Standing(Directory& directory, std::string platform_code, std::vector<std::string> const& operators)
    : directory_(&directory), platform_code_(std::move(platform_code)) {
    for (std::size_t i = 0; i < operators.size(); ++i) {
        auto const certificate = trust::Certificate::parse(operators[i]);
        if (!certificate)
            throw std::runtime_error("operators[" + std::to_string(i) + "]: " + certificate.error().text.en);
        operators_.emplace(certificate->digest().to_string(), *certificate);
    }
}

std::optional<trust::Certificate> Standing::certificate(std::string const& digest) {
    std::string pem;
    {
        auto views = directory_->reads().lease();
        if (auto const platform = Directory::holder_of(*views, digest))
            pem = platform->certificate;
        else if (auto const bound = Directory::certificate(*views, digest))
            pem = bound->certificate;
    }
    if (pem.empty()) {
        auto const found = operators_.find(digest);
        return found == operators_.end() ? std::nullopt : std::optional(found->second);
    }
    auto certificate = trust::Certificate::parse(pem);
    // A binding whose digest is not that of its certificate binds nobody.
    if (!certificate || certificate->digest().to_string() != digest) return std::nullopt;
    return std::move(*certificate);
}

kernel::Result<Caller> Standing::of(trust::Certificate const& certificate, kernel::Instant at) {
    auto const digest = certificate.digest().to_string();
    auto caller = [&]() -> std::optional<kernel::Result<Caller>> {
        auto views = directory_->reads().lease();
        if (auto const platform = Directory::holder_of(*views, digest))
            return as_platform(*platform, digest, certificate);
        if (auto const bound = Directory::certificate(*views, digest))
            return as_person(*bound, Directory::entity(*views, bound->entity));
        return std::nullopt;
    }();
    if (caller) {
        if (*caller)
            if (auto const accepted = directory_->trust_list()->accept(certificate, at); !accepted)
                return std::unexpected(accepted.error());
        return *caller;
    }
    if (!operators_.contains(digest)) return certificate_is_not_bound();
    if (at < certificate.not_before() || at >= certificate.not_after())
        return kernel::refuse(RefusalKind::unauthenticated, "certificate_is_in_force",
                              {"证书不在有效期内。", "The certificate is not within its period of validity."});
    if (auto const standing = directory_->trust_list()->require_not_taken_back(certificate, at); !standing)
        return std::unexpected(standing.error());
    return Caller{digest, certificate.common_name(), platform_code_, {"operator"}, {"operator"}, false, {}};
}

} // namespace haihe::access
