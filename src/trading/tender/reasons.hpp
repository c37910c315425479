#pragma once

// What people give in writing for what they decide or say.

#include "kernel/refusal.hpp"

#include <string>

namespace haihe::trading {

/// Not empty, and at most 2,000 Chinese characters.
bool says_something(std::string const& text);

/// Refusal `reasons_are_given`, at /reasons.
kernel::Result<void> require_reasons(std::string const& reasons);

} // namespace haihe::trading
