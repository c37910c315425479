#include "app/node_commands.hpp"

#include "app/commands.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace haihe::app {

namespace {

class NodeCommands {
public:
    NodeCommands(CLI::App& app, Console const& console, std::function<int()>& chosen)
        : app_(app), console_(console), chosen_(chosen) {}

    void add_serve() const {
        auto const [command, options] = add<ServeOptions>("serve", {"运行一个平台", "Run a platform"}, serve);
        command->add_option("--config", options->config, config_text())->required();
        command->add_option("--home", options->home, home_text());
        command
            ->add_option("--role", options->role, "hub | trading | supervision") // left out: the configuration says it
            ->check(CLI::IsMember({"hub", "trading", "supervision"}));
        auto* const clock =
            command->add_option("--virtual-clock", options->virtual_clock,
                                console_.in({"虚拟时钟的起点,形如 2026-03-03T01:00:00.000Z;任何人都可以拨动它",
                                             "Start of a virtual clock, like 2026-03-03T01:00:00.000Z; anybody may set "
                                             "it"}));
        command
            ->add_option("--rate", options->rate,
                         console_.in({"虚拟时钟每秒走多少秒", "Virtual seconds a real second"}))
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
    template <class Options>
    std::pair<CLI::App*, std::shared_ptr<Options>> add(char const* name, kernel::Text const& text,
                                                       int (*run)(Options const&, Console const&)) const {
        auto options = std::make_shared<Options>();
        auto* const command = app_.add_subcommand(name, console_.in(text));
        command->set_help_flag("-h,--help", console_.in({"显示帮助", "Print this help"}));
        command->callback([&chosen = chosen_, &console = console_, options, run] {
            chosen = [&console, options, run] { return run(*options, console); };
        });
        return {command, options};
    }
    [[nodiscard]] std::string config_text() const { return console_.in({"配置文件(TOML)", "Configuration (TOML)"}); }
    [[nodiscard]] std::string home_text() const {
        return console_.in(
            {"安装目录,缺省由程序位置推断", "Directory of the installation; default: found from the program"});
    }

    CLI::App& app_;
    Console const& console_;
    std::function<int()>& chosen_;
};

} // namespace

void add_node_commands(CLI::App& app, Console const& console, std::function<int()>& chosen) {
    NodeCommands const commands(app, console, chosen);
    commands.add_serve();
    commands.add_check_config();
}

} // namespace haihe::app
