#pragma once

// Orders received from one supervision platform. Stream `orders/<issuer>`.

#include "exchange/messages/supervision.hpp"
#include "kernel/refusal.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <variant>

namespace haihe::trading {

struct OrderReceived {
    static constexpr char const* kEventName = "order.received";
    exchange::Order order;
    bool executed = false;
    std::string rule; ///< why it was not
    kernel::Instant at;
    friend bool operator==(OrderReceived const&, OrderReceived const&) = default;
};
BOOST_DESCRIBE_STRUCT(OrderReceived, (), (order, executed, rule, at))
using OrderEvent = std::variant<OrderReceived>;

struct ReceivedOrders {
    std::int64_t counter = 0; ///< of the last one
};
void evolve(ReceivedOrders& orders, OrderEvent const& event);

/// Refusals: `order_is_for_this_platform`, `order_is_signed_by_its_issuer` is the rim's, `order_counter_grows`,
/// `order_act_is_known`.
kernel::Result<void> check(ReceivedOrders const& orders, exchange::Order const& order, std::string const& issuer,
                           std::string const& platform);

} // namespace haihe::trading
