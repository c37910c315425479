#include "app/backup_set.hpp"
#include "app/commands.hpp"
#include "app/role.hpp"
#include "edge/clock/clock.hpp"
#include "edge/sql/copy_database.hpp"
#include "ledger/audit.hpp"
#include "ledger/move.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <fstream>

namespace haihe::app {

namespace {

namespace fs = std::filesystem;

void write_text(fs::path const& path, std::string const& text) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text << std::flush;
    if (!file) throw fs::filesystem_error("cannot be written", path, std::make_error_code(std::errc::io_error));
}

kernel::Result<CopiedFiles> copy_all(NodeSetup const& setup, BackupSet const& set) {
    if (!setup.config.files) return copy_files(setup.settings.files, set.files());
    auto const under_way = set.directory / "under-way"; // beside those of a running node
    auto const stores = open_object_stores(setup, under_way);
    if (!stores) return std::unexpected(stores.error());
    auto copied = copy_objects(*stores, set.files());
    fs::remove_all(under_way);
    return copied;
}

} // namespace

int backup(BackupOptions const& options, Console const& console) {
    auto const setup = read_node_setup(options.config, "", options.home);
    if (!setup) return console.refuse(setup.error());
    auto const role = Role::make(*setup);
    if (!role) return console.refuse(role.error());
    BackupSet const set{options.directory};
    if (fs::exists(set.directory) && !fs::is_empty(set.directory))
        return console.refuse(
            {"目录 " + options.directory + " 不是空的。", "The directory " + options.directory + " is not empty."});
    if (fs::exists(restore_mark(setup->settings.files)))
        return console.refuse({"这个节点的恢复没有做完，不能备份。",
                               "A restore of this node was not finished: there is nothing to back up."});
    auto const& database = setup->settings.database;
    bool const of_a_server = edge::sql::names_a_server(database);
    if (!of_a_server && !fs::is_regular_file(database))
        return console.refuse({"没有账本文件 " + database + "。", "There is no ledger file " + database + "."});
    fs::create_directories(set.directory);
    // The ledger first: whatever file it names was stored before its entry was.
    auto const book = node::Node::book_of(setup->settings.role, (*role)->mount());
    if (of_a_server)
        ledger::move_ledger(database, set.ledger().string(), book);
    else
        edge::sql::copy_database(database, set.ledger().string());
    auto const copied = copy_all(*setup, set);
    if (!copied) return console.refuse(copied.error());
    write_text(set.file_list(), copied->list);
    auto const report = ledger::audit(set.ledger().string(), &book);
    for (auto const& fault : report.faults) console.print(fault);
    if (!report.faults.empty())
        return console.refuse({"账本核对不符，备份未完成。", "The ledger is not whole: no backup was made."}), kNo;
    BackupManifest const manifest{BackupManifest::kFormat, setup->settings.code, edge::SystemClock{}.now(),
                                  report.entries,          copied->count,        copied->bytes,
                                  trust::sm3(copied->list)};
    write_text(set.manifest(), json::write(manifest) + "\n");
    make_durable({set.file_list(), set.manifest(), set.directory});
    auto const entries = std::to_string(manifest.entries), files = std::to_string(manifest.files);
    console.say({"已备份 " + manifest.node + "：账本记录 " + entries + " 条（核对无误），文件 " + files +
                     " 个。密钥、证书和配置文件不在其中，请另行保管。",
                 manifest.node + " is backed up: " + entries + " entries (audited), " + files +
                     " files. Its keys, certificates and configuration are not in it: keep them apart."});
    return kGood;
}

} // namespace haihe::app
