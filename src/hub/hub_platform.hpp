#pragma once

#include "law/practice.hpp"
#include "node/node.hpp"

#include <functional>

namespace haihe::hub {

/// Mounts the slices of the hub; `practice` outlives the node.
void mount(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice);

/// The hub registers itself as its settings and certificate describe it, so that everybody learns of it like of any
/// platform. To be called after each start; writes nothing when nothing changed. Throws std::runtime_error naming the
/// rule if the ledger refuses.
void found(node::Desk& desk);

} // namespace haihe::hub
