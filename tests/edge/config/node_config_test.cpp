#include "edge/config/node_config.hpp"
#include "source_directory.hpp"

#include "edge/config/config_directory.hpp"

namespace haihe::edge::config {

namespace {

constexpr char const* kTrading = R"(operators = ["operator.pem"]

[node]
code = "A1201000001"
name = "示例交易平台"
role = "trading"
url = "https://trade.example:8443"

[listen]
port = 8443
certificate = "tls.pem"
key = "tls-key.pem"

[ledger]
database = "var/ledger.db"
files = "var/files"

[keys]
key = "key.pem"
certificate = "certificate.pem"

[hub]
code = "G1200000001"
url = "http://127.0.0.1:8080"
certificate = "hub.pem"

[limits]
queue = 16
)";

class NodeConfigTest : public ConfigDirectory {
protected:
    NodeConfigTest() {
        for (auto const* name : {"operator.pem", "tls.pem", "tls-key.pem", "key.pem", "certificate.pem", "hub.pem"})
            (void)write(name, "pem");
    }
};

std::string fact(kernel::Refusal const& refusal, std::string const& name) {
    for (auto const& one : refusal.facts)
        if (one.name == name) return one.value;
    return "";
}

} // namespace

TEST_F(NodeConfigTest, names_an_object_store_for_files) {
    std::string const kStore = "[files]\nstore = \"s3://files/trading\"\nendpoint = \"https://s3.example\"\n"
                               "region = \"us-east-1\"\ncredentials = \"key.pem\"\n";
    auto const config = read_node_config(write("trading.toml", kTrading + kStore));
    ASSERT_TRUE(config) << config.error().text.en;
    EXPECT_EQ(config->files->store, "s3://files/trading");
    EXPECT_EQ(config->files->credentials, (directory / "key.pem").string());
    for (auto const& [from, to, key] :
         std::vector<std::array<std::string, 3>>{{"https://s3.example", "https://s3.example/", "/files/endpoint"},
                                                 {"us-east-1", "us east", "/files/region"},
                                                 {"us-east-1", "", "/files/region"},
                                                 {"\"key.pem\"\n", "\"absent.pem\"\n", "/files/credentials"}}) {
        auto text = kStore;
        auto const wrong =
            read_node_config(write("wrong.toml", kTrading + text.replace(text.find(from), from.size(), to)));
        ASSERT_FALSE(wrong) << to;
        EXPECT_EQ(wrong.error().path, key);
    }
}

TEST_F(NodeConfigTest, is_read_with_paths_from_its_own_directory) {
    auto const config = read_node_config(write("trading.toml", kTrading), "trading");
    ASSERT_TRUE(config) << config.error().text.en;
    EXPECT_EQ(config->node.name, "示例交易平台");
    EXPECT_EQ(config->authority(), "trade.example:8443");
    EXPECT_EQ(config->ledger.database, (directory / "var/ledger.db").string());
    EXPECT_EQ(config->keys.key, (directory / "key.pem").string());
    EXPECT_EQ(config->operators, std::vector{(directory / "operator.pem").string()});
    EXPECT_EQ(config->limits->queue, 16);
    EXPECT_FALSE(config->trust);
    EXPECT_FALSE(config->limits->connections);
}

TEST_F(NodeConfigTest, a_database_of_a_server_is_no_path) {
    for (auto const* address : {"postgres://haihe@db.example/trading?sslmode=verify-full", "postgresql:///trading"}) {
        auto const config = read_node_config(write("trading.toml", replaced(kTrading, "var/ledger.db", address)));
        ASSERT_TRUE(config) << config.error().text.en;
        EXPECT_EQ(config->ledger.database, address);
    }
}

TEST_F(NodeConfigTest, is_asked_by_the_authority_of_its_url) {
    for (auto const& [url, authority] :
         {std::pair{"https://trade.example", "trade.example"},
          std::pair{"https://trade.example:80", "trade.example:80"}, std::pair{"http://[::1]", "[::1]"},
          std::pair{"http://[::1]:8081", "[::1]:8081"}}) {
        auto const config =
            read_node_config(write("trading.toml", replaced(kTrading, "https://trade.example:8443", url)));
        ASSERT_TRUE(config) << config.error().text.en;
        EXPECT_EQ(config->authority(), authority);
    }
}

