#pragma once

// An order as it is shown: in the list, on the tender's page, in the live view.

#include "exchange/messages/supervision.hpp"
#include "supervision/watch/live_fact.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>

namespace haihe::supervision {

struct OrderState {
    exchange::Order order;
    std::optional<kernel::Instant> acknowledgedAt;
    std::optional<bool> executed;
    std::optional<std::string> rule; ///< why it was not
};
BOOST_DESCRIBE_STRUCT(OrderState, (), (order, acknowledgedAt, executed, rule))

LiveFact fact_issued(exchange::Order const& order);
/// Of an order that was acknowledged.
LiveFact fact_acknowledged(OrderState const& state);

} // namespace haihe::supervision
