#pragma once

#include "formula/formula.hpp"
#include "kernel/decimal.hpp"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace haihe::formula {

/// A part of a formula and what came of it: `mean` 1000000.000000, `price > mean` true.
struct Step {
    std::string what;  ///< as written in the source
    std::string value; ///< rounded to 6 places, of any size; of a comparison, true or false
    friend bool operator==(Step const&, Step const&) = default;
};
BOOST_DESCRIBE_STRUCT(Step, (), (what, value))

/// What a person needs to follow how one bid came by its points.
struct Explanation {
    std::string source;
    std::vector<Step> steps;    ///< names, functions and comparisons that were used, in the order of computation
    std::string beforeRounding; ///< the result with 6 places
    kernel::Decimal points;
};
BOOST_DESCRIBE_STRUCT(Explanation, (), (source, steps, beforeRounding, points))

/// The points of a bid, with 0 to 6 `places`, halves away from zero. They are not drawn into 0 … full points: that is
/// the formula's business. Refusals: `formula_has_its_inputs`, `formula_result_fits`.
kernel::Result<kernel::Decimal> points(Formula const& formula, Inputs const& inputs, int places);
/// The same with the way there.
kernel::Result<Explanation> explain(Formula const& formula, Inputs const& inputs, int places);

} // namespace haihe::formula