TEST_F(NodeConfigTest, refuses_with_file_line_and_key_in_both_languages) {
    struct Case {
        std::string from, to, rule, path, line;
    };
    for (auto const& one : {
             Case{"port = 8443", "prot = 8443", "config_key_is_present", "/listen/port", "9"},
             Case{"port = 8443", "port = 8443\nprot = 1", "config_key_is_known", "/listen/prot", "11"},
             Case{"[limits]", "[limit]", "config_key_is_known", "/limit", "27"},
             Case{"queue = 16", "queues = 16", "config_key_is_known", "/limits/queues", "28"},
             Case{"operators = [\"operator.pem\"]", "", "config_key_is_present", "/operators", "1"},
             Case{"[ledger]\n", "", "config_key_is_known", "/listen/database", "14"},
             Case{"port = 8443", "port = \"8443\"", "config_value_has_its_type", "/listen/port", "10"},
             Case{"port = 8443", "port = 8443.0", "config_value_has_its_type", "/listen/port", "10"},
             Case{"queue = 16", "queue = 2026-03-03", "config_value_has_its_type", "/limits/queue", "28"},
             Case{"[\"operator.pem\"]", "[\n  \"operator.pem\",\n  7]", "config_value_has_its_type", "/operators/1",
                  "3"},
             Case{"port = 8443", "port = 65536", "config_value_is_in_range", "/listen/port", "10"},
             Case{"port = 8443", "port = -1", "config_value_is_in_range", "/listen/port", "10"},
             Case{"queue = 16", "queue = 0", "config_value_is_in_range", "/limits/queue", "28"},
             Case{"A1201000001", "1201000001", "config_value_is_in_range", "/node/code", "4"},
             Case{"示例交易平台", "", "config_value_is_in_range", "/node/name", "5"},
             Case{"\"trading\"", "\"exchange\"", "config_value_is_in_range", "/node/role", "6"},
             Case{"\"trading\"", "\"hub\"", "config_value_is_in_range", "/node/role", "6"},
             Case{"https://trade.example:8443", "trade.example", "config_value_is_in_range", "/node/url", "7"},
             Case{"https://trade.example:8443", "http://trade.example/a", "config_value_is_in_range", "/node/url", "7"},
             Case{"https://trade.example:8443", "http://trade.example:0", "config_value_is_in_range", "/node/url", "7"},
             Case{"trade.example:8443", "trade.example:443", "config_value_is_in_range", "/node/url", "7"},
             Case{"https://trade.example:8443", "http://:81", "config_value_is_in_range", "/node/url", "7"},
             Case{"key = \"tls-key.pem\"\n", "", "config_key_is_present", "/listen/key", "9"},
             Case{"certificate = \"tls.pem\"\n", "", "config_key_is_present", "/listen/certificate", "9"},
             Case{"\"tls.pem\"", "\"absent.pem\"", "config_file_is_readable", "/listen/certificate", "11"},
             Case{"\"key.pem\"", "\".\"", "config_file_is_readable", "/keys/key", "19"},
             Case{"\"var/ledger.db\"", "\"\"", "config_file_is_readable", "/ledger/database", "15"},
             Case{"\"operator.pem\"", "\"operator.pem\", \"none.pem\"", "config_file_is_readable", "/operators/1", "1"},
             Case{"G1200000001", "hub", "config_value_is_in_range", "/hub/code", "23"},
             Case{"http://127.0.0.1:8080", "127.0.0.1:8080", "config_value_is_in_range", "/hub/url", "24"},
             Case{"[limits]", "[city]\nfile = \"key.pem\"\n[limits]", "config_key_is_known", "/city", "27"},
             Case{"[limits]", "[log]\nlevel = \"loud\"\n[limits]", "config_value_is_in_range", "/log/level", "28"},
             Case{"[limits]", "[trust]\nrevocation = \"firm\"\n[limits]", "config_value_is_in_range",
                  "/trust/revocation", "28"},
             Case{"[limits]", "[trust]\ncrl_age_hours_max = 0\n[limits]", "config_value_is_in_range",
                  "/trust/crl_age_hours_max", "28"},
             Case{"[limits]", "[trust]\nocsp_age_minutes_max = 19\n[limits]", "config_value_is_in_range",
                  "/trust/ocsp_age_minutes_max", "28"},
             Case{"[limits]", "[trust]\nask_seconds = 30\n[limits]", "config_key_is_known", "/trust/ask_seconds", "28"},
             Case{"[limits]", "[time_stamps]\nauthority_url = \"ftp://tsa\"\ncertificate = \"key.pem\"\n[limits]",
                  "config_value_is_in_range", "/time_stamps/authority_url", "28"},
             Case{"[limits]", "[time_stamps]\nauthority_url = \"http://tsa\"\ncertificate = \"tsa.pem\"\n[limits]",
                  "config_file_is_readable", "/time_stamps/certificate", "29"},
             Case{"[limits]", "[paths]\nschemas = \"none\"\n[limits]", "config_file_is_readable", "/paths/schemas",
                  "28"},
             Case{"port = 8443", "port = ", "config_file_is_well_formed", "", "10"},
             Case{"port = 8443", "port = 8443\nport = 8444", "config_file_is_well_formed", "", "11"},
         }) {
        auto const path = write("trading.toml", replaced(kTrading, one.from, one.to));
        auto const config = read_node_config(path, "trading");
        ASSERT_FALSE(config) << one.to;
        auto const& refusal = config.error();
        EXPECT_EQ(refusal.rule, one.rule) << refusal.text.en;
        EXPECT_EQ(refusal.path, one.path) << refusal.text.en;
        EXPECT_EQ(fact(refusal, "line"), one.line) << refusal.text.en;
        EXPECT_EQ(fact(refusal, "file"), path.string());
        for (auto const* part : {&refusal.text.zh, &refusal.text.en}) {
            EXPECT_NE(part->find(path.string()), std::string::npos) << *part;
            EXPECT_NE(part->find(one.line), std::string::npos) << *part;
        }
    }
}

