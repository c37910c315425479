#include "app/command_line.hpp"

#include "app/commands.hpp"
#include "app/epoch_commands.hpp"
#include "app/installation.hpp"
#include "app/law_commands.hpp"
#include "app/ledger_commands.hpp"
#include "app/node_commands.hpp"
#include "app/verify_commands.hpp"
#include "demo/demo.hpp"
#include "node/node_endpoints.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <string_view>

namespace haihe::app {

namespace {

/// The commands, and which was chosen.
class CommandLine {
public:
    explicit CommandLine(Console const& console) : console_(console) {
        app_.description(console.in({"海河:全市电子招标投标系统", "Haihe: the electronic tendering system of a city"}));
        app_.footer(console.in({"退出码:0 成功;1 结果为否;2 用法、配置有误或无法执行。",
                                "Exit codes: 0 good; 1 the answer is no; 2 wrong usage or configuration, or it could "
                                "not be done."}));
        app_.set_version_flag("--version", std::string("haihe ") + node::kVersion,
                              console.in({"显示版本", "Print the version"}));
        app_.set_help_flag("-h,--help", console.in({"显示帮助", "Print this help"}));
        app_.add_option("--language", language_, console.in({"语言,缺省取自环境变量", "Language; default: by LANG"}))
            ->check(CLI::IsMember({"zh", "en"}));
        app_.require_subcommand(1);
        app_.fallthrough();
        add_node_commands(app_, console_, chosen_);
        add_ledger_commands(app_, console_, chosen_);
        add_epoch_commands(*group("epoch", {"账本丢失或密钥失窃后的新纪元", "A new epoch after a loss"}), console_,
                           chosen_);
        add_verify_commands(app_, console_, chosen_);
        add_file_commands();
        add_people_commands();
        add_bid_commands();
        add_draw_commands();
        add_law_commands(*group("law", {"法律规则：核对、排期、规则手册", "The law: check, plan, book"}), console_,
                         chosen_);
        add_demo();
    }

    int run(int count, char const* const* arguments) {
        try {
            app_.parse(count, arguments);
        } catch (CLI::ParseError const& fault) {
            if (fault.get_exit_code() == 0) return app_.exit(fault); // help, version
            return console_.refuse({std::string("命令行有误:") + fault.what() + "。用 haihe --help 查看用法。",
                                    std::string(fault.what()) + ". haihe --help tells the usage."});
        }
        return chosen_();
    }

private:
    using Command = CLI::App;

    template <class Options>
    struct Added {
        Command* command;
        std::shared_ptr<Options> options;

        CLI::Option* required(char const* name, std::string Options::*member, std::string const& text) const {
            return command->add_option(name, (*options).*member, text)->required();
        }
        CLI::Option* option(char const* name, std::string Options::*member, std::string const& text) const {
            return command->add_option(name, (*options).*member, text);
        }
    };

    template <class Options>
    Added<Options> add(char const* name, kernel::Text const& text, int (*run)(Options const&, Console const&),
                       Command* under = nullptr) {
        auto options = std::make_shared<Options>();
        auto* const command = (under ? under : &app_)->add_subcommand(name, console_.in(text));
        command->set_help_flag("-h,--help", console_.in({"显示帮助", "Print this help"}));
        command->callback([this, command, options, run] {
            if (!command->get_subcommands().empty()) return; // one below it was chosen
            chosen_ = [this, options, run] { return run(*options, console_); };
        });
        return {command, options};
    }

    [[nodiscard]] std::string home_text() const {
        return console_.in(
            {"安装目录,缺省由程序位置推断", "Directory of the installation; default: found from the program"});
    }
    [[nodiscard]] std::string file_text() const {
        return console_.in({"文件,- 为标准输入", "The file; - is standard input"});
    }

    template <class Options>
    void add_credential(Added<Options> const& added) {
        auto& credential = added.options->credential;
        added.command->add_option("--key", credential.key, console_.in({"私钥(PEM)", "Private key (PEM)"}))->required();
        added.command->add_option("--passphrase-file", credential.passphrase_file,
                                  console_.in({"私钥口令所在文件的首行", "File whose first line opens the key"}));
        added.command
            ->add_option("--certificate", credential.certificate, console_.in({"证书(PEM)", "Certificate (PEM)"}))
            ->required();
    }

