#pragma once

// Writes spec/exchange/examples anew. SM2 signatures are random, so this is done when a form changes, not with every
// test: HAIHE_WRITE_EXAMPLES=1 test_exchange --gtest_filter=Examples.*   (keys that exist are kept)

#include "exchange/key_history.hpp"
#include "exchange/samples.hpp"
#include "ledger/receipt.hpp"

#include <string>

namespace haihe::exchange {

/// What the hub records of a batch, and discloses to its sender (spec/exchange §5).
struct RecordedBatch {
    std::string origin;
    std::int64_t epoch = 1;
    std::int64_t first = 0;
    std::int64_t count = 0;
    std::vector<std::int64_t> refused;
    trust::SignedHead outboxHead;
};
BOOST_DESCRIBE_STRUCT(RecordedBatch, (), (origin, epoch, first, count, refused, outboxHead))

/// The ledger of a platform, as much of it as the examples show.
class SampleLedger {
public:
    explicit SampleLedger(std::string role) : role_(std::move(role)) {}

    /// Heads from here on are of this epoch.
    void begin(std::int64_t epoch) { epoch_ = epoch; }

    void record(std::string const& stream, std::string const& type, std::string what) {
        auto const salt = [] {
            auto const bytes = trust::random_salt();
            return std::string(reinterpret_cast<char const*>(bytes.data()), bytes.size());
        };
        last_ = {log_.size(), {stream, 1, type, kNow + kernel::days(12)}, {}, std::move(what), salt(), salt(), salt()};
        last_.who = {Cast::get().trading.certificate.digest().to_string(), Cast::kTrading, "192.0.2.7"};
        log_.append(last_.leaf_data());
    }
    [[nodiscard]] trust::TreeHead head_at(std::int64_t size) const {
        return {Cast::code(role_), epoch_, size, log_.root_at(size), kNow + kernel::days(12), key_id()};
    }
    [[nodiscard]] OfferedHead offer(std::int64_t from) const {
        return {trust::sign_head(Cast::get().platform(role_).key, trust::kTreeHeadLabel, head_at(log_.size())), from,
                log_.consistency(from)};
    }
    /// Of the last entry, disclosed whole.
    [[nodiscard]] ledger::Receipt receipt(std::vector<trust::Cosignature> cosignatures) const {
        auto const part = [](std::string const& salt, std::string const& value) -> ledger::Part {
            auto const* const bytes = reinterpret_cast<std::uint8_t const*>(salt.data());
            return {ledger::commit_to(salt, value), trust::hex({bytes, salt.size()}), value};
        };
        return {last_.index,
                part(last_.where_salt, ledger::canonical(last_.where)),
                part(last_.who_salt, ledger::canonical(last_.who)),
                part(last_.what_salt, last_.what),
                log_.inclusion(last_.index),
                offer(0).head,
                Cast::get().platform(role_).certificate.to_pem(),
                std::move(cosignatures)};
    }
    [[nodiscard]] std::int64_t size() const { return log_.size(); }

private:
    [[nodiscard]] std::string key_id() const { return Cast::get().platform(role_).certificate.digest().to_string(); }

