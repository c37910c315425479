// What the hub passes on, and into which of its epochs it is followed.

#include "access/platform_epochs.hpp"
#include "edge/log/log.hpp"
#include "exchange/messages/hub_epoch.hpp"
#include "exchange/outbox_proof.hpp"
#include "node/hub_epoch_messages.hpp"
#include "node/lines.hpp"
#include "node/may_sign.hpp"
#include "node/outgoing.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::node {

namespace {

using access::PlatformEpochs;

constexpr std::int64_t kItemsMax = 500;
constexpr char const* kFeedLine = "feed";
constexpr char const* kEpochIsOver = "epoch_is_over";
constexpr char const* kUnknownEpoch = "epoch_is_known";

/// GET /ledger/consistency
struct Shown {
    std::vector<kernel::Digest> proof;
};
BOOST_DESCRIBE_STRUCT(Shown, (), (proof))

/// One for each epoch of the hub: in a new one everything is read again, because what was read before has another past
/// than what the hub goes on from. What is known is no news.
std::string feed_line(std::int64_t epoch) { return PlatformEpochs::log_name(kFeedLine, epoch); }

std::optional<std::string> fact(kernel::Refusal const& refusal, std::string_view name) {
    auto const found = std::ranges::find(refusal.facts, name, &kernel::Fact::name);
    return found == refusal.facts.end() ? std::nullopt : std::optional(found->value);
}

} // namespace

std::int64_t Outgoing::read_of_hub(edge::sql::Connection& reads, std::string const& hub) {
    auto const begun = PlatformEpochs::begun(reads, hub);
    return lines::position(reads, feed_line(begun ? begun->epoch : 1)).value_or(-1);
}

void Outgoing::set_read_of_hub(std::int64_t position) {
    auto const line = feed_line(epoch_of_hub());
    desk_.ledger.write([&](edge::sql::Connection& tables) { lines::put(tables, line, position); });
}

std::int64_t Outgoing::epoch_of_hub() {
    return PlatformEpochs::current(*desk_.ledger.reads().lease(), desk_.settings.hub_code);
}

bool Outgoing::is_left_behind(trust::SignedHead const& of_hub) {
    if (of_hub.head.epoch >= epoch_of_hub()) return false;
    part_from_hub(kEpochIsOver, "", std::to_string(of_hub.head.epoch), "");
    return true;
}

void Outgoing::part_from_hub(std::string const& rule, std::string const& path, std::string const& epoch,
                             std::string const& declaration) {
    if (!follows_.exchange(false)) return;
    edge::log::error("hub_is_not_followed",
                     {{"rule", rule}, {"path", path}, {"epoch", epoch}, {"declaration", declaration}});
}

bool Outgoing::read_hub_feed(int wait_seconds) {
    if (refuse_by_clock(desk_)) return false; // what is entered now would bear a wrong instant
    auto const after = read_of_hub(*desk_.ledger.reads().lease(), desk_.settings.hub_code);
    auto const answer =
        ask(desk_.settings.hub_url, "GET",
            "/exchange/feed?after=" + std::to_string(after) + "&epoch=" + std::to_string(epoch_of_hub()) +
                "&limit=" + std::to_string(kItemsMax) + "&wait=" + std::to_string(wait_seconds),
            "");
    if (!answer) {
        note_failure(kFeedLine, answer.error().rule);
        return false;
    }
    auto const page = answer->status == 200 ? json::read<exchange::FeedPage>(answer->body, json::Unknown::ignore)
                                            : kernel::refuse({});
    if (!page) {
        auto const rule = answer->status == 200 ? "answer_is_a_page" : rule_of(*answer);
        note_failure(kFeedLine, rule);
        if (rule == kUnknownEpoch) part_from_hub(kEpochIsOver, "", "", ""); // an older copy of it
        return false;
    }
    if (is_left_behind(page->ledgerHead)) return false;
    if (!page->items.empty() && refuse_by_clock(desk_)) return false;
    return take(*page, after);
}

bool Outgoing::take(exchange::FeedPage const& page, std::int64_t after) {
    auto const epoch = epoch_of_hub();
    auto const& hub = desk_.settings.hub_code;
    bool const all_is_kept = page.ledgerHead.head.epoch > epoch && is_all_kept(page);
    auto const taken = page.items.empty()
                           ? exchange::DeliveryReceipt{}
                           : incoming_.receive_items(page.items, Route::feed, {"timer", hub, desk_.settings.hub_url},
                                                     desk_.clock.now());
    if (!taken) {
        note_failure(kFeedLine, taken.error().rule);
        if (auto const declaration = fact(taken.error(), "declaration"))
            part_from_hub(taken.error().rule, taken.error().path, fact(taken.error(), "epoch").value_or(""),
                          *declaration);
        return false;
    }
    for (auto const& verdict : taken->verdicts)
        if (!verdict.accepted)
            edge::log::warning("feed_item_refused",
                               {{"sequence", verdict.sequence},
                                {"rule", verdict.faults.empty() ? "" : verdict.faults.front().rule},
                                {"path", verdict.faults.empty() ? "" : verdict.faults.front().path}});
    note_failure(kFeedLine, "");
    bool const follows_again = !follows_.exchange(true);
    if (epoch_of_hub() != epoch) {
        // Cut off here, it is read again from the beginning, which costs time alone.
        if (all_is_kept) set_read_of_hub(PlatformEpochs::begun(*desk_.ledger.reads().lease(), hub)->kept.size - 1);
        return true;
    }
    if (page.items.empty()) {
        if (page.through > after + kItemsMax) set_read_of_hub(page.through);
        return follows_again; // then there may be something to send
    }
    set_read_of_hub(page.through);
    return true;
}

bool Outgoing::is_all_kept(exchange::FeedPage const& page) {
    auto const& hub = desk_.settings.hub_code;
    auto const begins = std::ranges::find_if(page.items, [&](exchange::Item const& item) {
        auto const message = exchange::read_message(item.message);
        return message && message->origin == hub && message->type == exchange::HubEpochBegun::kType &&
               message->epoch > epoch_of_hub();
    });
    if (begins == page.items.end()) return false;
    auto const told = json::read<exchange::HubEpochBegun>(exchange::read_message(begins->message)->payload.canonical,
                                                          json::Unknown::ignore);
    auto const held = witness_.held_of(hub);
    if (!told || !held) return false;
    auto const wanted = what_may_go_on(desk_, *desk_.ledger.reads().lease(), told->document(), desk_.clock.now());
    if (!wanted) return false;
    auto const answer =
        ask(desk_.settings.hub_url, "GET",
            "/ledger/consistency?first=" + std::to_string(held->size) + "&second=" + std::to_string(wanted->size), "");
    auto const shown =
        answer && answer->status == 200 ? json::read<Shown>(answer->body, json::Unknown::ignore) : kernel::refuse({});
    return shown && witness_.go_on_to(hub, {wanted->size, wanted->root}, shown->proof);
}

} // namespace haihe::node