    void add_file_commands() {
        add<FileOptions>("canonical", {"输出规范形式的 JSON", "Print JSON in canonical form"}, canonical)
            .required("file", &FileOptions::file, file_text());
        add<FileOptions>("digest", {"输出 SM3 摘要", "Print the SM3 digest"}, digest)
            .required("file", &FileOptions::file, file_text());
        auto const picked = add<PickOptions>("pick", {"从 JSON 中取出一项", "Print one member of a JSON file"}, pick);
        picked.required("pointer", &PickOptions::pointer, console_.in({"JSON 指针", "JSON Pointer"}));
        picked.required("file", &PickOptions::file, file_text());
    }

    void add_people_commands() {
        auto const signed_ = add<SignOptions>("sign", {"对文件签名", "Sign a file"}, sign);
        signed_.required("--label", &SignOptions::label,
                         console_.in({"用途标签,形如 haihe/announcement/1", "Label, like haihe/announcement/1"}));
        add_credential(signed_);
        signed_.required("file", &SignOptions::file, file_text());
        kernel::Text const tls{"https 所用机构证书(PEM)", "Authorities for https (PEM)"};
        kernel::Text const url{"网址", "URL"};
        auto const in = add<SignInOptions>("sign-in", {"以证书登录,输出会话号", "Sign in, print the session"}, sign_in);
        add_credential(in);
        in.required("url", &SignInOptions::url, console_.in(url));
        in.option("--tls-authorities", &SignInOptions::tls_authorities, console_.in(tls));
        auto const asked = add<RequestOptions>("request", {"发送签名的请求", "Send a signed request"}, request);
        add_credential(asked);
        asked.required("method", &RequestOptions::method, "GET | POST | PUT | DELETE")
            ->check(CLI::IsMember({"GET", "POST", "PUT", "DELETE", "PATCH"}));
        asked.required("url", &RequestOptions::url, console_.in(url));
        asked.option("--body", &RequestOptions::body, file_text());
        asked.command->add_option("--header", asked.options->headers, console_.in({"名称: 值", "Name: value"}))
            ->allow_extra_args(false);
        asked.option("--tls-authorities", &RequestOptions::tls_authorities, console_.in(tls));
    }

    Command* group(char const* name, kernel::Text const& text) {
        auto* const command = app_.add_subcommand(name, console_.in(text));
        command->set_help_flag("-h,--help", console_.in({"显示帮助", "Print this help"}));
        command->require_subcommand(1);
        return command;
    }

