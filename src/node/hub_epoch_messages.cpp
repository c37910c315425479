#include "node/hub_epoch_messages.hpp"

#include "access/platform_epochs.hpp"
#include "access/platform_keys.hpp"
#include "exchange/messages/hub_epoch.hpp"
#include "ledger/event_in.hpp"
#include "node/hub_epoch.hpp"
#include "node/outgoing.hpp"
#include "node/platform_epoch_messages.hpp"
#include "node/received.hpp"
#include "node/witness.hpp"
#include "trust/digest.hpp"
#include "trust/merkle.hpp"

#include <algorithm>

namespace haihe::node {

namespace {

using access::Directory;
using access::PlatformEpochs;
using exchange::HubEpochBegun;
using kernel::RefusalKind;
using kernel::refuse;

bool is_followed(edge::sql::Connection& views, trust::SignedNewEpoch const& document) {
    auto query = views.query("SELECT 1 FROM followed_hub_epochs WHERE declaration = ?");
    query.bind(trust::sm3(document.declaration).to_string());
    return query.next();
}

/// By what has been received of the hub: this ledger is whole. Who holds nothing yet has nothing that somebody could
/// take away, and may come years after the officers' certificates have ended.
kernel::Result<void> check_signatures(Desk& desk, edge::sql::Connection& views, trust::SignedNewEpoch const& document,
                                      bool holds_something, kernel::Instant now) {
    auto const officers = trust::officers_of(document);
    if (!officers) return std::unexpected(officers.error());
    if (is_followed(views, document)) return {};
    auto right = check_officers(views, Directory::platform(views, desk.settings.hub_code), document);
    if (!holds_something) return right;
    for (auto const& officer : *officers)
        if (right) right = desk.directory.trust_list()->accept(officer, now);
    return right;
}

kernel::Result<trust::HubEpoch> check_all_but_what_is_held(Desk& desk, edge::sql::Connection& views,
                                                           exchange::HeldOfHub const& held,
                                                           trust::SignedNewEpoch const& document, kernel::Instant now) {
    auto declared = trust::read_hub_epoch(document);
    if (!declared) return declared;
    if (declared->platform != desk.settings.hub_code || declared->epoch <= held.epoch)
        return refuse(
            RefusalKind::unacceptable, "new_epoch_is_at_its_place",
            {"声明不属于本平台所接入的公共服务平台,或者不是其后续纪元(现为第" + std::to_string(held.epoch) + "纪元)。",
             "The declaration is not of this platform's hub, or of no later epoch than the one known, " +
                 std::to_string(held.epoch) + "."},
            "/declaration/epoch");
    if (declared->certificate != held.certificate)
        return refuse(RefusalKind::unacceptable, "new_epoch_certificate_is_registered",
                      {"新纪元的证书不是本平台所认的公共服务平台证书。",
                       "The certificate of the new epoch is not the one by which this platform knows the hub."},
                      "/declaration/certificate");
    if (auto right = check_signatures(desk, views, document, held.witnessed.size > 0, now); !right)
        return std::unexpected(right.error());
    return declared;
}

/// It names what is held here, or keeps just that.
bool goes_on_from(trust::HubEpoch const& declared, exchange::HeldOfHub const& held) {
    if (held.witnessed.size == 0) return true;
    auto const& kept = declared.kept;
    if (held.witnessed == trust::LogPrefix{kept.entries, kept.root}) return true;
    return std::ranges::any_of(declared.holders, [&](trust::EpochHolder const& one) {
        return one.platform == held.platform && one.witnessed == held.witnessed;
    });
}

Effect receive(Desk& desk, edge::sql::Connection& views, ledger::Context const& context,
               exchange::Message const& message) {
    auto const document = exchange::payload_of<HubEpochBegun>(message).document();
    auto right = check_hub_epoch(desk, views, document, context.now);
    if (right && (message.sequence != 0 ||
                  message.epoch != json::read<trust::EpochStart>(document.declaration, json::Unknown::ignore)->epoch))
        right = refuse(
            RefusalKind::unacceptable, "new_epoch_is_at_its_place",
            {"新纪元的声明应为该纪元的第一份报文。", "The declaration of an epoch is the first message of that epoch."},
            "/declaration/epoch");
    if (right) return {};
    return {{}, {{"/payload" + right.error().path, right.error().rule, right.error().text}}};
}

} // namespace

exchange::HeldOfHub held_of_hub(Desk const& desk, edge::sql::Connection& views) {
    auto const& settings = desk.settings;
    exchange::HeldOfHub held{settings.code, PlatformEpochs::current(views, settings.hub_code), {}, -1, {}};
    held.witnessed.root = trust::merkle::empty_root();
    if (auto const witnessed = Witness::held_in(views, settings.hub_code))
        held.witnessed = {witnessed->size, witnessed->root};
    held.read = Outgoing::read_of_hub(views, settings.hub_code);
    if (auto const hub = access::PlatformKeys::latest(views, settings.hub_code, settings.hub_certificate))
        held.certificate = hub->digest().to_string();
    return held;
}

kernel::Result<void> check_hub_epoch(Desk& desk, edge::sql::Connection& views, trust::SignedNewEpoch const& document,
                                     kernel::Instant now) {
    auto const held = held_of_hub(desk, views);
    auto const declared = check_all_but_what_is_held(desk, views, held, document, now);
    if (!declared) return std::unexpected(declared.error());
    if (goes_on_from(*declared, held) || is_followed(views, document)) return {};
    auto const size = std::to_string(held.witnessed.size);
    return refuse(
        {RefusalKind::conflict,
         "epoch_continues_what_was_witnessed",
         {"声明没有如实写明本平台所持有的公共服务平台账本(已见证" + size + "条),所保留的账本也不能证明与之衔接。",
          "The declaration does not name what this platform holds of the hub's ledger, " + size +
              " entries, and what is kept is not shown to continue it."},
         "/declaration/holders",
         {},
         {{"witnessed", size}}});
}

std::optional<trust::LogPrefix> what_may_go_on(Desk& desk, edge::sql::Connection& views,
                                               trust::SignedNewEpoch const& document, kernel::Instant now) {
    auto const held = held_of_hub(desk, views);
    auto const declared = check_all_but_what_is_held(desk, views, held, document, now);
    if (!declared || held.witnessed.size > declared->kept.entries) return std::nullopt;
    return trust::LogPrefix{declared->kept.entries, declared->kept.root};
}

void mount_hub_epochs(Plan& plan, std::function<Desk&()> const& desk) {
    plan.book.views("followed_hub_epochs",
                    "CREATE TABLE IF NOT EXISTS followed_hub_epochs(declaration TEXT PRIMARY KEY);",
                    {"followed_hub_epochs"});
    plan.book.project(HubEpochFollowed::kEventName, [](edge::sql::Connection& views, ledger::Entry const& entry) {
        views.query("INSERT INTO followed_hub_epochs(declaration) VALUES(?) ON CONFLICT DO NOTHING")
            .bind(ledger::event_in<HubEpochFollowed>(entry).declaration)
            .run();
    });
    plan.project_message(HubEpochBegun::kType,
                         [](edge::sql::Connection& views, exchange::Message const& message, std::int64_t) {
                             auto const before = PlatformEpochs::current(views, message.origin);
                             access::PlatformKeys::put(views, exchange::payload_of<HubEpochBegun>(message).document(),
                                                       received_through(views, message.origin, before));
                         });
    plan.receive(HubEpochBegun::kType,
                 [desk](ledger::States& states, ledger::Context const& context, exchange::Message const& message) {
                     return receive(desk(), states.views(), context, message);
                 });
}

} // namespace haihe::node