    std::string role_;
    std::int64_t epoch_ = 1;
    SampleLog log_;
    ledger::Entry last_;
};

/// A request as it goes over the wire, without its body, and what is signed of it.
inline void write_request(std::string const& body) {
    auto const& sender = Cast::get().trading;
    auto const digest = trust::sm3(body);
    std::string_view const raw(reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size());
    auto const content_digest = "sm3=:" + trust::base64(raw) + ":";
    auto const created = kNow.milliseconds / 1000;
    auto const parameters =
        R"(("@method" "@authority" "@path" "@query" "content-digest" "content-type" "idempotency-key");created=)" +
        std::to_string(created) + ";expires=" + std::to_string(created + 60) +
        ";nonce=\"c0ffee00c0ffee00c0ffee00c0ffee00\";keyid=\"" + sender.certificate.digest().to_string() +
        "\";alg=\"haihe-sm2-sm3\"";
    auto const key = "batch-0-9";
    auto const base = "\"@method\": POST\n\"@authority\": hub.example\n\"@path\": /exchange/batches\n\"@query\": ?\n"
                      "\"content-digest\": " +
                      content_digest + "\n\"content-type\": application/json\n\"idempotency-key\": " + key +
                      "\n\"@signature-params\": " + parameters;
    write_text(kExamples / "request.signature-base.txt", base);
    write_text(kExamples / "request.http",
               "POST /exchange/batches HTTP/1.1\r\nHost: hub.example\r\nContent-Type: application/json\r\n"
               "Content-Length: " +
                   std::to_string(body.size()) + "\r\nContent-Digest: " + content_digest +
                   "\r\nIdempotency-Key: " + key + "\r\nSignature-Input: haihe=" + parameters +
                   "\r\nSignature: haihe=:" + trust::base64(sender.key.sign("haihe/request/1", base)) + ":\r\n\r\n");
}

/// The trading platform has kept three entries of its ledger, of the four that the hub has witnessed.
inline void write_key_history() {
    auto const& cast = Cast::get();
    SampleLedger ours("trading");
    for (auto const* tender : {"a", "b", "c"}) ours.record(std::string("tender/") + tender, "tender.registered", "{}");
    auto const outbox = trading_outbox().head();
    trust::NewEpoch const declared{Cast::kTrading,
                                   2,
                                   cast.trading.certificate.digest().to_string(),
                                   {ours.size(), ours.head_at(ours.size()).root, outbox.size, outbox.root},
                                   {ours.size() + 1, trust::sm3("the root at four")},
                                   outbox.size,
                                   trust::EpochGround::ledger_lost,
                                   "数据库磁盘损坏,自当日备份恢复。",
                                   kNow + kernel::days(12)};
    trust::SignedNewEpoch document{json::write(declared), cast.trading.certificate.to_pem(), {}, {}};
    for (auto const& officer : cast.officers) trust::add_signature(document, officer.key, officer.certificate).value();
    ours.begin(declared.epoch);
    ours.record("platform-epoch", "platform-epoch.begun", json::write(document));
    auto const cosigned = trust::cosign(cast.hub.key, Cast::kHub, ours.head_at(ours.size()), kNow + kernel::days(12));
    KeyHistory history;
    history.platform = Cast::kTrading;
    history.first = cast.trading.certificate.to_pem();
    history.epochs = {{json::write(ours.receipt({cosigned}))}};
    write_text(kExamples / "key-history.json", json::write(history));
}

inline void write_examples() {
    Cast::write();
    auto const& cast = Cast::get();
    for (auto const& [type, message] : sample_messages())
        write_text(kExamples / "messages" / (type + ".json"), json::write(message));

    auto const& outbox = trading_outbox();
    SampleLedger ours("trading");
    for (auto const& message : outbox.messages()) ours.record("tender/" + message.subject, message.type, "{}");
    SampleLedger hub("hub");
    for (auto const& message : hub_outbox().messages()) hub.record("registry/" + message.subject, message.type, "{}");
    auto const held = hub.size(); // what trading witnessed before it sent the batch
    auto const held_head = hub.head_at(held);
    Batch const batch{Cast::kTrading,
                      1,
                      0,
                      outbox.texts(),
                      outbox.signed_head(),
                      ours.offer(0),
                      Witnessed{held, held_head.root},
                      trust::cosign(cast.trading.key, Cast::kTrading, held_head, kNow + kernel::days(12))};
    write_text(kExamples / "batch.json", json::write(batch));
    write_request(json::write(batch));

    BatchReceipt receipt;
    FeedPage page;
    for (auto const& message : hub_outbox().messages())
        page.items.push_back(hub_outbox().item(message.sequence, message.sequence));
    for (auto const& message : outbox.messages()) {
        page.items.push_back(outbox.item(message.sequence, hub.size()));
        hub.record("messages/" + message.origin + "/1", "message.received", json::write(message));
        receipt.verdicts.push_back({message.sequence, true, {}});
    }
    hub.record(
        "batches/" + batch.origin + "/1", "batch.received",
        json::write(RecordedBatch{
            batch.origin, batch.epoch, batch.first, receipt.verdicts.back().sequence + 1, {}, batch.outboxHead}));
    auto const cosigned = trust::cosign(cast.supervision.key, Cast::kSupervision, hub.head_at(hub.size()),
                                        kNow + kernel::days(12) + kernel::seconds(3));
    receipt.next = outbox.head().size;
    receipt.receipt = json::Raw{json::write(hub.receipt({cosigned}))};
    receipt.ledgerHead = hub.offer(held);
    receipt.cosignature = trust::cosign(cast.hub.key, Cast::kHub, ours.head_at(ours.size()), kNow + kernel::days(12));
    receipt.witnessed = Witnessed{ours.size(), ours.head_at(ours.size()).root};
    write_text(kExamples / "receipt.json", json::write(receipt));

    page.through = hub.size() - 1;
    page.ledgerHead = hub.offer(0).head;
    write_text(kExamples / "feed.json", json::write(page));
    write_key_history();

    write_text(kExamples / "delivery.json", json::write(Delivery{{supervision_outbox().item(0, 0)}}));
    ours.record("messages/" + std::string(Cast::kSupervision) + "/1", "message.received",
                supervision_outbox().texts()[0]);
    DeliveryReceipt const delivered{{{0, true, {}}}, json::Raw{json::write(ours.receipt({}))}};
    write_text(kExamples / "delivery-receipt.json", json::write(delivered));
}

} // namespace haihe::exchange
