// A published notice as JSON over keep-alive from 64 connections: our server (router, handler pool, ledger position,
// cache of public reads, security headers, entity tag) beside nginx serving the same bytes from a file. wrk drives both
// on the same cores; rounds alternate.

#include "edge/clock/clock.hpp"
#include "edge/http/client.hpp"
#include "edge/http/server.hpp"

#include <arpa/inet.h>
#include <csignal>
#include <ctime>
#include <netinet/in.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace haihe::bench {

namespace http = edge::http;
constexpr char const* kTarget = "/notices/A1201000001000001001001";

/// About 2 KB, as the hub publishes a notice: an announcement, its figures, dates and the proof's digests.
std::string notice() {
    std::string text = R"({"announcement":{"amountFen":"1280000000","bidsDueAt":"2026-04-02T01:00:00.000Z",)"
                       R"("code":"A1201000001000001001001","documentsFrom":"2026-03-04T00:00:00.000Z",)"
                       R"("documentsUntil":"2026-03-11T09:00:00.000Z","lots":[)";
    for (int lot = 1; lot <= 3; ++lot) {
        text +=
            (lot == 1 ? "" : ",") + std::string(R"({"code":"A120100000100000100100)") + std::to_string(lot) +
            R"(","content":"示例河道护岸、箱涵、泵站及附属工程的施工，工期三百六十五日历天","name":"示例水务工程第)" +
            std::to_string(lot) + R"(标段"})";
    }
    text += R"(],"tenderee":"示例水务建设有限公司","title":"示例区排水管网改造工程施工招标公告"},"documents":[)";
    for (int file = 1; file <= 6; ++file) {
        text += (file == 1 ? "" : ",") + std::string(R"({"name":"招标文件第)") + std::to_string(file) +
                R"(册.pdf","sm3":")" + std::string(64, static_cast<char>('a' + file % 6)) + R"(","size":18350)" +
                std::to_string(file) + "}";
    }
    return text + R"(],"proof":{"leaf":")" + std::string(64, '3') + R"(","log":"A1201000001","root":")" +
           std::string(64, '7') + R"(","size":48213}})";
}

