#pragma once

#include "kernel/refusal.hpp"

#include <boost/json/value.hpp>

#include <string_view>

namespace haihe::json {

/// What parse() does, in one pass. Refusals as there.
kernel::Result<boost::json::value> read_strict(std::string_view text);

} // namespace haihe::json
