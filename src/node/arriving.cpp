#include "node/arriving.hpp"

#include "exchange/outbox_proof.hpp"
#include "ledger/event.hpp"
#include "trust/merkle.hpp"
#include "json/codec.hpp"

namespace haihe::node {

std::string log_stream(std::string_view kind, std::string const& origin, std::int64_t epoch) {
    return std::string(kind) + "/" + origin + "/" + std::to_string(epoch);
}

JustRead read_arriving(std::string text, MessageName name, json::Memory const& memory) {
    JustRead just{{std::move(name), std::move(text), {}, {}, {}}, json::Value(memory)};
    auto& one = just.one;
    one.leaf = trust::merkle::leaf(one.text);
    auto read = exchange::read_with_payload(one.text, memory);
    if (!read)
        one.faults.push_back({read.error().path, read.error().rule, read.error().text});
    else if (read->message.origin != one.name.origin || read->message.epoch != one.name.epoch ||
             read->message.sequence != one.name.sequence)
        one.faults.push_back({"/sequence",
                              "message_stands_at_its_sequence",
                              {"报文的来源、纪元或序号与其在发件日志中的位置不符。",
                               "Origin, epoch or sequence of the message are not its place in the outbox."}});
    else {
        one.message = std::move(read->message);
        just.payload = std::move(read->payload); // of the same memory: nothing is copied
    }
    return just;
}

void check_payload(exchange::Catalogue const& catalogue, std::string const& origin_role, JustRead& read) {
    auto& one = read.one;
    if (one.faults.empty()) one.faults = catalogue.read(one.message, read.payload, origin_role);
}

ledger::NewEvent received_event(Arriving const& one, Route route, std::optional<Evidence> evidence) {
    auto received = std::make_shared<Received const>(
        Received{{one.name.origin, one.name.epoch, one.name.sequence, one.text, one.leaf, one.faults.empty(),
                  one.faults, route, std::move(evidence)},
                 one.message});
    auto body = json::write(received->event);
    auto commitment = ledger::Commitment::to(body);
    return {log_stream("messages", one.name.origin, one.name.epoch), MessageReceived::kEventName, std::move(body),
            ledger::AtHand::made(std::shared_ptr<Received const>(std::move(received))), std::move(commitment)};
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
