#include "supervision/duties/jurisdiction_messages.hpp"

#include "ledger/event_in.hpp"
#include "supervision/duties/publish_jurisdiction.hpp"

namespace haihe::supervision {

namespace {

std::vector<ledger::Outgoing> publish(ledger::Entry const& entry) {
    auto const table = ledger::event_in<JurisdictionPublished>(entry).table;
    return {{exchange::JurisdictionPublished::kType, 1, table.platform, {}, json::write(table)}};
}

} // namespace

void mount_jurisdiction_messages(node::Plan& plan) {
    plan.book.publish(JurisdictionPublished::kEventName, publish);
    plan.disclose(JurisdictionPublished::kEventName);
}

} // namespace haihe::supervision
