// `haihe serve` from its process to its first answer over HTTP, and what it holds of memory when it has nothing to do:
// each role on a ledger of a thousand entries, the hub on a million too, whose file nobody has read before. The ledgers
// are real ones: the hub's of what two platforms told it, the others' of what it told them, their views by
// `haihe rebuild-views`.

#include "series.hpp"
#include "told_hub.hpp"

#include "edge/http/client.hpp"
#include "exchange/messages/registration.hpp"
#include "node/arriving.hpp"
#include "json/codec.hpp"

#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <netinet/in.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace haihe::bench {

namespace fs = std::filesystem;

constexpr std::int64_t kEntries = 1000;
constexpr double kSecondsMax = 0.2, kSecondsOfAMillionMax = 2;
constexpr double kMiBMax = 64;
constexpr std::chrono::seconds kIdle{2};

std::uint16_t free_port() {
    int const socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    bool const bound = ::bind(socket, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    ::close(socket);
    if (!bound) throw std::runtime_error("no free port");
    return ntohs(address.sin_port);
}

void write(fs::path const& path, std::string const& text) {
    if (!(std::ofstream(path) << text << std::flush)) throw std::runtime_error("cannot write " + path.string());
}

/// What a node is started with as a process of its own.
struct Configured {
    std::string role, code;
    fs::path file, database;
    std::uint16_t port = free_port();
};

Configured configure(ToldHub const& hub, std::string const& role, std::string const& code, Credentials const& self) {
    Configured const node{role, code, hub.directory() / (role + ".toml"),
                          role == "hub" ? fs::path(hub.database()) : hub.directory() / (role + ".db")};
    auto const place = hub.directory() / role;
    write(place.string() + ".key", self.key.to_pem());
    std::filesystem::permissions(place.string() + ".key", std::filesystem::perms::owner_read);
    write(place.string() + ".crt", self.certificate.to_pem());
    auto text = "operators = []\n[node]\ncode = \"" + code + "\"\nname = \"示例平台\"\nrole = \"" + role +
                "\"\nurl = \"http://" + role + ".example\"\n[listen]\nport = " + std::to_string(node.port) +
                "\n[ledger]\ndatabase = \"" + node.database.string() + "\"\nfiles = \"" + role +
                "-files\"\n[keys]\nkey = \"" + role + ".key\"\ncertificate = \"" + role +
                ".crt\"\n[log]\nlevel = \"silent\"\n";
    // Nobody answers there: a hub that is away is no reason to start slowly.
    if (role != "hub")
        text += "[hub]\ncode = \"" + std::string(ToldHub::kCode) +
                "\"\nurl = \"http://127.0.0.1:9\"\ncertificate = \"hub.crt\"\n";
    if (role == "supervision") text += "[city]\nfile = \"city.toml\"\n";
    write(node.file, text);
    return node;
}

/// Its pages are read from the disk again.
void forget(std::string const& file) {
    int const handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0 || ::fsync(handle) != 0 || ::posix_fadvise(handle, 0, 0, POSIX_FADV_DONTNEED) != 0)
        throw std::runtime_error("cannot drop " + file + " from memory");
    ::close(handle);
}

pid_t started(std::vector<std::string> words) {
    words.insert(words.begin(), HAIHE_PROGRAM);
    words.insert(words.end(), {"--home", HAIHE_SOURCE_DIR});
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t quiet;
    ::posix_spawn_file_actions_init(&quiet);
    ::posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    int const failed = ::posix_spawn(&process, HAIHE_PROGRAM, &quiet, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&quiet);
    if (failed != 0) throw std::runtime_error("cannot start " HAIHE_PROGRAM);
    return process;
}

class Serving {
public:
    explicit Serving(Configured const& node) : process_(started({"serve", "--config", node.file})) {}
    ~Serving() {
        ::kill(process_, SIGTERM);
        ::waitpid(process_, nullptr, 0);
    }
    Serving(Serving const&) = delete;
    Serving& operator=(Serving const&) = delete;

