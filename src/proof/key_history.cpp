#include "proof/key_history.hpp"

#include "proof/key_story.hpp"
#include "json/canonical.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace haihe::proof {

namespace {

using exchange::KeyHistory;
using kernel::RefusalKind;
using kernel::refuse;

/// Of a proved story.
kernel::Result<trust::Certificate> signer_in(KeyStory const& story, trust::TreeHead const& head) {
    auto const begun = std::ranges::find(story.epochs, head.epoch,
                                         [](KeyStory::Begun const& one) { return one.entry.declared.epoch; });
    if (head.epoch != 1 &&
        (begun == story.epochs.end() || !begun->is_taken() || head.size <= begun->entry.declared.kept.entries))
        return refuse(RefusalKind::unacceptable, "head_is_of_a_declared_epoch",
                      {"树头属于没有声明过的纪元。", "The head is of an epoch that nobody has declared."}, "/epochs");
    for (auto const& [entry, receipt] : story.epochs) {
        auto const& [platform, epoch, certificate, kept, declared_at] = entry.declared;
        if (epoch > head.epoch && (head.size > kept.entries || (head.size == kept.entries && head.root != kept.root)))
            return refuse(
                {RefusalKind::unacceptable,
                 "epoch_is_over",
                 {"该平台已声明新纪元，自账本第 " + std::to_string(kept.entries) + " 条起，旧纪元的树头不再有效。",
                  "The platform has declared a new epoch: of the one before, nothing counts behind " +
                      std::to_string(kept.entries) + " entries of its ledger."},
                 "/epochs",
                 {},
                 {{"epoch", std::to_string(epoch)}, {"kept", std::to_string(kept.entries)}}});
    }
    auto const* in_force = &story.keys.front();
    for (auto const& key : story.keys)
        if (key.epoch == head.epoch && head.size > key.from_entry) in_force = &key;
    return in_force->certificate;
}

bool is_of_the_story(KeyStory const& story, ledger::Receipt const& receipt) {
    auto const signer = signer_in(story, receipt.head.head);
    return signer && signer->digest().to_string() == receipt.head.head.keyId;
}

/// The hub takes a declaration by the officers that its register names, and cosigns a head of that epoch only then.
bool is_witnessed(ledger::Receipt const& receipt, std::vector<trust::Certificate> const& hub) {
    auto const digest = trust::digest_of(receipt.head.head);
    return std::ranges::any_of(receipt.cosignatures, [&](trust::Cosignature const& one) {
        return one.head == digest && one.witness != receipt.head.head.logId &&
               std::ranges::any_of(hub, [&](auto const& key) { return trust::verifies(one, key); });
    });
}

kernel::Result<void> rely_on(KeyStory const& story, KeyStory::Begun const& begun, Reliance const& reliance) {
    auto const& [entry, receipt] = begun;
    auto const digest = entry.digest.to_string();
    bool const of_the_story = is_of_the_story(story, receipt);
    if (entry.is_of_a_hub) {
        if (of_the_story && std::ranges::find(reliance.followed, entry.digest) != reliance.followed.end()) return {};
        return refuse({RefusalKind::unacceptable,
                       "new_epoch_of_the_hub_is_followed",
                       {"公共服务平台声明了第 " + std::to_string(entry.declared.epoch) +
                            " 纪元，其上没有任何平台，是否接续由核验者决定：请查看声明，给出其 SM3 摘要 " + digest +
                            "（--hub-epoch）。",
                        "The hub has declared its epoch " + std::to_string(entry.declared.epoch) +
                            ". Above it is nobody: you decide whether to follow it. Look into the declaration and "
                            "name its SM3, " +
                            digest + " (--hub-epoch)."},
                       "",
                       {},
                       {{"epoch", std::to_string(entry.declared.epoch)}, {"declaration", digest}}});
    }
    if (of_the_story && is_witnessed(receipt, reliance.hub)) return {};
    return refuse({RefusalKind::unacceptable,
                   "new_epoch_is_witnessed_by_the_hub",
                   {"没有公共服务平台对含有该声明的账本树头的见证签名，不能认定其接受了声明。",
                    "No head over this declaration was cosigned by the hub that you know: nothing shows that it has "
                    "taken it."},
                   "/cosignatures"});
}

kernel::Result<KeyStory> prove_story(KeyHistory const& history, trust::Certificate const& known,
                                     Reliance const& reliance) {
    auto story = read_key_story(history);
    if (!story) return story;
    for (std::size_t i = 0; i < story->epochs.size(); ++i)
        if (auto relied = rely_on(*story, story->epochs[i], reliance); !relied)
            return refuse_epoch(i, std::move(relied.error()));
    if (std::ranges::any_of(story->keys, [&](auto const& one) { return one.certificate.digest() == known.digest(); }))
        return story;
    return refuse(
        RefusalKind::unacceptable, "known_key_is_in_the_history",
        {"所给的证书不在该平台的密钥沿革之中。", "The given certificate is none of those that the platform has had."});
}

} // namespace

kernel::Result<KeyHistory> read_key_history(std::string_view bytes) {
    if (auto canonical = json::require_canonical(bytes); !canonical) return std::unexpected(canonical.error());
    return json::read<KeyHistory>(bytes);
}

kernel::Result<std::vector<trust::Certificate>>
certificates_of(KeyHistory const& history, trust::Certificate const& known, Reliance const& reliance) {
    auto story = prove_story(history, known, reliance);
    if (!story) return std::unexpected(std::move(story.error()));
    std::vector<trust::Certificate> all;
    for (auto& key : story->keys) all.push_back(std::move(key.certificate));
    return all;
}

kernel::Result<trust::Certificate> signer_of(KeyHistory const& history, trust::Certificate const& known,
                                             trust::TreeHead const& head, Reliance const& reliance) {
    if (head.logId != history.platform)
        return refuse(RefusalKind::unacceptable, "history_is_of_the_platform",
                      {"密钥沿革属于另一平台。", "The key history is of another platform."}, "/platform");
    auto const story = prove_story(history, known, reliance);
    if (!story) return std::unexpected(story.error());
    return signer_in(*story, head);
}

} // namespace haihe::proof
