#include "node/exchange_endpoints.hpp"

#include "access/platform_keys.hpp"
#include "edge/log/log.hpp"
#include "exchange/outbox_proof.hpp"
#include "node/may_sign.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace haihe::node {

namespace {

using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;

constexpr std::int64_t kBodyBytesMax = std::int64_t{8} << 20;
constexpr std::int64_t kFeedLimitMax = 1000;
constexpr std::int64_t kWaitSecondsMax = 30;

/// A whole number of the query, within bounds; `otherwise` when absent. Refusal `query_number_is_in_range`.
kernel::Result<std::int64_t> number(Request const& request, std::string const& name, std::int64_t least,
                                    std::int64_t most, std::int64_t otherwise) {
    auto const text = request.query_value(name);
    if (!text) return otherwise;
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (error == std::errc{} && end == text->data() + text->size() && value >= least && value <= most) return value;
    return kernel::refuse(
        {RefusalKind::malformed,
         "query_number_is_in_range",
         {"查询参数“" + name + "”应为" + std::to_string(least) + "至" + std::to_string(most) + "的整数。",
          "The query parameter “" + name + "” is a whole number from " + std::to_string(least) + " to " +
              std::to_string(most) + "."},
         "",
         {},
         {{"name", name}}});
}

std::optional<trust::Certificate> certificate_of(ExchangeDesk const& top, std::string const& code) {
    return access::PlatformKeys::latest(*top.desk.ledger.reads().lease(), code);
}

void note_refused(access::Caller const& caller, kernel::Refusal const& refusal) {
    edge::log::warning("witness_refused", {{"platform", caller.entity}, {"rule", refusal.rule}});
}

/// The sender's cosignature of our head is kept, and its instant held against our clock.
void take_cosignature(ExchangeDesk const& top, trust::Cosignature const& cosignature, access::Caller const& caller,
                      trust::Certificate const& certificate) {
    auto const kept = top.witness.keep(cosignature, caller.entity, certificate);
    if (!kept) return note_refused(caller, kept.error());
    if (auto* const judge = clock_judge_of(top.desk)) judge->hear(caller.entity, cosignature.head, cosignature.time);
}

/// The sender's head is cosigned, ours is offered. What fails here is logged and hinders no message.
void exchange_witness(ExchangeDesk const& top, exchange::Batch const& batch, access::Caller const& caller,
                      exchange::BatchReceipt& receipt) {
    if (batch.ledgerHead) {
        auto const signer = access::PlatformKeys::signer_of(*top.desk.ledger.reads().lease(),
                                                            batch.ledgerHead->head.head, trust::kTreeHeadLabel);
        if (!signer)
            note_refused(caller, signer.error());
        else if (auto cosignature = top.witness.cosign(*batch.ledgerHead, caller.entity, *signer))
            receipt.cosignature = std::move(*cosignature);
        else
            note_refused(caller, cosignature.error());
    }
    receipt.witnessed = top.witness.held_of(caller.entity);
    receipt.ledgerHead = top.witness.offer(batch.witnessed);
    if (auto* const judge = clock_judge_of(top.desk))
        judge->ask(caller.entity, trust::digest_of(receipt.ledgerHead->head.head));
}

Response take_batch(ExchangeDesk const& top, Request const& request) {
    kernel::Result<exchange::Batch> batch;
    auto const caller = platform_asking(
        top.desk, request, [&] { batch = json::read<exchange::Batch>(request.body, json::Unknown::ignore); });
    if (!caller) return edge::http::problem(caller.error(), request);
    if (!batch) return edge::http::problem(batch.error(), request);
    auto const certificate = certificate_of(top, caller->entity);
    if (certificate && batch->cosignature) take_cosignature(top, *batch->cosignature, *caller, *certificate);
    if (auto const off = refuse_by_clock(top.desk)) return edge::http::problem(*off, request);
    auto receipt = top.incoming.receive_batch(*batch, *caller, request.received_at);
    if (!receipt) {
        if (receipt.error().rule == "outbox_never_changes")
            edge::log::error("equivocation_found", {{"platform", caller->entity}});
        return edge::http::problem(receipt.error(), request);
    }
    exchange_witness(top, *batch, *caller, *receipt);
    return Response::json(json::write(*receipt));
}

Response take_delivery(ExchangeDesk const& top, Request const& request) {
    auto const caller = platform_asking(top.desk, request);
    if (!caller) return edge::http::problem(caller.error(), request);
    auto const delivery = json::read<exchange::Delivery>(request.body, json::Unknown::ignore);
    if (!delivery) return edge::http::problem(delivery.error(), request);
    if (delivery->items.size() > exchange::kMessagesPerBatchMax)
        return edge::http::problem({RefusalKind::too_large,
                                    "delivery_is_within_limits",
                                    {"每次最多直送500份报文。", "A delivery holds at most 500 messages."},
                                    "/items"},
                                   request);
    for (std::size_t i = 0; i < delivery->items.size(); ++i)
        if (delivery->items[i].outboxHead.head.logId != caller->entity)
            return edge::http::problem({RefusalKind::forbidden,
                                        "delivery_is_of_its_sender",
                                        {"直送的报文只能由其来源平台发送。",
                                         "A direct delivery is sent by the platform that its messages come from."},
                                        "/items/" + std::to_string(i)},
                                       request);
    if (auto const off = refuse_by_clock(top.desk)) return edge::http::problem(*off, request);
    auto const receipt = top.incoming.receive_items(delivery->items, Route::direct, caller->who(), request.received_at);
    if (!receipt) return edge::http::problem(receipt.error(), request);
    return Response::json(json::write(*receipt));
}

Response feed_stream(ExchangeDesk const& top, FeedReader const& reader, std::int64_t after, std::int64_t limit) {
    Response response;
    response.headers["content-type"] = "text/event-stream";
    response.events = [top, reader, after, limit](std::string const& last_id) {
        auto const from = last_id.empty() ? after : std::strtoll(last_id.c_str(), nullptr, 10);
        std::vector<edge::http::StreamEvent> events;
        for (auto const& item : top.feed.page(reader, from, limit).items)
            events.push_back({std::to_string(item.position), "item", json::write(item)});
        return events;
    };
    return response;
}

/// Where a reader goes on that knows the hub to be in this epoch: what it had read beyond the beginning of the next one
/// was lost here. Refusal `epoch_is_known`: this is an older copy of the hub that it has read of.
kernel::Result<std::int64_t> after_in(ledger::Ledger& ledger, std::int64_t epoch, std::int64_t after) {
    auto const epochs = ledger.epochs();
    if (epoch > epochs.back().number)
        return kernel::refuse(RefusalKind::conflict, "epoch_is_known",
                              {"公共服务平台没有开启过该纪元:应答的可能是其旧副本。",
                               "The hub has begun no such epoch: an older copy of it may be what answers."},
                              "/epoch");
    auto const next = std::ranges::find_if(epochs, [&](auto const& one) { return one.number > epoch; });
    return next == epochs.end() ? after : std::min(after, next->from_entry - 1);
}

Response read_feed(ExchangeDesk const& top, Request const& request) {
    auto const caller = platform_asking(top.desk, request);
    if (!caller) return edge::http::problem(caller.error(), request);
    auto const after = number(request, "after", -1, std::numeric_limits<std::int64_t>::max(), -1);
    auto const limit = number(request, "limit", 1, kFeedLimitMax, 100);
    auto const wait = number(request, "wait", 0, kWaitSecondsMax, 0);
    auto const epoch =
        number(request, "epoch", 1, std::numeric_limits<std::int64_t>::max(), top.desk.ledger.epochs().back().number);
    for (auto const* one : {&after, &limit, &wait, &epoch})
        if (!*one) return edge::http::problem(one->error(), request);
    auto const from = after_in(top.desk.ledger, *epoch, *after);
    if (!from) return edge::http::problem(from.error(), request);
    FeedReader const reader{caller->entity, caller->roles.empty() ? "" : *caller->roles.begin()};
    if (request.header("accept").find("text/event-stream") != std::string_view::npos)
        return feed_stream(top, reader, *from, *limit);
    return Response::json(json::write(top.feed.wait_for_page(reader, *from, *limit, static_cast<int>(*wait))));
}

} // namespace

kernel::Result<access::Caller> platform_asking(Desk& desk, Request const& request,
                                               std::function<void()> const& meanwhile) {
    auto caller = desk.guard.authenticate(request, meanwhile);
    if (caller && !caller->platform)
        return kernel::refuse(RefusalKind::forbidden, "caller_is_a_platform",
                              {"该接口只供已接入的平台使用。", "This interface is for connected platforms."});
    return caller;
}

void mount_exchange(edge::http::Router& router, bool is_hub, std::function<ExchangeDesk()> const& desk) {
    edge::http::RouteOptions const large{edge::http::BodyKind::memory, kBodyBytesMax, false};
    if (!is_hub) {
        router.add(
            "POST", "/exchange/deliveries", [desk](Request const& request) { return take_delivery(desk(), request); },
            large);
        return;
    }
    router.add(
        "POST", "/exchange/batches", [desk](Request const& request) { return take_batch(desk(), request); }, large);
    router.add("GET", "/exchange/feed", [desk](Request const& request) { return read_feed(desk(), request); });
}

} // namespace haihe::node
