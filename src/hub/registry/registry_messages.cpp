#include "hub/registry/registry_messages.hpp"

#include "access/directory.hpp"
#include "hub/registry/registry.hpp"
#include "hub/trust_list/trust_list.hpp"
#include "ledger/event_in.hpp"
#include "json/codec.hpp"

namespace haihe::hub {

namespace {

/// One recorded kind: the event's value goes to the directory and, as a message, to everybody.
template <class Event, auto Member>
void pass_on(ledger::Book& book, std::string (*subject)(Event const&)) {
    book.project(Event::kEventName, [](edge::sql::Connection& views, ledger::Entry const& entry) {
        access::Directory::put(views, ledger::event_in<Event>(entry).*Member, entry.index);
    });
    book.publish(Event::kEventName, [subject](ledger::Entry const& entry) -> std::vector<ledger::Outgoing> {
        auto const event = ledger::event_in<Event>(entry);
        using Value = std::decay_t<decltype(event.*Member)>;
        return {{Value::kType, 1, subject(event), {}, json::write(event.*Member)}};
    });
}

} // namespace

void mount_registry_messages(ledger::Book& book) {
    access::Directory::mount_views(book);
    pass_on<PlatformRecorded, &PlatformRecorded::platform>(
        book, [](PlatformRecorded const& event) { return event.platform.code; });
    pass_on<EntityRecorded, &EntityRecorded::entity>(book,
                                                     [](EntityRecorded const& event) { return event.entity.code; });
    pass_on<CertificateRecorded, &CertificateRecorded::certificate>(
        book, [](CertificateRecorded const& event) { return event.certificate.digest; });
    pass_on<TrustListRecorded, &TrustListRecorded::list>(
        book, [](TrustListRecorded const& event) { return std::to_string(event.list.serial); });
}

} // namespace haihe::hub
