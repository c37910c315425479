#include "proof/archive/epoch_evidence.hpp"

#include "proof/epoch_entry.hpp"
#include "proof/key_history.hpp"

#include <algorithm>
#include <optional>

namespace haihe::proof {

namespace {

bool is_declared_by_officers(DeclaredEpoch const& epoch, Recognition const& recognition, std::string const& code) {
    return recognition.is_of_platform(epoch.certificate, code) &&
           std::ranges::all_of(epoch.officers, [&](auto const& one) { return recognition.is_officer_of(one, code); });
}

/// The declarations, ascending; empty when one of them is none.
std::vector<DeclaredEpoch> declared_in(Log const& log, Recognition const& recognition) {
    auto const& platform = log.head.head.head.logId;
    std::vector<DeclaredEpoch> all;
    for (auto const& entry : log.trust) {
        if (entry.where.type != kEpochBegun) continue;
        auto one = read_epoch_entry(platform, entry.index, entry.where, entry.what);
        if (!one || one->is_of_a_hub || !is_declared_by_officers(*one, recognition, platform) ||
            (!all.empty() && all.back().declared.epoch >= one->declared.epoch))
            return {};
        all.push_back(std::move(*one));
    }
    return all;
}

} // namespace

bool examine_epochs(Log const& log, Recognition const& recognition, Testimony& testimony) {
    auto const& head = log.head.head.head;
    bool const in_the_first = head.epoch == 1;
    if (in_the_first && std::ranges::none_of(log.trust, [](auto const& one) { return one.where.type == kEpochBegun; }))
        return true;
    auto const epochs = declared_in(log, recognition);
    // The hub takes a declaration before it cosigns a head of that epoch.
    bool const witnessed = std::ranges::any_of(
        log.head.cosignatures, [&](trust::Cosignature const& one) { return one.witness == recognition.hub(); });
    bool const holds = witnessed && !epochs.empty() && epochs.back().declared.epoch == head.epoch;
    auto const current = std::to_string(head.epoch);
    auto const kept = std::to_string(holds ? epochs.back().declared.kept.entries : 0);
    for (auto const& epoch : epochs)
        for (auto const& officer : epoch.officers) {
            auto const name = officer.common_name();
            testimony.signers.push_back({{"声明人 " + name, "officer " + name}, officer, epoch.declared.declaredAt});
        }
    return testimony.say(
        "new_epoch_is_declared", holds,
        {"账本处于第 " + current + " 纪元：平台运营单位两名人员声明自第 " + kept + " 条起继续，公共服务平台已予见证。",
         "The ledger is in epoch " + current + ": two officers of its operator declared that it goes on from " + kept +
             " entries, and the hub has witnessed it."},
        {"账本处于第 " + current + " 纪元，但归档中没有平台运营单位两名人员对该纪元的声明，或者公共服务平台未予见证。",
         "The ledger is in epoch " + current +
             ", but the archive holds no declaration of it by two officers of the platform's operator, or the hub has "
             "not witnessed it."},
        {{"epoch", current}, {"kept", kept}});
}

void examine_keys(exchange::KeyHistory const& history, KnownHub const* hub, Log const& log, Testimony& testimony) {
    constexpr char const* kName = "head_stands_in_the_key_history";
    auto const& head = log.head.head.head;
    auto const signer =
        signer_of(history, log.signer, head, {hub ? hub->certificates() : std::vector<trust::Certificate>{}, {}});
    if (!signer) {
        testimony.say(kName, false, {}, signer.error().text,
                      {{"rule", signer.error().rule}, {"path", signer.error().path}});
        return;
    }
    testimony.say(
        kName, signer->digest() == log.signer.digest(),
        {"按所给的密钥沿革，签署账本树根的是当时有效的密钥，后来声明的新纪元也未将其舍弃。",
         "By the given key history the head was signed with the key in force there, and no new epoch declared "
         "since has left it behind."},
        {"按所给的密钥沿革，当时有效的是平台的另一密钥。",
         "By the given key history another key of the platform was in force there."},
        {{"rule", "platform_key_is_in_force"}});
}

} // namespace haihe::proof
