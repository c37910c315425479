#include "hub/intake/committee_views.hpp"

#include "hub/intake/intake_views.hpp"
#include "json/codec.hpp"

namespace haihe::hub {

std::vector<exchange::SealedReport> reports_told(edge::sql::Connection& views, std::string const& tender) {
    std::vector<exchange::SealedReport> reports;
    for (auto const& message : messages_about(views, tender))
        if (message.type == exchange::SealedReport::kType)
            if (auto report = json::read<exchange::SealedReport>(message.payload, json::Unknown::ignore))
                reports.push_back(std::move(*report));
    return reports;
}

} // namespace haihe::hub
