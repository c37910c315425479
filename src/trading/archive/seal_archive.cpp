#include "trading/archive/seal_archive.hpp"

namespace haihe::trading {

kernel::Result<void> may_seal(Tender const& tender, std::vector<LotCourse> const& courses) {
    if (auto step = next(tender.phase, Step::archive, !tender.holds.empty()); !step)
        return std::unexpected(step.error());
    return require_lots_at_their_end(courses);
}

kernel::Result<ArchiveSealed> decide(Archive const& archive, Tender const& tender,
                                     std::vector<LotCourse> const& courses, ArchiveSealed const& built) {
    if (auto may = may_seal(tender, courses); !may) return std::unexpected(may.error());
    if (built.number != static_cast<std::int64_t>(archive.sealed.size()) + 1)
        return kernel::refuse(
            kernel::RefusalKind::conflict, "archive_is_the_next",
            {"其间已有另一份归档，请重新归档。", "Another archive was sealed meanwhile: seal again."});
    return built;
}

} // namespace haihe::trading