std::uint16_t free_port() {
    int const socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(socket, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("no free port");
    ::close(socket);
    return ntohs(address.sin_port);
}

std::string url(std::uint16_t port) { return "http://127.0.0.1:" + std::to_string(port) + kTarget; }

std::string fetch(std::uint16_t port) {
    http::Client client;
    auto const answer = client.send(url(port), {});
    return answer && answer->status == 200 ? answer->body : std::string();
}

class Ours {
public:
    explicit Ours(std::string const& body)
        : server_(
              [&]() -> http::Router const& {
                  auto const handle = [body](http::Request const&) { return http::Response::json(body); };
                  router_.add("GET", "/notices/{code}", handle, {.public_read = true});
                  return router_;
              }(),
              clock_, {}) {
        server_.start();
        server_.notify(48'213);
    }
    [[nodiscard]] std::uint16_t port() const { return server_.port(); }
    [[nodiscard]] static double cpu_seconds() { return static_cast<double>(::clock()) / CLOCKS_PER_SEC; }

private:
    http::Router router_;
    edge::SystemClock clock_;
    http::Server server_;
};

/// nginx in a directory of its own, two workers, no log, sendfile, open files kept, connections kept.
class Nginx {
public:
    Nginx(std::filesystem::path const& directory, std::string const& body) : port_(free_port()) {
        auto const file = directory / (std::string("root") + kTarget);
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file) << body;
        std::filesystem::permissions(directory, std::filesystem::perms(0755)); // its workers are another user
        auto const path = directory.string();
        std::ofstream(path + "/nginx.conf")
            << "daemon off; worker_processes 2; pid " << path << "/pid; error_log " << path << "/error.log crit;\n"
            << "events { worker_connections 1024; }\n"
            << "http { access_log off; sendfile on; tcp_nopush on; keepalive_timeout 60;\n"
            << " keepalive_requests 1000000000; open_file_cache max=100 inactive=1h; default_type application/json;\n"
            << " client_body_temp_path " << path << "/body; proxy_temp_path " << path << "/proxy;\n"
            << " fastcgi_temp_path " << path << "/fastcgi; uwsgi_temp_path " << path << "/uwsgi; scgi_temp_path "
            << path << "/scgi;\n"
            << " server { listen 127.0.0.1:" << port_ << " reuseport; root " << path << "/root; } }\n";
        std::string program = "nginx", prefix_flag = "-p", file_flag = "-c", configuration = path + "/nginx.conf";
        std::vector<char*> arguments{program.data(),   prefix_flag.data(),   const_cast<char*>(path.c_str()),
                                     file_flag.data(), configuration.data(), nullptr};
        ::setenv("PATH", (std::string(std::getenv("PATH")) + ":/usr/sbin").c_str(), 1);
        if (::posix_spawnp(&process_, "nginx", nullptr, nullptr, arguments.data(), environ) != 0)
            throw std::runtime_error("nginx is not installed (./run bench installs it)");
        for (int i = 0; i < 200 && fetch(port_).empty(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    ~Nginx() {
        ::kill(process_, SIGTERM);
        ::waitpid(process_, nullptr, 0);
    }
    Nginx(Nginx const&) = delete;
    Nginx& operator=(Nginx const&) = delete;
    [[nodiscard]] std::uint16_t port() const { return port_; }
    /// Of its workers.
    [[nodiscard]] double cpu_seconds() const {
        auto const self = std::to_string(process_);
        std::ifstream children("/proc/" + self + "/task/" + self + "/children");
        long ticks = 0;
        for (std::string child; children >> child;) {
            std::ifstream file("/proc/" + child + "/stat");
            std::string field;
            for (int i = 1; i <= 15 && file >> field; ++i) {
                if (i >= 14) ticks += std::atol(field.c_str()); // user, then system
            }
        }
        return static_cast<double>(ticks) / static_cast<double>(::sysconf(_SC_CLK_TCK));
    }

private:
    std::uint16_t port_;
    pid_t process_ = 0;
};

struct Measured {
    double per_second = 0;
    double cpu_microseconds = 0; ///< of the server, a request
    std::string p99;
};

template <class Server>
Measured drive(Server const& server, int seconds) {
    auto const command = "wrk -t2 -c64 -d" + std::to_string(seconds) + "s --latency " + url(server.port());
    auto const cpu = server.cpu_seconds();
    auto* const wrk = ::popen(command.c_str(), "r");
    if (!wrk) throw std::runtime_error("cannot start wrk");
    std::string text;
    char piece[512];
    while (auto const got = std::fread(piece, 1, sizeof piece, wrk)) text.append(piece, got);
    ::pclose(wrk);
    if (text.find("Non-2xx") != std::string::npos || text.find("Socket errors") != std::string::npos)
        throw std::runtime_error("wrk met errors:\n" + text);
    auto const after = [&](std::string const& label) {
        auto const place = text.find(label);
        if (place == std::string::npos) throw std::runtime_error("wrk is not installed or failed:\n" + text);
        return text.c_str() + place + label.size();
    };
    auto const requests = std::atof(text.c_str() + text.rfind('\n', text.find(" requests in ")));
    Measured measured{std::atof(after("Requests/sec:")), (server.cpu_seconds() - cpu) * 1e6 / requests, after("99%")};
    measured.p99 = measured.p99.substr(0, measured.p99.find('\n'));
    measured.p99.erase(0, measured.p99.find_first_not_of(' '));
    return measured;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

int main_of(int argc, char** argv) {
    int const rounds = argc > 1 ? std::atoi(argv[1]) : 9;
    int const seconds = argc > 2 ? std::atoi(argv[2]) : 3;
    auto pattern = (std::filesystem::temp_directory_path() / "haihe-http-bench-XXXXXX").string();
    std::filesystem::path const directory = ::mkdtemp(pattern.data());
    std::vector<double> ours_rates, peer_rates, ratios;
    {
        auto const body = notice();
        Ours const ours(body);
        Nginx const peer(directory, body);
        if (fetch(ours.port()) != body || fetch(peer.port()) != body)
            throw std::runtime_error("the two do not serve the same bytes");
        drive(ours, 1);
        drive(peer, 1);
        std::printf("%zu bytes of JSON, 64 kept connections, %u cores; wrk runs on the same cores\n", body.size(),
                    std::thread::hardware_concurrency());
        std::printf("%5s %12s %12s %8s %10s %10s %16s %16s\n", "round", "ours req/s", "nginx req/s", "ratio",
                    "ours p99", "nginx p99", "ours us cpu/req", "nginx us cpu/req");
        for (int round = 1; round <= rounds; ++round) {
            auto const a = drive(ours, seconds);
            auto const b = drive(peer, seconds);
            ours_rates.push_back(a.per_second);
            peer_rates.push_back(b.per_second);
            ratios.push_back(a.per_second / b.per_second);
            std::printf("%5d %12.0f %12.0f %8.3f %10s %10s %16.1f %16.1f\n", round, a.per_second, b.per_second,
                        ratios.back(), a.p99.c_str(), b.p99.c_str(), a.cpu_microseconds, b.cpu_microseconds);
            std::fflush(stdout);
        }
    }
    std::filesystem::remove_all(directory);
    auto const [least, most] = std::minmax_element(ratios.begin(), ratios.end());
    std::printf("{\"bench\":\"http\",\"ours\":%.0f,\"peer\":%.0f,\"ratio\":%.3f,\"unit\":\"requests/"
                "s\",\"peerName\":\"nginx\",\"rounds\":%d,\"spread\":%.3f}\n",
                median(ours_rates), median(peer_rates), median(ratios), rounds, *most - *least);
    return 0;
}

} // namespace haihe::bench

int main(int argc, char** argv) {
    try {
        return haihe::bench::main_of(argc, argv);
    } catch (std::exception const& fault) {
        std::fprintf(stderr, "bench http: %s\n", fault.what());
        return 1;
    }
}
