#include "trading/order/received_orders.hpp"

namespace haihe::trading {

void evolve(ReceivedOrders& orders, OrderEvent const& event) {
    orders.counter = std::get<OrderReceived>(event).order.counter;
}

kernel::Result<void> check(ReceivedOrders const& orders, exchange::Order const& order, std::string const& issuer,
                           std::string const& platform) {
    using kernel::RefusalKind;
    if (order.target != platform || order.issuer != issuer)
        return kernel::refuse(
            RefusalKind::unacceptable, "order_is_for_this_platform",
            {"指令不是发给本平台的,或者签发平台不符。", "The order names another platform, or another issuer."},
            "/order/target");
    if (order.act != "suspend" && order.act != "resume")
        return kernel::refuse(RefusalKind::unacceptable, "order_act_is_known",
                              {"指令应为暂停或者恢复。", "An order suspends or resumes."}, "/order/act");
    if (order.counter <= orders.counter)
        return kernel::refuse(RefusalKind::conflict, "order_counter_grows",
                              {"指令序号已经用过。", "The order's counter has been used."}, "/order/counter");
    return {};
}

} // namespace haihe::trading
