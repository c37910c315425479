// What comes to the hub: consecutive messages of one origin under one signed head.

#include "access/platform_epochs.hpp"
#include "access/platform_keys.hpp"
#include "exchange/messages/platform_epoch.hpp"
#include "exchange/outbox_proof.hpp"
#include "node/arriving.hpp"
#include "node/incoming.hpp"
#include "trust/merkle.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <future>
#include <iterator>
#include <span>

namespace haihe::node {

namespace {

using kernel::RefusalKind;
using kernel::refuse;

constexpr std::size_t kWorthAThread = 64; ///< messages; fewer are read before another thread has begun

/// A message with the event that keeps it should nothing more be found against it: made before the committer's turn.
struct Prepared {
    std::shared_ptr<Received> message; ///< what the event has at hand
    ledger::NewEvent event;
};

std::vector<kernel::Digest> leaves_of(std::span<std::string const> messages) {
    return trust::merkle::leaves(std::vector<std::string_view>(messages.begin(), messages.end()));
}

void commit_to(std::span<Prepared> all) {
    std::vector<std::string_view> bodies(all.size());
    std::ranges::transform(all, bodies.begin(), [](Prepared const& one) { return std::string_view(one.event.body); });
    auto commitments = ledger::commit_to_each(bodies);
    for (std::size_t i = 0; i < all.size(); ++i) all[i].event.commitment = std::move(commitments[i]);
}

std::string first_type(exchange::Batch const& batch) {
    auto const first =
        batch.messages.empty() ? std::unexpected(kernel::Refusal{}) : exchange::read_message(batch.messages.front());
    return first ? first->type : "";
}

/// Whether the batch is of the epoch that its origin is in, or begins a later one with its declaration.
template <class FirstType>
kernel::Result<void> check_epoch(edge::sql::Connection& views, exchange::Batch const& batch, FirstType const& type) {
    auto const current = access::PlatformEpochs::current(views, batch.origin);
    if (batch.epoch == current) return {};
    if (batch.epoch < current)
        return refuse({RefusalKind::conflict,
                       "epoch_is_over",
                       {"该平台已开启新纪元,旧纪元的报文不再接收。",
                        "The platform has begun a new epoch: nothing more is taken of the one before."},
                       "/epoch",
                       {},
                       {{"epoch", std::to_string(current)}}});
    if (batch.first == 0 && type() == exchange::PlatformEpochBegun::kType) return {};
    return refuse(RefusalKind::conflict, "epoch_is_known", {"该纪元未经声明。", "This epoch has not been declared."},
                  "/epoch");
}

/// What each message of a batch is by itself depends on no other: half of them are read on another core.
std::vector<Prepared> prepare(exchange::Catalogue const& catalogue, exchange::Batch& batch,
                              std::string const& origin_role) {
    std::vector<Prepared> all(batch.messages.size());
    auto const prepare_from = [&](std::size_t begin, std::size_t end) {
        auto const leaves = leaves_of(std::span(batch.messages).subspan(begin, end - begin));
        for (auto i = begin; i < end; ++i) {
            json::Scratch scratch;
            auto read = read_arriving(std::move(batch.messages[i]), leaves[i - begin],
                                      {batch.origin, batch.epoch, batch.first + static_cast<std::int64_t>(i)},
                                      scratch.memory());
            check_payload(catalogue, origin_role, read);
            all[i].message = std::make_shared<Received>(std::move(read.one));
            all[i].event = received_event(all[i].message);
        }
        commit_to(std::span(all).subspan(begin, end - begin));
    };
    auto const half = all.size() < kWorthAThread ? all.size() : all.size() / 2;
    auto other =
        half == all.size() ? std::future<void>() : std::async(std::launch::async, prepare_from, half, all.size());
    prepare_from(0, half);
    if (other.valid()) other.get();
    return all;
}

} // namespace

std::vector<ledger::NewEvent> Incoming::consume(ledger::States& states, ledger::Context const& context,
                                                Received& received) const {
    auto& faults = received.event.faults;
    if (!faults.empty()) return {};
    auto const receive = plan_.receives_.find(received.message.type);
    if (receive == plan_.receives_.end()) return {};
    auto effect = receive->second(states, context, received.message);
    faults = std::move(effect.faults);
    return faults.empty() ? std::move(effect.events) : std::vector<ledger::NewEvent>();
}

/// Decides a batch message by message: each sees the effects of those before it.
class Incoming::BatchWork {
public:
    BatchWork(Incoming const& incoming, exchange::Batch const& batch, std::string opens_with,
              std::vector<Prepared> messages)
        : incoming_(incoming), batch_(batch), opens_with_(std::move(opens_with)), messages_(std::move(messages)) {}

