#pragma once

#include "draw/steps.hpp"
#include "proof/testimony.hpp"

namespace haihe::proof {

/// What the transcript of a draw shows by itself, step by step; what comes after a step that failed is left unchecked.
/// True when all hold.
bool examine_steps(draw::Transcript const& transcript, draw::Reading& reading, Testimony& testimony);

/// Leaves unchecked what rests on a statement that failed.
void not_reached(Testimony& testimony, char const* name);

} // namespace haihe::proof
