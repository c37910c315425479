#include "supervision/orders/issued_orders.hpp"

#include <algorithm>

namespace haihe::supervision {

IssuedOrder const* IssuedOrders::find(std::string const& number) const {
    auto const found =
        std::find_if(orders.begin(), orders.end(), [&](IssuedOrder const& one) { return one.order.number == number; });
    return found == orders.end() ? nullptr : &*found;
}

IssuedOrder const* IssuedOrders::suspension_of(std::string const& tender) const {
    IssuedOrder const* in_force = nullptr;
    for (auto const& issued : orders)
        if (issued.order.tender == tender && (!issued.answer || issued.answer->executed))
            in_force = issued.order.act == "suspend" ? &issued : nullptr;
    return in_force;
}

void evolve(IssuedOrders& issued, OrderEvent const& event) {
    if (auto const* order = std::get_if<OrderIssued>(&event)) {
        issued.orders.push_back({order->order, order->department, {}});
        return;
    }
    auto const& answer = std::get<OrderAcknowledged>(event).answer;
    for (auto& one : issued.orders)
        if (one.order.number == answer.number) one.answer = answer;
}

} // namespace haihe::supervision
