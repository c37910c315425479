#pragma once

#include "formula/token.hpp"
#include "kernel/refusal.hpp"

#include <string>
#include <string_view>

namespace haihe::formula {

/// What can be wrong with a formula; each fault has the fact `position`, the character where it stands, from 1.

/// `formula_is_well_formed`: something else should stand where `found` does.
kernel::Refusal not_well_formed(kernel::Text const& expected, Token const& found);
/// `formula_is_well_formed`: a comparison that is not the condition of an if.
kernel::Refusal misplaced_comparison(Token const& comparison);
/// `formula_uses_known_names`, with the fact `name`.
kernel::Refusal unknown_name(Token const& name);
/// `formula_is_not_too_large`
kernel::Refusal too_large(kernel::Text const& limit, std::size_t begin);
/// `formula_divides_only_by_what_is_not_zero`, with the fact `divisor`.
kernel::Refusal divisor_may_be_zero(std::string divisor, std::size_t begin);

} // namespace haihe::formula
