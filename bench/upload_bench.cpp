// 256 MiB of ciphertext over loopback HTTP into the real server and its upload endpoint: signed request, written,
// flushed, hashed by chunks, root known. Beside it, in the same call, the slower of what cannot be left out: SM3 of the
// same bytes on all cores, and writing and flushing them in the same directory. The client runs on the same cores.

#include "edge/config/calendar_file.hpp"
#include "edge/files/directory_store.hpp"
#include "edge/http/server.hpp"
#include "edge/http/wire.hpp"
#include "hub/hub_platform.hpp"
#include "trading/bid/upload_endpoints.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace haihe::bench {

using Steady = std::chrono::steady_clock;

constexpr char const* kHub = "H1200000001";
constexpr char const* kBidder = "91350100M000200Y4T";
constexpr char const* kAuthority = "hub.example";
constexpr std::size_t kBytes = std::size_t{256} << 20;
constexpr std::size_t kPiece = std::size_t{1} << 20;

void require(bool condition, std::string const& what) {
    if (!condition) throw std::runtime_error(what);
}

struct Credentials {
    trust::PrivateKey key;
    trust::Certificate certificate;
};

Credentials issue(std::string const& name, std::string const& code, Credentials const* issuer) {
    auto key = trust::PrivateKey::generate_sm2();
    trust::CertificateRequest request;
    request.common_name = name;
    request.organization = "示例";
    request.organization_code = code;
    request.authority = !issuer;
    auto const now = edge::SystemClock().now();
    request.not_before = now - kernel::days(1);
    request.not_after = now + kernel::days(30);
    auto certificate =
        trust::issue_certificate(request, key, issuer ? issuer->key : key, issuer ? &issuer->certificate : nullptr);
    return {std::move(key), std::move(certificate)};
}

/// A node that knows one bidder, and a server with the upload endpoints.
class Platform {
public:
    Platform(std::filesystem::path const& directory, std::filesystem::path const& source)
        : authority_(issue("示例认证中心", "", nullptr)),
          operator_(issue("示例操作员", "", &authority_)),
          bidder_(issue("示例投标员", kBidder, &authority_)),
          practice_(edge::config::read_calendar(source / "data/working-days.json").value()),
          bids_(directory / "bids") {
        auto const self = issue("示例枢纽", "", &authority_);
        node::Settings settings;
        settings.code = settings.hub_code = kHub;
        settings.role = "hub";
        settings.name = "示例枢纽";
        settings.authority = kAuthority;
        settings.url = "http://hub.example";
        settings.database = (directory / "hub.db").string();
        settings.schemas = (source / "spec/exchange/schemas").string();
        settings.operators = {operator_.certificate.to_pem()};
        node_ = std::make_unique<node::Node>(
            settings, self.key, self.certificate, clock_, std::make_shared<edge::http::Client>(),
            [this](node::Plan& plan, std::function<node::Desk&()> const& desk) { hub::mount(plan, desk, practice_); });
        hub::found(node_->desk());
        command("/trust-list/authorities",
                "{\"name\":\"示例认证中心\",\"root\":" + json::write(authority_.certificate.to_pem()) +
                    ",\"intermediates\":[],\"suspended\":false}");
        command(
            "/entities",
            json::write(exchange::EntityRegistered{
                kBidder, "天津市示例投标有限公司", {"bidder"}, "120112", "示例路1号", "022-00000000", "registered"}));
        command("/certificates", "{\"certificate\":" + json::write(bidder_.certificate.to_pem()) + ",\"entity\":\"" +
                                     kBidder + "\",\"duties\":[\"handler\"]}");
        uploads_ = trading::mount_uploads(
            plan_, [this]() -> node::Desk& { return node_->desk(); }, directory / "uploads", bids_);
        server_ = std::make_unique<edge::http::Server>(plan_.router, clock_, edge::http::ServerOptions{});
        server_->start();
    }
    ~Platform() { server_.reset(); }

