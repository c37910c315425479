#include "app/node_commands.hpp"

#include "app/command_group.hpp"
#include "app/commands.hpp"

namespace haihe::app {

namespace {

class NodeCommands : public CommandGroup {
public:
    using CommandGroup::CommandGroup;

    void add_serve() const {
        auto const [command, options] = add<ServeOptions>("serve", {"运行一个平台", "Run a platform"}, serve);
        command->add_option("--config", options->config, config_text())->required();
        command->add_option("--home", options->home, home_text());
        command
            ->add_option("--role", options->role, "hub | trading | supervision") // left out: the configuration says it
            ->check(CLI::IsMember({"hub", "trading", "supervision"}));
        auto* const clock = command->add_option(
            "--virtual-clock", options->virtual_clock,
            console().in({"虚拟时钟的起点,形如 2026-03-03T01:00:00.000Z;任何人都可以拨动它",
                          "Start of a virtual clock, like 2026-03-03T01:00:00.000Z; anybody may set "
                          "it"}));
        command
            ->add_option("--rate", options->rate,
                         console().in({"虚拟时钟每秒走多少秒", "Virtual seconds a real second"}))
            ->check(CLI::Range(0, 1'000'000))
            ->needs(clock);
    }
    void add_check_config() const {
        auto const [command, options] =
            add<CheckConfigOptions>("check-config", {"检查配置文件", "Check a configuration"}, check_config);
        command->add_option("config", options->config, config_text())->required();
        command->add_option("--home", options->home, home_text());
    }

private:
    [[nodiscard]] std::string config_text() const { return console().in({"配置文件(TOML)", "Configuration (TOML)"}); }
    [[nodiscard]] std::string home_text() const {
        return console().in(
            {"安装目录,缺省由程序位置推断", "Directory of the installation; default: found from the program"});
    }
};

} // namespace

void add_node_commands(CLI::App& app, Console const& console, std::function<int()>& chosen) {
    NodeCommands const commands(app, console, chosen);
    commands.add_serve();
    commands.add_check_config();
}

} // namespace haihe::app
