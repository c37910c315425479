#include "app/law_commands.hpp"

#include "app/command_group.hpp"
#include "app/commands.hpp"

namespace haihe::app {

namespace {

class LawCommands : public CommandGroup {
public:
    using CommandGroup::CommandGroup;

    void add_check() const {
        auto const [command, options] = add<LawCheckOptions>(
            "check", {"逐条核对招标的时间安排和金额", "Check a tender's time table and amounts, rule by rule"},
            law_check);
        command->add_option("file", options->file, console().in({"文件,- 为标准输入", "The file; - is standard input"}))
            ->required();
        command
            ->add_option("--option", options->options,
                         console().in({"启用一条可选规则（据知识，未核对原文）",
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
                console().in({"文件开始发售的日期，形如 2026-03-03", "First day of the offer, like 2026-03-03"}))
            ->required();
        command->add_option("--at", options->at, console().in({"时刻，缺省 09:00", "Hour; default 09:00"}));
        command->add_flag("--voluntary", options->voluntary,
                          console().in({"非依法必须招标", "Not a tender that must be held by law"}));
        command->add_flag("--prequalification", options->prequalification,
                          console().in({"采用资格预审", "With prequalification"}));
        command->add_flag("--on-working-days", options->on_working_days,
                          console().in({"截止日落在休息日的，移到下一工作日",
                                        "A deadline on a day off waits for the next working day"}));
        add_answer(command, options->home, options->json);
    }
    void add_book() const {
        auto const [command, options] =
            add<LawBookOptions>("book", {"写出规则手册（docs/law）", "Write the book of the law (docs/law)"}, law_book);
        command->add_option("directory", options->directory, console().in({"目录", "Directory"}))->required();
    }

private:
    void add_answer(CLI::App* command, std::string& home, bool& json) const {
        command->add_option("--home", home,
                            console().in({"安装目录,缺省由程序位置推断",
                                          "Directory of the installation; default: found from the program"}));
        command->add_flag("--json", json, console().in({"以 JSON 输出", "Answer in JSON"}));
    }
};

} // namespace

void add_law_commands(CLI::App& law, Console const& console, std::function<int()>& chosen) {
    LawCommands const commands(law, console, chosen);
    commands.add_check();
    commands.add_plan();
    commands.add_book();
}

} // namespace haihe::app
