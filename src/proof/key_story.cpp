#include "proof/key_story.hpp"

#include "exchange/messages/platform_key.hpp"
#include "exchange/outbox_proof.hpp"
#include "json/codec.hpp"

#include <limits>
#include <optional>
#include <utility>

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

kernel::Result<KeyStory::Begun> read_epoch(KeyHistory const& history, json::Raw const& raw) {
    auto receipt = json::read<ledger::Receipt>(raw.canonical);
    if (!receipt) return std::unexpected(std::move(receipt.error()));
    if (auto whole = ledger::verify(*receipt); !whole) return std::unexpected(std::move(whole.error()));
    auto const where = json::read<ledger::Where>(receipt->where.value.value_or(""));
    if (!where) return std::unexpected(where.error());
    auto entry = read_epoch_entry(history.platform, receipt->index, *where, receipt->what.value.value_or(""));
    if (!entry) return std::unexpected(std::move(entry.error()));
    return KeyStory::Begun{std::move(*entry), std::move(*receipt)};
}

kernel::Result<std::vector<KeyStory::Begun>> read_epochs(KeyHistory const& history) {
    std::vector<KeyStory::Begun> all;
    if (!history.epochs) return all;
    for (std::size_t i = 0; i < history.epochs->size(); ++i) {
        auto one = read_epoch(history, (*history.epochs)[i]);
        if (!one) return refuse_epoch(i, std::move(one.error()));
        // A platform that lost a declaration too knows nothing of that epoch: numbers may be left out.
        auto const& declared = one->entry.declared;
        if (!all.empty() && (declared.epoch <= all.back().entry.declared.epoch ||
                             declared.kept.entries <= all.back().entry.declared.kept.entries))
            return refuse_epoch(i, {RefusalKind::unacceptable,
                                    "new_epoch_is_at_its_place",
                                    {"各纪元未按先后排列。", "The epochs do not follow each other."},
                                    ""});
        all.push_back(std::move(*one));
    }
    return all;
}

} // namespace

std::unexpected<kernel::Refusal> refuse_epoch(std::size_t at, kernel::Refusal refusal) {
    refusal.path = "/epochs/" + std::to_string(at) + refusal.path;
    return kernel::refuse(std::move(refusal));
}

kernel::Result<KeyStory> read_key_story(KeyHistory const& history) {
    if (history.format != KeyHistory::kFormat)
        return refuse(RefusalKind::unacceptable, "format_is_known",
                      {"不认识格式 " + history.format + "。", "The format " + history.format + " is not known."},
                      "/format");
    auto first = trust::Certificate::parse(history.first);
    if (!first) return std::unexpected(std::move(first.error()));
    auto epochs = read_epochs(history);
    if (!epochs) return std::unexpected(std::move(epochs.error()));
    KeyStory story{{{std::move(*first)}}, std::move(*epochs)};
    std::size_t next = 0;
    auto const begin_until = [&](std::int64_t epoch) {
        for (; next < story.epochs.size() && story.epochs[next].entry.declared.epoch <= epoch; ++next) {
            auto const& entry = story.epochs[next].entry;
            story.keys.push_back({entry.certificate, entry.declared.epoch});
        }
    };
    for (std::size_t i = 0; i < history.changes.size(); ++i) {
        auto const message = exchange::read_message(history.changes[i].message);
        if (message) begin_until(message->epoch);
        auto const& before = story.keys.back();
        auto accepted = change_in(history, history.changes[i], before.certificate);
        if (!accepted || accepted->change.epoch != before.epoch || accepted->change.fromEntry <= before.from_entry ||
            (next < story.epochs.size() && accepted->change.fromEntry > story.epochs[next].entry.declared.kept.entries))
            return refuse(RefusalKind::unacceptable, "key_changes_are_proved",
                          {"这次更换没有旧密钥的树头或者新密钥的签名。",
                           "This change is not under a head of the old key, or not signed by the new one."},
                          "/changes/" + std::to_string(i));
        story.keys.push_back({std::move(accepted->certificate), accepted->change.epoch, accepted->change.fromEntry});
    }
    begin_until(std::numeric_limits<std::int64_t>::max());
    return story;
}

} // namespace haihe::proof
