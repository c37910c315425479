#pragma once

#include "edge/clock/clock.hpp"
#include "exchange/messages/tender.hpp"
#include "exchange/proof.hpp"
#include "ledger/desk.hpp"
#include "proof/message_proof.hpp"
#include "trust/certificates.hpp"
#include "trust/merkle.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

namespace haihe::proof {

/// As the hub records it.
struct MessageReceived {
    static constexpr char const* kEventName = "message.received";
    std::string origin;
    std::string message;
    bool accepted = true;
};
BOOST_DESCRIBE_STRUCT(MessageReceived, (), (origin, message, accepted))
struct MessageForwarded {
    static constexpr char const* kEventName = "message.forwarded";
    std::string message;
    bool accepted = true;
};
BOOST_DESCRIBE_STRUCT(MessageForwarded, (), (message, accepted))
using HubEvent = std::variant<MessageReceived, MessageForwarded>;

inline constexpr char const* kTrading = "A1201000001";
inline constexpr char const* kHub = "G1200000001";
inline constexpr char const* kWatch = "S1201000001";

inline std::vector<trust::merkle::Hash> inclusion(std::vector<std::string> const& leaves, std::uint64_t index) {
    return trust::merkle::inclusion_proof(index, leaves.size(), [&](unsigned level, std::uint64_t at) {
        trust::merkle::Frontier part;
        for (auto i = at << level; i < (at + 1) << level; ++i) part.append(trust::merkle::leaf(leaves[i]));
        return part.root();
    });
}

/// A trading platform's announcement, the outbox in which it stands, and the hub whose ledger holds it.
class ProvenMessage {
public:
    ProvenMessage()
        : signer_key(trust::PrivateKey::generate_p256()),
          trading_key(trust::PrivateKey::generate_sm2()),
          hub_key(trust::PrivateKey::generate_sm2()),
          watch_key(trust::PrivateKey::generate_p256()),
          signer(authority.issue(signer_key, "示例签发人", "91350100M000100Y43")),
          trading(authority.issue(trading_key, "示例交易平台", "")),
          hub(authority.issue(hub_key, "示例公共服务平台", "", 2)),
          watch(authority.issue(watch_key, "示例监督平台", "")) {
        std::string pattern = (std::filesystem::temp_directory_path() / "haihe-proof-XXXXXX").string();
        directory_ = ::mkdtemp(pattern.data());
    }
    ~ProvenMessage() { std::filesystem::remove_all(directory_); }
    ProvenMessage(ProvenMessage const&) = delete;
    ProvenMessage& operator=(ProvenMessage const&) = delete;

    [[nodiscard]] std::string announcement_message(std::int64_t sequence) const {
        exchange::Announcement announcement;
        announcement.tender = "A1201000001000001001";
        announcement.title = "示例河道整治工程招标公告";
        announcement.timeTable.bidDeadline = trust::kNow + kernel::days(21);
        auto const text = json::write(announcement);
        exchange::AnnouncementPublished const payload{
            text, trust::sign(signer_key, signer, "haihe/announcement/1", text), trust::kNow};
        return message(sequence, exchange::AnnouncementPublished::kType, json::write(payload));
    }
    [[nodiscard]] static std::string message(std::int64_t sequence, std::string const& type,
                                             std::string const& payload) {
        return json::write(
            exchange::Message{kTrading, 1, sequence, type, 1, "A1201000001000001001", trust::kNow, {}, {payload}, {}});
    }

    /// The proof of `text` as number 2 of five, recorded by the hub as `event`.
    [[nodiscard]] exchange::MessageProof proof_of(std::string const& text, HubEvent const& event) {
        std::vector<std::string> outbox;
        for (std::int64_t i = 0; i < 5; ++i)
            outbox.push_back(i == 2 ? text : message(i, "tender.created", R"({"code":"A1201000001000001001"})"));
        trust::merkle::Frontier frontier;
        for (auto const& one : outbox) frontier.append(trust::merkle::leaf(one));
        exchange::MessageProof proof;
        proof.item.message = text;
        proof.item.inclusion = inclusion(outbox, 2);
        proof.item.outboxHead =
            trust::sign_head(trading_key, trust::kOutboxHeadLabel,
                             {kTrading, 1, 5, frontier.root(), trust::kNow, trading.digest().to_string()});
        proof.platformCertificate = trading.to_pem();
        record(proof, event);
        return proof;
    }
    [[nodiscard]] exchange::MessageProof proof() {
        auto const text = announcement_message(2);
        return proof_of(text, MessageReceived{kTrading, text, true});
    }

    trust::MadeAuthority authority;
    trust::PrivateKey signer_key, trading_key, hub_key, watch_key;
    trust::Certificate signer, trading, hub, watch;

private:
    void record(exchange::MessageProof& proof, HubEvent const& event) {
        auto const file = directory_ / ("hub-" + std::to_string(files_++) + ".db");
        edge::VirtualClock const clock(trust::kNow, 0);
        ledger::Ledger ledger({file.string(), kHub, hub_key, hub, true}, ledger::Book(), clock);
        std::int64_t index = 0;
        for (int i = 0; i < 6; ++i) {
            HubEvent const other = MessageReceived{kTrading, "another", true};
            auto const outcome = ledger.submit({trust::kNow,
                                                {trading.digest().to_string(), kTrading, "127.0.0.1"},
                                                "",
                                                {},
                                                [&](ledger::States&, ledger::Context const&) {
                                                    ledger::Decision decision;
                                                    decision.record("messages/1", i == 3 ? event : other);
                                                    return decision;
                                                }});
            if (i == 3) {
                index = outcome.indexes.at(0);
                ledger.keep(trust::cosign(watch_key, kWatch, ledger.head().head, trust::kNow + kernel::seconds(5)),
                            ledger.head().head.size);
            }
        }
        proof.item.position = index;
        proof.receipt.canonical = json::write(ledger.receipt(index, true, false, true));
        proof.witnesses = {{kWatch, watch.to_pem()}};
    }

    std::filesystem::path directory_;
    int files_ = 0;
};

} // namespace haihe::proof