    void add_bid_commands() {
        kernel::Text const folder{"投标目录", "Directory of the bid"};
        kernel::Text const tls{"https 所用机构证书(PEM)", "Authorities for https (PEM)"};
        kernel::Text const url{"交易平台网址", "URL of the trading platform"};
        kernel::Text const lot{"标段编号", "Code of the lot"};
        auto* const bid = group("bid", {"投标：密封、递交、解密", "Bid: seal, submit, release the key"});
        auto const made =
            add<BidNewOptions>("new", {"按招标文件建立投标目录", "Begin from the tender documents"}, bid_new, bid);
        made.required("folder", &BidNewOptions::folder, console_.in(folder));
        made.required("--url", &BidNewOptions::url, console_.in(url));
        made.required("--lot", &BidNewOptions::lot, console_.in(lot));
        made.option("--tls-authorities", &BidNewOptions::tls_authorities, console_.in(tls));
        auto const filled =
            add<BidFillOptions>("fill", {"填写唱标内容、放入文件", "Fill in the reading, add files"}, bid_fill, bid);
        filled.required("folder", &BidFillOptions::folder, console_.in(folder));
        filled.required("--bidder-name", &BidFillOptions::bidder_name, console_.in({"投标人名称", "Bidder's name"}));
        filled.required("--price", &BidFillOptions::price, console_.in({"投标报价（元）", "Price in yuan"}));
        filled.command
            ->add_option("--period-days", filled.options->period_days,
                         console_.in({"工期或交货期（日）", "Period in days"}))
            ->required();
        filled.required("--quality", &BidFillOptions::quality, console_.in({"质量承诺", "Quality"}));
        filled.required("--leader", &BidFillOptions::leader, console_.in({"项目负责人", "Project leader"}));
        filled.command->add_option("--file", filled.options->files, console_.in({"文件", "A file"}))
            ->allow_extra_args(false);
        add_bid_command("check", {"密封前检查", "Check before sealing"}, bid_check, bid, false);
        add_bid_command("seal", {"密封（离线）", "Seal, off-line"}, bid_seal, bid, true);
        add_bid_command("submit", {"上传并递交，可断点续传", "Upload and submit; goes on where it was cut"}, bid_submit,
                        bid, true);
        add_bid_command("replace", {"递交替换的投标文件", "Submit in place of the bid that stands"}, bid_submit, bid,
                        true)
            .required("--supersedes", &BidOptions::supersedes,
                      console_.in({"被替换的投标编号", "Number of the bid replaced"}));
        auto const marked = add<BidMarkOptions>(
            "mark",
            {"平台无法送达时，由见证平台证明已按时备妥", "Proof from a witness of having been ready, when shut out"},
            bid_mark, bid);
        marked.required("folder", &BidMarkOptions::folder, console_.in(folder));
        marked.required("--url", &BidMarkOptions::url, console_.in({"见证平台的网址", "The witness's address"}));
        marked.required("--witness", &BidMarkOptions::witness,
                        console_.in({"见证平台的证书（PEM）", "The witness's certificate (PEM)"}));
        marked.option("--tls-authorities", &BidMarkOptions::tls_authorities, console_.in(tls));
        add_bid_command("withdraw", {"截止前撤回", "Withdraw before the deadline"}, bid_withdraw, bid, true);
        add_bid_command("receipt", {"输出回执", "Print the receipt"}, bid_receipt, bid, false);
        add_bid_command("release", {"开标时交出解密密钥", "Release the key at the opening"}, bid_release, bid, true);
        auto* const custodian = group("custodian", {"密钥保管人", "Custodians of shares"});
        auto const released = add<CustodianOptions>(
            "release", {"核验开标名单并一次交出全部份额", "Verify the opening list and release all shares at once"},
            custodian_release, custodian);
        add_credential(released);
        released.required("--url", &CustodianOptions::url, console_.in(url));
        released.required("--lot", &CustodianOptions::lot, console_.in(lot));
        released.required("--hub", &CustodianOptions::hub,
                          console_.in({"公共服务平台的网址，用以核对公布的截止时间",
                                       "The hub's address: what deadline was published"}));
        released.command
            ->add_option("--witness", released.options->witnesses,
                         console_.in({"见证平台的证书（PEM），事先取得",
                                      "Certificate (PEM) of a platform that witnesses, known beforehand"}))
            ->required()
            ->allow_extra_args(false);
        released.option("--tls-authorities", &CustodianOptions::tls_authorities, console_.in(tls));
    }

    Added<BidOptions> add_bid_command(char const* name, kernel::Text const& text,
                                      int (*run)(BidOptions const&, Console const&), Command* under, bool signs) {
        auto const added = add<BidOptions>(name, text, run, under);
        added.required("folder", &BidOptions::folder, console_.in({"投标目录", "Directory of the bid"}));
        if (signs) {
            add_credential(added);
            added.option("--tls-authorities", &BidOptions::tls_authorities,
                         console_.in({"https 所用机构证书(PEM)", "Authorities for https (PEM)"}));
        }
        return added;
    }

    Added<DrawOptions> add_draw_command(char const* name, kernel::Text const& text,
                                        int (*run)(DrawOptions const&, Console const&), Command* under) {
        auto const added = add<DrawOptions>(name, text, run, under);
        add_credential(added);
        auto& opener = added.options->opener;
        added.command->add_option("--decryption-key", opener.key,
                                  console_.in({"加密证书的私钥(PEM),缺省同签名证书",
                                               "Key of the encryption certificate (PEM); default: the same"}));
        added.command->add_option("--encryption-certificate", opener.certificate,
                                  console_.in({"加密证书(PEM)", "Encryption certificate (PEM)"}));
        added.required("--url", &DrawOptions::url, console_.in({"公共服务平台网址", "URL of the hub"}));
        added.option("--tls-authorities", &DrawOptions::tls_authorities,
                     console_.in({"https 所用机构证书(PEM)", "Authorities for https (PEM)"}));
        return added;
    }

