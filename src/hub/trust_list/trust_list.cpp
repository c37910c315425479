#include "hub/trust_list/trust_list.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

/// A list must be renewed: a platform that hears nothing for a year recognises nobody.
constexpr kernel::Duration kValidity = kernel::days(365);

constexpr std::size_t kAddressBytesMax = 500;

bool is_address(std::string const& text) {
    return (text.starts_with("http://") || text.starts_with("https://")) && text.size() <= kAddressBytesMax &&
           text.find_first_of(" \r\n") == std::string::npos;
}

kernel::Result<void> require_addresses(exchange::TrustedAuthority const& authority) {
    auto const sources = authority.revocation.value_or(std::vector<exchange::RevocationSource>{});
    for (std::size_t i = 0; i < sources.size(); ++i) {
        auto const& [issuer, lists, responder] = sources[i];
        if ((!lists.empty() || responder) && std::all_of(lists.begin(), lists.end(), is_address) &&
            (!responder || is_address(*responder)))
            continue;
        return kernel::refuse(kernel::RefusalKind::unacceptable, "revocation_source_is_reachable",
                              {"请填写吊销列表或者状态查询服务的地址,以 http:// 或者 https:// 开头。",
                               "State where the revocation list or the status service is: http:// or https://."},
                              "/revocation/" + std::to_string(i));
    }
    return {};
}

} // namespace

void evolve(RecognisedAuthorities& authorities, TrustListEvent const& event) {
    authorities.list = std::get<TrustListRecorded>(event).list;
}

kernel::Result<TrustListRecorded> recognise(RecognisedAuthorities const& held,
                                            exchange::TrustedAuthority const& authority, kernel::Instant now) {
    if (authority.name.empty())
        return kernel::refuse(kernel::RefusalKind::unacceptable, "authority_name_is_stated",
                              {"请填写电子认证机构名称。", "State the certificate authority's name."}, "/name");
    if (auto reachable = require_addresses(authority); !reachable) return std::unexpected(reachable.error());
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
