#include "supervision/watch/committee_views.hpp"

#include "json/codec.hpp"

namespace haihe::supervision {

std::vector<exchange::SealedReport> reports_on(edge::sql::Connection& views, std::string const& tender) {
    auto query = views.query("SELECT payload FROM watched_messages WHERE subject = ? AND type = ? ORDER BY number");
    query.bind(tender).bind(std::string_view(exchange::SealedReport::kType));
    std::vector<exchange::SealedReport> reports;
    while (query.next())
        if (auto report = json::read<exchange::SealedReport>(query.text(0), json::Unknown::ignore))
            reports.push_back(std::move(*report));
    return reports;
}

} // namespace haihe::supervision
