#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace haihe::edge::http {

/// An absolute address taken apart: https://hub.example:8443/exchange/batches
struct PeerAddress {
    bool is_encrypted = false;
    std::string host; ///< without brackets
    std::uint16_t port = 0;
    std::string authority; ///< host and port as written
    std::string target;    ///< path and query, at least "/"

    /// Nothing when it is not http or https, or holds a user name, spaces or a bad port.
    static std::optional<PeerAddress> parse(std::string_view url);
};

} // namespace haihe::edge::http
