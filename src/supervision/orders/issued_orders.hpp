#pragma once

// 监督指令: the orders that this platform has issued. Stream `orders/<own code>`.

#include "exchange/messages/supervision.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace haihe::supervision {

/// The canonical form is unique, so the order is kept as a value and the signed bytes written again from it.
struct OrderIssued {
    static constexpr char const* kEventName = "order.issued";
    exchange::Order order;
    trust::Signature signature;
    std::string department; ///< social credit code
    std::string supervisor; ///< certificate
    friend bool operator==(OrderIssued const&, OrderIssued const&) = default;
};
BOOST_DESCRIBE_STRUCT(OrderIssued, (), (order, signature, department, supervisor))

/// The trading platform's answer.
struct OrderAcknowledged {
    static constexpr char const* kEventName = "order.acknowledged";
    exchange::OrderAcknowledged answer;
    friend bool operator==(OrderAcknowledged const&, OrderAcknowledged const&) = default;
};
BOOST_DESCRIBE_STRUCT(OrderAcknowledged, (), (answer))

using OrderEvent = std::variant<OrderIssued, OrderAcknowledged>;

struct IssuedOrder {
    exchange::Order order;
    std::string department;
    std::optional<exchange::OrderAcknowledged> answer;
};

struct IssuedOrders {
    std::vector<IssuedOrder> orders; ///< by counter, from 1

    [[nodiscard]] std::int64_t next_counter() const { return static_cast<std::int64_t>(orders.size()) + 1; }
    /// Null when there is no such order.
    [[nodiscard]] IssuedOrder const* find(std::string const& number) const;
    /// The suspension of the tender that no later order lifts; null when there is none. An order counts until the
    /// trading platform answers that it was not executed.
    [[nodiscard]] IssuedOrder const* suspension_of(std::string const& tender) const;
};
void evolve(IssuedOrders& issued, OrderEvent const& event);

} // namespace haihe::supervision
