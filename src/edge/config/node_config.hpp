#pragma once

// The configuration of one node, section by section, as config/*.toml comments it. Optionals may be left out; where
// the server or the installation has a default, it is theirs and not repeated here.

#include "kernel/refusal.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace haihe::edge::config {

struct NodeSection {
    std::string code; ///< platform code
    std::string name;
    std::string role; ///< hub | trading | supervision
    std::string url;  ///< as clients see it: http(s)://host[:port]
};
BOOST_DESCRIBE_STRUCT(NodeSection, (), (code, name, role, url))

struct ListenSection {
    std::optional<std::string> address;
    std::int64_t port = 0;                  ///< 0: any free port
    std::optional<std::string> certificate; ///< PEM chain; with `key`: TLS
    std::optional<std::string> key;
    std::optional<std::int64_t> threads;
};
BOOST_DESCRIBE_STRUCT(ListenSection, (), (address, port, certificate, key, threads))

struct LedgerSection {
    std::string database; ///< a file, or postgres://…
    std::string files;
};
BOOST_DESCRIBE_STRUCT(LedgerSection, (), (database, files))

/// Where a trading platform's files are instead of the directory `ledger.files`, which then holds uploads and copies.
struct FilesSection {
    std::string store;    ///< s3://bucket/prefix
    std::string endpoint; ///< http(s)://host[:port]
    std::string region;
    std::string credentials;                ///< a file: the access key in its first line, the secret key in its second
    std::optional<std::string> authorities; ///< PEM of the CAs that the store's https is checked against
    std::optional<std::int64_t> copies_mebibytes;
};
BOOST_DESCRIBE_STRUCT(FilesSection, (), (store, endpoint, region, credentials, authorities, copies_mebibytes))

struct KeysSection {
    std::string key; ///< a file, or pkcs11:…
    std::optional<std::string> passphrase_file;
    std::string certificate;
};
BOOST_DESCRIBE_STRUCT(KeysSection, (), (key, passphrase_file, certificate))

struct HubSection {
    std::string code;
    std::string url;
    std::string certificate;
};
BOOST_DESCRIBE_STRUCT(HubSection, (), (code, url, certificate))

struct CitySection {
    std::string file;
};
BOOST_DESCRIBE_STRUCT(CitySection, (), (file))

struct PathsSection {
    std::optional<std::string> schemas;
    std::optional<std::string> web;
    std::optional<std::string> calendar;
    std::optional<std::string> authorities; ///< PEM of the CAs that other nodes' https is checked against
};
BOOST_DESCRIBE_STRUCT(PathsSection, (), (schemas, web, calendar, authorities))

struct LimitsSection {
    std::optional<std::int64_t> connections;
    std::optional<std::int64_t> queue;
    std::optional<std::int64_t> handshakes;
    std::optional<std::int64_t> handshakes_each;
    std::optional<std::int64_t> handshake_seconds;
    std::optional<std::int64_t> header_bytes;
    std::optional<std::int64_t> head_seconds;
    std::optional<std::int64_t> body_stall_seconds;
    std::optional<std::int64_t> requests_per_second;
    std::optional<std::int64_t> requests_burst;
    std::optional<std::vector<std::string>> unlimited_addresses;
};
BOOST_DESCRIBE_STRUCT(LimitsSection, (),
                      (connections, queue, handshakes, handshakes_each, handshake_seconds, header_bytes, head_seconds,
                       body_stall_seconds, requests_per_second, requests_burst, unlimited_addresses))

struct LawSection {
    /// Options of the book of the law that are on: rules that are known but were not read, and strict readings.
    std::optional<std::vector<std::string>> known;
};
BOOST_DESCRIBE_STRUCT(LawSection, (), (known))

struct TrustSection {
    std::optional<std::string> revocation; ///< hard | soft
    std::optional<std::int64_t> crl_age_hours_max;
    std::optional<std::int64_t> ocsp_age_minutes_max;
    std::optional<std::int64_t> ask_seconds; ///< hub
};
BOOST_DESCRIBE_STRUCT(TrustSection, (), (revocation, crl_age_hours_max, ocsp_age_minutes_max, ask_seconds))

struct TimeStampsSection {
    std::string authority_url;
    std::string certificate; ///< PEM of what stamps, or of what stands above it
    std::optional<std::int64_t> every_minutes;
};
BOOST_DESCRIBE_STRUCT(TimeStampsSection, (), (authority_url, certificate, every_minutes))

struct LogSection {
    std::string level; ///< debug | info | warning | error | silent
};
BOOST_DESCRIBE_STRUCT(LogSection, (), (level))

struct NodeConfig {
    std::vector<std::string> operators; ///< certificates (PEM files) of people who may operate the node from the start
    NodeSection node;
    ListenSection listen;
    LedgerSection ledger;
    std::optional<FilesSection> files; ///< trading
    KeysSection keys;
    std::optional<HubSection> hub;   ///< every role but the hub
    std::optional<CitySection> city; ///< supervision
    std::optional<PathsSection> paths;
    std::optional<LimitsSection> limits;
    std::optional<LawSection> law;
    std::optional<TrustSection> trust;
    std::optional<TimeStampsSection> time_stamps;
    std::optional<LogSection> log;
    std::optional<KeysSection> next_key;     ///< that may take the place of `keys`
    std::optional<KeysSection> previous_key; ///< that `keys` has replaced, and that is needed for what came before

    /// host[:port] of `url`: what requests to this node are signed for.
    [[nodiscard]] std::string authority() const;
};
BOOST_DESCRIBE_STRUCT(NodeConfig, (),
                      (operators, node, listen, ledger, files, keys, hub, city, paths, limits, law, trust, time_stamps,
                       log, next_key, previous_key))

/// Reads and checks; all paths come back absolute, resolved against the file's directory. `role` not empty: the file's
/// must be the same. Refusals: those of ConfigFile, and `config_value_is_in_range`.
kernel::Result<NodeConfig> read_node_config(std::filesystem::path const& path, std::string const& role = {});

} // namespace haihe::edge::config
