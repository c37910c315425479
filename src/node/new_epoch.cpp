#include "node/new_epoch.hpp"

#include "ledger/desk.hpp"
#include "ledger/tables.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <variant>

namespace haihe::node {

namespace {

using kernel::RefusalKind;
using kernel::refuse;
using EpochEvent = std::variant<ledger::EpochBegun>;

std::unexpected<kernel::Refusal> another_certificate() {
    return refuse(
        RefusalKind::unacceptable, "new_epoch_certificate_is_registered",
        {"配置文件 [keys] 中的证书不是本平台在公共服务平台登记的证书。",
         "The certificate of [keys] in the configuration is not the one with which the platform is registered "
         "at the hub."},
        "/declaration/certificate");
}

/// Where no less is kept than was witnessed, a loss shows in what stood there.
std::optional<trust::OtherPast> other_past(ledger::Ledger& ledger, trust::NewEpoch const& declared) {
    if (declared.ground != trust::EpochGround::ledger_lost || declared.witnessed.size == 0 ||
        declared.witnessed.size > declared.kept.entries || declared.received > declared.kept.messages)
        return std::nullopt;
    return past_at(ledger, declared.witnessed.size);
}

} // namespace

trust::KeptLogs kept_by(ledger::Ledger& ledger) {
    auto const log = ledger.head().head, outbox = ledger.outbox_head().head;
    return {log.size, log.root, outbox.size, outbox.root};
}

trust::OtherPast past_at(ledger::Ledger& ledger, std::int64_t size) {
    auto database = ledger.reads().lease();
    auto const frontier =
        trust::merkle::frontier_at(static_cast<std::uint64_t>(size), ledger::nodes_of_entries(*database));
    return {frontier->root(), ledger.consistency(size, ledger.size())};
}

std::optional<trust::SignedNewEpoch> untold_epoch(ledger::Ledger& ledger, std::int64_t known) {
    auto const last = ledger.epochs().back();
    if (last.number <= known) return std::nullopt;
    auto database = ledger.reads().lease();
    auto query = database->query("SELECT what_json FROM entries WHERE idx = ?");
    query.bind(last.from_entry).next();
    return json::read<ledger::EpochBegun>(query.view(0)).value().document();
}

kernel::Result<trust::SignedNewEpoch> draft_new_epoch(ledger::Ledger& ledger, exchange::HeldLogs const& held,
                                                      trust::EpochGround ground, std::string reason,
                                                      kernel::Instant now, bool hub_refuses) {
    if (held.certificate != ledger.certificate().digest().to_string()) return another_certificate();
    auto const begun = ledger.epochs().back().number;
    if (begun > held.epoch && !hub_refuses)
        return refuse(RefusalKind::conflict, "new_epoch_is_at_its_place",
                      {"公共服务平台尚不知道本平台已开启的纪元:请先启动平台。",
                       "The platform is in an epoch of which the hub does not know yet: start the node first."});
    trust::NewEpoch const declared{ledger.log_id(),
                                   std::max(held.epoch, begun) + 1,
                                   held.certificate,
                                   kept_by(ledger),
                                   held.witnessed,
                                   held.received,
                                   ground,
                                   std::move(reason),
                                   now};
    trust::SignedNewEpoch document{
        json::write(declared), ledger.certificate().to_pem(), {}, other_past(ledger, declared)};
    if (auto right = trust::read_new_epoch(document); !right) return std::unexpected(right.error());
    return document;
}

kernel::Result<bool> begin_new_epoch(ledger::Ledger& ledger, trust::SignedNewEpoch const& document,
                                     kernel::Instant now) {
    if (ledger.epochs().back().declaration == document.declaration) return false;
    auto const declared = trust::read_epoch_start(document);
    if (!declared) return std::unexpected(declared.error());
    if (auto officers = trust::officers_of(document); !officers) return std::unexpected(officers.error());
    if (declared->platform != ledger.log_id() || declared->kept != kept_by(ledger) ||
        declared->epoch <= ledger.epochs().back().number)
        return refuse(RefusalKind::conflict, "new_epoch_continues_this_ledger",
                      {"声明所依据的账本不是本账本现状,请重新拟制声明。",
                       "The declaration goes on from another ledger than this one as it is: draft it anew."},
                      "/declaration/kept");
    auto const& signers = ledger.signers();
    if (std::ranges::none_of(
            signers, [&](auto const& one) { return one.certificate.digest().to_string() == declared->certificate; }))
        return another_certificate();
    auto const outcome =
        ledger.submit({now, {"officers", ledger.log_id(), ""}, "", {}, [&](ledger::States&, ledger::Context const&) {
                           ledger::Decision decision;
                           decision.record(std::string(ledger::kEpochStream),
                                           EpochEvent{ledger::EpochBegun{document.declaration, document.certificate,
                                                                         document.signatures, document.otherPast}});
                           return decision;
                       }});
    if (outcome.refusal) return std::unexpected(*outcome.refusal);
    return true;
}

} // namespace haihe::node
