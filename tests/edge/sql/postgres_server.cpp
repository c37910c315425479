#include "edge/sql/postgres_server.hpp"

#include "edge/sql/connection.hpp"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <grp.h>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace haihe::edge::sql {

namespace {

constexpr char const* kOrdinary = "nobody"; ///< whom the server runs as when root tests: it refuses root
constexpr std::chrono::seconds kStartsWithin{20};

std::filesystem::path programs() {
    std::string path;
    if (auto* const output = ::popen("pg_config --bindir 2>/dev/null", "r")) {
        std::array<char, 4096> line{};
        if (std::fgets(line.data(), static_cast<int>(line.size()), output)) path = line.data();
        ::pclose(output);
    }
    while (path.ends_with('\n')) path.pop_back();
    if (path.empty() || !std::filesystem::exists(std::filesystem::path(path) / "initdb"))
        throw std::runtime_error("the tests need PostgreSQL's server: apt-get install postgresql libpq-dev");
    return path;
}

std::string name_in(std::string const& address) {
    auto const begin = address.find(":///") + 4;
    return address.substr(begin, address.find('?') - begin);
}

/// In the child, before it becomes the server's program.
void become_ordinary() {
    if (::getuid() != 0) return;
    auto const* const user = ::getpwnam(kOrdinary);
    if (!user || ::setgroups(0, nullptr) != 0 || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)
        ::_exit(126);
}

} // namespace

PostgresServer& PostgresServer::shared() {
    static PostgresServer server;
    return server;
}

PostgresServer::PostgresServer() : programs_(programs()) {
    std::string pattern = (std::filesystem::temp_directory_path() / "haihe-pg-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::runtime_error("no directory for PostgreSQL");
    directory_ = pattern;
    if (::getuid() == 0)
        if (auto const* const user = ::getpwnam(kOrdinary);
            !user || ::chown(directory_.c_str(), user->pw_uid, user->pw_gid) != 0)
            throw std::runtime_error("there is no ordinary user to run PostgreSQL as");
    run_to_end({"initdb", "-D", (directory_ / "data").string(), "-U", "haihe", "-A", "trust", "-E", "UTF8",
                "--locale=C", "--locale-provider=icu", "--icu-locale=zh", "--no-sync", "--no-instructions"});
    start();
}

PostgresServer::~PostgresServer() {
    stop(SIGINT);
    std::error_code ignored;
    std::filesystem::remove_all(directory_, ignored);
}

std::string PostgresServer::address_of(std::string const& name) const {
    return "postgres:///" + name + "?user=haihe&host=" + directory_.string();
}

std::string PostgresServer::make_database() { return copy_database(address_of("template1")); }

std::string PostgresServer::copy_database(std::string const& address) {
    auto const name = "haihe_" + std::to_string(++databases_);
    Connection(address_of("postgres"), Mode::read_write)
        .execute("CREATE DATABASE " + name + " TEMPLATE " + name_in(address) + " STRATEGY FILE_COPY");
    return address_of(name);
}

void PostgresServer::drop_database(std::string const& address) noexcept {
    try {
        Connection(address_of("postgres"), Mode::read_write)
            .execute("DROP DATABASE IF EXISTS " + name_in(address) + " WITH (FORCE)");
    } catch (DatabaseError const& fault) {
        std::fprintf(stderr, "%s\n", fault.what());
    }
}

void PostgresServer::put_in_place_of(std::string const& address, std::string const& copy) {
    drop_database(address);
    Connection(address_of("postgres"), Mode::read_write)
        .execute("ALTER DATABASE " + name_in(copy) + " RENAME TO " + name_in(address));
}

pid_t PostgresServer::spawn(std::vector<std::string> arguments) const {
    arguments.front() = (programs_ / arguments.front()).string();
    std::vector<char*> pointers;
    for (auto& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    auto const log = (directory_ / "log").string();
    auto const child = ::fork();
    if (child != 0) return child;
    become_ordinary();
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT); // should the tests be killed, so is this
    auto const output = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO);
    ::execv(pointers.front(), pointers.data());
    ::_exit(127);
}

void PostgresServer::run_to_end(std::vector<std::string> const& arguments) const {
    int status = 0;
    if (::waitpid(spawn(arguments), &status, 0) < 0 || status != 0)
        throw std::runtime_error(arguments.front() + " failed:\n" + log());
}

void PostgresServer::start() {
    // Without fsync: what the operating system holds survives the server, and no test cuts the power.
    server_ = spawn({"postgres", "-D", (directory_ / "data").string(), "-k", directory_.string(), "-c",
                     "listen_addresses=", "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "shared_buffers=16MB",
                     "-c", "max_connections=200", "-c", "dynamic_shared_memory_type=mmap", "-c", "jit=off"});
    auto const patience = std::chrono::steady_clock::now() + kStartsWithin;
    while (true) {
        try {
            Connection const answered(address_of("postgres"), Mode::read_only);
            return;
        } catch (DatabaseError const&) {
            if (std::chrono::steady_clock::now() > patience || ::waitpid(server_, nullptr, WNOHANG) == server_)
                throw std::runtime_error("PostgreSQL does not start:\n" + log());
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

void PostgresServer::stop(int signal) {
    if (server_ <= 0) return;
    ::kill(server_, signal);
    ::waitpid(server_, nullptr, 0);
    server_ = 0;
}

void PostgresServer::kill() { stop(SIGQUIT); }

std::string PostgresServer::log() const {
    std::ifstream file(directory_ / "log");
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace haihe::edge::sql
