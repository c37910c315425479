#pragma once

#include "formula/explanation.hpp"
#include "formula/formula.hpp"
#include "formula/rational.hpp"

#include <vector>

namespace haihe::formula {

/// The exact value; `steps`, unless null, receives each step once, in the order in which it is first computed.
/// Refusal: `formula_has_its_inputs`.
kernel::Result<Rational> evaluate(Formula const& formula, Inputs const& inputs, std::vector<Step>* steps);

} // namespace haihe::formula
