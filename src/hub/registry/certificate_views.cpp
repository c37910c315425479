#include "hub/registry/certificate_views.hpp"

namespace haihe::hub {

namespace {

std::unexpected<kernel::Refusal> at_certificate(kernel::Refusal refusal) {
    refusal.kind = kernel::RefusalKind::unacceptable;
    refusal.path = "/certificate";
    return std::unexpected<kernel::Refusal>(std::move(refusal));
}

std::unexpected<kernel::Refusal> bound_already(std::string const& whose) {
    return kernel::refuse({kernel::RefusalKind::conflict,
                           "certificate_is_bound_once",
                           {"这张证书已经属于 " + whose + ",一张证书只属于一个主体或者平台。",
                            "This certificate belongs to " + whose + " already; it speaks for one entity or platform."},
                           "/certificate",
                           {},
                           {{"boundTo", whose}}});
}

} // namespace

kernel::Result<trust::Certificate> acceptable_certificate(access::Directory& directory, edge::sql::Connection& views,
                                                          std::string const& pem, std::string const& holder,
                                                          kernel::Instant now) {
    auto certificate = trust::Certificate::parse(pem);
    if (!certificate) return at_certificate(certificate.error());
    if (auto accepted = directory.trust_list()->accept(*certificate, now); !accepted)
        return at_certificate(accepted.error());
    auto const digest = certificate->digest().to_string();
    if (auto const bound = access::Directory::certificate(views, digest); bound && bound->entity != holder)
        return bound_already(bound->entity);
    if (auto const platform = access::Directory::holder_of(views, digest); platform && platform->code != holder)
        return bound_already(platform->code);
    return certificate;
}

} // namespace haihe::hub
