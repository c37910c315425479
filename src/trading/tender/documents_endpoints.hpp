#pragma once

// The tender documents in force, as signed: what a bidder seals its bid under.

#include "kernel/digest.hpp"
#include "node/desk.hpp"
#include "node/plan.hpp"
#include "trading/tender/tender.hpp"

#include <functional>
#include <vector>

namespace haihe::trading {

/// H(signed documents || all amendments in force, in order) (trust.md §1). Requires a published tender.
kernel::Digest documents_digest(Tender const& tender);

/// The digests under which a bid answers the documents in force: the last is documents_digest; before it stand those
/// since which nothing but the deadline has changed.
std::vector<kernel::Digest> digests_alike(Tender const& tender);

/// GET /tenders/{code}/documents
void mount_documents(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
