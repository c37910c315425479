#include "hub/trust_list/trust_list.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

/// A list must be renewed: a platform that hears nothing for a year recognises nobody.
constexpr kernel::Duration kValidity = kernel::days(365);

} // namespace

void evolve(RecognisedAuthorities& authorities, TrustListEvent const& event) {
    authorities.list = std::get<TrustListRecorded>(event).list;
}

kernel::Result<TrustListRecorded> recognise(RecognisedAuthorities const& held,
                                            exchange::TrustedAuthority const& authority, kernel::Instant now) {
    if (authority.name.empty())
        return kernel::refuse(kernel::RefusalKind::unacceptable, "authority_name_is_stated",
                              {"请填写电子认证机构名称。", "State the certificate authority's name."}, "/name");
    auto list = held.list;
    auto const same = std::find_if(list.authorities.begin(), list.authorities.end(),
                                   [&](exchange::TrustedAuthority const& one) { return one.root == authority.root; });
    if (same == list.authorities.end())
        list.authorities.push_back(authority);
    else
        *same = authority;
    ++list.serial;
    list.expiresAt = now + kValidity;
    return TrustListRecorded{std::move(list)};
}

} // namespace haihe::hub
