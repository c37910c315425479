#pragma once

#include <string>
#include <string_view>

namespace haihe::demo {

/// The 18-character code whose first 17 characters these are: adds the check character of GB 32100-2015.
/// Throws std::invalid_argument when no check character makes a code of them.
std::string with_check_character(std::string_view first_17);

} // namespace haihe::demo
