#pragma once

// 重新评标: a member hands in its sheets anew, and what the order does not concern stays as the member has judged it.

#include "trading/evaluation/evaluation.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

/// Refusal `only_what_is_concerned_is_corrected`.
std::unexpected<kernel::Refusal> only_what_is_concerned(std::string path);

/// The place in the sheet of the first bid that is not concerned and is judged otherwise than in the member's own sheet
/// `before`. Who has none before, or did not judge that bid, judges freely.
template <class Sheets, class Bids>
std::optional<std::size_t> changed_unconcerned(Evaluation const& evaluation, Sheets const& before,
                                               std::string const& member, Bids const& bids) {
    auto const own = std::ranges::find_if(before, [&](auto const& one) { return one.member == member; });
    if (own == before.end()) return std::nullopt;
    for (std::size_t i = 0; i < bids.size(); ++i) {
        if (evaluation.is_concerned(bids[i].bidId)) continue;
        auto const& judged = own->sheet.bids;
        auto const same = std::ranges::find_if(judged, [&](auto const& one) { return one.bidId == bids[i].bidId; });
        if (same != judged.end() && !(*same == bids[i])) return i;
    }
    return std::nullopt;
}

} // namespace haihe::trading
