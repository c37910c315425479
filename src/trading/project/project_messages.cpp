#include "trading/project/project_messages.hpp"

#include "trading/project/project.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

void mount_project_messages(ledger::Book& book) {
    book.publish(ProjectEntered::kEventName, [](ledger::Entry const& entry) -> std::vector<ledger::Outgoing> {
        auto const event = json::read<ProjectEntered>(entry.what).value();
        return {{exchange::ProjectRegistered::kType, 1, event.project.code, {}, json::write(event.project)}};
    });
}

} // namespace haihe::trading
