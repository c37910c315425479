#pragma once

#include "kernel/refusal.hpp"
#include "json/scratch.hpp"

#include <boost/json/value.hpp>

#include <string_view>

namespace haihe::json {

/// What parse() does, in one pass; the value lives in `memory`. Refusals as there. Takes time as the text is long,
/// however its names are chosen.
kernel::Result<boost::json::value> read_strict(std::string_view text, Memory memory = {});

} // namespace haihe::json
