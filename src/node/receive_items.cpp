// What comes to other nodes: messages that each bring their own proof, through the hub or directly.

#include "access/platform_epochs.hpp"
#include "access/platform_keys.hpp"
#include "exchange/messages/hub_epoch.hpp"
#include "exchange/messages/platform_epoch.hpp"
#include "exchange/outbox_proof.hpp"
#include "node/arriving.hpp"
#include "node/incoming.hpp"
#include "trust/digest.hpp"
#include "trust/merkle.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace haihe::node {

namespace {

using kernel::RefusalKind;

constexpr char const* kUnknownOrigin = "origin_is_a_connected_platform";
constexpr char const* kUnknownEpoch = "epoch_is_known";
using kernel::refuse;

} // namespace

/// Decides items one by one, so that a certificate that came in one item proves the next.
class Incoming::ItemsWork {
public:
    ItemsWork(Incoming const& incoming, std::vector<exchange::Item> const& items, Route route, std::string carrier)
        : incoming_(incoming), items_(items), route_(route), carrier_(std::move(carrier)) {
        page_.route = route;
        std::vector<std::string_view> texts(items.size());
        std::ranges::transform(items, texts.begin(), &exchange::Item::message);
        leaves_ = trust::merkle::leaves(texts);
    }

    ledger::Decision decide(ledger::States& states, ledger::Context const& context) {
        if (next_ < items_.size() && !deferred_ && !ended_) return take(states, context);
        ledger::Decision decision;
        if (!page_.known.empty()) decision.record("pages/" + carrier_, IncomingEvent{page_});
        return decision;
    }
    [[nodiscard]] exchange::DeliveryReceipt const& receipt() const { return receipt_; }
    [[nodiscard]] bool deferred() const { return deferred_; }
    /// Why the hub is not followed into the epoch that it tells of.
    [[nodiscard]] std::optional<kernel::Refusal> const& parted() const { return parted_; }

private:
    /// A message may overtake, on the direct route, the hub's news that its authority is recognised, its platform
    /// connected or its supervisor bound. It is not judged before that news has had its chance.
    ledger::Decision defer() {
        deferred_ = true;
        ledger::Decision decision;
        decision.more = true;
        return decision;
    }
    static bool is_ahead_of_the_feed(std::vector<exchange::Fault> const& faults) {
        return std::any_of(faults.begin(), faults.end(), [](exchange::Fault const& fault) {
            return fault.rule == "certificate_authority_is_recognised" ||
                   fault.rule == "order_is_signed_by_a_supervisor";
        });
    }

    /// Kept under nobody's name: whoever claims to be the origin has not shown it.
    ledger::Decision refuse_unkept(MessageReceived const& one, kernel::Refusal const& fault) {
        receipt_.verdicts.push_back({one.sequence, false, {{fault.path, fault.rule, fault.text}}});
        ledger::Decision decision;
        decision.more = true;
        return decision;
    }

    ledger::Decision take(ledger::States& states, ledger::Context const& context) {
        auto const& leaf = leaves_[next_];
        auto const& item = items_[next_++];
        ledger::Decision decision;
        decision.more = true;
        auto const& head = item.outboxHead.head;
        auto const message = exchange::read_message(item.message);
        auto read = read_arriving(item.message, leaf, {head.logId, head.epoch, message ? message->sequence : -1});
        auto& one = read.one.event;
        MessageName const name{one.origin, one.epoch, one.sequence};
        if (!message) { // nobody can tell where it stands
            receipt_.verdicts.push_back({-1, false, one.faults});
            return decision;
        }
        // What no news of the hub can make right is not waited for.
        if (auto const right = exchange::check_origin(item, *message); !right) return refuse_unkept(one, right.error());
        if (auto const before = find_received(states.views(), name)) {
            receipt_.verdicts.push_back(before->verdict);
            if (before->leaf == one.leaf) {
                if (!(route_ == Route::direct ? before->direct : before->through_hub))
                    page_.known.push_back({one.origin, one.epoch, one.sequence});
            } else if (proves(states, item, *message)) {
                auto alarm = equivocation(name, one.message, item.outboxHead);
                decision.events = std::move(alarm.events);
                receipt_.verdicts.back() = {one.sequence, false, {{"", alarm.refusal->rule, alarm.refusal->text}}};
            }
            return decision;
        }
        if (auto const known = check_epoch(states, *message); !known) {
            if (route_ == Route::direct && known.error().rule == kUnknownEpoch) return defer();
            return refuse_unkept(one, known.error());
        }
        if (auto const proved = prove(states, item, *message); !proved) {
            if (route_ == Route::direct && proved.error().rule == kUnknownOrigin) return defer();
            return refuse_unkept(one, proved.error());
        }
        check_payload(incoming_.desk_.catalogue, role_of(states, one.origin), read);
        auto effects = incoming_.consume(states, context, read.one);
        if (begins_the_hubs(*message)) {
            ended_ = true; // what follows it in the feed is told again from there
            if (!one.faults.empty()) return part(read.one);
        }
        if (route_ == Route::direct && is_ahead_of_the_feed(one.faults)) return defer();
        receipt_.verdicts.push_back({one.sequence, one.faults.empty(), one.faults});
        one.route = route_;
        one.evidence = Evidence{item.outboxHead, item.inclusion};
        decision.events.push_back(received_event(std::make_shared<Received>(std::move(read.one))));
        std::move(effects.begin(), effects.end(), std::back_inserter(decision.events));
        return decision;
    }

