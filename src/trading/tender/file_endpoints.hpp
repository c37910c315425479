#pragma once

#include "edge/files/file_store.hpp"
#include "node/node.hpp"

#include <functional>

namespace haihe::trading {

/// POST /files (handlers of a tenderee or agency; streamed, hashed on the way, durable before the answer) and GET
/// /files/{sm3}: public once a published manifest names it, before that for signed-in people of tenderees and agencies
/// only.
void mount_files(node::Plan& plan, std::function<node::Desk&()> const& desk, edge::files::FileStore& files);

} // namespace haihe::trading
