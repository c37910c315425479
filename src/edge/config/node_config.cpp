#include "edge/config/node_config.hpp"

#include "edge/config/config_file.hpp"
#include "kernel/codes.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace haihe::edge::config {

namespace {

using Expected = ConfigFile::Expected;
using kernel::Refusal;
using Fault = std::optional<Refusal>;

constexpr std::int64_t kHoursOfAYear = std::int64_t{366} * 24, kMinutesOfAWeek = std::int64_t{7} * 24 * 60;
constexpr std::array<std::string_view, 3> kRoles{"hub", "trading", "supervision"};
constexpr std::array<std::string_view, 5> kLevels{"debug", "info", "warning", "error", "silent"};

kernel::Text const kBaseUrl{"应为 http(s)://主机[:端口],不带路径,默认端口省略。",
                            "it is http(s)://host[:port] without a path, the scheme's own port left out."};

template <std::size_t N>
bool is_one_of(std::array<std::string_view, N> const& values, std::string_view value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// http(s)://host[:port], nothing behind, and in one spelling: signatures cover it. The host is not looked up.
bool is_base_url(std::string_view url) {
    auto const begin = url.starts_with("https://") ? 8U : url.starts_with("http://") ? 7U : 0U;
    auto const authority = url.substr(begin);
    if (begin == 0 || authority.empty() || authority.find_first_of("/?#@ ") != std::string_view::npos) return false;
    auto const colon = authority.rfind(':');
    if (colon == std::string_view::npos || authority.ends_with(']')) return true;
    auto const digits = authority.substr(colon + 1);
    unsigned port = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    return colon > 0 && error == std::errc{} && end == digits.data() + digits.size() && port >= 1 && port <= 65535 &&
           port != (begin == 8 ? 443U : 80U);
}

/// A database of a server, in the form that its client library reads; whether it answers shows when it is opened.
bool is_server(std::string_view database) {
    return database.starts_with("postgres://") || database.starts_with("postgresql://");
}

/// Checks one thing after another; the first fault stands.
class Check {
public:
    explicit Check(ConfigFile const& file) : file_(file) {}

    void range(bool in_range, std::string const& key, kernel::Text const& text) {
        if (!fault_ && !in_range) fault_ = file_.refusal("config_value_is_in_range", key, text);
    }
    void between(std::optional<std::int64_t> value, std::int64_t least, std::int64_t most, std::string const& key) {
        auto const bounds = std::to_string(least) + "–" + std::to_string(most);
        range(!value || (*value >= least && *value <= most), key,
              {"取值范围为 " + bounds + "。", "the value must lie in " + bounds + "."});
    }
    void present(bool there, std::string const& key, kernel::Text const& text) {
        if (!fault_ && !there) fault_ = file_.refusal("config_key_is_present", key, text);
    }
    void known(bool known, std::string const& key, kernel::Text const& text) {
        if (!fault_ && !known) fault_ = file_.refusal("config_key_is_known", key, text);
    }
    void resolve(std::string& value, std::string const& key, Expected expected) {
        if (fault_) return;
        auto resolved = file_.resolve(key, value, expected);
        if (resolved)
            value = std::move(*resolved);
        else
            fault_ = std::move(resolved.error());
    }
    void resolve(std::optional<std::string>& value, std::string const& key, Expected expected) {
        if (value) resolve(*value, key, expected);
    }
    [[nodiscard]] Fault const& fault() const { return fault_; }

private:
    ConfigFile const& file_;
    Fault fault_;
};

void check_node(Check& check, NodeSection const& node, std::string const& role) {
    check.range(kernel::is_platform_code(node.code), "/node/code",
                {"平台代码应为1位字母加10位数字,例如 A1201000001。",
                 "a platform code is a letter and ten digits, like A1201000001."});
    check.range(!node.name.empty(), "/node/name", {"名称不能为空。", "the name must not be empty."});
    check.range(is_one_of(kRoles, node.role), "/node/role",
                {"只能是 hub、trading 或 supervision。", "it is hub, trading or supervision."});
    check.range(role.empty() || role == node.role, "/node/role",
                {"与命令行的 --role " + role + " 不一致。", "it is not the --role " + role + " of the command line."});
    check.range(is_base_url(node.url), "/node/url", kBaseUrl);
}

void check_listen(Check& check, ListenSection& listen) {
    check.between(listen.port, 0, 65535, "/listen/port");
    check.between(listen.threads, 1, 1024, "/listen/threads");
    kernel::Text const both{"certificate 和 key 须同时给出。", "certificate and key go together."};
    check.present(listen.certificate.has_value() || !listen.key, "/listen/certificate", both);
    check.present(listen.key.has_value() || !listen.certificate, "/listen/key", both);
    check.resolve(listen.certificate, "/listen/certificate", Expected::file);
    check.resolve(listen.key, "/listen/key", Expected::file);
}

/// A key is a file, or the address of one in a token: then what opens the token must be a file.
void check_keys(Check& check, KeysSection& keys, std::string const& section) {
    if (keys.key.starts_with("pkcs11:"))
        check.present(
            keys.passphrase_file.has_value(), "/keys/passphrase_file",
            {"密钥在令牌中时,须写明存放令牌口令(PIN)的文件。", "a key in a token needs the file of the token's PIN."});
    else
        check.resolve(keys.key, section + "/key", Expected::file);
    check.resolve(keys.passphrase_file, section + "/passphrase_file", Expected::file);
    check.resolve(keys.certificate, section + "/certificate", Expected::file);
}

void check_others(Check& check, NodeConfig& config) {
    bool const is_hub = config.node.role == "hub", supervises = config.node.role == "supervision";
    check.known(!config.hub || !is_hub, "/hub", {"公共服务平台自身没有上级 [hub]。", "a hub has no [hub] above it."});
    check.present(config.hub || is_hub, "/hub",
                  {"须写明所连接的公共服务平台。", "the hub that this node connects to must be named."});
    check.known(!config.city || supervises, "/city",
                {"只有行政监督平台读取 [city]。", "only a supervision platform reads [city]."});
    check.present(config.city || !supervises, "/city",
                  {"须写明监督部门所在的城市文件。", "the file of the city's departments must be named."});
    if (config.city) check.resolve(config.city->file, "/city/file", Expected::file);
    if (!config.hub) return;
    check.range(kernel::is_platform_code(config.hub->code), "/hub/code",
                {"平台代码应为1位字母加10位数字。", "a platform code is a letter and ten digits."});
    check.range(is_base_url(config.hub->url), "/hub/url", kBaseUrl);
    check.resolve(config.hub->certificate, "/hub/certificate", Expected::file);
}

void check_files(Check& check, FilesSection& files, std::string const& role) {
    check.known(role == "trading", "/files", {"只有交易平台读取 [files]。", "only a trading platform reads [files]."});
    check.range(is_base_url(files.endpoint), "/files/endpoint", kBaseUrl);
    check.range(!files.region.empty() && files.region.find_first_of(":/ ") == std::string::npos, "/files/region",
                {"应为存储服务的区域名,例如 us-east-1。", "it is the name of a region, like us-east-1."});
    check.resolve(files.credentials, "/files/credentials", Expected::file);
    check.resolve(files.authorities, "/files/authorities", Expected::file);
    check.between(files.copies_mebibytes, 1, 100'000'000, "/files/copies_mebibytes");
}

void check_rest(Check& check, NodeConfig& config) {
    if (config.paths) {
        check.resolve(config.paths->schemas, "/paths/schemas", Expected::directory);
        check.resolve(config.paths->web, "/paths/web", Expected::directory);
        check.resolve(config.paths->calendar, "/paths/calendar", Expected::file);
        check.resolve(config.paths->authorities, "/paths/authorities", Expected::file);
    }
    if (config.limits) {
        check.between(config.limits->connections, 1, 1'000'000, "/limits/connections");
        check.between(config.limits->queue, 1, 1'000'000, "/limits/queue");
        check.between(config.limits->handshakes, 1, 1'000'000, "/limits/handshakes");
        check.between(config.limits->handshakes_each, 1, 1'000'000, "/limits/handshakes_each");
        check.between(config.limits->handshake_seconds, 1, 600, "/limits/handshake_seconds");
        check.between(config.limits->header_bytes, 1024, 1 << 20, "/limits/header_bytes");
        check.between(config.limits->head_seconds, 1, 600, "/limits/head_seconds");
        check.between(config.limits->body_stall_seconds, 1, 600, "/limits/body_stall_seconds");
        check.between(config.limits->requests_per_second, 0, 1'000'000, "/limits/requests_per_second");
        check.between(config.limits->requests_burst, 1, 1'000'000, "/limits/requests_burst");
    }
    if (config.trust) {
        auto const& revocation = config.trust->revocation;
        check.range(!revocation || *revocation == "hard" || *revocation == "soft", "/trust/revocation",
                    {"只能是 hard 或 soft。", "it is hard or soft."});
        check.between(config.trust->crl_age_hours_max, 1, kHoursOfAYear, "/trust/crl_age_hours_max");
        check.between(config.trust->ocsp_age_minutes_max, 20, kMinutesOfAWeek, "/trust/ocsp_age_minutes_max");
        check.known(!config.trust->ask_seconds || config.node.role == "hub", "/trust/ask_seconds",
                    {"只有公共服务平台向电子认证机构查询。", "only a hub asks the authorities."});
        check.between(config.trust->ask_seconds, 1, 3600, "/trust/ask_seconds");
    }
    if (auto& stamps = config.time_stamps) {
        check.range(
            stamps->authority_url.starts_with("http://") || stamps->authority_url.starts_with("https://"),
            "/time_stamps/authority_url",
            {"应为 http:// 或 https:// 开头的地址。", "it is an address that begins with http:// or https://."});
        check.resolve(stamps->certificate, "/time_stamps/certificate", Expected::file);
        check.between(stamps->every_minutes, 1, kMinutesOfAWeek, "/time_stamps/every_minutes");
    }
    if (config.log)
        check.range(is_one_of(kLevels, config.log->level), "/log/level",
                    {"只能是 debug、info、warning、error 或 silent。", "it is debug, info, warning, error or silent."});
}

} // namespace

std::string NodeConfig::authority() const { return node.url.substr(node.url.find("://") + 3); }

kernel::Result<NodeConfig> read_node_config(std::filesystem::path const& path, std::string const& role) {
    auto const file = ConfigFile::read(path);
    if (!file) return std::unexpected(file.error());
    auto config = file->as<NodeConfig>();
    if (!config) return config;
    Check check(*file);
    check_node(check, config->node, role);
    check_listen(check, config->listen);
    if (!is_server(config->ledger.database))
        check.resolve(config->ledger.database, "/ledger/database", Expected::place);
    check.resolve(config->ledger.files, "/ledger/files", Expected::place);
    check_keys(check, config->keys, "/keys");
    if (config->next_key) check_keys(check, *config->next_key, "/next_key");
    if (config->previous_key) check_keys(check, *config->previous_key, "/previous_key");
    if (config->files) check_files(check, *config->files, config->node.role);
    check_others(check, *config);
    for (std::size_t i = 0; i < config->operators.size(); ++i)
        check.resolve(config->operators[i], "/operators/" + std::to_string(i), Expected::file);
    check_rest(check, *config);
    if (check.fault()) return std::unexpected(*check.fault());
    return config;
}

} // namespace haihe::edge::config
