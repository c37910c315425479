#pragma once

// Everybody can see how long the platform's ledger is. While a bid box is open, entries that say nothing are written at
// random moments, so that its growth does not tell how many bids came (trust.md, "Traps").

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <boost/describe.hpp>

#include <functional>
#include <string>
#include <variant>

namespace haihe::trading {

struct PaddingWritten {
    static constexpr char const* kEventName = "padding.written";
    std::string noise;
};
BOOST_DESCRIBE_STRUCT(PaddingWritten, (), (noise))
using PaddingEvent = std::variant<PaddingWritten>;

void mount_padding_timers(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
