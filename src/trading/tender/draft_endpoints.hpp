#pragma once

#include "law/practice.hpp"
#include "node/node.hpp"

#include <functional>

namespace haihe::trading {

/// PUT /tenders/{code}/documents and /announcement (If-Match), GET /tenders/{code}/draft, POST /tenders/{code}/review:
/// what is written before it is signed. Drafts are a table; nothing of them enters the ledger. Every answer carries the
/// canonical texts to be signed and what the law says of them as they stand.
void mount_drafts(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice);

} // namespace haihe::trading
