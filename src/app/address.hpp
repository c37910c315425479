#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace haihe::app {

/// An absolute http(s) URL, taken apart as signatures need it.
struct Address {
    std::string origin;    ///< https://host[:port]
    std::string authority; ///< host[:port], lower case, without the scheme's own port
    std::string path;      ///< "/" at least
    std::string target;    ///< path and query

    static std::optional<Address> parse(std::string_view url);
};

} // namespace haihe::app
