#include "node/outgoing.hpp"

#include "access/platform_keys.hpp"
#include "edge/log/log.hpp"
#include "exchange/catalogue.hpp"
#include "exchange/messages/supervision.hpp"
#include "exchange/outbox_proof.hpp"
#include "ledger/key_changes.hpp"
#include "ledger/mark.hpp"
#include "node/lines.hpp"
#include "node/may_sign.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::node {

namespace {

constexpr std::size_t kBatchBytesMax = std::size_t{6} << 20; ///< the hub takes 8 MiB
constexpr std::int64_t kItemsMax = 500;

constexpr char const* kBatchLine = "batches";
constexpr char const* kOtherOutbox = "outbox_never_changes";
constexpr char const* kEpochIsOver = "epoch_is_over";

/// The sequence that a 409 `batch_follows_the_last` asks for.
std::optional<std::int64_t> expected_in(edge::http::Response const& response) {
    auto const problem = json::parse(response.body);
    if (response.status != 409 || !problem || Outgoing::rule_of(response) != "batch_follows_the_last")
        return std::nullopt;
    for (auto const& fact : problem->at("facts").as_array())
        if (fact.at("name").as_string() == "expected") return std::stoll(std::string(fact.at("value").as_string()));
    return std::nullopt;
}

std::string authority_of(std::string const& url) {
    auto const begin = url.find("://") + 3;
    return url.substr(begin, url.find('/', begin) - begin);
}

/// The number by which an order is acknowledged; none for what is no order.
std::optional<std::string> order_number(exchange::Message const& message) {
    if (message.type != exchange::OrderIssued::kSuspend && message.type != exchange::OrderIssued::kResume)
        return std::nullopt;
    auto const order = json::read<exchange::Order>(exchange::payload_of<exchange::OrderIssued>(message).order);
    return order ? std::optional(order->number) : std::nullopt;
}

bool is_addressed_to(exchange::Message const& message, std::string const& platform) {
    return std::find(message.to.begin(), message.to.end(), platform) != message.to.end();
}

/// Lines of our outbox are kept by its rows, which go on counting: a new epoch begins at its first, wherever they
/// stood.
std::int64_t first_row(edge::sql::Connection& database) { return ledger::epochs(database).back().first_row; }

std::int64_t position_in_outbox(edge::sql::Connection& reads, std::string const& line) {
    return std::max<std::int64_t>(lines::position(reads, line).value_or(0) - first_row(reads), 0);
}

} // namespace

void Outgoing::mount_tables(ledger::Book& book) { lines::mount_tables(book); }

std::int64_t Outgoing::position_of(std::string const& line) {
    return position_in_outbox(*desk_.ledger.reads().lease(), line);
}

void Outgoing::set_position(std::string const& line, std::int64_t position) {
    desk_.ledger.write([&](edge::sql::Connection& tables) { lines::put(tables, line, first_row(tables) + position); });
}

std::string Outgoing::rule_of(edge::http::Response const& response) {
    auto const problem = json::parse(response.body);
    if (problem && problem->is_object())
        if (auto const* rule = problem->get_object().if_contains("rule"); rule && rule->is_string())
            return std::string(rule->get_string());
    return "status_" + std::to_string(response.status);
}

void Outgoing::note_failure(std::string const& line, std::string const& rule) {
    {
        std::scoped_lock const lock(noting_);
        auto& last = failures_[line];
        if (last == rule) return;
        last = rule;
    }
    if (!rule.empty()) edge::log::warning("line_failed", {{"line", line}, {"rule", rule}});
}

kernel::Result<edge::http::Response> Outgoing::ask(std::string const& base_url, std::string method,
                                                   std::string const& target, std::string body) {
    edge::http::Request request;
    request.method = std::move(method);
    request.target = target;
    request.body = std::move(body);
    if (!request.body.empty()) request.headers["content-type"] = "application/json";
    kernel::Result<edge::http::Response> answer = kernel::refuse({});
    for (auto const* const signer : signers()) {
        auto attempt = request;
        access::sign_request(attempt, authority_of(base_url), signer->key, signer->certificate, desk_.clock.now());
        answer = transport_->send(base_url + target, attempt);
        if (!answer || answer->status != 401) break;
    }
    return answer;
}

std::vector<ledger::Signer const*> Outgoing::signers() const {
    std::vector<ledger::Signer const*> all{&desk_.ledger.signer()};
    auto const changes = desk_.ledger.key_changes();
    if (changes.empty()) return all;
    for (auto const& signer : desk_.ledger.signers())
        if (signer.certificate.digest().to_string() == changes.back().replaced) all.push_back(&signer);
    return all;
}

