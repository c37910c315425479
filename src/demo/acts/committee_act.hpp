#pragma once

// A committee comes together: hub, department and host draw its experts, each with its own tool, and the members take
// their seats.

#include "demo/acts/drawing.hpp"

#include <memory>
#include <vector>

namespace haihe::demo {

struct Committee {
    std::vector<Person*> members; ///< the representative, who is the chair, then the experts in the order of seats
    std::unique_ptr<Drawing> drawing;
};

/// Draws, forms, lets everybody promise and choose the chair. Where the plan says so an expert stands aside, and the
/// next of the draw has its seat.
Committee seat_committee(Stage& stage, Undertaking const& tender);

/// The two keepers of the city's pool enter its experts.
void fill_the_pool(Stage& stage);

} // namespace haihe::demo