    ledger::Decision decide(ledger::States& states, ledger::Context const& context) {
        if (!begun_) return begin(states, context);
        if (next_ < messages_.size()) return take(states, context);
        return close();
    }
    [[nodiscard]] exchange::BatchReceipt const& receipt() const { return receipt_; }

private:
    /// An epoch that is not declared as it must be takes nothing, its declaration neither.
    std::optional<kernel::Refusal> refuse_epoch(ledger::States& states, ledger::Context const& context) {
        if (auto known = check_epoch(states.views(), batch_, [&] { return opens_with_; }); !known) return known.error();
        if (batch_.epoch == access::PlatformEpochs::current(states.views(), batch_.origin)) return std::nullopt;
        auto declaration = *messages_.front().message;
        incoming_.consume(states, context, declaration);
        if (declaration.event.faults.empty()) return std::nullopt;
        auto const& fault = declaration.event.faults.front();
        return kernel::Refusal{RefusalKind::unacceptable, fault.rule, fault.text, "/messages/0" + fault.path};
    }

    ledger::Decision begin(ledger::States& states, ledger::Context const& context) {
        begun_ = true;
        if (auto no = refuse_epoch(states, context)) return ledger::Decision::refused(std::move(*no));
        auto log = received_log(states.views(), batch_.origin, batch_.epoch);
        auto const expected = static_cast<std::int64_t>(log.size());
        auto const end = batch_.first + static_cast<std::int64_t>(messages_.size());
        if (batch_.first > expected)
            return ledger::Decision::refused(
                {RefusalKind::conflict,
                 "batch_follows_the_last",
                 {"报文序号不连续,应从" + std::to_string(expected) + "开始。",
                  "The batch leaves a gap: it begins at " + std::to_string(expected) + "."},
                 "/first",
                 {},
                 {{"expected", std::to_string(expected)}}});
        auto const known = std::min(expected, end) - batch_.first;
        for (std::int64_t i = 0; i < known; ++i) {
            auto const& one = messages_[static_cast<std::size_t>(i)].message->event;
            MessageName const name{one.origin, one.epoch, one.sequence};
            auto const before = find_received(states.views(), name);
            if (!before) throw edge::sql::DatabaseError("a received message is missing");
            if (before->leaf != one.leaf) return equivocation(name, one.message, batch_.outboxHead);
            receipt_.verdicts.push_back(before->verdict);
        }
        next_ = static_cast<std::size_t>(known);
        receipt_.next = std::max(expected, end);
        if (end < expected) return {}; // a repeat of old messages: their head is long superseded
        append_new_to(log);
        if (log.root() != batch_.outboxHead.head.root)
            return ledger::Decision::refused(
                {RefusalKind::unacceptable,
                 "outbox_root_matches",
                 {"发件日志的树根与报文不符。", "The outbox head's root is not that of the messages."},
                 "/outboxHead/head/root",
                 {},
                 {}});
        ledger::Decision decision;
        decision.more = next_ < messages_.size();
        return decision;
    }

    void append_new_to(trust::merkle::Frontier& log) {
        std::vector<kernel::Digest> leaves;
        for (auto i = next_; i < messages_.size(); ++i) leaves.push_back(messages_[i].message->event.leaf);
        auto closes = log.append_all(leaves);
        for (std::size_t i = 0; i < leaves.size(); ++i) messages_[next_ + i].message->closes = std::move(closes[i]);
    }

