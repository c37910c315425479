#include "node/platform_key_messages.hpp"

#include "access/platform_epochs.hpp"
#include "exchange/messages/platform_key.hpp"
#include "ledger/event_in.hpp"
#include "ledger/key_changes.hpp"
#include "node/received.hpp"
#include "node/witness.hpp"
#include "trust/encryption.hpp"

#include <algorithm>

namespace haihe::node {

namespace {

using exchange::PlatformKeyChanged;
using kernel::RefusalKind;

/// The size of the platform's ledger that this node has witnessed.
std::int64_t witnessed_size(edge::sql::Connection& views, std::string const& platform) {
    auto const held = Witness::held_in(views, platform);
    return held ? held->size : 0;
}

} // namespace

void put_registered(edge::sql::Connection& views, exchange::PlatformRegistered const& platform) {
    auto const epoch = access::PlatformEpochs::current(views, platform.code);
    access::PlatformKeys::put(views, platform, received_through(views, platform.code, epoch));
}

kernel::Result<void> check_new_key(Desk& desk, edge::sql::Connection& views, std::string const& platform,
                                   std::string const& role, trust::Certificate const& certificate,
                                   kernel::Instant now) {
    auto const key_id = certificate.digest().to_string();
    if (auto accepted = desk.directory.trust_list()->accept(certificate, now); !accepted)
        return std::unexpected(accepted.error());
    auto const holder = access::Directory::holder_of(views, key_id);
    if (access::Directory::certificate(views, key_id) || (holder && holder->code != platform))
        return kernel::refuse(RefusalKind::conflict, "certificate_is_bound_once",
                              {"这张证书已经属于其他主体或者平台。", "This certificate is somebody else's already."});
    auto const before = access::PlatformKeys::ever(views, platform);
    if (std::ranges::find(before, certificate.digest(), &trust::Certificate::digest) != before.end())
        return kernel::refuse(RefusalKind::conflict, "key_was_not_used_before",
                              {"这张证书本平台用过或者正在使用,更换须用新证书。",
                               "The platform uses this certificate already, or did: a change needs a new one."});
    if (role != "trading") // names are sealed to departments, shares of a draw to the hub
        if (auto const opens = trust::PublicKey::of(certificate); !opens) return std::unexpected(opens.error());
    return {};
}

std::vector<exchange::Fault> check_key_change(Desk& desk, edge::sql::Connection& views, ledger::Context const& context,
                                              exchange::Message const& message) {
    auto const told = exchange::payload_of<PlatformKeyChanged>(message);
    auto const fault = [](std::string path, kernel::Refusal const& why) -> std::vector<exchange::Fault> {
        return {{"/payload" + std::move(path), why.rule, why.text}};
    };
    auto const accepted = trust::check_key_change({told.change, told.signature});
    if (!accepted) return fault(accepted.error().path, accepted.error());
    auto const& [change, certificate] = *accepted;
    if (change.platform != message.origin || change.epoch != message.epoch ||
        change.fromSequence != message.sequence + 1 || change.fromEntry < witnessed_size(views, message.origin))
        return {{"/payload/change",
                 "key_change_is_at_its_place",
                 {"更换密钥的声明与其在发件日志和账本中的位置不符。",
                  "The change of key names another place than the one at which it stands."}}};
    auto const& settings = desk.settings;
    auto const& pinned = message.origin == settings.hub_code ? settings.hub_certificate : std::string();
    auto const latest = access::PlatformKeys::latest(views, message.origin, pinned);
    if (!latest || latest->digest().to_string() != change.replaced)
        return {{"/payload/change/replaced",
                 "replaced_key_is_in_force",
                 {"被更换的密钥不是该平台现行的密钥。", "The key that is replaced is not the platform's."}}};
    auto const platform = access::Directory::platform(views, message.origin);
    if (auto right =
            check_new_key(desk, views, message.origin, platform ? platform->role : "hub", certificate, context.now);
        !right)
        return fault("/signature/certificate", right.error());
    return {};
}

void mount_platform_keys(Plan& plan, std::string const& role, std::function<Desk&()> const& desk) {
    access::PlatformKeys::mount_views(plan.book);
    plan.book.project(ledger::KeyChanged::kEventName, [](edge::sql::Connection& views, ledger::Entry const& entry) {
        auto const event = ledger::event_in<ledger::KeyChanged>(entry);
        access::PlatformKeys::put(views, {event.change, event.signature});
    });
    plan.book.publish(ledger::KeyChanged::kEventName, [](ledger::Entry const& entry) -> std::vector<ledger::Outgoing> {
        auto const event = ledger::event_in<ledger::KeyChanged>(entry);
        auto const change = json::read<trust::KeyChange>(event.change).value();
        return {{PlatformKeyChanged::kType, 1, change.platform, {}, entry.what}};
    });
    plan.disclose(ledger::KeyChanged::kEventName);
    plan.project_message(PlatformKeyChanged::kType,
                         [](edge::sql::Connection& views, exchange::Message const& message, std::int64_t) {
                             auto const told = exchange::payload_of<PlatformKeyChanged>(message);
                             access::PlatformKeys::put(views, {told.change, told.signature});
                         });
    if (role == "hub") return;
    plan.project_message(exchange::PlatformRegistered::kType,
                         [](edge::sql::Connection& views, exchange::Message const& message, std::int64_t) {
                             put_registered(views, exchange::payload_of<exchange::PlatformRegistered>(message));
                         });
    plan.receive(PlatformKeyChanged::kType,
                 [desk](ledger::States& states, ledger::Context const& context, exchange::Message const& message) {
                     return Effect{{}, check_key_change(desk(), states.views(), context, message)};
                 });
}

} // namespace haihe::node
