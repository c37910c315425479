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
    }

private:
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
}

} // namespace haihe::app
