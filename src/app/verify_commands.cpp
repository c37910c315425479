#include "app/verify_commands.hpp"

#include "app/command_group.hpp"
#include "app/commands.hpp"

namespace haihe::app {

namespace {

class VerifyCommands : public CommandGroup {
public:
    using CommandGroup::CommandGroup;

    [[nodiscard]] CLI::App* add_notice() const {
        auto const [command, options] =
            add<VerifyOptions>("verify", {"离线验证公告的证明", "Verify the proof of a notice, off-line"}, verify);
        command->add_option("file", options->file, file_text());
        add_known(command, *options);
        need_hub_keys(command);
        return command;
    }
    void add_draw() const {
        auto const [command, options] =
            add<VerifyDrawOptions>("draw",
                                   {"离线验证评标专家抽取记录，重新计算抽取结果",
                                    "Verify the transcript of a draw of experts, off-line: compute it anew"},
                                   verify_draw);
        command->add_option("file", options->file, file_text())->required();
        add_known(command, *options);
        need_hub_keys(command);
        add(command, "--department", options->department,
            {"行政监督部门的签名证书（PEM）", "The department's signing certificate (PEM)"});
        add(command, "--jurisdiction", options->jurisdiction,
            {"监督职责表的证明文件", "Proof of the table of who supervises what"});
        add(command, "--industry", options->industry, {"招标项目的行业代码", "The tender's industry"});
        add(command, "--region", options->region, {"招标项目的行政区划代码", "The tender's region"});
    }
    void add_archive() const {
        auto const [command, options] = add<VerifyArchiveOptions>(
            "archive", {"离线验证招标项目的归档文件", "Verify the archive of a tender, off-line"}, verify_archive);
        command->add_option("file", options->file, console().in({"归档文件", "The container"}))->required();
        add_known(command, *options);
        need_hub_keys(command);
        add(command, "--keys", options->keys,
            {"该平台的密钥沿革（其 /proofs/keys）：此后声明的新纪元是否舍弃了归档所依据的树头",
             "The platform's key history (its /proofs/keys): whether a new epoch declared since has left the archive's "
             "head behind"});
        auto* const authority =
            add(command, "--time-stamp-authority", options->time_stamp_authority,
                {"所信任的时间戳机构证书（PEM）", "Certificate of the time-stamping authority (PEM)"});
        add(command, "--time-stamp", options->time_stamp,
            {"账本的时间戳(GET /time-stamps/{size})", "Time stamp of the ledger (GET /time-stamps/{size})"})
            ->needs(authority);
    }
    void add_keys() const {
        auto const [command, options] = add<VerifyKeysOptions>(
            "keys",
            {"离线验证平台的密钥沿革（其 /proofs/keys），连同新纪元的声明",
             "Verify the key history of a platform (its /proofs/keys) and the new epochs in it, off-line"},
            verify_keys);
        command->add_option("file", options->file, file_text())->required();
        add_known(command, *options);
        add(command, "--platform", options->platform,
            {"您所知的该平台证书（PEM）", "A certificate that you know to be the platform's (PEM)"});
    }

private:
    using CommandGroup::add;

    CLI::Option* add(CLI::App* command, char const* name, std::string& member, kernel::Text const& text) const {
        return command->add_option(name, member, console().in(text));
    }
    [[nodiscard]] std::string file_text() const {
        return console().in({"文件,- 为标准输入", "The file; - is standard input"});
    }
    /// A declaration of the hub stands in its key history. The file of `verify keys` may be that history itself.
    static void need_hub_keys(CLI::App* command) {
        command->get_option("--hub-epoch")->needs(command->get_option("--hub-keys"));
    }
    /// What the reader of a proof knows beforehand, and how it is told what was proved.
    template <class Options>
    void add_known(CLI::App* command, Options& options) const {
        command
            ->add_option("--authority", options.authorities,
                         console().in({"电子认证机构根证书(PEM,可附中间证书)",
                                       "Root of an authority (PEM, intermediates may follow)"}))
            ->allow_extra_args(false);
        auto* const hub =
            add(command, "--hub", options.hub.certificate, {"公共服务平台的证书(PEM)", "Certificate of the hub (PEM)"});
        add(command, "--hub-keys", options.hub.keys,
            {"公共服务平台的密钥沿革（其 /proofs/keys），更换密钥前后的证明由此相通",
             "The hub's key history (its /proofs/keys): leads from --hub to its other keys"})
            ->needs(hub);
        command
            ->add_option("--hub-epoch", options.hub.epochs,
                         console().in({"您查看后决定接续的公共服务平台新纪元声明的 SM3 摘要",
                                       "SM3 of a declaration with which the hub began a new epoch, and which you have "
                                       "looked into and follow"}))
            ->allow_extra_args(false);
        command->add_flag("--strict", options.strict,
                          console().in({"未检查的也算未通过", "What is not checked counts as failed"}));
        command->add_flag("--json", options.json, console().in({"以 JSON 输出", "Answer in JSON"}));
    }
};

} // namespace

void add_verify_commands(CLI::App& app, Console const& console, std::function<int()>& chosen) {
    VerifyCommands const below(*VerifyCommands(app, console, chosen).add_notice(), console, chosen);
    below.add_draw();
    below.add_archive();
    below.add_keys();
}

} // namespace haihe::app
