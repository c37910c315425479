#include "supervision/orders/order_messages.hpp"

#include "ledger/event_in.hpp"
#include "supervision/orders/issue_order.hpp"
#include "json/codec.hpp"

namespace haihe::supervision {

namespace {

std::vector<ledger::Outgoing> publish(ledger::Entry const& entry) {
    auto const event = ledger::event_in<OrderIssued>(entry);
    auto const* const type =
        event.order.act == "suspend" ? exchange::OrderIssued::kSuspend : exchange::OrderIssued::kResume;
    return {{type,
             1,
             event.order.tender,
             {event.order.target},
             json::write(exchange::OrderIssued{json::write(event.order), event.signature})}};
}

node::Effect fault(kernel::Refusal const& refusal) {
    return {{}, {{"/payload" + refusal.path, refusal.rule, refusal.text}}};
}

node::Effect receive(node::Desk& desk, ledger::States& states, exchange::Message const& message) {
    auto const answer = json::read<exchange::OrderAcknowledged>(message.payload.canonical, json::Unknown::ignore);
    if (!answer) return fault(answer.error());
    auto const stream = "orders/" + desk.settings.code;
    auto const acknowledged = acknowledge(states.of<IssuedOrders, OrderEvent>(stream), *answer, message.origin);
    if (!acknowledged) return fault(acknowledged.error());
    ledger::Decision decision;
    decision.record(stream, OrderEvent{*acknowledged});
    return {std::move(decision.events), {}};
}

} // namespace

void mount_order_messages(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.book.publish(OrderIssued::kEventName, publish);
    plan.receive(exchange::OrderAcknowledged::kType,
                 [desk](ledger::States& states, ledger::Context const&, exchange::Message const& message) {
                     return receive(desk(), states, message);
                 });
}

} // namespace haihe::supervision