std::int64_t Outgoing::acknowledged_by_hub(edge::sql::Connection& reads) {
    return position_in_outbox(reads, kBatchLine);
}

exchange::Batch Outgoing::next_batch(std::int64_t from) {
    exchange::Batch batch{desk_.settings.code, desk_.ledger.epochs().back().number, from, {}, {}, {}, {}, {}};
    std::size_t bytes = 0;
    // A batch ends where a key does: its head is the last one that the hub can verify.
    auto const changes = ledger::key_changes(*desk_.ledger.reads().lease(), batch.epoch);
    auto const next = std::ranges::find_if(changes, [&](auto const& one) { return one.fromSequence > from; });
    auto const limit = static_cast<std::int64_t>(exchange::kMessagesPerBatchMax);
    for (auto& item :
         desk_.ledger.outbox(from, next == changes.end() ? limit : std::min(limit, next->fromSequence - from))) {
        bytes += item.message.size();
        if (!batch.messages.empty() && bytes > kBatchBytesMax) break;
        batch.messages.push_back(std::move(item.message));
    }
    batch.outboxHead = desk_.ledger.outbox_head_at(from + static_cast<std::int64_t>(batch.messages.size()));
    auto const untold =
        std::ranges::find_if(changes, [&](auto const& one) { return one.fromSequence > batch.outboxHead.head.size; });
    if (hub_answered_) {
        batch.ledgerHead = witness_.offer(
            hub_holds_, untold == changes.end() ? std::nullopt : desk_.ledger.head_at(untold->fromEntry));
        if (auto* const judge = clock_judge_of(desk_))
            judge->ask(desk_.settings.hub_code, trust::digest_of(batch.ledgerHead->head.head));
    }
    batch.witnessed = witness_.held_of(desk_.settings.hub_code);
    batch.cosignature = owed_;
    return batch;
}

bool Outgoing::send_to_hub() {
    if (!follows_) return false;
    auto const from = position_of(kBatchLine);
    auto const batch = next_batch(from);
    auto const answer = ask(desk_.settings.hub_url, "POST", "/exchange/batches", json::write(batch));
    if (!answer) {
        note_failure(kBatchLine, answer.error().rule);
        return false;
    }
    auto const expected = expected_in(*answer);
    if (expected && *expected <= desk_.ledger.outbox_size()) {
        set_position(kBatchLine, *expected);
        return *expected != from;
    }
    auto const rule = answer->status == 200 ? std::string() : rule_of(*answer);
    if (expected || rule == kOtherOutbox || rule == kEpochIsOver) fall_behind(rule);
    auto const receipt = answer->status == 200 ? json::read<exchange::BatchReceipt>(answer->body, json::Unknown::ignore)
                                               : kernel::refuse({});
    if (!receipt) {
        note_failure(kBatchLine, answer->status == 200 ? "answer_is_a_receipt" : rule_of(*answer));
        return false;
    }
    if (receipt->ledgerHead && is_left_behind(receipt->ledgerHead->head)) return false;
    note_failure(kBatchLine, "");
    return take_receipt(batch, *receipt);
}

void Outgoing::fall_behind(std::string const& rule) {
    // What the hub has received of us is not in our outbox, or not any more.
    if (!behind_.exchange(true))
        edge::log::error("ledger_is_behind_its_witness", {{"messages", desk_.ledger.outbox_size()}, {"rule", rule}});
}

bool Outgoing::take_receipt(exchange::Batch const& batch, exchange::BatchReceipt const& receipt) {
    owed_.reset();
    exchange_witness(receipt);
    if (behind_) return false;
    for (auto const& verdict : receipt.verdicts)
        if (!verdict.accepted)
            edge::log::warning("message_refused",
                               {{"sequence", verdict.sequence},
                                {"rule", verdict.faults.empty() ? "" : verdict.faults.front().rule},
                                {"path", verdict.faults.empty() ? "" : verdict.faults.front().path}});
    if (receipt.next <= batch.first || receipt.next > desk_.ledger.outbox_size())
        return owed_.has_value() || !batch.ledgerHead;
    auto const text = json::write(receipt);
    desk_.ledger.write([&](edge::sql::Connection& tables) {
        auto const begin = first_row(tables);
        auto const first = std::to_string(begin + batch.first), next = std::to_string(begin + receipt.next);
        tables
            .query("INSERT INTO batch_receipts(first, next, receipt, mark) VALUES(?,?,?,?) ON CONFLICT(first) DO "
                   "UPDATE SET next = excluded.next, receipt = excluded.receipt, mark = excluded.mark")
            .bind(begin + batch.first)
            .bind(begin + receipt.next)
            .bind(text)
            .bind_blob(ledger::mark_of({first, next, text}))
            .run();
        lines::put(tables, kBatchLine, begin + receipt.next);
    });
    return true;
}