    /// Of an epoch that is over, what the hub has kept counts: a new reader begins with it.
    [[nodiscard]] bool is_kept(ledger::States& states, exchange::Message const& message) const {
        if (!is_hub(message.origin)) return false;
        auto const begun = access::PlatformEpochs::all(states.views(), message.origin);
        auto const next = std::ranges::find_if(begun, [&](auto const& one) { return one.epoch > message.epoch; });
        return next != begun.end() && message.sequence < next->received - next->lost;
    }
    [[nodiscard]] bool is_hub(std::string const& origin) const {
        auto const& settings = incoming_.desk_.settings;
        return origin == settings.hub_code && settings.role != "hub";
    }
    std::string role_of(ledger::States& states, std::string const& origin) const {
        if (is_hub(origin)) return "hub";
        auto const platform = access::Directory::platform(states.views(), origin);
        return platform ? platform->role : "";
    }
    [[nodiscard]] bool begins_the_hubs(exchange::Message const& message) const {
        return is_hub(message.origin) && message.type == exchange::HubEpochBegun::kType;
    }
    /// Nothing of it is kept: the operator may look into it and follow.
    ledger::Decision part(Received const& one) {
        auto const& fault = one.event.faults.front();
        parted_ = kernel::Refusal{RefusalKind::conflict, fault.rule, fault.text, fault.path};
        auto const digest =
            trust::sm3(json::read<exchange::HubEpochBegun>(one.message.payload.canonical, json::Unknown::ignore)
                           .value_or(exchange::HubEpochBegun{})
                           .declaration);
        parted_->facts = {{"epoch", std::to_string(one.event.epoch)}, {"declaration", digest.to_string()}};
        ledger::Decision decision;
        decision.more = true;
        return decision;
    }
    /// What begins an epoch comes through the hub, which alone can say what it goes on from, and before the rest of it.
    kernel::Result<void> check_epoch(ledger::States& states, exchange::Message const& message) const {
        auto const current = access::PlatformEpochs::current(states.views(), message.origin);
        if (message.epoch == current || is_kept(states, message)) return {};
        if (message.epoch < current)
            return refuse(RefusalKind::conflict, "epoch_is_over",
                          {"该平台已开启新纪元,旧纪元的报文不再接收。",
                           "The platform has begun a new epoch: nothing more is taken of the one before."},
                          "/epoch");
        if (route_ == Route::feed && message.sequence == 0 &&
            (is_hub(message.origin) ? begins_the_hubs(message) : message.type == exchange::PlatformEpochBegun::kType))
            return {};
        return refuse(RefusalKind::conflict, kUnknownEpoch, {"该纪元未经声明。", "This epoch has not been declared."},
                      "/epoch");
    }
    kernel::Result<void> prove(ledger::States& states, exchange::Item const& item, exchange::Message const& message) {
        std::string pinned = incoming_.desk_.settings.hub_certificate;
        if (!is_hub(message.origin)) {
            auto const platform = access::Directory::platform(states.views(), message.origin);
            if (!platform || platform->state != "connected")
                return refuse(RefusalKind::unacceptable, kUnknownOrigin,
                              {"来源平台未接入。", "The origin is no connected platform."}, "/origin");
            pinned.clear();
        }
        auto const certificate =
            access::PlatformKeys::signer_of(states.views(), item.outboxHead.head, trust::kOutboxHeadLabel, pinned);
        if (!certificate) return std::unexpected(certificate.error());
        return exchange::verify(item, message, *certificate);
    }
    bool proves(ledger::States& states, exchange::Item const& item, exchange::Message const& message) {
        return prove(states, item, message).has_value();
    }

    Incoming const& incoming_;
    std::vector<exchange::Item> const& items_;
    std::vector<kernel::Digest> leaves_; ///< of their messages
    Route route_;
    std::string carrier_;
    PageReceived page_;
    exchange::DeliveryReceipt receipt_;
    std::size_t next_ = 0;
    bool deferred_ = false, ended_ = false;
    std::optional<kernel::Refusal> parted_;
};

kernel::Result<exchange::DeliveryReceipt> Incoming::receive_items(std::vector<exchange::Item> const& items, Route route,
                                                                  ledger::Who const& carrier, kernel::Instant ticket) {
    ItemsWork work(*this, items, route, carrier.principal);
    auto const outcome = desk_.ledger.submit(
        {ticket, carrier, "", {}, [&work](auto& states, auto const& context) { return work.decide(states, context); }});
    if (outcome.refusal) return std::unexpected(*outcome.refusal);
    if (work.deferred())
        return refuse(RefusalKind::unavailable, "directory_knows_the_sender",
                      {"本平台尚未从公共服务平台得知该来源,请稍后重发。",
                       "The hub's news of this sender has not arrived here yet; send it again shortly."});
    if (work.parted()) return std::unexpected(*work.parted());
    auto receipt = work.receipt();
    if (!outcome.indexes.empty())
        receipt.receipt = json::Raw{json::write(desk_.ledger.receipt(outcome.indexes.back()))};
    return receipt;
}

} // namespace haihe::node
