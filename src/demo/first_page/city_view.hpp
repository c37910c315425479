#pragma once

#include "demo/city/node_configuration.hpp"
#include "demo/first_page/city_now.hpp"
#include "demo/visitor.hpp"
#include "kernel/instant.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace haihe::demo {

/// The openings to come, the next first, as the hub tells everybody; none while it does not answer.
std::vector<ShownOpening> next_openings(Visitor& visitor, std::map<std::string, Platform> const& platforms,
                                        kernel::Instant now);
/// The latest of the archives that the cast has taken home, and the command by which anybody verifies it off-line.
std::optional<ShownArchive> latest_archive(Visitor& visitor, std::map<std::string, Platform> const& platforms,
                                           Places const& places, std::string const& program);

} // namespace haihe::demo
