#include "app/epoch_commands.hpp"

#include "app/command_group.hpp"
#include "app/commands.hpp"

namespace haihe::app {

namespace {

class EpochCommands : public CommandGroup {
public:
    using CommandGroup::CommandGroup;

    void add_draft() const {
        auto const [command, options] =
            add<DraftEpochOptions>("draft", {"拟制新纪元声明", "Draft the declaration of a new epoch"}, draft_epoch);
        add_node(command, options->config, options->home);
        command
            ->add_option(
                "--ground", options->ground,
                console().in({"ledger_lost(账本丢失)或 key_compromised(密钥失窃)", "ledger_lost | key_compromised"}))
            ->required()
            ->check(CLI::IsMember({"ledger_lost", "key_compromised"}));
        command
            ->add_option("--reason", options->reason,
                         console().in({"事由,1至2000字", "What happened, 1 to 2,000 characters"}))
            ->required();
        command->add_option("--out", options->out, console().in({"声明文件", "File of the declaration"}))->required();
        command->add_option("--without", options->without,
                            console().in({"公共服务平台:不列入声明的平台(标识代码)",
                                          "At the hub: a platform that is left out (code)"}));
        add_platforms(command, options->platforms);
    }
    void add_sign() const {
        auto const [command, options] =
            add<SignEpochOptions>("sign", {"在声明上签名", "Sign the declaration"}, sign_epoch);
        add_file(command, options->file);
        command
            ->add_option("--key", options->credential.key,
                         console().in({"签名人的密钥(PEM)", "The signer's key (PEM)"}))
            ->required();
        command
            ->add_option("--certificate", options->credential.certificate,
                         console().in({"签名人的证书(PEM)", "The signer's certificate (PEM)"}))
            ->required();
        command->add_option("--passphrase-file", options->credential.passphrase_file,
                            console().in({"口令文件", "File of the passphrase"}));
    }
    void add_begin() const {
        auto const [command, options] =
            add<BeginEpochOptions>("begin", {"开启新纪元", "Begin the new epoch"}, begin_epoch);
        add_node(command, options->config, options->home);
        add_file(command, options->file);
        add_platforms(command, options->platforms);
    }
    void add_follow() const {
        auto const [command, options] = add<FollowEpochOptions>(
            "follow", {"接续公共服务平台的新纪元", "Follow the hub into its new epoch"}, follow_epoch);
        add_node(command, options->config, options->home);
        command
            ->add_option("declaration", options->declaration,
                         console().in({"声明的摘要(见日志)", "Digest of the declaration, from the log"}))
            ->required();
    }

private:
    void add_platforms(CLI::App* command, std::vector<std::string>& platforms) const {
        command->add_option("--platform", platforms,
                            console().in({"公共服务平台:保留的登记中没有的平台(地址)",
                                          "At the hub: a platform that the kept register does not know (address)"}));
    }
    void add_node(CLI::App* command, std::string& config, std::string& home) const {
        command
            ->add_option("--config", config,
                         console().in({"停运平台的配置文件(TOML)", "Configuration of the stopped node (TOML)"}))
            ->required();
        command->add_option("--home", home,
                            console().in({"安装目录,缺省由程序位置推断",
                                          "Directory of the installation; default: found from the program"}));
    }
    void add_file(CLI::App* command, std::string& file) const {
        command->add_option("file", file, console().in({"声明文件", "File of the declaration"}))->required();
    }
};

} // namespace

void add_epoch_commands(CLI::App& app, Console const& console, std::function<int()>& chosen) {
    EpochCommands const commands(app, console, chosen);
    commands.add_draft();
    commands.add_sign();
    commands.add_begin();
    commands.add_follow();
}

} // namespace haihe::app
