#include "app/backup_set.hpp"
#include "app/commands.hpp"
#include "app/node_setup.hpp"
#include "app/reload.hpp"
#include "app/role.hpp"
#include "app/virtual_time.hpp"
#include "edge/files/durable_directory.hpp"
#include "edge/http/client.hpp"
#include "edge/http/server.hpp"
#include "node/node.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <future>
#include <signal.h>

namespace haihe::app {

namespace {

/// SIGTERM, SIGINT and SIGHUP, waited for instead of caught. Made before any thread, which inherits the mask.
class Signals {
public:
    Signals() {
        ::sigemptyset(&set_);
        for (auto const signal : {SIGTERM, SIGINT, SIGHUP}) ::sigaddset(&set_, signal);
        ::pthread_sigmask(SIG_BLOCK, &set_, nullptr);
        ::signal(SIGPIPE, SIG_IGN);
        ::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error to answer, not an end
    }
    /// Until it is told to stop; a second time ends the program at once.
    void wait(std::function<void()> const& reload) const {
        int signal = SIGHUP;
        while (::sigwait(&set_, &signal) == 0 && signal == SIGHUP) reload();
        ::signal(SIGHUP, SIG_IGN);
        ::pthread_sigmask(SIG_UNBLOCK, &set_, nullptr);
    }

private:
    sigset_t set_{};
};

/// Accepts nothing more, lets what is under way finish, then breaks off who only waits (long polls), and closes.
void stop(edge::http::Server& server, node::Node& node) {
    constexpr std::chrono::seconds kPatience{2};
    auto const stopping = std::async(std::launch::async, [&] { server.stop(); });
    stopping.wait_for(kPatience);
    node.stop();
    stopping.wait();
}

/// Who is no platform answers soon and little.
std::shared_ptr<edge::http::Client> outside(edge::http::ClientOptions options) {
    options.answer_seconds_max = 10;
    options.body_bytes_max = 32 << 20;
    return std::make_shared<edge::http::Client>(std::move(options));
}

int run(ServeOptions const& options, NodeSetup& setup, std::vector<ledger::Signer> signers, Role& role,
        VirtualTime const& time, Console const& console) {
    Signals const signals;
    if (!edge::sql::names_a_server(setup.settings.database))
        edge::files::make_durable_directory(std::filesystem::path(setup.settings.database).parent_path());
    auto const slices = role.mount();
    auto const mount = [&](node::Plan& plan, std::function<node::Desk&()> const& desk) {
        slices(plan, desk);
        time.mount(plan, desk);
        if (!setup.web.empty()) plan.router.serve_files(setup.web);
    };
    node::Node node(setup.settings, std::move(signers), time.clock(),
                    std::make_shared<edge::http::Client>(setup.client), mount, outside(setup.client));
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
    signals.wait([&] { reload(options, setup, server); });
    stop(server, node);
    return kGood;
}

} // namespace

int serve(ServeOptions const& options, Console const& console) {
    auto setup = read_node_setup(options.config, options.role, options.home);
    if (!setup) return console.refuse(setup.error());
    if (std::filesystem::exists(restore_mark(setup->settings.files)))
        return console.refuse(
            {"这个节点的恢复没有做完：请重新执行 haihe restore，完成之前不能启动。",
             "A restore of this node was not finished: repeat `haihe restore`; until then it does not start."});
    set_log_level(setup->config);
    auto signers = read_signers(setup->config);
    if (!signers) return console.refuse(signers.error());
    auto const role = Role::make(*setup);
    if (!role) return console.refuse(role.error());
    if (auto const files = (*role)->open_files(*setup); !files) return console.refuse(files.error());
    auto const time = VirtualTime::make(options.virtual_clock, options.rate);
    if (!time) return console.refuse(time.error());
    return run(options, *setup, std::move(*signers), **role, *time, console);
}

} // namespace haihe::app
