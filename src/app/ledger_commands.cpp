#include "app/ledger_commands.hpp"

#include "app/command_group.hpp"
#include "app/commands.hpp"

namespace haihe::app {

namespace {

class LedgerCommands : public CommandGroup {
public:
    using CommandGroup::CommandGroup;

    void add_rebuild_views() const {
        auto const [command, options] = add<RebuildViewsOptions>(
            "rebuild-views", {"由账本重建视图", "Rebuild the views from the ledger"}, rebuild_views);
        command->add_option("--role", options->role, "hub | trading | supervision")
            ->required()
            ->check(CLI::IsMember({"hub", "trading", "supervision"}));
        add_node(command, options->config, options->home)->required();
    }
    void add_audit() const {
        auto const [command, options] = add<AuditOptions>("audit", {"核对账本", "Audit a ledger"}, audit);
        command->add_option("file", options->file,
                            console().in({"账本文件或 postgres:// 数据库;只核对账本本身",
                                          "The ledger's file, or postgres://…: checks the ledger itself"}));
        add_node(command, options->config, options->home)
            ->description(
                console().in({"配置文件;连同视图一并核对", "Configuration of the node: its views are checked too"}));
        command->add_flag("--json", options->json, console().in({"以 JSON 输出", "Answer in JSON"}));
    }
    void add_move() const {
        auto const [command, options] = add<MoveOptions>(
            "move", {"把账本迁移到另一个数据库并核对", "Move the ledger to another database, and check it"}, move);
        add_node(command, options->config, options->home)->required();
        command->add_option("--from", options->from,
                            console().in({"原账本:sqlite:文件 或 postgres://…;缺省为配置文件所写的",
                                          "The ledger: sqlite:FILE or postgres://…; default: the configuration's"}));
        command
            ->add_option("--to", options->to,
                         console().in({"空的新数据库:sqlite:文件 或 postgres://…",
                                       "A new, empty database: sqlite:FILE or postgres://…"}))
            ->required();
    }

    void add_backup() const {
        auto const [command, options] = add<BackupOptions>(
            "backup", {"备份账本和文件，平台可以照常运行", "Back up ledger and files; the platform may go on"}, backup);
        add_node(command, options->config, options->home)->required();
        command->add_option("directory", options->directory, console().in({"新的目录", "A new directory"}))->required();
    }
    void add_restore() const {
        auto const [command, options] = add<RestoreOptions>(
            "restore", {"由备份恢复账本和文件", "Bring ledger and files back from a backup"}, restore);
        add_node(command, options->config, options->home)->required();
        command->add_option("directory", options->directory, console().in({"备份的目录", "The backup's directory"}))
            ->required();
    }

private:
    CLI::Option* add_node(CLI::App* command, std::string& config, std::string& home) const {
        command->add_option("--home", home,
                            console().in({"安装目录,缺省由程序位置推断",
                                          "Directory of the installation; default: found from the program"}));
        return command->add_option("--config", config, console().in({"配置文件(TOML)", "Configuration (TOML)"}));
    }
};

} // namespace

void add_ledger_commands(CLI::App& app, Console const& console, std::function<int()>& chosen) {
    LedgerCommands const commands(app, console, chosen);
    commands.add_rebuild_views();
    commands.add_audit();
    commands.add_move();
    commands.add_backup();
    commands.add_restore();
}

} // namespace haihe::app
