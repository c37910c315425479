#include "supervision/orders/order_fact.hpp"

namespace haihe::supervision {

LiveFact fact_issued(exchange::Order const& order) {
    if (order.act == "suspend")
        return {
            order.tender,
            exchange::OrderIssued::kSuspend,
            order.issuedAt,
            "yellow",
            {order.department + "责令暂停:" + order.reason, order.department + " orders suspension: " + order.reason}};
    return {order.tender,
            exchange::OrderIssued::kResume,
            order.issuedAt,
            "green",
            {order.department + "准予恢复:" + order.reason, order.department + " orders resumption: " + order.reason}};
}

LiveFact fact_acknowledged(OrderState const& state) {
    auto const& number = state.order.number;
    auto const at = state.acknowledgedAt.value_or(state.order.issuedAt);
    if (state.executed.value_or(false))
        return {state.order.tender,
                exchange::OrderAcknowledged::kType,
                at,
                "green",
                {number + "号指令已执行", "Order " + number + " was executed"}};
    auto const rule = state.rule.value_or("");
    return {state.order.tender,
            exchange::OrderAcknowledged::kType,
            at,
            "red",
            {number + "号指令未执行:" + rule, "Order " + number + " was not executed: " + rule}};
}

} // namespace haihe::supervision
