#pragma once

#include "kernel/decimal.hpp"
#include "kernel/refusal.hpp"

#include <map>
#include <string>

namespace haihe::formula {

/// What a formula may name besides what every lot has (spec/formula, 3).
struct Names {
    bool maximum_price = false; ///< the lot states one
    bool base_price = false;    ///< one is sealed with the documents
    std::map<std::string, kernel::Decimal> constants{};
};

/// Refusal: `formula_constants_are_well_named`, at /constants/<name>: lower snake case, at most 40 characters, no word
/// of the language; at most 50 constants.
kernel::Result<void> require_well_named(Names const& names);

} // namespace haihe::formula
