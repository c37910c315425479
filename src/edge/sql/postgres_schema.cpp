#include "edge/sql/postgres_schema.hpp"

#include "edge/sql/schema_text.hpp"

namespace haihe::edge::sql {

namespace {

constexpr std::string_view kFormatTable = "database_format";

std::int64_t number(Driver& database, char const* text) {
    auto const statement = database.prepare(text);
    statement->next();
    return statement->integer(0);
}

std::string type_of(std::string_view type) {
    if (type == "bigint") return "INTEGER";
    if (type == "text") return "TEXT";
    if (type == "bytea") return "BLOB";
    return std::string(type);
}

std::map<std::string, TableText> tables_of(Driver& database) {
    auto const query = database.prepare(
        "SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull FROM pg_class c JOIN "
        "pg_attribute a ON a.attrelid = c.oid WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relnamespace = "
        "current_schema()::regnamespace AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname, a.attnum");
    std::map<std::string, TableText> tables;
    while (query->next()) {
        if (query->view(0) == kFormatTable) continue;
        tables[std::string(query->view(0))].columns.push_back(
            std::string(query->view(1)) + " " + type_of(query->view(2)) + (query->integer(3) != 0 ? " NOT NULL" : ""));
    }
    return tables;
}

struct Index {
    std::string table;
    bool primary = false, unique = false, constraint = false;
    std::vector<std::string> columns;
};

std::map<std::string, Index> indexes_of(Driver& database) {
    auto const query = database.prepare(
        "SELECT t.relname, i.relname, x.indisprimary, x.indisunique, EXISTS(SELECT 1 FROM pg_constraint o WHERE "
        "o.conindid = i.oid), coalesce(a.attname, '') FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN "
        "pg_class t ON t.oid = x.indrelid CROSS JOIN LATERAL unnest(x.indkey) WITH ORDINALITY AS k(attnum, place) LEFT "
        "JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum WHERE t.relnamespace = "
        "current_schema()::regnamespace ORDER BY i.relname, k.place");
    std::map<std::string, Index> indexes;
    while (query->next()) {
        auto& index = indexes[std::string(query->view(1))];
        index.table = query->view(0);
        index.primary = query->integer(2) != 0;
        index.unique = query->integer(3) != 0;
        index.constraint = query->integer(4) != 0;
        index.columns.emplace_back(query->view(5));
    }
    return indexes;
}

} // namespace

bool postgres_is_empty(Driver& database) {
    return number(database,
                  "SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND relnamespace = "
                  "current_schema()::regnamespace") == 0;
}

Format postgres_format(Driver& database) {
    if (number(database, "SELECT count(*) FROM pg_class WHERE relname = 'database_format' AND relnamespace = "
                         "current_schema()::regnamespace") == 0)
        return {};
    auto const statement = database.prepare("SELECT application, version FROM database_format");
    if (!statement->next()) return {};
    return {statement->integer(0), statement->integer(1)};
}

void set_postgres_format(Driver& database, Format const& format) {
    database.execute("CREATE TABLE IF NOT EXISTS database_format(application INTEGER NOT NULL, version INTEGER NOT "
                     "NULL); DELETE FROM database_format; INSERT INTO database_format(application, version) VALUES(" +
                     std::to_string(format.application) + ", " + std::to_string(format.version) + ")");
}

std::map<std::string, std::string> postgres_schema(Driver& database) {
    auto tables = tables_of(database);
    std::map<std::string, std::string> all;
    for (auto const& [name, index] : indexes_of(database)) {
        if (!index.constraint) {
            all[name] = index_text(index.table, index.unique, index.columns);
            continue;
        }
        auto const table = tables.find(index.table);
        if (table != tables.end())
            table->second.keys.push_back((index.primary ? "PRIMARY KEY" : "UNIQUE") + in_brackets(index.columns));
    }
    for (auto const& [name, text] : tables) all[name] = text.to_string();
    auto const triggers = database.prepare(
        "SELECT g.tgname, t.relname FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid WHERE NOT g.tgisinternal "
        "AND t.relnamespace = current_schema()::regnamespace UNION ALL SELECT rulename, tablename FROM pg_rules WHERE "
        "schemaname = current_schema()");
    while (triggers->next()) all[std::string(triggers->view(0))] = trigger_text(std::string(triggers->view(1)));
    return all;
}

} // namespace haihe::edge::sql
