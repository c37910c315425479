#pragma once

// spec/exchange catalogue: supervision.

#include "kernel/instant.hpp"
#include "trust/signed_document.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

namespace haihe::exchange {

/// What the supervisor signs (label haihe/order/1). `counter` grows by one per issuer: an order cannot be replayed.
struct Order {
    std::string number;
    std::string department; ///< name of the issuing department
    std::string issuer;     ///< platform code of the supervision platform
    std::int64_t counter = 0;
    std::string target; ///< platform code of the trading platform
    std::string tender;
    std::string act; ///< suspend | resume
    std::string reason;
    std::string basis; ///< article
    kernel::Instant issuedAt;
    friend bool operator==(Order const&, Order const&) = default;
};
BOOST_DESCRIBE_STRUCT(Order, (), (number, department, issuer, counter, target, tender, act, reason, basis, issuedAt))

/// order.suspend and order.resume · supervision → hub → trading, and directly when unanswered for 2 s
struct OrderIssued {
    static constexpr char const* kSuspend = "order.suspend";
    static constexpr char const* kResume = "order.resume";
    std::string order; ///< canonical text of Order, as signed
    trust::Signature signature;
    friend bool operator==(OrderIssued const&, OrderIssued const&) = default;
};
BOOST_DESCRIBE_STRUCT(OrderIssued, (), (order, signature))

/// order.acknowledged · trading → supervision
struct OrderAcknowledged {
    static constexpr char const* kType = "order.acknowledged";
    std::string number;
    std::string tender;
    bool executed = false;
    std::string rule; ///< why not; empty when executed
    kernel::Instant acknowledgedAt;
    friend bool operator==(OrderAcknowledged const&, OrderAcknowledged const&) = default;
};
BOOST_DESCRIBE_STRUCT(OrderAcknowledged, (), (number, tender, executed, rule, acknowledgedAt))

} // namespace haihe::exchange