    void add_draw_commands() {
        kernel::Text const list{"名单文件（明文，保密）", "File of the clear list; secret"};
        auto* const draw = group("draw", {"评标专家随机抽取", "Draw of experts"});
        add_draw_command("request", {"申请抽取（招标人、代理机构）", "Ask for a draw (host)"}, draw_request, draw)
            .required("file", &DrawOptions::file, console_.in({"申请（JSON）", "The request (JSON)"}));
        auto const with_id = [&](char const* name, kernel::Text const& text,
                                 int (*run)(DrawOptions const&, Console const&)) {
            auto const added = add_draw_command(name, text, run, draw);
            added.required("--draw", &DrawOptions::id, console_.in({"抽取编号", "Id of the draw"}));
            return added;
        };
        auto const made = with_id(
            "list", {"制作名单并确认（行政监督部门）", "Make and countersign the list (department)"}, draw_list);
        made.required("file", &DrawOptions::file, console_.in(list));
        made.command
            ->add_option("--leave-out", made.options->left_out,
                         console_.in({"应当回避的专家编号", "Number of an expert who is recused"}))
            ->allow_extra_args(false);
        with_id("go-on", {"办理轮到本方的各步", "Take the steps that await this party"}, draw_go_on)
            .option("--request", &DrawOptions::file, console_.in({"所知的申请", "The request as it is known"}));
        auto const replaced =
            with_id("replace", {"递补（行政监督部门）", "Call up the next reserve (department)"}, draw_replace);
        replaced.command->add_option("--out", replaced.options->out, console_.in({"被替换的位置", "Position replaced"}))
            ->required();
        replaced.required("--ground", &DrawOptions::ground, "declined | unreachable | recused | removed")
            ->check(CLI::IsMember({"declined", "unreachable", "recused", "removed"}));
        auto const seated =
            with_id("seat", {"向交易平台告知席位（行政监督部门）", "Tell the trading platform who sits (department)"},
                    draw_seat);
        seated.required("file", &DrawOptions::file, console_.in(list));
        seated.required("--platform", &DrawOptions::platform,
                        console_.in({"交易平台网址", "URL of the trading platform"}));
        with_id("publish", {"定标后公布（行政监督部门）", "Publish after the award (department)"}, draw_publish)
            .required("file", &DrawOptions::file, console_.in(list));
    }

    void add_demo() {
        using demo::DemoOptions;
        auto const added =
            add<DemoOptions>("demo", {"在本机演示全市系统", "Run the whole city on this machine"},
                             [](DemoOptions const& options, Console const&) { return demo::run(options); });
        auto& options = *added.options;
        options.program = Installation::program().string();
        options.language = console_.language();
        if (auto const installation = Installation::find("")) options.home = installation->home().string();
        added.command->add_flag("--once", options.once, console_.in({"演完即止并核对", "Run through, check, end"}));
        added.command->add_flag(
            "--hurt", options.hurt,
            console_.in({"平台受外来损害时:不计答复用时", "Platforms are hurt from outside: times say nothing"}));
        added.command->add_option("--seed", options.seed, console_.in({"随机种子", "Seed"}));
        added.command
            ->add_option("--speed", options.speed, console_.in({"快慢,1 为一分钟一天", "Speed; 1 is a day a minute"}))
            ->check(CLI::PositiveNumber);
        added.command->add_option("--port-base", options.port_base, console_.in({"首个端口", "First port"}));
        added.command->add_option("--listen-base", options.listen_base,
                                  console_.in({"代理之后的首个端口", "First port behind a proxy"}));
        added.option("--directory", &DemoOptions::directory,
                     console_.in({"数据目录,开始时清空", "Data; emptied first"}));
        added.option("--home", &DemoOptions::home, home_text());
    }

    Console const& console_;
    CLI::App app_;
    std::string language_;
    std::function<int()> chosen_;
};

/// Needed before the arguments are read: they are explained in it.
std::string language_in(int count, char const* const* arguments) {
    constexpr std::string_view kFlag = "--language";
    for (int i = 1; i < count; ++i) {
        std::string_view const argument(arguments[i]);
        if (argument == kFlag && i + 1 < count) return arguments[i + 1];
        if (argument.starts_with(kFlag) && argument.substr(kFlag.size()).starts_with('='))
            return std::string(argument.substr(kFlag.size() + 1));
    }
    return {};
}

} // namespace

int run_command_line(int count, char const* const* arguments) {
    Console const console(language_in(count, arguments));
    try {
        return CommandLine(console).run(count, arguments);
    } catch (std::exception const& fault) {
        return console.refuse({std::string("无法执行:") + fault.what(), fault.what()});
    }
}

} // namespace haihe::app
