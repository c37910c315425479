#include "app/backup_set.hpp"
#include "app/commands.hpp"
#include "app/role.hpp"
#include "edge/sql/copy_database.hpp"
#include "ledger/audit.hpp"
#include "ledger/move.hpp"

namespace haihe::app {

namespace fs = std::filesystem;

namespace {

void put_in_place(fs::path const& ledger, fs::path const& database) {
    auto const directory = database.has_parent_path() ? database.parent_path() : fs::path(".");
    fs::create_directories(directory);
    auto const unfinished = database.string() + ".restoring";
    fs::remove(unfinished);
    edge::sql::copy_database(ledger.string(), unfinished);
    fs::rename(unfinished, database);
    make_durable({directory});
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
    if (!to_a_server && fs::exists(database)) // a server's must be empty: move_ledger looks
        return console.refuse({"账本 " + database.string() + " 已经存在，不予覆盖。",
                               "There is a ledger " + database.string() + " already: it is not overwritten."});
    auto const book = node::Node::book_of(settings.role, (*role)->mount());
    auto const report = ledger::audit(set.ledger().string(), &book);
    for (auto const& fault : report.faults) console.print(fault);
    if (!report.faults.empty() || report.entries != manifest->entries)
        return console.refuse(
                   {"备份中的账本核对不符，未恢复。", "The ledger of the backup is not whole: nothing is restored."}),
               kNo;
    // The files first, the ledger last and under another name until it is whole: a restore that was cut off can be
    // repeated, and leaves no node that starts.
    if (setup->config.files) {
        auto const stores = open_object_stores(*setup, settings.files);
        if (!stores) return console.refuse(stores.error());
        put_objects(set.files(), *stores);
    } else {
        copy_files(set.files(), settings.files);
    }
    if (to_a_server)
        ledger::move_ledger(set.ledger().string(), settings.database, book);
    else
        put_in_place(set.ledger(), database);
    auto const entries = std::to_string(manifest->entries), at = manifest->madeAt.to_string();
    console.say({"已恢复 " + manifest->node + " 至 " + at + " 的状态：账本记录 " + entries +
                     " 条。此后的记录不在其中；见证方持有更新的树头时，平台会拒绝受理并说明。",
                 manifest->node + " is as it was at " + at + ": " + entries +
                     " entries. What came later is not in it; where a witness holds a later head, the platform accepts "
                     "nothing and says so."});
    return kGood;
}

} // namespace haihe::app
