#include "app/address.hpp"

#include <algorithm>

namespace haihe::app {

std::optional<Address> Address::parse(std::string_view url) {
    bool const encrypted = url.starts_with("https://");
    if (!encrypted && !url.starts_with("http://")) return std::nullopt;
    url = url.substr(0, url.find('#'));
    std::string_view const scheme = encrypted ? "https://" : "http://", own_port = encrypted ? ":443" : ":80";
    url.remove_prefix(scheme.size());
    auto const end = std::min(url.find_first_of("/?"), url.size());
    Address address;
    address.authority = url.substr(0, end);
    if (address.authority.empty() || address.authority.find('@') != std::string::npos) return std::nullopt;
    for (auto& c : address.authority)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (address.authority.ends_with(own_port)) address.authority.resize(address.authority.size() - own_port.size());
    address.origin = std::string(scheme) + address.authority;
    address.target = url.substr(end);
    if (!address.target.starts_with('/')) address.target.insert(0, "/");
    address.path = address.target.substr(0, address.target.find('?'));
    return address;
}

} // namespace haihe::app
