#pragma once

#include "law/practice.hpp"
#include "node/node.hpp"
#include "trading/storage_files.hpp"

#include <functional>

namespace haihe::trading {

/// Mounts the slices of a trading platform; `storage` and `calendar` outlive the node.
void mount(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice, Storage& storage);

} // namespace haihe::trading
