#pragma once

#include "kernel/refusal.hpp"
#include "supervision/duties/department.hpp"
#include "supervision/orders/issued_orders.hpp"
#include "supervision/watch/watched_tender.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace haihe::supervision {

/// The rim has verified that the caller, a supervisor, signed the order.
struct IssueOrder {
    exchange::Order order;
    trust::Signature signature;
    std::string supervisor; ///< certificate
};

/// Who issues: the caller's department, through this platform.
struct Issuer {
    std::string platform;
    std::optional<Department> department; ///< none: the caller's entity is no department of this city
};

/// `<platform>-<counter>`: unique in the country.
std::string order_number(std::string const& platform, std::int64_t counter);

/// Refusals, in this order: `caller_is_of_a_department`, `tender_is_registered`, `department_supervises_the_tender`,
/// `order_act_is_known`, `order_is_of_the_callers_department`, `order_is_issued_by_this_platform`,
/// `order_is_for_the_tenders_platform`, `order_reason_is_stated`, `order_basis_is_stated`,
/// `order_counter_is_the_next`, `order_number_ends_with_its_counter`, `order_is_dated_when_issued`,
/// `tender_is_suspended_once`, `suspension_is_in_force`, `suspension_is_lifted_by_its_department`.
kernel::Result<OrderIssued> decide(IssuedOrders const& issued, IssueOrder const& command, Issuer const& issuer,
                                   std::optional<WatchedTender> const& tender, kernel::Instant now);

/// The order to sign, but for its reason and basis. Refusals: those of decide that do not depend on what is signed.
kernel::Result<exchange::Order> prepare(IssuedOrders const& issued, std::string const& act, Issuer const& issuer,
                                        std::optional<WatchedTender> const& tender, kernel::Instant now);

/// What came as order.acknowledged from platform `origin`. Refusals: `order_was_issued`,
/// `order_is_acknowledged_by_its_platform`, `order_is_acknowledged_once`.
kernel::Result<OrderAcknowledged> acknowledge(IssuedOrders const& issued, exchange::OrderAcknowledged const& answer,
                                              std::string const& origin);

} // namespace haihe::supervision
