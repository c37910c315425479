#include "edge/s3/s3_server.hpp"
#include "source_directory.hpp"

#include <array>
#include <chrono>
#include <cstdlib>
#include <curl/curl.h>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <poll.h>
#include <signal.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace haihe::edge::s3 {

namespace {

constexpr int kStartsWithinMilliseconds = 90'000; ///< on a busy machine

std::size_t take(char* bytes, std::size_t size, std::size_t count, void* where) {
    static_cast<std::string*>(where)->append(bytes, size * count);
    return size * count;
}

} // namespace

S3Server& S3Server::shared() {
    static S3Server server;
    return server;
}

S3Server::S3Server() {
    auto pattern = (std::filesystem::temp_directory_path() / "haihe-s3-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::runtime_error("no directory for the object store");
    directory_ = pattern;
    start();
}

S3Server::~S3Server() {
    stop();
    std::error_code ignored;
    std::filesystem::remove_all(directory_, ignored);
}

void S3Server::start() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe to the object store");
    auto const script = source_directory() / "tests/edge/s3/swift_server.py";
    auto const port = std::to_string(port_);
    auto const log = (directory_ / "log").string();
    process_ = ::fork();
    if (process_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // should the tests be killed, so is this
        ::dup2(ends[1], STDOUT_FILENO);
        ::dup2(::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), STDERR_FILENO);
        ::execl("/usr/bin/python3", "python3", script.c_str(), directory_.c_str(), port.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    pollfd ready{ends[0], POLLIN, 0};
    std::array<char, 16> line{};
    if (::poll(&ready, 1, kStartsWithinMilliseconds) == 1 && ::read(ends[0], line.data(), line.size() - 1) > 0)
        port_ = static_cast<std::uint16_t>(std::atoi(line.data()));
    ::close(ends[0]);
    if (line[0] != '\0') return;
    std::ifstream text(log);
    throw std::runtime_error("the tests need Swift: apt-get install python3-swift\n" +
                             std::string(std::istreambuf_iterator<char>(text), {}));
}

void S3Server::stop() {
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    process_ = -1;
}

void S3Server::restart() {
    stop();
    start();
}

Address S3Server::address() {
    return {"http://127.0.0.1:" + std::to_string(port_),
            "us-east-1",
            "haihe",
            "tests/" + std::to_string(++prefixes_),
            "tests:haihe",
            "known-to-tests-alone",
            {}};
}

namespace {

std::string told(std::uint16_t port, std::string const& body) {
    std::string answer;
    auto* const line = ::curl_easy_init();
    auto const url = "http://127.0.0.1:" + std::to_string(port) + "/-/harm";
    ::curl_easy_setopt(line, CURLOPT_URL, url.c_str());
    if (!body.empty()) ::curl_easy_setopt(line, CURLOPT_POSTFIELDS, body.c_str());
    ::curl_easy_setopt(line, CURLOPT_WRITEFUNCTION, take);
    ::curl_easy_setopt(line, CURLOPT_WRITEDATA, &answer);
    auto const result = ::curl_easy_perform(line);
    ::curl_easy_cleanup(line);
    if (result != CURLE_OK) throw std::runtime_error("the object store does not listen");
    return answer;
}

} // namespace

void S3Server::harm(std::string const& what, std::string const& method, std::string const& part, int times) const {
    told(port_, R"({"what":")" + what + R"(","method":")" + method + R"(","part":")" + part + R"(","times":)" +
                    std::to_string(times) + "}");
}

int S3Server::harms_left() const { return std::atoi(told(port_, "").c_str()); }

std::unique_ptr<ObjectStore> fresh_object_store(std::filesystem::path const& directory, Address const& address) {
    return std::make_unique<ObjectStore>(std::make_shared<Bucket>(address, kImpatient),
                                         std::make_shared<Copies>(directory / "copies", 1 << 30),
                                         ObjectStore::Options{"documents", directory, true, 5 << 20});
}

} // namespace haihe::edge::s3
