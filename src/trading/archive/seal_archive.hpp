#pragma once

#include "kernel/refusal.hpp"
#include "trading/archive/archive.hpp"
#include "trading/archive/lots_at_their_end.hpp"
#include "trading/tender/tender.hpp"

#include <vector>

namespace haihe::trading {

/// Whether the tender may be archived now. Refusals: those of the tender's lifecycle (`tender_is_not_held` among them),
/// `every_lot_is_at_its_end`.
kernel::Result<void> may_seal(Tender const& tender, std::vector<LotCourse> const& courses);

/// A container that has been built becomes the next archive. Refusals: those of may_seal; `archive_is_the_next` for one
/// that was built when another was the latest.
kernel::Result<ArchiveSealed> decide(Archive const& archive, Tender const& tender,
                                     std::vector<LotCourse> const& courses, ArchiveSealed const& built);

} // namespace haihe::trading
