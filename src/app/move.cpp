#include "ledger/move.hpp"
#include "app/commands.hpp"
#include "app/node_setup.hpp"
#include "app/role.hpp"

#include <filesystem>

namespace haihe::app {

namespace {

/// sqlite:PATH, a path, or postgres://…
std::string address_of(std::string const& text) {
    constexpr std::string_view kFile = "sqlite:";
    return text.starts_with(kFile) ? text.substr(kFile.size()) : text;
}

} // namespace

int move(MoveOptions const& options, Console const& console) {
    auto const setup = read_node_setup(options.config, "", options.home);
    if (!setup) return console.refuse(setup.error());
    auto const role = Role::make(*setup);
    if (!role) return console.refuse(role.error());
    auto const from = options.from.empty() ? setup->settings.database : address_of(options.from);
    if (!edge::sql::names_a_server(from) && !std::filesystem::is_regular_file(from))
        return console.refuse({"没有账本文件 " + from + "。", "There is no ledger file " + from + "."});
    auto const report =
        ledger::move_ledger(from, address_of(options.to), node::Node::book_of(setup->settings.role, (*role)->mount()));
    for (auto const* const audited : {&report.before, &report.after})
        for (auto const& fault : audited->faults) console.print(fault);
    if (!report.before.faults.empty())
        return console.refuse({"原账本不完整,没有迁移。", "The ledger is not whole; nothing was moved."});
    if (!report.after.faults.empty())
        return console.refuse({"迁移后的账本不完整,请勿使用。", "The copy is not whole; do not use it."});
    auto const entries = std::to_string(report.after.entries), heads = std::to_string(report.after.heads);
    console.say({"已迁移:记录 " + entries + " 条,树根 " + heads +
                     " 个,签名和视图均已核对。请在配置文件 [ledger] 中改用新的数据库;原账本不要再启用。",
                 "Moved: " + entries + " entries, " + heads +
                     " heads, signatures and views checked. Name the new database in [ledger] of the configuration; do "
                     "not use the old ledger again."});
    return kGood;
}

} // namespace haihe::app
