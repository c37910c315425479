#include "trading/project/project_messages.hpp"

#include "ledger/event_in.hpp"
#include "trading/project/project.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

void mount_project_messages(ledger::Book& book) {
    book.publish(ProjectEntered::kEventName, [](ledger::Entry const& entry) -> std::vector<ledger::Outgoing> {
        auto const event = ledger::event_in<ProjectEntered>(entry);
        return {{exchange::ProjectRegistered::kType, 1, event.project.code, {}, json::write(event.project)}};
    });
}

} // namespace haihe::trading
