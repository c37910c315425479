#pragma once

#include "edge/files/file_store.hpp"
#include "law/practice.hpp"
#include "node/node.hpp"

#include <functional>

namespace haihe::trading {

/// POST /tenders, drafts, publish, clarifications, GET /tenders…; views, messages, and the order.* messages of
/// departments.
void mount_tenders(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice,
                   edge::files::FileStore& files);

} // namespace haihe::trading
