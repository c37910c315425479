#include "node/platform_epoch_messages.hpp"

#include "access/platform_epochs.hpp"
#include "access/platform_keys.hpp"
#include "exchange/messages/hub_epoch.hpp"
#include "exchange/messages/platform_epoch.hpp"
#include "ledger/epochs.hpp"
#include "ledger/event_in.hpp"
#include "node/received.hpp"
#include "node/witness.hpp"
#include "trust/merkle.hpp"

#include <algorithm>

namespace haihe::node {

namespace {

using access::Directory;
using access::PlatformEpochs;
using exchange::PlatformEpochBegun;
using kernel::RefusalKind;
using kernel::refuse;

constexpr char const* kDuty = "operator";

std::unexpected<kernel::Refusal> unacceptable(std::string rule, kernel::Text text, std::string path) {
    return refuse(RefusalKind::unacceptable, std::move(rule), std::move(text), std::move(path));
}

kernel::Result<void> check_officer(edge::sql::Connection& views, std::string const& entity,
                                   trust::Certificate const& officer, std::string const& path) {
    auto const bound = Directory::certificate(views, officer.digest().to_string());
    auto const registered = Directory::entity(views, entity);
    if (!bound || bound->state != "bound" || bound->entity != entity || !registered ||
        registered->state != "registered" || std::ranges::find(bound->duties, kDuty) == bound->duties.end())
        return unacceptable("new_epoch_is_signed_by_an_officer",
                            {"签名人不是该平台运营单位登记的、负有运营职责的人员。",
                             "Who signed is no officer of the entity that operates the platform: its certificate is "
                             "not bound to that entity with the duty of operator."},
                            path);
    return {};
}

kernel::Result<void> continues(exchange::HeldLogs const& held, trust::NewEpoch const& declared) {
    if (declared.witnessed == held.witnessed && declared.received == held.received) return {};
    auto const size = std::to_string(held.witnessed.size), received = std::to_string(held.received);
    return refuse({RefusalKind::conflict,
                   "epoch_continues_what_was_witnessed",
                   {"声明所称公共服务平台持有的内容与公共服务平台实际持有的不符:公共服务平台已见证账本记录" + size +
                        "条,已收报文" + received + "份。请重新拟制声明。",
                    "The hub does not hold what the declaration says: it has witnessed " + size +
                        " entries of the ledger and received " + received + " messages. Draft the declaration anew."},
                   "/declaration/witnessed",
                   {},
                   {{"witnessed", size}, {"received", received}}});
}

trust::SignedNewEpoch document_in(exchange::Message const& message) {
    return exchange::payload_of<PlatformEpochBegun>(message).document();
}

Effect receive(Desk& desk, edge::sql::Connection& views, ledger::Context const& context,
               exchange::Message const& message) {
    auto const document = document_in(message);
    auto right = check_new_epoch(desk, views, message.origin, document, context.now);
    if (right && (message.sequence != 0 ||
                  message.epoch != json::read<trust::NewEpoch>(document.declaration, json::Unknown::ignore)->epoch))
        right = unacceptable(
            "new_epoch_is_at_its_place",
            {"新纪元的声明应为该纪元的第一份报文。", "The declaration of an epoch is the first message of that epoch."},
            "/declaration/epoch");
    if (right) return {};
    return {{}, {{"/payload" + right.error().path, right.error().rule, right.error().text}}};
}

} // namespace

exchange::HeldLogs held_logs(edge::sql::Connection& views, std::string const& platform) {
    exchange::HeldLogs held;
    held.epoch = PlatformEpochs::current(views, platform);
    held.received = static_cast<std::int64_t>(received_log(views, platform, held.epoch).size());
    held.witnessed.root = trust::merkle::empty_root();
    if (auto const witnessed = Witness::held_in(views, platform)) held.witnessed = {witnessed->size, witnessed->root};
    auto const registered = Directory::platform(views, platform);
    auto const certificate = trust::Certificate::parse(registered ? registered->certificate : std::string());
    if (certificate) held.certificate = certificate->digest().to_string();
    return held;
}

kernel::Result<void> check_officers(edge::sql::Connection& views,
                                    std::optional<exchange::PlatformRegistered> const& platform,
                                    trust::SignedNewEpoch const& document) {
    if (!platform || !platform->operatedBy)
        return unacceptable("platform_names_who_operates_it",
                            {"该平台的登记没有写明运营单位(operatedBy),请公共服务平台操作员补登。",
                             "The platform's registration names no entity that operates it (operatedBy): have the "
                             "hub's operator add it."},
                            "/signatures");
    auto const officers = trust::officers_of(document);
    if (!officers) return std::unexpected(officers.error());
    for (std::size_t i = 0; i < officers->size(); ++i)
        if (auto right =
                check_officer(views, *platform->operatedBy, (*officers)[i], "/signatures/" + std::to_string(i));
            !right)
            return right;
    return {};
}

kernel::Result<void> check_new_epoch(Desk& desk, edge::sql::Connection& views, std::string const& platform,
                                     trust::SignedNewEpoch const& document, kernel::Instant now) {
    auto const declared = trust::read_new_epoch(document);
    if (!declared) return std::unexpected(declared.error());
    auto const held = held_logs(views, platform);
    // One in between was begun and never taken: its officers had no right any more when it was told.
    if (declared->platform != platform || platform == desk.settings.hub_code || declared->epoch <= held.epoch)
        return unacceptable("new_epoch_is_at_its_place",
                            {"声明属于另一平台,或者不是其后续纪元(现为第" + std::to_string(held.epoch) + "纪元)。",
                             "The declaration is of another platform, or of no later epoch than the one known, " +
                                 std::to_string(held.epoch) + "."},
                            "/declaration/epoch");
    auto const registered = Directory::platform(views, platform);
    if (!registered || declared->certificate != held.certificate)
        return unacceptable("new_epoch_certificate_is_registered",
                            {"新纪元的证书不是该平台在公共服务平台登记的证书。",
                             "The certificate of the new epoch is not the one with which the platform is registered."},
                            "/declaration/certificate");
    auto const officers = check_officers(views, registered, document);
    if (!officers || desk.settings.role != "hub") return officers; // the hub has judged the rest at its time
    auto const signed_by = trust::officers_of(document);
    for (auto const& officer : *signed_by)
        if (auto recognised = desk.directory.trust_list()->accept(officer, now); !recognised) return recognised;
    return continues(held, *declared);
}

void mount_platform_epochs(Plan& plan, std::string const& role, std::function<Desk&()> const& desk) {
    plan.book.project(ledger::EpochBegun::kEventName, [](edge::sql::Connection& views, ledger::Entry const& entry) {
        access::PlatformKeys::put(views, ledger::event_in<ledger::EpochBegun>(entry).document());
    });
    auto const* const type = role == "hub" ? exchange::HubEpochBegun::kType : PlatformEpochBegun::kType;
    plan.book.publish(
        ledger::EpochBegun::kEventName, [type](ledger::Entry const& entry) -> std::vector<ledger::Outgoing> {
            auto const event = ledger::event_in<ledger::EpochBegun>(entry);
            auto const declared = json::read<trust::EpochStart>(event.declaration, json::Unknown::ignore).value();
            return {{type, 1, declared.platform, {}, entry.what}};
        });
    plan.disclose(ledger::EpochBegun::kEventName);
    plan.project_message(PlatformEpochBegun::kType,
                         [](edge::sql::Connection& views, exchange::Message const& message, std::int64_t) {
                             access::PlatformKeys::put(views, document_in(message));
                         });
    plan.receive(PlatformEpochBegun::kType,
                 [desk](ledger::States& states, ledger::Context const& context, exchange::Message const& message) {
                     return receive(desk(), states.views(), context, message);
                 });
    if (role == "hub") plan.disclose_message(PlatformEpochBegun::kType);
}

} // namespace haihe::node
