#include "hub/registry/platform_key_messages.hpp"

#include "exchange/messages/platform_key.hpp"
#include "hub/hub_platform.hpp"
#include "hub/registry/registry.hpp"
#include "ledger/event_in.hpp"
#include "node/platform_key_messages.hpp"

namespace haihe::hub {

namespace {

node::Effect receive(node::Desk& desk, ledger::States& states, ledger::Context const& context,
                     exchange::Message const& message) {
    node::Effect effect{{}, node::check_key_change(desk, states.views(), context, message)};
    auto platform = access::Directory::platform(states.views(), message.origin);
    if (!effect.faults.empty() || !platform) return effect;
    auto const told = exchange::payload_of<exchange::PlatformKeyChanged>(message);
    platform->certificate = trust::Certificate::parse(told.signature.certificate).value().to_pem();
    auto [type, body] = ledger::write_event(RegistryEvent{PlatformRecorded{std::move(*platform)}});
    effect.events.push_back({"platform/" + message.origin, std::move(type), std::move(body)});
    return effect;
}

} // namespace

void mount_platform_key_messages(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.book.project(PlatformRecorded::kEventName, [](edge::sql::Connection& views, ledger::Entry const& entry) {
        node::put_registered(views, ledger::event_in<PlatformRecorded>(entry).platform);
    });
    plan.receive(exchange::PlatformKeyChanged::kType,
                 [desk](ledger::States& states, ledger::Context const& context, exchange::Message const& message) {
                     return receive(desk(), states, context, message);
                 });
    plan.keep_time([desk]() -> std::optional<kernel::Instant> {
        auto& hub = desk();
        auto const own = access::Directory::platform(*hub.ledger.reads().lease(), hub.settings.code);
        if (own && own->certificate != hub.ledger.certificate().to_pem()) found(hub);
        return std::nullopt;
    });
}

} // namespace haihe::hub
