#include "edge/http/peer_address.hpp"

#include <algorithm>
#include <charconv>

namespace haihe::edge::http {
namespace {

std::optional<std::uint16_t> port_of(std::string_view text) {
    std::uint16_t port = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (fault != std::errc{} || end != text.data() + text.size() || port == 0) return std::nullopt;
    return port;
}

} // namespace

std::optional<PeerAddress> PeerAddress::parse(std::string_view url) {
    bool const is_plain =
        std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < 0x7f && c != '"' && c != '\\'; });
    if (!is_plain) return std::nullopt;
    PeerAddress address;
    address.is_encrypted = url.starts_with("https://");
    if (!address.is_encrypted && !url.starts_with("http://")) return std::nullopt;
    url.remove_prefix(address.is_encrypted ? 8 : 7);
    url = url.substr(0, url.find('#'));
    auto const slash = std::min(url.find_first_of("/?"), url.size());
    auto const authority = url.substr(0, slash);
    address.authority = authority;
    address.target = url.substr(slash);
    if (!address.target.starts_with('/')) address.target.insert(0, 1, '/');

    auto const bracket = authority.starts_with('[') ? authority.find(']') : 0;
    if (bracket == std::string_view::npos || authority.find('@') != std::string_view::npos) return std::nullopt;
    auto const colon = authority.find(':', bracket);
    address.host = bracket > 0 ? authority.substr(1, bracket - 1) : authority.substr(0, colon);
    if (address.host.empty()) return std::nullopt;
    address.port = address.is_encrypted ? 443 : 80;
    if (colon != std::string_view::npos) {
        auto const port = port_of(authority.substr(colon + 1));
        if (!port) return std::nullopt;
        address.port = *port;
    }
    return address;
}

} // namespace haihe::edge::http
