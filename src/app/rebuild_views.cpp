#include "app/commands.hpp"
#include "app/node_setup.hpp"
#include "app/role.hpp"
#include "ledger/read_ahead.hpp"
#include "node/read_received.hpp"

#include <filesystem>

namespace haihe::app {

int rebuild_views(RebuildViewsOptions const& options, Console const& console) {
    auto const setup = read_node_setup(options.config, options.role, options.home);
    if (!setup) return console.refuse(setup.error());
    auto const& database = setup->settings.database;
    if (!edge::sql::names_a_server(database) && !std::filesystem::is_regular_file(database))
        return console.refuse({"没有账本文件 " + database + "。", "There is no ledger file " + database + "."});
    auto const role = Role::make(*setup);
    if (!role) return console.refuse(role.error());
    auto const book = node::Node::book_of(setup->settings.role, (*role)->mount());
    auto const replayed = std::to_string(ledger::rebuild_views(database, book, node::read_received));
    console.say(
        {"已按 " + replayed + " 条记录重建全部视图。", "All views were rebuilt from " + replayed + " entries."});
    return kGood;
}

} // namespace haihe::app
