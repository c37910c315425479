#pragma once

// 重新招标: a lot that ended without a contract is tendered again as a lot of another tender (招标投标法 第二十八条、
// 第四十二条, 条例 第三十一条、第四十四条、第五十五条). Stream `retender/<lot>` of the lot that ended.

#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <variant>

namespace haihe::trading {

struct LotTenderedAgain {
    static constexpr char const* kEventName = "lot.tendered-again";
    std::string lot;    ///< that ended
    std::string by;     ///< lot that takes its place
    std::string tender; ///< of the latter
    kernel::Instant registeredAt;
    friend bool operator==(LotTenderedAgain const&, LotTenderedAgain const&) = default;
};
BOOST_DESCRIBE_STRUCT(LotTenderedAgain, (), (lot, by, tender, registeredAt))

using RetenderEvent = std::variant<LotTenderedAgain>;

struct Retender {
    std::optional<LotTenderedAgain> again;
};
inline void evolve(Retender& retender, RetenderEvent const& event) {
    retender.again = std::get<LotTenderedAgain>(event);
}

/// A lot that a new one names as the one whose place it takes.
struct FormerLot {
    bool known = false;
    std::string tenderee; ///< social credit code
    bool ended_without_contract = false;
    Retender retender;
};

/// Whether `tenderee` may tender it again. `path`: of the code in the request. Refusals: `former_lot_is_known`
/// (absent), `former_lot_is_the_tenderees` (forbidden), `former_lot_ended_without_contract`,
/// `lot_is_tendered_again_once`.
kernel::Result<void> may_be_tendered_again(FormerLot const& former, std::string const& tenderee,
                                           std::string const& path);

} // namespace haihe::trading
