#pragma once

// What every role's node has in common, whoever runs it: the desk at which commands are submitted, sign-in,
// the exchange endpoints, the lines to other nodes. A role is a Node with its slices mounted.

#include "access/directory.hpp"
#include "access/guard.hpp"
#include "edge/http/client.hpp"
#include "edge/http/router.hpp"
#include "exchange/message.hpp"
#include "ledger/desk.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace haihe::node {

/// What receiving a message comes to besides keeping it.
struct Effect {
    std::vector<ledger::NewEvent> events;
    std::vector<exchange::Fault>
        faults; ///< not empty: the message is consumed with the verdict refused, `events` are dropped
};
using Receive = std::function<Effect(ledger::States&, ledger::Context const&, exchange::Message const&)>;
/// Writes a received and accepted message into views; `position` is the ledger index of the entry that holds it.
using ProjectMessage = std::function<void(edge::sql::Connection&, exchange::Message const&, std::int64_t position)>;

struct Settings {
    std::string code; ///< platform code
    std::string role; ///< hub | trading | supervision
    std::string name;
    std::string authority;       ///< host:port as clients see it
    std::string url;             ///< http://host:port
    std::string database;        ///< file
    std::string files;           ///< directory of stored files
    std::string schemas;         ///< directory of spec/exchange/schemas
    std::string hub_url;         ///< empty at the hub
    std::string hub_certificate; ///< PEM that the operator was given out of band; pins the first contact with the hub
    bool inline_commits = false;
};

/// Read by every slice's `mount`: registers states' views, routes, messages before the node opens.
class Plan {
public:
    ledger::Book book;
    edge::http::Router router;
    void receive(std::string message_type, Receive receive);
    void project_message(std::string message_type, ProjectMessage project);

private:
    friend class Node;
    std::vector<std::pair<std::string, Receive>> receives_;
    std::vector<std::pair<std::string, ProjectMessage>> projections_;
};

/// What handlers work with. One per node; thread-safe.
struct Desk {
    Settings const& settings;
    ledger::Ledger& ledger;
    access::Directory& directory;
    access::Guard& guard;
    edge::Clock const& clock;

    /// Authenticates, submits, maps: 200/201 with {result…, receipt} or the refusal's problem. The decide gets the
    /// caller.
    edge::http::Response
    submit(edge::http::Request const& request,
           std::function<ledger::Decision(ledger::States&, ledger::Context const&, access::Caller const&)> decide,
           int status = 200);
    /// Parses the body as T, strict; then as above.
    template <class T>
    edge::http::Response
    submit_as(edge::http::Request const& request,
              std::function<ledger::Decision(ledger::States&, ledger::Context const&, access::Caller const&, T const&)>
                  decide,
              int status = 200) {
        auto body = json::read<T>(request.body);
        if (!body) return edge::http::problem(body.error(), request);
        return submit(
            request,
            [decide = std::move(decide),
             body = std::move(*body)](ledger::States& states, ledger::Context const& context,
                                      access::Caller const& caller) { return decide(states, context, caller, body); },
            status);
    }
};

class Node {
public:
    /// `mount` is called once with the plan and a way to reach the desk later (valid after construction).
    Node(Settings settings, trust::PrivateKey key, trust::Certificate certificate, edge::Clock const& clock,
         std::shared_ptr<edge::http::Transport> transport, std::function<void(Plan&, std::function<Desk&()>)> mount);
    ~Node();

    [[nodiscard]] Desk& desk();
    [[nodiscard]] edge::http::Router const& router() const;
    [[nodiscard]] edge::http::Response handle(edge::http::Request request);

    /// One turn of the lines, for in-memory tests and for the line threads: true if anything moved.
    bool send_to_hub(); ///< POST /exchange/batches of what the hub has not acknowledged
    bool read_hub_feed(int wait_seconds);
    bool deliver_directly(); ///< POST /exchange/deliveries of what is addressed to a platform and not acknowledged
                             ///< after 2 s, and always to departments
    /// Starts the line threads (real transport). stop() breaks off and joins.
    void start_lines();
    void stop();
    [[nodiscard]] static Settings const& settings_of(Desk const& desk) { return desk.settings; }

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace haihe::node
