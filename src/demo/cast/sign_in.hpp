#pragma once

#include "demo/cast/authority.hpp"
#include "demo/visitor.hpp"

#include <string>

namespace haihe::demo {

/// A new session, as any person's tool begins one: asks for a challenge, looks whether it is this platform's own, signs
/// it with the person's key. The platform's refusal, else. Throws std::runtime_error for the challenge of another.
kernel::Result<std::string> sign_in(Visitor& visitor, Platform const& platform, Credential const& credential);

} // namespace haihe::demo
