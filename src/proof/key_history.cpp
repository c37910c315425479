#include "proof/key_history.hpp"

#include "exchange/messages/platform_key.hpp"
#include "exchange/outbox_proof.hpp"
#include "json/canonical.hpp"
#include "json/codec.hpp"

#include <optional>

namespace haihe::proof {

namespace {

using exchange::KeyHistory;
using kernel::RefusalKind;
using kernel::refuse;

/// What an item says, when the key before it stands for it and the new one accepts it.
std::optional<trust::AcceptedKeyChange> change_in(KeyHistory const& history, exchange::Item const& item,
                                                  trust::Certificate const& before) {
    auto const message = exchange::read_message(item.message);
    if (!message || message->type != exchange::PlatformKeyChanged::kType || message->origin != history.platform ||
        !exchange::verify(item, *message, before))
        return std::nullopt;
    auto const told = json::read<exchange::PlatformKeyChanged>(message->payload.canonical, json::Unknown::ignore);
    if (!told) return std::nullopt;
    auto accepted = trust::check_key_change({told->change, told->signature});
    if (!accepted || accepted->change.platform != history.platform || accepted->change.epoch != message->epoch ||
        accepted->change.replaced != before.digest().to_string() ||
        accepted->change.fromSequence != message->sequence + 1 ||
        item.outboxHead.head.size != accepted->change.fromSequence)
        return std::nullopt;
    return std::move(*accepted);
}

} // namespace

kernel::Result<KeyHistory> read_key_history(std::string_view bytes) {
    if (auto canonical = json::require_canonical(bytes); !canonical) return std::unexpected(canonical.error());
    return json::read<KeyHistory>(bytes);
}

kernel::Result<trust::Certificate> signer_at(KeyHistory const& history, trust::Certificate const& known,
                                             std::int64_t size) {
    if (history.format != KeyHistory::kFormat)
        return refuse(RefusalKind::unacceptable, "format_is_known",
                      {"不认识格式 " + history.format + "。", "The format " + history.format + " is not known."},
                      "/format");
    auto key = trust::Certificate::parse(history.first);
    if (!key) return std::unexpected(std::move(key.error()));
    auto in_force = *key;
    bool found = key->digest() == known.digest();
    for (std::size_t i = 0; i < history.changes.size(); ++i) {
        auto accepted = change_in(history, history.changes[i], *key);
        if (!accepted)
            return refuse(RefusalKind::unacceptable, "key_changes_are_proved",
                          {"这次更换没有旧密钥的树头或者新密钥的签名。",
                           "This change is not under a head of the old key, or not signed by the new one."},
                          "/changes/" + std::to_string(i));
        *key = std::move(accepted->certificate);
        found = found || key->digest() == known.digest();
        if (size > accepted->change.fromEntry) in_force = *key;
    }
    if (found) return in_force;
    return refuse(
        RefusalKind::unacceptable, "known_key_is_in_the_history",
        {"所给的证书不在该平台的密钥沿革之中。", "The given certificate is none of those that the platform has had."});
}

} // namespace haihe::proof
