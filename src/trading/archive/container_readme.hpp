#pragma once

#include <string>

namespace haihe::trading {

/// README.txt of a container: what it is and how to verify it by hand, in Chinese and English.
std::string container_readme(std::string const& platform, std::string const& tender, std::string const& sealed_at);

} // namespace haihe::trading
