// The file itself: what SQLite's own check does not look at, and what it does.

#include "ledger/auditor.hpp"
#include "ledger/tables.hpp"

#include <filesystem>
#include <fstream>

namespace haihe::ledger {

namespace {

constexpr std::size_t kHeaderSize = 100;

std::uint32_t number_at(std::string const& header, std::size_t at, std::size_t width = 4) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < width; ++i) value = value << 8 | static_cast<std::uint8_t>(header[at + i]);
    return value;
}

std::map<std::string, std::string> schema_of(edge::sql::Connection& database) {
    auto query =
        database.query("SELECT name, type || ' of ' || tbl_name || ': ' || coalesce(sql, '') FROM sqlite_master");
    std::map<std::string, std::string> found;
    while (query.next()) found[query.text(0)] = query.text(1);
    return found;
}

} // namespace

void Auditor::add(std::string fault) {
    if (report_.faults.size() == AuditReport::kFaultsMax) report_.faults.emplace_back("more faults are not listed");
    if (report_.faults.size() < AuditReport::kFaultsMax) report_.faults.push_back(std::move(fault));
}

void Auditor::take(AuditReport const& other) {
    for (auto const& fault : other.faults) add(fault);
}

void Auditor::look_at_file(std::string const& path) {
    if (on_server_) {
        guarded("database", [&] { server(); });
        return;
    }
    guarded("database", [&] { header(path); });
    guarded("database", [&] { integrity(); });
    guarded("database", [&] { schema(); });
}

void Auditor::header(std::string const& path) {
    std::error_code absent;
    if (std::filesystem::file_size(path + "-wal", absent) > 0 && !absent)
        return; // page 1 is newer in the write-ahead log
    std::string bytes(kHeaderSize, '\0');
    std::ifstream file(path, std::ios::binary);
    if (!file.read(bytes.data(), static_cast<std::streamsize>(kHeaderSize)))
        return; // all of it still stands in the write-ahead log
    struct Field {
        std::size_t at, width;
        std::uint32_t value;
        char const* name;
    };
    // https://www.sqlite.org/fileformat2.html, section 1.3
    static constexpr Field kFields[] = {{18, 1, 2, "write version"},
                                        {19, 1, 2, "read version"},
                                        {20, 1, 0, "reserved bytes of a page"},
                                        {21, 1, 64, "payload share"},
                                        {22, 1, 32, "payload share"},
                                        {23, 1, 32, "payload share"},
                                        {44, 4, 4, "schema format"},
                                        {48, 4, 0, "default cache size"},
                                        {52, 4, 0, "largest root page"},
                                        {56, 4, 1, "text encoding"},
                                        {60, 4, kSchemaVersion, "version"},
                                        {64, 4, 0, "incremental vacuum"},
                                        {68, 4, kApplicationId, "application"}};
    for (auto const& field : kFields)
        expect(number_at(bytes, field.at, field.width) == field.value, "database", "header", field.name);
    for (std::size_t at = 72; at < 92; ++at)
        expect(bytes[at] == '\0', "database", "header", "bytes kept for later are in use");
    expect(number_at(bytes, 24) == number_at(bytes, 92), "database", "header", "change counters differ");
}

void Auditor::integrity() {
    auto query = database_.query("PRAGMA integrity_check(100)");
    while (query.next())
        if (query.view(0) != "ok") fault("database", "file", query.text(0));
}

void Auditor::schema() {
    edge::sql::Connection fresh(":memory:", edge::sql::Mode::read_write);
    fresh.execute(kLedgerSchema);
    same_schema(fresh);
    auto strange = database_.query("SELECT name FROM sqlite_master WHERE type = 'trigger'");
    while (strange.next()) fault("schema", strange.text(0), "a ledger has no triggers");
}

void Auditor::server() {
    auto const format = database_.format();
    expect(format.application == kApplicationId, "database", "format", "application");
    expect(format.version == kSchemaVersion, "database", "format", "version");
    edge::sql::Connection fresh(":memory:", edge::sql::Mode::read_write);
    fresh.execute(kLedgerSchema);
    same_schema(fresh);
    for (auto const& [name, text] : database_.schema())
        expect(!text.starts_with("trigger"), "schema", name, "a ledger has no triggers");
}

void Auditor::same_schema(edge::sql::Connection& fresh) {
    // A file keeps the very words; a server does not, and tells its schema as SQLite's is told.
    auto const found = on_server_ ? database_.schema() : schema_of(database_);
    for (auto const& [name, text] : on_server_ ? fresh.schema() : schema_of(fresh)) {
        auto const at = found.find(name);
        expect(at != found.end() && at->second == text, "schema", name, "is not as it is created");
    }
}

} // namespace haihe::ledger
