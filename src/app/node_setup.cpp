#include "app/node_setup.hpp"

#include "app/installation.hpp"
#include "edge/log/log.hpp"
#include "law/catalogue.hpp"

namespace haihe::app {

namespace {

using edge::config::NodeConfig;

template <class Target>
void take(Target& target, std::optional<std::int64_t> const& given) {
    if (given) target = static_cast<Target>(*given);
}

edge::http::ServerOptions server_options(NodeConfig const& config) {
    edge::http::ServerOptions options;
    auto const& listen = config.listen;
    options.address = listen.address.value_or(options.address);
    options.port = static_cast<std::uint16_t>(listen.port);
    options.certificate_file = listen.certificate.value_or("");
    options.key_file = listen.key.value_or("");
    take(options.handler_threads, listen.threads);
    auto const limits = config.limits.value_or(edge::config::LimitsSection{});
    take(options.connections_max, limits.connections);
    take(options.handler_queue_max, limits.queue);
    take(options.header_bytes_max, limits.header_bytes);
    take(options.handshakes_max, limits.handshakes);
    take(options.handshakes_each_max, limits.handshakes_each);
    take(options.handshake_seconds_max, limits.handshake_seconds);
    take(options.head_seconds_max, limits.head_seconds);
    take(options.body_stall_seconds_max, limits.body_stall_seconds);
    take(options.requests_per_second_max, limits.requests_per_second);
    take(options.requests_burst_max, limits.requests_burst);
    if (limits.unlimited_addresses) options.unlimited_addresses = *limits.unlimited_addresses;
    return options;
}

kernel::Result<node::Settings> settings(NodeConfig const& config) {
    node::Settings settings;
    settings.code = config.node.code;
    settings.role = config.node.role;
    settings.name = config.node.name;
    settings.authority = config.authority();
    settings.url = config.node.url;
    settings.database = config.ledger.database;
    settings.files = config.ledger.files;
    settings.hub_code = config.hub ? config.hub->code : config.node.code;
    if (config.hub) {
        auto pem = bytes_of(config.hub->certificate);
        if (!pem) return std::unexpected(pem.error());
        settings.hub_url = config.hub->url;
        settings.hub_certificate = std::move(*pem);
    }
    for (auto const& path : config.operators) {
        auto pem = bytes_of(path);
        if (!pem) return std::unexpected(pem.error());
        settings.operators.push_back(std::move(*pem));
    }
    auto const trust = config.trust.value_or(edge::config::TrustSection{});
    settings.revocation.is_hard = trust.revocation == "hard";
    if (trust.crl_age_hours_max) settings.revocation.list_age_max = kernel::hours(*trust.crl_age_hours_max);
    if (trust.ocsp_age_minutes_max) settings.revocation.answer_age_max = kernel::minutes(*trust.ocsp_age_minutes_max);
    if (config.time_stamps) {
        auto pem = bytes_of(config.time_stamps->certificate);
        if (!pem) return std::unexpected(pem.error());
        if (auto const readable = trust::Certificate::parse_bundle(*pem); !readable)
            return std::unexpected(readable.error());
        settings.time_stamps = {config.time_stamps->authority_url, std::move(*pem),
                                kernel::minutes(config.time_stamps->every_minutes.value_or(60))};
    }
    if (trust.ask_seconds) settings.revocation_asked_every = kernel::seconds(*trust.ask_seconds);
    return settings;
}

/// Paths that the file does not name are the installation's; pages that nobody built are none.
kernel::Result<void> fill_in_paths(NodeSetup& setup, std::string const& home) {
    auto const paths = setup.config.paths.value_or(edge::config::PathsSection{});
    auto const installation = Installation::find(home);
    if (!installation && !(paths.schemas && paths.calendar))
        return kernel::refuse(
            kernel::RefusalKind::unacceptable, "installation_is_found",
            {"找不到程序的安装目录(其中有 spec/exchange/schemas):请用 --home 指明,或者在配置文件的 [paths] 中写明。",
             "The installation (the directory with spec/exchange/schemas) is not found: name it by --home, or name the "
             "paths in [paths] of the configuration."});
    setup.settings.schemas = paths.schemas ? *paths.schemas : installation->schemas().string();
    setup.calendar = paths.calendar ? *paths.calendar : installation->calendar().string();
    if (paths.web)
        setup.web = *paths.web;
    else if (installation && std::filesystem::is_directory(installation->web()))
        setup.web = installation->web().string();
    setup.client.authority_file = paths.authorities.value_or("");
    return {};
}

kernel::Result<void> require_options(std::vector<std::string> const& names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto const* const entry = law::entry_of(names[i]);
        if (!entry || !law::is_option(entry->card))
            return kernel::refuse(kernel::RefusalKind::unacceptable, "option_is_a_known_rule",
                                  {"[law] known:“" + names[i] + "”不是可选的规则,可选的见 docs/law。",
                                   "[law] known: “" + names[i] + "” is no option of the book of the law (docs/law)."},
                                  "/law/known/" + std::to_string(i));
    }
    return {};
}

bool others_may_read(std::string const& file) {
    std::error_code absent;
    auto const rights = std::filesystem::status(file, absent).permissions();
    return !absent && (rights & std::filesystem::perms::others_all) != std::filesystem::perms::none;
}

kernel::Result<Credential> read_private(edge::config::KeysSection const& keys) {
    for (auto const& file : {keys.key, keys.passphrase_file.value_or("")})
        if (!file.empty() && !is_in_token(file) && others_may_read(file))
            return kernel::refuse(kernel::RefusalKind::unacceptable, "key_file_is_private",
                                  {"文件 " + file + " 可被本机其他用户读取,平台的密钥和口令不得如此:chmod o-rwx。",
                                   "The file " + file +
                                       " may be read by every user of this machine, which a platform's key and "
                                       "passphrase must not be: chmod o-rwx."});
    return read_credential(CredentialFiles{keys.key, keys.passphrase_file.value_or(""), keys.certificate});
}

} // namespace

kernel::Result<std::vector<ledger::Signer>> read_signers(NodeConfig const& config) {
    std::vector<ledger::Signer> signers;
    for (auto const& section : {std::optional(config.keys), config.next_key, config.previous_key}) {
        if (!section) continue;
        auto read = read_private(*section);
        if (!read) return std::unexpected(std::move(read.error()));
        signers.push_back({std::move(read->key), std::move(read->certificate)});
    }
    return signers;
}

kernel::Result<NodeSetup> read_node_setup(std::string const& config_file, std::string const& role,
                                          std::string const& home) {
    auto config = edge::config::read_node_config(config_file, role);
    if (!config) return std::unexpected(config.error());
    if (config->law && config->law->known)
        if (auto right = require_options(*config->law->known); !right) return std::unexpected(right.error());
    auto made = settings(*config);
    if (!made) return std::unexpected(made.error());
    NodeSetup setup{std::move(*config), std::move(*made), {}, {}, {}, {}};
    setup.server = server_options(setup.config);
    if (auto filled = fill_in_paths(setup, home); !filled) return std::unexpected(filled.error());
    return setup;
}

} // namespace haihe::app
