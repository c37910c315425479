#pragma once

#include "formula/expression.hpp"
#include "formula/names.hpp"
#include "kernel/refusal.hpp"

#include <string_view>

namespace haihe::formula {

/// The tree of a source, or the first fault from the left. The grammar is in spec/formula, 2. Divisors are not judged.
kernel::Result<Expression> read(std::string_view source, Names const& names);

} // namespace haihe::formula
