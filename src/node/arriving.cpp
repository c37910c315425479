#include "node/arriving.hpp"

#include "exchange/outbox_proof.hpp"
#include "ledger/event.hpp"
#include "json/codec.hpp"

namespace haihe::node {

std::string log_stream(std::string_view kind, std::string const& origin, std::int64_t epoch) {
    return std::string(kind) + "/" + origin + "/" + std::to_string(epoch);
}

JustRead read_arriving(std::string text, kernel::Digest const& leaf, MessageName const& name,
                       json::Memory const& memory) {
    JustRead just{{{name.origin, name.epoch, name.sequence, std::move(text), leaf}, {}}, json::Value(memory)};
    auto& [event, message, closes] = just.one;
    auto read = exchange::read_with_payload(event.message, memory);
    if (!read)
        event.faults.push_back({read.error().path, read.error().rule, read.error().text});
    else if (read->message.origin != name.origin || read->message.epoch != name.epoch ||
             read->message.sequence != name.sequence)
        event.faults.push_back({"/sequence",
                                "message_stands_at_its_sequence",
                                {"报文的来源、纪元或序号与其在发件日志中的位置不符。",
                                 "Origin, epoch or sequence of the message are not its place in the outbox."}});
    else {
        message = std::move(read->message);
        just.payload = std::move(read->payload); // of the same memory: nothing is copied
    }
    return just;
}

void check_payload(exchange::Catalogue const& catalogue, std::string const& origin_role, JustRead& read) {
    auto& [event, message, closes] = read.one;
    if (event.faults.empty()) event.faults = catalogue.read(message, read.payload, origin_role);
}

ledger::NewEvent received_event(std::shared_ptr<Received> const& received) {
    auto& event = received->event;
    event.accepted = event.faults.empty();
    return {log_stream("messages", event.origin, event.epoch), MessageReceived::kEventName, json::write(event),
            ledger::AtHand::made(std::shared_ptr<Received const>(received))};
}

ledger::Decision equivocation(MessageName const& name, std::string const& text, trust::SignedHead const& head) {
    ledger::Decision decision;
    decision.record("equivocations/" + name.origin,
                    IncomingEvent{EquivocationFound{name.origin, name.epoch, name.sequence, text, head}});
    decision.refusal = kernel::Refusal{kernel::RefusalKind::conflict,
                                       "outbox_never_changes",
                                       {"该序号上已收到另一份报文,两份均已留存并报警。",
                                        "Another message was received at this sequence; both are kept and an alarm is "
                                        "raised."},
                                       "",
                                       {},
                                       {{"sequence", std::to_string(name.sequence)}}};
    return decision;
}

} // namespace haihe::node
