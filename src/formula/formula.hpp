#pragma once

#include "formula/inputs.hpp"
#include "formula/names.hpp"
#include "kernel/refusal.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace haihe::formula {

struct Expression;

/// An exact value in lowest terms: integers of any size, the denominator above 0.
struct Fraction {
    std::string numerator;
    std::string denominator;
    friend bool operator==(Fraction const&, Fraction const&) = default;
};

/// How a price becomes points (spec/formula). It has been read, and has a value for every set of bids; it carries the
/// constants that it was read with.
class Formula {
public:
    [[nodiscard]] std::string const& source() const { return source_; }
    /// Refusal: `formula_has_its_inputs`.
    [[nodiscard]] kernel::Result<Fraction> value(Inputs const& inputs) const;
    /// For the sources of this room.
    [[nodiscard]] Expression const& root() const { return *root_; }

private:
    friend kernel::Result<Formula> parse(std::string_view source, Names const& names);
    Formula(std::string source, std::shared_ptr<Expression const> root)
        : source_(std::move(source)), root_(std::move(root)) {}

    std::string source_;
    std::shared_ptr<Expression const> root_;
};

/// Refusals: `formula_constants_are_well_named`; then, with the fact `position` (a character of the source, from 1),
/// `formula_is_not_too_large`, `formula_is_well_formed`, `formula_uses_known_names`,
/// `formula_divides_only_by_what_is_not_zero`. Their path is empty or below /constants: the caller puts its own before.
kernel::Result<Formula> parse(std::string_view source, Names const& names);

} // namespace haihe::formula