    /// Asks until it answers.
    void first_answer(Configured const& node) const {
        edge::http::Client client;
        edge::http::Request request;
        request.method = "GET";
        request.target = "/health";
        auto const url = "http://127.0.0.1:" + std::to_string(node.port);
        for (;;) {
            auto const answer = client.send(url, request);
            if (answer && answer->status == 200) return;
            if (::waitpid(process_, nullptr, WNOHANG) != 0)
                throw std::runtime_error(node.file.string() + " does not start");
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }
    /// KiB of /proc/…/smaps_rollup.
    [[nodiscard]] double mebibytes(std::string const& what) const {
        std::ifstream file("/proc/" + std::to_string(process_) + "/smaps_rollup");
        for (std::string line; std::getline(file, line);)
            if (line.starts_with(what + ":")) return std::atof(line.c_str() + what.size() + 1) / 1024;
        throw std::runtime_error("no " + what + " of the process");
    }

private:
    pid_t process_;
};

/// The hub's outbox as other platforms receive it: so many entities, each with its proof.
std::vector<ledger::NewEvent> entities(ToldHub const& hub, std::int64_t count) {
    auto const now = hub.clock().now();
    trust::merkle::Frontier outbox;
    std::vector<kernel::Digest> leaves;
    std::vector<std::vector<kernel::Digest>> closes;
    std::vector<std::shared_ptr<node::Received>> arriving;
    for (std::int64_t i = 0; i < count; ++i) {
        auto const serial = std::to_string(100'000 + i);
        exchange::EntityRegistered const entity{"91120112M0" + serial + "0Y",
                                                "示例单位" + serial,
                                                {"bidder"},
                                                "120112",
                                                "示例路1号",
                                                "022-00000000",
                                                "registered"};
        exchange::Message const message{ToldHub::kCode, 1,   i,  exchange::EntityRegistered::kType, 1,
                                        entity.code,    now, {}, json::Raw{json::write(entity)},    {}};
        auto text = json::write(message);
        leaves.push_back(trust::merkle::leaf(text));
        arriving.push_back(std::make_shared<node::Received>(
            node::read_arriving(std::move(text), leaves.back(), {ToldHub::kCode, 1, i}).one));
        closes.push_back(outbox.append(leaves.back()));
    }
    auto const head =
        trust::sign_head(hub.self().key, trust::kOutboxHeadLabel,
                         {ToldHub::kCode, 1, count, outbox.root(), now, hub.self().certificate.digest().to_string()});
    auto const node_at = [&](unsigned level, std::uint64_t index) {
        auto const last = ((index + 1) << level) - 1;
        return level == 0 ? leaves[last] : closes[last][level - 1];
    };
    std::vector<ledger::NewEvent> events;
    for (std::size_t i = 0; i < arriving.size(); ++i) {
        arriving[i]->event.route = node::Route::feed;
        arriving[i]->event.evidence = node::Evidence{head, trust::merkle::inclusion_proof(i, arriving.size(), node_at)};
        events.push_back(node::received_event(arriving[i]));
    }
    return events;
}

/// A ledger that the node has founded itself, and the entities after it.
void fill(ToldHub const& hub, Configured const& node, Credentials const& self) {
    Serving(node).first_answer(node);
    {
        ledger::Ledger ledger({node.database, node.code, self.key, self.certificate, true}, {}, hub.clock());
        auto const outcome =
            ledger.submit({hub.clock().now(), {"bench", ToldHub::kCode, ""}, "", {}, [&](auto&, auto const&) {
                               ledger::Decision decision;
                               decision.events = entities(hub, kEntries);
                               return decision;
                           }});
        if (outcome.refusal) throw std::runtime_error(outcome.refusal->rule);
    }
    int status = 0;
    ::waitpid(started({"rebuild-views", "--role", node.role, "--config", node.file}), &status, 0);
    if (status != 0) throw std::runtime_error("the views of " + node.role + " were not made");
}

/// True when both limits hold. `cold`: the ledger's file is read from the disk each time.
bool measure(Configured const& node, std::string const& name, double limit, int rounds, bool cold) {
    Limited starts{{}, limit};
    double resident = 0, proportional = 0;
    for (int round = 1; round <= rounds; ++round) {
        if (cold) forget(node.database);
        auto const begin = std::chrono::steady_clock::now();
        Serving const serving(node);
        serving.first_answer(node);
        starts.seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        if (round == rounds) std::this_thread::sleep_for(kIdle);
        resident = std::max(resident, serving.mebibytes("Rss"));
        proportional = std::max(proportional, serving.mebibytes("Pss"));
    }
    char more[128];
    std::snprintf(more, sizeof more, ",\"rssMiB\":%.1f,\"pssMiB\":%.1f,\"limitMiB\":%.0f", resident, proportional,
                  kMiBMax);
    std::printf("%s: first answer after %.0f ms (at most %.0f), idle memory %.1f MiB (at most %.0f)\n", name.c_str(),
                median(starts.seconds) * 1e3, limit * 1e3, resident, kMiBMax);
    starts.print_json(name.c_str(), more);
    std::fflush(stdout);
    return starts.holds() && resident < kMiBMax;
}

int main_of(int argc, char** argv) {
    int const rounds = argc > 1 ? std::atoi(argv[1]) : 9;
    auto const million = argc > 2 ? std::atoll(argv[2]) : 1'000'000;
    ToldHub hub;
    hub.tell(kEntries);
    write(hub.directory() / "city.toml",
          "code = \"120000\"\nname = \"天津市\"\ndistricts = []\n[[departments]]\ncode = "
          "\"11120000000000010U\"\nname = \"市水务局(示例)\"\nindustries = [\"N76\"]\n"
          "districts = [\"120000\"]\nduties = [\"水务工程招标投标监督\"]\n");
    std::printf("%lld entries each, %u cores; the million from the disk\n", static_cast<long long>(kEntries),
                std::thread::hardware_concurrency());
    auto const itself = configure(hub, "hub", ToldHub::kCode, hub.self());
    Serving(itself).first_answer(itself); // its name and address have changed: it says so once
    bool good = measure(itself, "start-hub", kSecondsMax, rounds, false);
    auto const& origin = hub.origins().front();
    auto const trading = configure(hub, "trading", origin.code, origin.self);
    fill(hub, trading, origin.self);
    good = measure(trading, "start-trading", kSecondsMax, rounds, false) && good;
    auto const supervision = configure(hub, "supervision", "S1200000001", hub.reader());
    fill(hub, supervision, hub.reader());
    good = measure(supervision, "start-supervision", kSecondsMax, rounds, false) && good;
    auto const taken = seconds_of([&] { hub.tell(million); });
    std::printf("%lld messages told in %.0f s\n", static_cast<long long>(million), taken);
    good = measure(itself, "start-million", kSecondsOfAMillionMax, rounds, true) && good;
    return good ? 0 : 1;
}

} // namespace haihe::bench

int main(int argc, char** argv) {
    try {
        return haihe::bench::main_of(argc, argv);
    } catch (std::exception const& fault) {
        std::fprintf(stderr, "bench start: %s\n", fault.what());
        return 1;
    }
}
