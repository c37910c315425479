#pragma once

// Four nodes in one process: real ledgers, real certificates, real signatures; the transport is a function call, the
// committers run inline, the clock stands until a test moves it.

#include "edge/clock/clock.hpp"
#include "edge/http/client.hpp"
#include "kernel/legal_calendar.hpp"
#include "node/node.hpp"
#include "supervision/duties/department.hpp"
#include "trading/storage_files.hpp"
#include "trust/certificates.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace haihe::scenario {

/// Somebody with a key: a person's tool or a platform.
struct Person {
    trust::PrivateKey key;
    trust::Certificate certificate;
};

/// Calls the node behind an address; lines can be cut.
class InMemory final : public edge::http::Transport {
public:
    explicit InMemory(edge::Clock const& clock) : clock_(clock) {}
    kernel::Result<edge::http::Response> send(std::string const& url, edge::http::Request const& request) override;

    std::map<std::string, node::Node*> nodes;             ///< by authority
    std::set<std::string> cut;                            ///< authorities that do not answer
    std::function<void(edge::http::Request&)> on_the_way; ///< may change what passes

private:
    edge::Clock const& clock_;
};

class City {
public:
    static constexpr char const* kHub = "H1200000001";
    static constexpr char const* kTrading = "A1200000001";
    static constexpr char const* kOther = "A1200000002"; ///< another trading platform
    static constexpr char const* kSupervision = "S1200000001";
    static constexpr char const* kTenderee = "91350100M000100Y43";

    /// The nodes are hub., water., build. and watch.<domain>.
    explicit City(std::string const& domain = "example");
    ~City();

    node::Node& node(std::string const& code) { return *nodes_.at(code).node; }
    /// Closes a node and opens it again on the same files.
    void restart(std::string const& code, bool inline_commits = true);
    [[nodiscard]] std::string database(std::string const& code) const { return nodes_.at(code).settings.database; }
    [[nodiscard]] trust::PrivateKey const& platform_key(std::string const& code) const {
        return nodes_.at(code).platform.key;
    }
    [[nodiscard]] trading::Storage& storage(std::string const& code) { return *nodes_.at(code).storage; }
    [[nodiscard]] std::string url(std::string const& code) const { return nodes_.at(code).settings.url; }
    /// Takes all lines in turn until nothing moves.
    void run();

    Person issue(std::string const& name, std::string const& code, bool sm2 = true);
    /// A person bound at the hub, known everywhere after run().
    Person hire(std::string const& name, std::string const& entity, std::vector<std::string> const& duties);
    void register_entity(std::string const& code, std::string const& name, std::vector<std::string> const& roles);
    void register_platform(std::string const& code, std::string const& state = "connected");

    edge::http::Response ask(Person const& person, std::string const& node_code, std::string const& method,
                             std::string const& target, std::string const& body = "",
                             edge::http::Headers const& headers = {});
    edge::http::Response get(std::string const& node_code, std::string const& target, std::string const& language = "");
    /// Uploads a file as `person`; its digest.
    std::string upload(Person const& person, std::string const& node_code, std::string const& content);

    edge::VirtualClock clock{trust::kNow, 0};
    trust::MadeAuthority authority; ///< SM2
    trust::MadeAuthority second_authority{false, "示例第二电子认证中心"};
    std::shared_ptr<InMemory> transport = std::make_shared<InMemory>(clock);
    Person hub_operator;
    Person trading_operator;                          ///< of every platform but the hub
    std::string department;                           ///< code of the department that supervises water works
    std::vector<supervision::Department> departments; ///< as the supervision platform's configuration names them
    std::string web; ///< pages that nodes serve which are opened from now on; empty: none

private:
    struct Place {
        node::Settings settings;
        Person platform;
        std::unique_ptr<trading::Storage> storage;
        std::unique_ptr<node::Node> node;
    };
    void open(Place& place);
    void add(std::string const& code, std::string const& role, std::string const& authority);

    std::filesystem::path directory_;
    kernel::LegalCalendar calendar_;
    std::map<std::string, Place> nodes_;
};

/// The members of a JSON answer, for assertions: text("/facts/0/value").
std::string text_at(edge::http::Response const& response, std::string const& pointer);
std::int64_t integer_at(edge::http::Response const& response, std::string const& pointer);

} // namespace haihe::scenario