void Outgoing::exchange_witness(exchange::BatchReceipt const& receipt) {
    auto const& settings = desk_.settings;
    hub_answered_ = true;
    if (receipt.witnessed) {
        hub_holds_ = receipt.witnessed;
        if (!witness_.still_holds(*receipt.witnessed) && !behind_.exchange(true))
            edge::log::error("ledger_is_behind_its_witness",
                             {{"size", desk_.ledger.head().head.size}, {"witnessed", receipt.witnessed->size}});
        if (behind_) return; // it signs nothing for others either
    }
    if (receipt.cosignature) {
        auto const hub =
            access::PlatformKeys::latest(*desk_.ledger.reads().lease(), settings.hub_code, settings.hub_certificate);
        if (!hub) return;
        if (auto kept = witness_.keep(*receipt.cosignature, settings.hub_code, *hub); !kept)
            note_failure("witness", kept.error().rule);
        else if (auto* const judge = clock_judge_of(desk_))
            judge->hear(desk_.settings.hub_code, receipt.cosignature->head, receipt.cosignature->time);
    }
    if (!receipt.ledgerHead) return;
    auto const held = witness_.held_of(desk_.settings.hub_code);
    if (held && held->size == receipt.ledgerHead->head.head.size && held->root == receipt.ledgerHead->head.head.root)
        return; // cosigned already
    auto const signer = access::PlatformKeys::signer_of(*desk_.ledger.reads().lease(), receipt.ledgerHead->head.head,
                                                        trust::kTreeHeadLabel, settings.hub_certificate);
    if (!signer) return note_failure("witness", signer.error().rule);
    auto cosignature = witness_.cosign(*receipt.ledgerHead, settings.hub_code, *signer);
    if (cosignature)
        owed_ = std::move(*cosignature);
    else
        note_failure("witness", cosignature.error().rule);
}

bool Outgoing::is_for(exchange::Message const& message, exchange::PlatformRegistered const& platform) {
    auto const* type = exchange::find_type(message.type);
    if (platform.role == "supervision")
        return is_addressed_to(message, platform.code) ||
               (message.to.empty() && type && type->sight != exchange::Sight::addressee);
    if (!is_addressed_to(message, platform.code)) return false;
    auto const order = order_number(message);
    return !order || !acknowledged(*desk_.ledger.reads().lease(), platform.code, message.subject, *order);
}

bool Outgoing::deliver_to(exchange::PlatformRegistered const& platform) {
    auto const line = "direct/" + platform.code;
    auto const from = position_of(line);
    auto through = from;
    exchange::Delivery delivery;
    std::size_t bytes = 0;
    auto const head = desk_.ledger.outbox_head();
    bool const one_key = desk_.ledger.key_changes().empty();
    for (auto const& item : desk_.ledger.outbox(from, kItemsMax)) {
        if (item.sequence >= head.head.size) break;
        bytes += item.message.size();
        if (!delivery.items.empty() && bytes > kBatchBytesMax) break;
        auto const message = json::read<exchange::Message>(item.message).value();
        if (is_for(message, platform)) {
            if (platform.role != "supervision") {
                auto const since =
                    waiting_since_.try_emplace({platform.code, item.sequence}, Steady::now()).first->second;
                if (Steady::now() - since < std::chrono::milliseconds(desk_.settings.acknowledgement_wait_ms))
                    break; // the hub's way first
            }
            auto const over = one_key ? head : desk_.ledger.outbox_head_over(item.sequence);
            delivery.items.push_back(
                {item.entry, item.message, over, desk_.ledger.outbox_inclusion(item.sequence, over.head.size)});
        }
        waiting_since_.erase({platform.code, item.sequence});
        through = item.sequence + 1;
    }
    if (!delivery.items.empty()) {
        auto const answer = ask(platform.url, "POST", "/exchange/deliveries", json::write(delivery));
        if (!answer || answer->status != 200) {
            note_failure(line, answer ? rule_of(*answer) : answer.error().rule);
            return false;
        }
    }
    note_failure(line, "");
    if (through == from) return false;
    set_position(line, through);
    return true;
}

bool Outgoing::deliver_directly() {
    auto const platforms = [&] {
        auto reads = desk_.ledger.reads().lease();
        return access::Directory::platforms(*reads);
    }();
    bool moved = false;
    for (auto const& platform : platforms)
        if (platform.code != desk_.settings.code && platform.role != "hub" && platform.state == "connected")
            moved = deliver_to(platform) || moved;
    return moved;
}

} // namespace haihe::node
