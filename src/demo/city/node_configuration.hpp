#pragma once

#include "demo/cast/cast.hpp"
#include "demo/visitor.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace haihe::demo {

/// Where the demo keeps things, and where the installation is.
struct Places {
    std::filesystem::path directory; ///< the demo's own
    std::filesystem::path home;      ///< the source tree

    [[nodiscard]] std::filesystem::path configuration(std::string const& platform) const;
    [[nodiscard]] std::filesystem::path database(std::string const& platform) const;
    [[nodiscard]] std::filesystem::path log(std::string const& name) const;
};

/// The platform's configuration file, as one writes it by hand from config/*.toml. Throws std::system_error.
void write_configuration(Places const& places, PlatformCard const& card, Platform const& platform, Platform const& hub,
                         std::uint16_t port);

} // namespace haihe::demo
