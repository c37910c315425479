#include "edge/http/tls_client.hpp"

#include "edge/http/handshakes.hpp"

#include <chrono>
#include <thread>
#include <vector>

namespace haihe::edge::http {
namespace {

std::string const kGet = "GET /echo HTTP/1.1\r\nHost: example\r\n\r\n";
std::string const kGood = "HTTP/1.1 200 OK";

TEST(handshakes, are_counted_by_client_and_in_all) {
    Handshakes handshakes;
    auto const first = handshakes.begin("a", 2, 3);
    auto second = handshakes.begin("a", 2, 3);
    EXPECT_TRUE(first && second);
    EXPECT_FALSE(handshakes.begin("a", 2, 3)) << "two of a";
    auto const other = handshakes.begin("b", 2, 3);
    EXPECT_TRUE(other);
    EXPECT_FALSE(handshakes.begin("c", 2, 3)) << "three in all";
    second.reset();
    EXPECT_TRUE(handshakes.begin("c", 2, 3)); // and let go at once
    EXPECT_TRUE(handshakes.begin("a", 2, 3));
    EXPECT_FALSE(handshakes.begin("b", 1, 3));
}

TEST(tls, is_of_1_2_or_1_3) {
    Issued const issued({"IP:127.0.0.1"});
    RunningServer running(add_echo, issued.options);
    for (auto const version : {TLS1_2_VERSION, TLS1_3_VERSION})
        EXPECT_EQ(TlsClient(running.port(), 1, version).ask(kGet), kGood) << version;
    for (auto const version : {TLS1_VERSION, TLS1_1_VERSION})
        EXPECT_FALSE(TlsClient(running.port(), 1, version).is_connected()) << version;
}

TEST(tls, handshakes_that_are_not_finished_keep_nobody_else_out) {
    Issued const issued({"IP:127.0.0.1"});
    auto options = issued.options;
    options.handshakes_each_max = 4;
    options.handshakes_max = 8;
    options.handshake_seconds_max = 2;
    options.unlimited_addresses = {};
    RunningServer running(add_echo, options);
    auto const began = std::chrono::steady_clock::now();
    std::vector<std::unique_ptr<RawClient>> flood;
    for (int i = 0; i < 100; ++i) {
        flood.push_back(std::make_unique<RawClient>(connected(running.port(), 2), true));
        flood.back()->send("\x16\x03\x01\x02"); // a record begins
    }
    EXPECT_FALSE(TlsClient(running.port(), 2).is_connected()) << "the flood's own address";
    for (int i = 0; i < 20; ++i) EXPECT_EQ(TlsClient(running.port(), 3).ask(kGet), kGood) << i;
    int hung_up = 0;
    for (auto& one : flood) hung_up += one->is_hung_up() ? 1 : 0; // all of them, the last ones by the time limit
    EXPECT_EQ(hung_up, 100);
    auto const passed = std::chrono::steady_clock::now() - began;
    EXPECT_GE(passed, std::chrono::seconds(2));
    EXPECT_LE(passed, std::chrono::seconds(20));
    EXPECT_EQ(TlsClient(running.port(), 2).ask(kGet), kGood) << "when it has ended, everybody is served";
}

TEST(tls, whoever_dribbles_a_handshake_has_no_more_time) {
    Issued const issued({"IP:127.0.0.1"});
    auto options = issued.options;
    options.handshake_seconds_max = 1;
    RunningServer running(add_echo, options);
    RawClient client(running.port());
    std::string const hello("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);
    auto const began = std::chrono::steady_clock::now();
    bool is_open = true;
    for (std::size_t i = 0; is_open && i < 100; ++i) {
        is_open = client.send(i < hello.size() ? hello.substr(i, 1) : "x");
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    EXPECT_FALSE(is_open);
    EXPECT_LE(std::chrono::steady_clock::now() - began, std::chrono::seconds(5));
}

TEST(tls, each_handshake_counts_as_a_request) {
    Issued const issued({"IP:127.0.0.1"});
    auto options = issued.options;
    options.requests_per_second_max = 1;
    options.requests_burst_max = 5;
    options.unlimited_addresses = {"127.0.0.4"};
    RunningServer running(add_echo, options);
    int connected = 0;
    for (int i = 0; i < 20; ++i) connected += TlsClient(running.port(), 2).is_connected() ? 1 : 0;
    EXPECT_GE(connected, 5);
    EXPECT_LE(connected, 10) << "those of the burst and of the seconds that passed";
    for (int i = 0; i < 20; ++i) EXPECT_TRUE(TlsClient(running.port(), 4).is_connected());
}

TEST(change, brings_a_new_certificate_and_leaves_old_connections) {
    Issued issued({"IP:127.0.0.1"});
    RunningServer running(add_echo, issued.options);
    TlsClient old(running.port());
    EXPECT_EQ(old.ask(kGet), kGood);
    issued.renew({"IP:127.0.0.1"});
    EXPECT_EQ(TlsClient(running.port()).certificate(), old.certificate()) << "nobody has said so yet";
    running.server->change(issued.options);
    TlsClient fresh(running.port());
    EXPECT_NE(fresh.certificate(), old.certificate());
    EXPECT_EQ(fresh.ask(kGet), kGood);
    EXPECT_EQ(old.ask(kGet), kGood);
    EXPECT_TRUE(Client(issued.trusting()).send("https://127.0.0.1:" + std::to_string(running.port()) + "/echo", {}));
}

TEST(change, is_whole_or_not_at_all) {
    Issued issued({"IP:127.0.0.1"});
    RunningServer running(add_echo, issued.options);
    auto const before = TlsClient(running.port()).certificate();
    auto wrong = issued.options;
    wrong.requests_burst_max = 1;
    wrong.requests_per_second_max = 1;
    wrong.unlimited_addresses = {};
    wrong.key_file = issued.authority_file();
    EXPECT_THROW(running.server->change(wrong), std::runtime_error);
    wrong.certificate_file = wrong.key_file = "";
    EXPECT_THROW(running.server->change(wrong), std::runtime_error);
    for (int i = 0; i < 10; ++i) EXPECT_EQ(TlsClient(running.port()).certificate(), before);
}

TEST(change, brings_new_limits_to_open_connections_too) {
    RunningServer running(add_echo);
    RawClient client(running.port());
    std::string const large = "GET /echo HTTP/1.1\r\nHost: example\r\nX-Long: " + std::string(3000, 'x') + "\r\n\r\n";
    EXPECT_EQ(client.ask(large).status, 200);
    auto options = ServerOptions{};
    options.port = 1; // what was bound stays
    options.header_bytes_max = 2000;
    options.requests_per_second_max = 1;
    options.requests_burst_max = 2;
    options.unlimited_addresses = {};
    running.server->change(options);
    EXPECT_EQ(client.ask(kGet).headers.at("ratelimit-policy"), "\"default\";q=2;w=2");
    running.server->change(options);
    EXPECT_EQ(client.ask(kGet).headers.at("ratelimit").substr(0, 13), "\"default\";r=0") << "the same limit counts on";
    EXPECT_EQ(client.ask(kGet).status, 429);
    options.unlimited_addresses = {"127.0.0.1"};
    running.server->change(options);
    RawClient another(running.port());
    EXPECT_EQ(another.ask(large).status, 431);
}

} // namespace
} // namespace haihe::edge::http
