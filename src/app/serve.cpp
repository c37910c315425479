#include "app/commands.hpp"
#include "app/node_setup.hpp"
#include "app/role.hpp"
#include "app/virtual_time.hpp"
#include "edge/files/durable_directory.hpp"
#include "edge/http/client.hpp"
#include "edge/http/server.hpp"
#include "edge/log/log.hpp"
#include "node/node.hpp"

#include <array>
#include <chrono>
#include <filesystem>
#include <future>
#include <signal.h>

namespace haihe::app {

namespace {

/// SIGTERM and SIGINT, waited for instead of caught. Made before any thread, which inherits the mask.
class StopSignals {
public:
    StopSignals() {
        ::sigemptyset(&set_);
        ::sigaddset(&set_, SIGTERM);
        ::sigaddset(&set_, SIGINT);
        ::pthread_sigmask(SIG_BLOCK, &set_, nullptr);
        ::signal(SIGPIPE, SIG_IGN);
        ::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error to answer, not an end
    }
    /// A second signal ends the program at once.
    void wait() const {
        int signal = 0;
        ::sigwait(&set_, &signal);
        ::pthread_sigmask(SIG_UNBLOCK, &set_, nullptr);
    }

private:
    sigset_t set_{};
};

void set_log_level(std::string const& level) {
    using edge::log::Level;
    for (auto const& [name, value] : std::array{std::pair{"debug", Level::debug}, std::pair{"info", Level::info},
                                                std::pair{"warning", Level::warning}, std::pair{"error", Level::error},
                                                std::pair{"silent", Level::silent}})
        if (level == name) edge::log::set_level(value);
}

/// Accepts nothing more, lets what is under way finish, then breaks off who only waits (long polls), and closes.
void stop(edge::http::Server& server, node::Node& node) {
    constexpr std::chrono::seconds kPatience{2};
    auto const stopping = std::async(std::launch::async, [&] { server.stop(); });
    stopping.wait_for(kPatience);
    node.stop();
    stopping.wait();
}

int run(NodeSetup& setup, Credential const& credential, Role& role, VirtualTime const& time, Console const& console) {
    StopSignals const signals;
    if (!edge::sql::names_a_server(setup.settings.database))
        edge::files::make_durable_directory(std::filesystem::path(setup.settings.database).parent_path());
    auto const slices = role.mount();
    auto const mount = [&](node::Plan& plan, std::function<node::Desk&()> const& desk) {
        slices(plan, desk);
        time.mount(plan, desk);
        if (!setup.web.empty()) plan.router.serve_files(setup.web);
    };
    node::Node node(setup.settings, credential.key, credential.certificate, time.clock(),
                    std::make_shared<edge::http::Client>(setup.client), mount);
    setup.server.temporary_directory = role.incoming();
    setup.server.take_ticket = [&](kernel::Instant at) { return node.desk().ledger.take_ticket(at); };
    edge::http::Server server(node.router(), time.clock(), setup.server);
    node.on_commit([&](std::int64_t position) { server.notify(static_cast<std::uint64_t>(position)); });
    role.found(node);
    server.start();
    node.start_lines();
    auto const& settings = setup.settings;
    auto const port = std::to_string(server.port());
    console.say(
        {settings.name + "(" + settings.code + ")已就绪:" + settings.url + ",监听 " + setup.server.address + ":" + port,
         settings.code + " (" + settings.role + ") is ready: " + settings.url + ", listening on " +
             setup.server.address + ":" + port});
    signals.wait();
    stop(server, node);
    return kGood;
}

} // namespace

int serve(ServeOptions const& options, Console const& console) {
    auto setup = read_node_setup(options.config, options.role, options.home);
    if (!setup) return console.refuse(setup.error());
    if (setup->config.log) set_log_level(setup->config.log->level);
    auto const credential = read_credential(setup->config.keys);
    if (!credential) return console.refuse(credential.error());
    auto const role = Role::make(*setup);
    if (!role) return console.refuse(role.error());
    auto const time = VirtualTime::make(options.virtual_clock, options.rate);
    if (!time) return console.refuse(time.error());
    return run(*setup, *credential, **role, *time, console);
}

} // namespace haihe::app
