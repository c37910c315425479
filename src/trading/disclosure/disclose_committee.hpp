#pragma once

// 评标委员会成员名单在中标结果确定前应当保密 (招标投标法 第三十七条): when it is over, everybody is told who sat.

#include "trading/archive/lots_at_their_end.hpp"
#include "trading/evaluation/sealed_report.hpp"

#include <optional>
#include <vector>

namespace haihe::trading {

/// Of every lot the winner is determined, or it has failed. A tender that was terminated has no winner: its committees
/// are never named.
bool winners_are_determined(std::vector<LotCourse> const& courses);

/// Nothing while it may not be told, or when it was told.
std::optional<CommitteeDisclosed> disclose(ReportSeal const& seal, std::vector<LotCourse> const& courses,
                                           kernel::Instant now);

} // namespace haihe::trading
