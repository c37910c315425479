#pragma once

// Four nodes in one process: real ledgers, real certificates, real signatures; the transport is a function call, the
// committers run inline, the clock stands until a test moves it.

#include "edge/clock/clock.hpp"
#include "edge/http/client.hpp"
#include "law/practice.hpp"
#include "node/node.hpp"
#include "supervision/duties/department.hpp"
#include "trading/storage_files.hpp"
#include "trust/certificates.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
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
    using Answer = kernel::Result<edge::http::Response>;
    Answer send(std::string const& url, edge::http::Request const& request) override;
    /// Past all weather: what arrives at `authority`, arrives now.
    Answer arrive(std::string const& authority, edge::http::Request request);

    std::map<std::string, node::Node*> nodes; ///< by authority
    /// Who is no platform, by authority.
    std::map<std::string, std::function<edge::http::Response(edge::http::Request const&, std::string const& target)>>
        outside;
    std::set<std::string> cut;                            ///< authorities that do not answer
    std::function<void(edge::http::Request&)> on_the_way; ///< may change what passes
    /// What becomes of a request to an authority; empty: it arrives.
    std::function<Answer(std::string const&, edge::http::Request const&)> weather;
};

class City {
public:
    static constexpr char const* kHub = "H1200000001";
    static constexpr char const* kTrading = "A1200000001";
    static constexpr char const* kOther = "A1200000002"; ///< another trading platform
    static constexpr char const* kSupervision = "S1200000001";
    static constexpr char const* kTenderee = "91350100M000100Y43";

    /// A request, made and signed anew for each attempt, with further headers.
    using Make = std::function<edge::http::Request(edge::http::Headers const&)>;

    /// The nodes are hub., water., build. and watch.<domain>; their own keys are SM2 or P-256.
    explicit City(std::string const& domain = "example", bool sm2_platforms = true);
    ~City();

    node::Node& node(std::string const& code) { return *nodes_.at(code).node; }
    /// Closes a node and opens it again on the same files.
    void restart(std::string const& code, bool inline_commits = true);
    void close(std::string const& code);
    /// The keys in the configuration of a node that is opened from now on; the first stands for [keys].
    void configure_keys(std::string const& code, std::vector<Person> const& keys);
    /// The hub's certificate in the configuration of a node that is opened from now on.
    void pin_hub(std::string const& code, trust::Certificate const& certificate) {
        nodes_.at(code).settings.hub_certificate = certificate.to_pem();
    }
    /// Throws what a Node throws that cannot open.
    void reopen(std::string const& code);
    [[nodiscard]] bool is_open(std::string const& code) const { return nodes_.at(code).node != nullptr; }
    /// Of the files of all nodes; a node's own is named by its code.
    [[nodiscard]] std::filesystem::path directory() const { return directory_; }
    [[nodiscard]] kernel::LegalCalendar const& calendar() const { return practice_.calendar; }
    /// What the slices of a node know, to audit its file with.
    [[nodiscard]] ledger::Book book_of(std::string const& code);
    [[nodiscard]] trust::Certificate const& certificate_of(std::string const& code) const {
        return nodes_.at(code).platform.certificate;
    }
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
    std::shared_ptr<InMemory> transport = std::make_shared<InMemory>();
    /// Carries what people send until it is answered; empty: it is answered at once.
    std::function<edge::http::Response(std::string const& url, std::string const& method, Make const& make)> messenger;
    /// Nodes that are opened from now on go by their own clock, if it is here.
    std::map<std::string, std::shared_ptr<edge::Clock>> clocks;
    Person hub_operator;
    Person trading_operator;                               ///< of every platform but the hub
    std::string department;                                ///< code of the department that supervises water works
    std::vector<supervision::Department> departments;      ///< as the supervision platform's configuration names them
    std::optional<trust::RevocationPolicy> revocation;     ///< of nodes that are opened from now on; empty: soft
    std::optional<node::Settings::TimeStamps> time_stamps; ///< likewise
    std::string web; ///< pages that nodes serve which are opened from now on; empty: none

private:
    struct Place {
        node::Settings settings;
        Person platform;
        std::unique_ptr<trading::Storage> storage;
        std::unique_ptr<node::Node> node;
        std::vector<ledger::Signer> other_keys; ///< beside `platform`'s
    };
    node::Mount mount_of(Place& place);
    void open(Place& place);
    edge::http::Response carried(std::string const& node_code, std::string const& method, Make const& make);
    void add(std::string const& code, std::string const& role, std::string const& authority);

    bool sm2_platforms_;
    std::filesystem::path directory_;
    law::Practice practice_;
    std::map<std::string, Place> nodes_;
};

/// The members of a JSON answer, for assertions: text("/facts/0/value").
std::string text_at(edge::http::Response const& response, std::string const& pointer);
std::int64_t integer_at(edge::http::Response const& response, std::string const& pointer);

} // namespace haihe::scenario
