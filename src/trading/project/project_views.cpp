#include "trading/project/project_views.hpp"

#include "ledger/event_in.hpp"
#include "trading/project/project.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

void mount_project_views(ledger::Book& book) {
    book.views("project",
               "CREATE TABLE IF NOT EXISTS projects(code TEXT PRIMARY KEY, owner TEXT NOT NULL, value TEXT NOT NULL);"
               "CREATE INDEX IF NOT EXISTS projects_owner ON projects(owner);",
               {"projects"});
    book.project(ProjectEntered::kEventName, [](edge::sql::Connection& views, ledger::Entry const& entry) {
        auto const event = ledger::event_in<ProjectEntered>(entry);
        views.query("INSERT INTO projects(code, owner, value) VALUES(?,?,?)")
            .bind(event.project.code)
            .bind(event.project.owner)
            .bind(json::write(event.project))
            .run();
    });
}

std::int64_t count_projects(edge::sql::Connection& views) {
    auto query = views.query("SELECT count(*) FROM projects");
    query.next();
    return query.integer(0);
}

std::optional<exchange::ProjectRegistered> find_project(edge::sql::Connection& views, std::string const& code) {
    auto query = views.query("SELECT value FROM projects WHERE code = ?");
    query.bind(code);
    if (!query.next()) return std::nullopt;
    return json::read<exchange::ProjectRegistered>(query.text(0)).value();
}

std::vector<exchange::ProjectRegistered> list_projects(edge::sql::Connection& views, std::string const& owner) {
    auto query = views.query("SELECT value FROM projects WHERE ?1 = '' OR owner = ?1 ORDER BY code DESC LIMIT 200");
    query.bind(owner);
    std::vector<exchange::ProjectRegistered> found;
    while (query.next()) found.push_back(json::read<exchange::ProjectRegistered>(query.text(0)).value());
    return found;
}

} // namespace haihe::trading