    /// One upload in one request, until its root is known; the seconds that took.
    double upload(std::string const& bytes, sealing::CipherDigest const& expected) {
        auto const created =
            ask(head("POST", "/uploads", {{"upload-length", std::to_string(bytes.size())}}, 0), {}, "201");
        auto const begin_of_target = created.find("/uploads/");
        auto const target = created.substr(begin_of_target, created.find('\r', begin_of_target) - begin_of_target);
        auto const id = target.substr(std::string("/uploads/").size());
        auto const request =
            head("PATCH", target, {{"upload-offset", "0"}, {"content-type", "application/offset+octet-stream"}},
                 bytes.size());
        auto const begin = Steady::now();
        ask(request, bytes, "204");
        auto const root = trading::cipher_root(*uploads_, id);
        auto const seconds = std::chrono::duration<double>(Steady::now() - begin).count();
        require(root == expected, "another root");
        uploads_->drop(id);
        return seconds;
    }

private:
    edge::http::Request signed_request(std::string const& method, std::string const& target,
                                       edge::http::Headers headers, std::string body, Credentials const& who) const {
        edge::http::Request request;
        request.method = method;
        request.target = target;
        request.headers = std::move(headers);
        request.body = std::move(body);
        request.received_at = clock_.now();
        access::sign_request(request, kAuthority, who.key, who.certificate, clock_.now());
        return request;
    }
    void command(std::string const& target, std::string body) {
        auto const answer = node_->handle(
            signed_request("POST", target, {{"content-type", "application/json"}}, std::move(body), operator_));
        require(answer.status == 201, answer.body);
    }
    std::string head(std::string const& method, std::string const& target, edge::http::Headers headers,
                     std::size_t length) const {
        headers["tus-resumable"] = "1.0.0";
        auto const request = signed_request(method, target, std::move(headers), {}, bidder_);
        auto text = edge::http::request_head(request, target, kAuthority);
        auto const zero = text.find("content-length: 0");
        return text.replace(zero, 17, "content-length: " + std::to_string(length));
    }
    std::string ask(std::string const& head, std::string_view body, char const* status) const {
        int const line = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(server_->port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        require(::connect(line, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0, "no connection");
        for (auto rest : {std::string_view(head), body})
            while (!rest.empty()) {
                auto const sent = ::send(line, rest.data(), std::min(rest.size(), kPiece), MSG_NOSIGNAL);
                require(sent > 0, "the server hung up");
                rest.remove_prefix(static_cast<std::size_t>(sent));
            }
        std::string answer;
        while (answer.find("\r\n\r\n") == std::string::npos) {
            char space[4096];
            auto const got = ::recv(line, space, sizeof space, 0);
            require(got > 0, "no answer");
            answer.append(space, static_cast<std::size_t>(got));
        }
        ::close(line);
        require(answer.substr(9, 3) == status, answer);
        return answer;
    }

    edge::SystemClock clock_;
    Credentials authority_;
    Credentials operator_;
    Credentials bidder_;
    law::Practice practice_;
    edge::files::DirectoryStore bids_;
    std::unique_ptr<node::Node> node_;
    node::Plan plan_;
    std::shared_ptr<edge::files::UploadStore> uploads_;
    std::unique_ptr<edge::http::Server> server_;
};

double hash_on_all_cores(std::string const& bytes) {
    auto const begin = Steady::now();
    std::atomic<std::size_t> next{0};
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
            threads.emplace_back([&] {
                for (auto at = next.fetch_add(kPiece); at < bytes.size(); at = next.fetch_add(kPiece))
                    trust::sm3(std::string_view(bytes).substr(at, kPiece));
            });
    }
    return std::chrono::duration<double>(Steady::now() - begin).count();
}

double write_and_flush(std::string const& bytes, std::filesystem::path const& path) {
    auto const begin = Steady::now();
    int const file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    for (std::size_t at = 0; at < bytes.size(); at += kPiece)
        require(::write(file, bytes.data() + at, kPiece) == static_cast<ssize_t>(kPiece), "the disk refuses");
    require(::fdatasync(file) == 0, "the disk refuses");
    auto const seconds = std::chrono::duration<double>(Steady::now() - begin).count();
    ::close(file);
    std::filesystem::remove(path);
    return seconds;
}

/// KiB of /proc/self/status.
long memory(std::string const& name) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name + ':')) return std::atol(line.c_str() + name.size() + 1);
    return 0;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

int main_of(int argc, char** argv) {
    int const rounds = std::max(argc > 1 ? std::atoi(argv[1]) : 7, 1);
    auto pattern = (std::filesystem::temp_directory_path() / "haihe-upload-bench-XXXXXX").string();
    std::filesystem::path const directory = ::mkdtemp(pattern.data());
    std::vector<double> ours, limit, ratios;
    long grown = 0;
    {
        Platform platform(directory, HAIHE_SOURCE_DIR);
        std::string bytes(kBytes, '\0');
        for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 31 + i / 251);
        sealing::ChunkTree tree;
        tree.update(bytes);
        auto const root = tree.finish();
        platform.upload(bytes, root); // warm
        std::printf("256 MiB, %u cores; MiB/s\n%12s %12s %14s %8s\n", std::thread::hardware_concurrency(), "ours",
                    "SM3", "write+flush", "ratio");
        double const mebibytes = static_cast<double>(kBytes) / (1 << 20);
        for (int i = 0; i < rounds; ++i) {
            auto const hashed = mebibytes / hash_on_all_cores(bytes);
            std::ofstream("/proc/self/clear_refs") << "5"; // the peak begins anew
            auto const before = memory("VmRSS");
            ours.push_back(mebibytes / platform.upload(bytes, root));
            grown = std::max(grown, memory("VmHWM") - before);
            auto const written = mebibytes / write_and_flush(bytes, directory / "bare");
            limit.push_back(std::min(hashed, written));
            ratios.push_back(ours.back() / limit.back());
            std::printf("%12.0f %12.0f %14.0f %8.3f\n", ours.back(), hashed, written, ratios.back());
            std::fflush(stdout);
        }
    }
    std::filesystem::remove_all(directory);
    auto const [least, most] = std::minmax_element(ratios.begin(), ratios.end());
    std::printf("peak memory grew by %ld KiB at most\n", grown);
    std::printf("{\"bench\":\"upload\",\"ours\":%.0f,\"peer\":%.0f,\"ratio\":%.3f,\"unit\":\"MiB/s\",\"peerName\":"
                "\"slower of SM3 on all cores and write + fdatasync\",\"rounds\":%d,\"spread\":%.3f,"
                "\"peakGrowthKiB\":%ld}\n",
                median(ours), median(limit), median(ratios), rounds, *most - *least, grown);
    return 0;
}

} // namespace haihe::bench

int main(int argc, char** argv) { return haihe::bench::main_of(argc, argv); }
