#include "trading/order/order_messages.hpp"

#include "ledger/event_in.hpp"
#include "trading/order/received_orders.hpp"
#include "trading/tender/hold_tender.hpp"
#include "trust/signed_document.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

using ledger::NewEvent;

NewEvent event_on(std::string stream, auto const& event) {
    auto [type, body] = ledger::write_event(event);
    return {std::move(stream), std::move(type), std::move(body)};
}

node::Effect fault(kernel::Refusal const& refusal) {
    return {{}, {{"/payload" + refusal.path, refusal.rule, refusal.text}}};
}

/// The hold that a resumption lifts: of the order named in its reason, else the latest by order.
std::string source_to_lift(Tender const& tender) {
    for (auto hold = tender.holds.rbegin(); hold != tender.holds.rend(); ++hold)
        if (hold->ground == "order") return hold->source;
    return "";
}

kernel::Result<TenderEvent> execute(Tender const& tender, exchange::Order const& order, kernel::Instant now) {
    if (order.act == "suspend") {
        auto placed = decide(tender, PlaceHold{"order", order.number}, now);
        if (!placed) return std::unexpected(placed.error());
        return TenderEvent{*placed};
    }
    auto lifted = decide(tender, LiftHold{"order", source_to_lift(tender)}, now);
    if (!lifted) return std::unexpected(lifted.error());
    return TenderEvent{*lifted};
}

node::Effect receive_order(node::Desk& desk, ledger::States& states, ledger::Context const& context,
                           exchange::Message const& message) {
    auto const issued = json::read<exchange::OrderIssued>(message.payload.canonical, json::Unknown::ignore);
    if (!issued) return fault(issued.error());
    auto const order = json::read<exchange::Order>(issued->order);
    if (!order) return fault(order.error());
    auto const signer =
        trust::verify(issued->signature, "haihe/order/1", issued->order, *desk.directory.trust_list(), context.now);
    if (!signer) return fault(signer.error());
    auto const bound = access::Directory::certificate(states.views(), signer->digest().to_string());
    if (!bound || bound->state != "bound" ||
        std::find(bound->duties.begin(), bound->duties.end(), "supervisor") == bound->duties.end())
        return fault({kernel::RefusalKind::forbidden,
                      "order_is_signed_by_a_supervisor",
                      {"签发人不是监督人员。", "The signer is not a supervisor."},
                      "/signature",
                      {},
                      {}});
    auto const orders_stream = "orders/" + message.origin;
    if (auto right =
            check(states.of<ReceivedOrders, OrderEvent>(orders_stream), *order, message.origin, desk.settings.code);
        !right)
        return fault(right.error());

    node::Effect effect;
    auto const tender_stream = "tender/" + order->tender;
    auto const done = execute(states.of<Tender, TenderEvent>(tender_stream), *order, context.now);
    effect.events.push_back(
        event_on(orders_stream,
                 OrderEvent{OrderReceived{*order, done.has_value(), done ? "" : done.error().rule, context.now}}));
    if (done) effect.events.push_back(event_on(tender_stream, *done));
    return effect;
}

std::vector<ledger::Outgoing> acknowledge(ledger::Entry const& entry) {
    auto const event = ledger::event_in<OrderReceived>(entry);
    exchange::OrderAcknowledged const acknowledged{event.order.number, event.order.tender, event.executed, event.rule,
                                                   event.at};
    return {
        {exchange::OrderAcknowledged::kType, 1, event.order.tender, {event.order.issuer}, json::write(acknowledged)}};
}

} // namespace

void mount_orders(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    auto const receive = [desk](ledger::States& states, ledger::Context const& context,
                                exchange::Message const& message) {
        return receive_order(desk(), states, context, message);
    };
    plan.receive(exchange::OrderIssued::kSuspend, receive);
    plan.receive(exchange::OrderIssued::kResume, receive);
    plan.book.publish(OrderReceived::kEventName, acknowledge);
}

} // namespace haihe::trading