    ledger::Decision take(ledger::States& states, ledger::Context const& context) {
        auto& [message, prepared] = messages_[next_++];
        auto const& one = message->event;
        auto effects = incoming_.consume(states, context, *message);
        ledger::Decision decision;
        decision.events.push_back(one.accepted == one.faults.empty() ? std::move(prepared) : received_event(message));
        std::move(effects.begin(), effects.end(), std::back_inserter(decision.events));
        decision.more = true;
        ++count_;
        if (!one.accepted) refused_.push_back(one.sequence);
        receipt_.verdicts.push_back({one.sequence, one.accepted, one.faults});
        return decision;
    }

    ledger::Decision close() const {
        ledger::Decision decision;
        decision.record(log_stream("batches", batch_.origin, batch_.epoch),
                        IncomingEvent{BatchReceived{batch_.origin, batch_.epoch, receipt_.next - count_, count_,
                                                    refused_, batch_.outboxHead}});
        return decision;
    }

    Incoming const& incoming_;
    exchange::Batch const& batch_;
    std::string opens_with_;
    std::vector<Prepared> messages_;
    std::vector<std::int64_t> refused_;
    exchange::BatchReceipt receipt_;
    std::size_t next_ = 0;
    std::int64_t count_ = 0;
    bool begun_ = false;
};

kernel::Result<exchange::BatchReceipt> Incoming::receive_batch(exchange::Batch& batch, access::Caller const& caller,
                                                               kernel::Instant ticket) {
    if (!caller.platform || batch.origin != caller.entity)
        return refuse(RefusalKind::forbidden, "batch_is_of_its_sender",
                      {"报文批次只能由其来源平台发送。", "A batch is sent by the platform that it comes from."},
                      "/origin");
    if (batch.messages.size() > exchange::kMessagesPerBatchMax || batch.first < 0)
        return refuse(RefusalKind::too_large, "batch_is_within_limits",
                      {"每批最多500份报文。", "A batch holds at most 500 messages."}, "/messages");
    std::string opens_with; // the type of its first message, when it may open an epoch
    auto const opening = [&] { return opens_with = first_type(batch); };
    if (auto known = check_epoch(*desk_.ledger.reads().lease(), batch, opening); !known)
        return std::unexpected(known.error());
    auto const platform = [&] {
        auto views = desk_.ledger.reads().lease();
        return access::Directory::platform(*views, batch.origin);
    }();
    auto const& head = batch.outboxHead.head;
    auto const certificate =
        access::PlatformKeys::signer_of(*desk_.ledger.reads().lease(), head, trust::kOutboxHeadLabel);
    if (!certificate && certificate.error().rule == "platform_key_is_in_force" && head.logId == batch.origin) {
        auto refusal = certificate.error();
        refusal.path = "/outboxHead/head/keyId";
        return refuse(std::move(refusal));
    }
    if (!platform || !certificate || head.logId != batch.origin || head.epoch != batch.epoch ||
        !trust::verifies(batch.outboxHead, trust::kOutboxHeadLabel, *certificate))
        return refuse(RefusalKind::unacceptable, "outbox_head_is_signed_by_its_platform",
                      {"发件日志的树头不是该平台签名的。", "The outbox head is not signed by its platform."},
                      "/outboxHead");
    if (head.size != batch.first + static_cast<std::int64_t>(batch.messages.size()))
        return refuse(RefusalKind::unacceptable, "batch_ends_at_its_head",
                      {"树头的大小应等于本批最后一份报文之后的序号。",
                       "The head's size is the sequence after the batch's last message."},
                      "/outboxHead/head/size");

    BatchWork work(*this, batch, std::move(opens_with), [&] {
        std::lock_guard const lock(reading_);
        return prepare(desk_.catalogue, batch, platform->role);
    }());
    auto const outcome = desk_.ledger.submit({ticket, caller.who(), "", {}, [&work](auto& states, auto const& context) {
                                                  return work.decide(states, context);
                                              }});
    if (outcome.refusal) return std::unexpected(*outcome.refusal);
    auto receipt = work.receipt();
    if (!outcome.indexes.empty())
        receipt.receipt = json::Raw{json::write(desk_.ledger.receipt(outcome.indexes.back()))};
    return receipt;
}

} // namespace haihe::node
