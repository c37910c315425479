#include "access/platform_keys.hpp"

#include "access/directory.hpp"
#include "access/lost_keys.hpp"
#include "access/platform_epochs.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <cstdint>

namespace haihe::access {

namespace {

using edge::sql::Connection;

using Key = PlatformKeys::Key;

void insert(Connection& views, std::string const& platform, Key const& key) {
    views
        .query("INSERT INTO platform_keys(platform, number, certificate, key_id, from_sequence, from_entry) "
               "VALUES(?,?,?,?,?,?) ON CONFLICT(platform, number) DO UPDATE SET certificate = excluded.certificate, "
               "key_id = excluded.key_id")
        .bind(platform)
        .bind(key.number)
        .bind(key.certificate)
        .bind(key.key_id)
        .bind(key.from_sequence)
        .bind(key.from_entry)
        .run();
}

/// Of a platform of which nothing is known here but this.
std::string otherwise(Connection& views, std::string const& platform, std::string const& pinned) {
    if (!pinned.empty()) return pinned;
    auto const registered = Directory::platform(views, platform);
    return registered ? registered->certificate : std::string();
}

std::string id_of(std::string const& pem) {
    auto const certificate = trust::Certificate::parse(pem);
    return certificate ? certificate->digest().to_string() : std::string();
}

kernel::Refusal epoch_is_over(PlatformEpochs::Begun const& next) {
    return {kernel::RefusalKind::unacceptable,
            "epoch_is_over",
            {"该平台已开启新纪元,旧纪元在此之后的树头不再有效。",
             "The platform has begun a new epoch: of the one before, what lies behind it does not count."},
            "",
            {},
            {{"epoch", std::to_string(next.epoch)}}};
}

/// Those of the head's epoch. Refusal `epoch_is_over`.
kernel::Result<std::vector<Key>> keys_of_epoch(Connection& views, std::vector<Key> keys, trust::TreeHead const& head,
                                               bool of_outbox) {
    auto const begun = PlatformEpochs::all(views, head.logId);
    if (keys.empty()) return keys;
    if (head.epoch > (begun.empty() ? 1 : begun.back().epoch)) { // it signs from the first on, wherever it began
        keys.back().from_sequence = keys.back().from_entry = -1;
        return std::vector<Key>{keys.back()};
    }
    if (begun.empty()) return keys;
    auto const next = std::ranges::find_if(begun, [&](auto const& one) { return one.epoch > head.epoch; });
    if (next != begun.end()) {
        if (head.size > (of_outbox ? next->received : next->kept.size)) return std::unexpected(epoch_is_over(*next));
        std::erase_if(keys, [&](auto const& one) { return one.number >= next->first_key; });
    }
    if (next != begun.begin()) std::erase_if(keys, [&](auto const& one) { return one.number < (next - 1)->first_key; });
    return keys;
}

/// One that was lost keeps what it had signed of the outbox. Of the ledger nothing that others received says how far.
std::optional<std::string> lost_signer_of(Connection& views, std::vector<Key> const& keys_of_epoch,
                                          trust::TreeHead const& head) {
    auto const lost = LostKeys::find(views, head.logId, head.keyId);
    if (!lost || head.epoch > PlatformEpochs::current(views, head.logId) ||
        std::ranges::find(keys_of_epoch, lost->number, &Key::number) == keys_of_epoch.end() ||
        head.size <= lost->from_sequence || head.size > lost->through_sequence)
        return std::nullopt;
    return lost->certificate;
}

/// The operator was given another certificate than any that is known: that one counts.
bool is_pinned_anew(std::vector<Key> const& keys, std::string const& pinned) {
    return !pinned.empty() && std::ranges::find(keys, id_of(pinned), &Key::key_id) == keys.end();
}

} // namespace

void PlatformKeys::mount_views(ledger::Book& book) {
    book.views("platform_keys",
               "CREATE TABLE IF NOT EXISTS platform_keys(platform TEXT NOT NULL, number INTEGER NOT NULL, certificate "
               "TEXT NOT NULL, key_id TEXT NOT NULL, from_sequence INTEGER NOT NULL, from_entry INTEGER NOT NULL, "
               "PRIMARY KEY(platform, number));",
               {"platform_keys"});
    LostKeys::mount_views(book);
    PlatformEpochs::mount_views(book);
}

std::vector<Key> PlatformKeys::keys_of(Connection& views, std::string const& platform) {
    auto query = views.query("SELECT number, certificate, key_id, from_sequence, from_entry FROM platform_keys "
                             "WHERE platform = ? ORDER BY number");
    query.bind(platform);
    std::vector<Key> all;
    while (query.next())
        all.push_back({query.integer(0), query.text(1), query.text(2), query.integer(3), query.integer(4)});
    return all;
}

void PlatformKeys::put(Connection& views, exchange::PlatformRegistered const& value, std::int64_t received) {
    auto const keys = keys_of(views, value.code);
    auto latest = keys.empty() ? Key{} : keys.back();
    auto const key_id = id_of(value.certificate);
    if (key_id.empty() || latest.key_id == key_id) return;
    if (!keys.empty())
        LostKeys::put(
            views, value.code,
            {latest.number, latest.certificate, latest.key_id, latest.from_sequence, latest.from_entry, received});
    latest.certificate = value.certificate;
    latest.key_id = key_id;
    insert(views, value.code, latest);
}

void PlatformKeys::put(Connection& views, trust::SignedKeyChange const& signed_change) {
    auto const change = json::read<trust::KeyChange>(signed_change.change, json::Unknown::ignore).value();
    auto const keys = keys_of(views, change.platform);
    if (!keys.empty() && keys.back().key_id == change.certificate) return;
    // Views of an older program have not noted the first one.
    if (auto const before = Directory::platform(views, change.platform); keys.empty() && before) put(views, *before, 0);
    auto const number = keys.empty() ? 1 : keys.back().number + 1;
    insert(views, change.platform,
           {number, signed_change.signature.certificate, change.certificate, change.fromSequence, change.fromEntry});
}

void PlatformKeys::put(Connection& views, trust::SignedNewEpoch const& document, std::int64_t received) {
    auto const declared = json::read<trust::EpochStart>(document.declaration, json::Unknown::ignore).value();
    if (PlatformEpochs::current(views, declared.platform) >= declared.epoch) return;
    auto const keys = keys_of(views, declared.platform);
    if (auto const before = Directory::platform(views, declared.platform); keys.empty() && before)
        put(views, *before, 0);
    auto const number = keys.empty() ? 1 : keys.back().number + 1;
    insert(views, declared.platform, {number, document.certificate, declared.certificate});
    auto const counting =
        trust::is_of_a_hub(document)
            ? std::max(received, declared.kept.messages)
            : json::read<trust::NewEpoch>(document.declaration, json::Unknown::ignore).value().received;
    PlatformEpochs::put(views, declared.platform,
                        {declared.epoch,
                         number,
                         {declared.kept.entries, declared.kept.root},
                         counting,
                         std::max<std::int64_t>(counting - declared.kept.messages, 0)});
}

kernel::Result<trust::Certificate> PlatformKeys::signer_of(Connection& views, trust::TreeHead const& head,
                                                           std::string_view label, std::string const& pinned) {
    auto const keys = keys_of(views, head.logId);
    bool const of_outbox = label == trust::kOutboxHeadLabel;
    auto const from = of_outbox ? &Key::from_sequence : &Key::from_entry;
    auto const of_epoch = keys_of_epoch(views, keys, head, of_outbox);
    if (!of_epoch) return std::unexpected(of_epoch.error());
    auto pem = otherwise(views, head.logId, pinned);
    if (!is_pinned_anew(keys, pinned)) {
        for (auto const& key : *of_epoch)
            if (head.size > key.*from) pem = key.certificate;
        if (auto lost = of_outbox ? lost_signer_of(views, *of_epoch, head) : std::nullopt) pem = std::move(*lost);
    }
    auto certificate = trust::Certificate::parse(pem);
    if (!certificate)
        return kernel::refuse(kernel::RefusalKind::unacceptable, "platform_certificate_is_known",
                              {"不知道该平台的证书。", "The platform's certificate is not known here."});
    if (head.keyId == certificate->digest().to_string() ||
        (std::ranges::find(keys, head.keyId, &Key::key_id) == keys.end() &&
         !LostKeys::find(views, head.logId, head.keyId)))
        return certificate;
    return kernel::refuse({kernel::RefusalKind::unacceptable,
                           "platform_key_is_in_force",
                           {"树头由该平台的另一密钥签名,该密钥在此处尚未生效或者已被更换。",
                            "The head is signed with a key of the platform that was not in force there: replaced "
                            "before, or not yet."},
                           "",
                           {},
                           {{"inForce", certificate->digest().to_string()}, {"keyId", head.keyId}}});
}

std::optional<trust::Certificate> PlatformKeys::latest(Connection& views, std::string const& platform,
                                                       std::string const& pinned) {
    auto const known = all(views, platform, pinned);
    if (known.empty()) return std::nullopt;
    return known.back();
}

std::vector<trust::Certificate> PlatformKeys::all(Connection& views, std::string const& platform,
                                                  std::string const& pinned) {
    auto const keys = keys_of(views, platform);
    std::vector<trust::Certificate> known;
    auto const add = [&](std::string const& pem) {
        if (auto certificate = trust::Certificate::parse(pem)) known.push_back(std::move(*certificate));
    };
    for (auto const& key : keys) add(key.certificate);
    if (keys.empty() || is_pinned_anew(keys, pinned)) add(otherwise(views, platform, pinned));
    return known;
}

std::vector<trust::Certificate> PlatformKeys::ever(Connection& views, std::string const& platform,
                                                   std::string const& pinned) {
    auto known = all(views, platform, pinned);
    for (auto const& lost : LostKeys::all(views, platform))
        if (auto certificate = trust::Certificate::parse(lost.certificate)) known.push_back(std::move(*certificate));
    return known;
}

std::optional<std::string> PlatformKeys::replaced(Connection& views, std::string const& key_id) {
    auto query = views.query("SELECT platform FROM platform_keys AS old WHERE key_id = ? AND key_id <> (SELECT key_id "
                             "FROM platform_keys AS newer WHERE newer.platform = old.platform ORDER BY number DESC "
                             "LIMIT 1)");
    query.bind(key_id);
    if (!query.next()) return LostKeys::owner_of(views, key_id);
    return query.text(0);
}

} // namespace haihe::access