TEST_F(NodeConfigTest, needs_a_hub_and_for_supervision_a_city) {
    auto const without_hub = replaced(kTrading, R"([hub]
code = "G1200000001"
url = "http://127.0.0.1:8080"
certificate = "hub.pem"
)",
                                      "");
    auto const alone = read_node_config(write("trading.toml", without_hub));
    ASSERT_FALSE(alone);
    EXPECT_EQ(alone.error().rule, "config_key_is_present");
    EXPECT_EQ(alone.error().path, "/hub");
    auto const hub = read_node_config(write("hub.toml", replaced(without_hub, "\"trading\"", "\"hub\"")), "hub");
    EXPECT_TRUE(hub) << hub.error().text.en;
    auto const above = read_node_config(write("hub.toml", replaced(kTrading, "\"trading\"", "\"hub\"")));
    ASSERT_FALSE(above);
    EXPECT_EQ(above.error().rule, "config_key_is_known");
    EXPECT_EQ(above.error().path, "/hub");
    auto const nowhere = read_node_config(write("s.toml", replaced(kTrading, "\"trading\"", "\"supervision\"")));
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().rule, "config_key_is_present");
    EXPECT_EQ(nowhere.error().path, "/city");
}

TEST_F(NodeConfigTest, names_a_key_in_a_token_by_its_address_and_the_file_of_its_pin) {
    auto text = std::string(kTrading);
    auto const at = text.find("key = \"key.pem\"");
    text.replace(at, 15, "key = \"pkcs11:token=t;object=o\"\npassphrase_file = \"key.pem\"");
    auto const config = read_node_config(write("token.toml", text));
    ASSERT_TRUE(config) << config.error().text.en;
    EXPECT_EQ(config->keys.key, "pkcs11:token=t;object=o");
    EXPECT_EQ(config->keys.passphrase_file, (directory / "key.pem").string());
    text.erase(text.find("passphrase_file"), 28);
    auto const without = read_node_config(write("token.toml", text));
    ASSERT_FALSE(without);
    EXPECT_EQ(without.error().rule, "config_key_is_present");
    EXPECT_EQ(without.error().path, "/keys/passphrase_file");
}

TEST_F(NodeConfigTest, that_cannot_be_read_is_refused) {
    auto const absent = read_node_config(directory / "absent.toml");
    ASSERT_FALSE(absent);
    EXPECT_EQ(absent.error().rule, "config_file_is_readable");
    auto const large = read_node_config(write("large.toml", std::string((1 << 20) + 1, '\n')));
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().rule, "config_file_is_small");
}

/// The examples of config/ work as they stand, once the files that they name are there.
TEST_F(NodeConfigTest, of_every_example_is_right) {
    std::filesystem::copy(source_directory() / "config", directory / "config");
    for (std::string const role : {"hub", "trading", "supervision"}) {
        for (auto const* name : {"operator.pem", "key.pem", "certificate.pem", "hub.pem"})
            (void)write("var/" + role + "/" + name, "pem");
        auto const config = read_node_config(directory / "config" / (role + ".toml"), role);
        EXPECT_TRUE(config) << config.error().text.en;
    }
}

} // namespace haihe::edge::config
