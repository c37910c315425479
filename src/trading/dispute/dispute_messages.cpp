#include "trading/dispute/dispute_messages.hpp"

#include "ledger/event_in.hpp"
#include "trading/dispute/dispute.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using ledger::Entry;
using ledger::Outgoing;

std::vector<Outgoing> raised(Entry const& entry) {
    auto message = ledger::event_in<ObjectionTaken>(entry).objection;
    if (message.against == "documents") message.objector.reset(); // who asks is a secret of 招标投标法 第二十二条
    return {{exchange::ObjectionRaised::kType, 1, message.tender, {}, json::write(message)}};
}

std::vector<Outgoing> answered(Entry const& entry) {
    auto const message = ledger::event_in<ObjectionSettled>(entry).answer;
    return {{exchange::ObjectionAnswered::kType, 1, message.tender, {}, json::write(message)}};
}

} // namespace

void mount_dispute_messages(node::Plan& plan) {
    plan.book.publish(ObjectionTaken::kEventName, raised);
    plan.book.publish(ObjectionSettled::kEventName, answered);
}

} // namespace haihe::trading
