#include "node/hub_epoch.hpp"

#include "ledger/desk.hpp"
#include "node/new_epoch.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <variant>

namespace haihe::node {

namespace {

using exchange::HeldOfHub;
using kernel::RefusalKind;
using kernel::refuse;
using FollowEvent = std::variant<HubEpochFollowed>;

/// The one by which all of them know the hub.
kernel::Result<trust::Certificate> certificate_for(ledger::Ledger& ledger, std::vector<HeldOfHub> const& held) {
    if (held.empty()) return ledger.certificate();
    auto const& signers = ledger.signers();
    auto const at_hand = std::ranges::find_if(
        signers, [&](auto const& one) { return one.certificate.digest().to_string() == held.front().certificate; });
    for (auto const& one : held)
        if (at_hand == signers.end() || one.certificate != held.front().certificate)
            return refuse(
                {RefusalKind::unacceptable,
                 "new_epoch_certificate_is_registered",
                 {"平台 " + one.platform + " 所认的公共服务平台证书与其他平台不同,或者不在配置文件的密钥之中。",
                  "The platform " + one.platform +
                      " knows the hub by another certificate than the others do, or by none of those that "
                      "the configuration names."},
                 "/declaration/certificate",
                 {},
                 {{"platform", one.platform}, {"certificate", one.certificate}}});
    return at_hand->certificate;
}

/// Where nobody holds more than is kept, a loss shows in what stood where somebody witnessed it.
std::optional<trust::OtherPast> other_past(ledger::Ledger& ledger, trust::HubEpoch const& declared) {
    auto const kept = declared.kept.entries;
    if (declared.ground != trust::EpochGround::ledger_lost) return std::nullopt;
    std::optional<trust::OtherPast> found;
    for (auto const& [platform, witnessed, read] : declared.holders) {
        if (witnessed.size > kept || read >= kept) return std::nullopt;
        if (found || witnessed.size == 0) continue;
        if (auto past = past_at(ledger, witnessed.size); past.root != witnessed.root) found = std::move(past);
    }
    return found;
}

} // namespace

kernel::Result<trust::SignedNewEpoch> draft_hub_epoch(ledger::Ledger& ledger, std::vector<HeldOfHub> held,
                                                      trust::EpochGround ground, std::string reason,
                                                      kernel::Instant now) {
    auto const certificate = certificate_for(ledger, held);
    if (!certificate) return std::unexpected(certificate.error());
    std::ranges::sort(held, {}, &HeldOfHub::platform);
    auto latest = ledger.epochs().back().number;
    std::vector<trust::EpochHolder> holders;
    for (auto& one : held) {
        latest = std::max(latest, one.epoch);
        holders.push_back({std::move(one.platform), one.witnessed, one.read});
    }
    trust::HubEpoch const declared{
        ledger.log_id(),   latest + 1, certificate->digest().to_string(), kept_by(ledger), std::move(holders), ground,
        std::move(reason), now};
    trust::SignedNewEpoch document{json::write(declared), certificate->to_pem(), {}, other_past(ledger, declared)};
    if (auto right = trust::read_hub_epoch(document); !right) return std::unexpected(right.error());
    return document;
}

kernel::Result<bool> follow_hub_epoch(ledger::Ledger& ledger, std::string const& declaration, kernel::Instant now) {
    if (!kernel::Digest::parse(declaration))
        return refuse(
            RefusalKind::malformed, "digest_is_well_formed",
            {"声明的摘要应为64位十六进制小写字符。", "The digest of a declaration is 64 hexadecimal digits."});
    HubEpochFollowed const followed{declaration};
    bool begun = true;
    auto const outcome = ledger.submit(
        {now, {"operator", ledger.log_id(), ""}, "", {}, [&](ledger::States& states, ledger::Context const&) {
             ledger::Decision decision;
             auto query = states.views().query("SELECT 1 FROM followed_hub_epochs WHERE declaration = ?");
             query.bind(declaration);
             begun = !query.next();
             if (begun) decision.record("hub-epoch", FollowEvent{followed});
             return decision;
         }});
    if (outcome.refusal) return std::unexpected(*outcome.refusal);
    return begun;
}

} // namespace haihe::node
