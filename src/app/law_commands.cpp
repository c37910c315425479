#include "app/law_commands.hpp"

#include "app/commands.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace haihe::app {

namespace {

class LawCommands {
public:
    LawCommands(CLI::App& law, Console const& console, std::function<int()>& chosen)
        : law_(law), console_(console), chosen_(chosen) {}

    void add_check() const {
        auto const [command, options] = add<LawCheckOptions>(
            "check", {"逐条核对招标的时间安排和金额", "Check a tender's time table and amounts, rule by rule"},
            law_check);
        command->add_option("file", options->file, console_.in({"文件,- 为标准输入", "The file; - is standard input"}))
            ->required();
        command
            ->add_option("--option", options->options,
                         console_.in({"启用一条可选规则（据知识，未核对原文）",
                                      "Switch on a rule that is known and was not read in its act"}))
            ->allow_extra_args(false);
        add_answer(command, options->home, options->json);
    }
    void add_plan() const {
        auto const [command, options] = add<LawPlanOptions>(
            "plan", {"由开始日期推算最早的合法时间安排", "The earliest lawful time table from a start"}, law_plan);
        command
            ->add_option(
                "--from", options->from,
                console_.in({"文件开始发售的日期，形如 2026-03-03", "First day of the offer, like 2026-03-03"}))
            ->required();
        command->add_option("--at", options->at, console_.in({"时刻，缺省 09:00", "Hour; default 09:00"}));
        command->add_flag("--voluntary", options->voluntary,
                          console_.in({"非依法必须招标", "Not a tender that must be held by law"}));
        command->add_flag("--prequalification", options->prequalification,
                          console_.in({"采用资格预审", "With prequalification"}));
        command->add_flag("--on-working-days", options->on_working_days,
                          console_.in({"截止日落在休息日的，移到下一工作日",
                                       "A deadline on a day off waits for the next working day"}));
        add_answer(command, options->home, options->json);
    }
    void add_book() const {
        auto const [command, options] =
            add<LawBookOptions>("book", {"写出规则手册（docs/law）", "Write the book of the law (docs/law)"}, law_book);
        command->add_option("directory", options->directory, console_.in({"目录", "Directory"}))->required();
    }

private:
    template <class Options>
    std::pair<CLI::App*, std::shared_ptr<Options>> add(char const* name, kernel::Text const& text,
                                                       int (*run)(Options const&, Console const&)) const {
        auto options = std::make_shared<Options>();
        auto* const command = law_.add_subcommand(name, console_.in(text));
        command->set_help_flag("-h,--help", console_.in({"显示帮助", "Print this help"}));
        command->callback([&chosen = chosen_, &console = console_, options, run] {
            chosen = [&console, options, run] { return run(*options, console); };
        });
        return {command, options};
    }
    void add_answer(CLI::App* command, std::string& home, bool& json) const {
        command->add_option("--home", home,
                            console_.in({"安装目录,缺省由程序位置推断",
                                         "Directory of the installation; default: found from the program"}));
        command->add_flag("--json", json, console_.in({"以 JSON 输出", "Answer in JSON"}));
    }

    CLI::App& law_;
    Console const& console_;
    std::function<int()>& chosen_;
};

} // namespace

void add_law_commands(CLI::App& law, Console const& console, std::function<int()>& chosen) {
    LawCommands const commands(law, console, chosen);
    commands.add_check();
    commands.add_plan();
    commands.add_book();
}

} // namespace haihe::app
