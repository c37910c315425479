#include "app/backup_set.hpp"
#include "app/commands.hpp"
#include "app/role.hpp"
#include "edge/sql/connection.hpp"
#include "edge/sql/copy_database.hpp"
#include "ledger/audit.hpp"
#include "ledger/move.hpp"

#include <fstream>

namespace haihe::app {

namespace fs = std::filesystem;

namespace {

void put_in_place(fs::path const& ledger, fs::path const& database) {
    auto const directory = database.has_parent_path() ? database.parent_path() : fs::path(".");
    fs::create_directories(directory);
    auto const unfinished = database.string() + ".restoring";
    for (auto const* rest : {"", "-journal", "-wal", "-shm"}) fs::remove(unfinished + rest);
    edge::sql::copy_database(ledger.string(), unfinished);
    fs::rename(unfinished, database);
    make_durable({directory});
}

/// Somebody may be at work with what is there.
bool is_taken(std::string const& database) {
    return edge::sql::names_a_server(database) ? !edge::sql::Connection(database, edge::sql::Mode::read_only).is_empty()
                                               : fs::exists(database);
}

/// A server's database that an earlier attempt has filled.
bool holds(std::string const& database, ledger::Book const& book, std::int64_t entries) {
    auto const report = ledger::audit(database, &book);
    return report.faults.empty() && report.entries == entries;
}

/// Before anything else is written; until it is taken away the node does not start.
void set_mark(fs::path const& files) {
    fs::create_directories(files);
    auto const mark = restore_mark(files);
    std::ofstream(mark, std::ios::trunc).flush();
    make_durable({mark, files});
}

void take_mark_away(fs::path const& files) {
    fs::remove(restore_mark(files));
    make_durable({files});
}

} // namespace

int restore(RestoreOptions const& options, Console const& console) {
    auto const setup = read_node_setup(options.config, "", options.home);
    if (!setup) return console.refuse(setup.error());
    auto const role = Role::make(*setup);
    if (!role) return console.refuse(role.error());
    auto const& settings = setup->settings;
    fs::path const database = settings.database;
    BackupSet const set{options.directory};
    auto const manifest = read_backup(set);
    if (!manifest) return console.refuse(manifest.error(), kNo);
    if (manifest->node != settings.code)
        return console.refuse(
                   {"这是 " + manifest->node + " 的备份，配置文件是 " + settings.code + " 的。",
                    "This is a backup of " + manifest->node + "; the configuration is of " + settings.code + "."}),
               kNo;
    bool const to_a_server = edge::sql::names_a_server(settings.database);
    bool const repeated = fs::exists(restore_mark(settings.files)); // then nobody has worked with what is there
    if (!repeated && is_taken(settings.database))
        return console.refuse({"账本 " + settings.database + " 已经存在，不予覆盖。",
                               "There is a ledger " + settings.database + " already: it is not overwritten."});
    auto const book = node::Node::book_of(settings.role, (*role)->mount());
    auto const report = ledger::audit(set.ledger().string(), &book);
    for (auto const& fault : report.faults) console.print(fault);
    if (!report.faults.empty() || report.entries != manifest->entries)
        return console.refuse(
                   {"备份中的账本核对不符，未恢复。", "The ledger of the backup is not whole: nothing is restored."}),
               kNo;
    // The files first, the ledger last and under another name until it is whole: a restore that was cut off can be
    // repeated, and leaves no node that starts — not on half the files, and not by founding an empty ledger beside
    // them.
    set_mark(settings.files);
    if (setup->config.files) {
        auto const stores = open_object_stores(*setup, settings.files);
        if (!stores) return console.refuse(stores.error()); // repeated when they can be reached
        put_objects(set.files(), *stores);
    } else {
        copy_files(set.files(), settings.files);
    }
    if (!to_a_server)
        put_in_place(set.ledger(), database);
    else if (!repeated || !holds(settings.database, book, manifest->entries))
        ledger::move_ledger(set.ledger().string(), settings.database, book);
    take_mark_away(settings.files);
    auto const entries = std::to_string(manifest->entries), at = manifest->madeAt.to_string();
    console.say({"已恢复 " + manifest->node + " 至 " + at + " 的状态：账本记录 " + entries +
                     " 条。此后的记录不在其中；见证方持有更新的树头时，平台会拒绝受理并说明。",
                 manifest->node + " is as it was at " + at + ": " + entries +
                     " entries. What came later is not in it; where a witness holds a later head, the platform accepts "
                     "nothing and says so."});
    return kGood;
}

} // namespace haihe::app
