#include "edge/http/client.hpp"
#include "edge/http/issued.hpp"
#include "edge/http/running_server.hpp"
#include "trust/certificate.hpp"

#include <fstream>
#include <latch>
#include <set>
#include <thread>

namespace haihe::edge::http {
namespace {

std::string url(std::uint16_t port, std::string const& target, std::string const& scheme = "http",
                std::string const& host = "127.0.0.1") {
    return scheme + "://" + host + ':' + std::to_string(port) + target;
}

Request with(std::string method, std::string body = {}, Headers headers = {}) {
    Request request;
    request.method = std::move(method);
    request.body = std::move(body);
    request.headers = std::move(headers);
    return request;
}

/// Lets a test play the peer, connection by connection.
class PlayedPeer {
public:
    PlayedPeer() : listener_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        EXPECT_EQ(::bind(listener_, reinterpret_cast<sockaddr*>(&address), size), 0);
        EXPECT_EQ(::listen(listener_, 16), 0);
        EXPECT_EQ(::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size), 0);
        port_ = ntohs(address.sin_port);
    }
    ~PlayedPeer() { ::close(listener_); }
    PlayedPeer(PlayedPeer const&) = delete;
    PlayedPeer& operator=(PlayedPeer const&) = delete;
    std::unique_ptr<RawClient> accept() {
        return std::make_unique<RawClient>(::accept(listener_, nullptr, nullptr), true);
    }
    [[nodiscard]] std::uint16_t port() const { return port_; }

private:
    int listener_;
    std::uint16_t port_ = 0;
};

constexpr std::string_view kOk = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

void expect_no_answer(kernel::Result<Response> const& result, std::string const& reason = {}) {
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().rule, "peer_answers");
    EXPECT_EQ(result.error().kind, kernel::RefusalKind::unavailable);
    auto const& told = result.error().facts.back().value;
    EXPECT_EQ(told, reason.empty() ? told : reason);
}

TEST(client, sends_and_receives) {
    RunningServer running([](Router& router) {
        add_echo(router);
        router.add("PUT", "/large",
                   [](Request const& request) {
                       auto response = Response::text(request.body, 201);
                       response.headers["x-seen"] =
                           request.query_value("a").value_or("") + '|' + std::string(request.header("x-one"));
                       return response;
                   },
                   {BodyKind::memory, 4 << 20});
    });
    Client client;
    auto const get = client.send(url(running.port(), "/echo"), with("GET"));
    ASSERT_TRUE(get);
    EXPECT_EQ(get->status, 200);
    EXPECT_EQ(get->body, "GET /echo ");
    EXPECT_EQ(get->headers.at("content-type"), "text/plain; charset=utf-8");
    EXPECT_EQ(client.send(url(running.port(), "/echo"), with("POST", "abc"))->body, "POST /echo abc");
    EXPECT_EQ(client.send(url(running.port(), "/echo"), with("HEAD"))->body, "");
    EXPECT_EQ(client.send(url(running.port(), "/nothing"), with("GET"))->status, 404);
    std::string const large(3 << 20, 'x');
    auto const put = client.send(url(running.port(), "/large?a=1"),
                                 with("PUT", large, {{"x-one", "1\r\nx-two: 2"}, {"host", "other"}}));
    EXPECT_EQ(put->status, 201);
    EXPECT_EQ(put->body, large);
    EXPECT_EQ(put->headers.at("x-seen"), "1|1x-two: 2") << "a value cannot break its line";
}

TEST(client, keeps_its_connection) {
    PlayedPeer peer;
    std::thread script([&] {
        auto const line = peer.accept();
        for (int i = 0; i < 3; ++i) {
            line->read_until("\r\n\r\n");
            line->send(kOk);
        }
    });
    Client client;
    for (int i = 0; i < 3; ++i) EXPECT_EQ(client.send(url(peer.port(), "/"), with("GET"))->body, "ok");
    script.join();
}

TEST(client, asks_again_when_a_kept_connection_was_dead) {
    for (bool const repeatable : {true, false}) {
        PlayedPeer peer;
        std::thread script([&] {
            auto line = peer.accept();
            line->read_until("\r\n\r\n");
            line->send(kOk);
            line->read_until("\r\n\r\n"); // the second request is read, and not a byte answered
            line.reset();
            if (!repeatable) return;
            line = peer.accept();
            line->read_until("\r\n\r\n");
            line->send(kOk);
        });
        Client client;
        EXPECT_TRUE(client.send(url(peer.port(), "/"), with("GET")));
        auto const headers = repeatable ? Headers{{"idempotency-key", "k1"}} : Headers{};
        auto const second = client.send(url(peer.port(), "/"), with("POST", "", headers));
        EXPECT_EQ(second.has_value(), repeatable);
        script.join();
    }
}

TEST(client, does_not_use_a_connection_that_was_closed_meanwhile) {
    PlayedPeer peer;
    std::latch closed(1);
    std::thread script([&] {
        auto line = peer.accept();
        line->read_until("\r\n\r\n");
        line->send(kOk);
        line.reset();
        closed.count_down();
        line = peer.accept();
        line->read_until("\r\n\r\n");
        line->send(kOk);
    });
    Client client;
    EXPECT_TRUE(client.send(url(peer.port(), "/"), with("POST")));
    closed.wait();
    EXPECT_TRUE(client.send(url(peer.port(), "/"), with("POST"))) << "although it may not be repeated";
    script.join();
}

TEST(client, does_not_ask_again_after_the_first_byte_or_on_a_new_connection) {
    for (std::string_view const cut : {"", "H", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab"}) {
        PlayedPeer peer;
        std::thread script([&] {
            auto const line = peer.accept();
            line->read_until("\r\n\r\n");
            line->send(cut);
        });
        Client client;
        expect_no_answer(client.send(url(peer.port(), "/"), with("GET")));
        script.join();
    }
}

TEST(client, reads_every_kind_of_body) {
    struct Case {
        std::string_view answer;
        std::string_view body;
    };
    for (auto const& one :
         {Case{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n", "abc"},
          Case{"HTTP/1.1 200 OK\r\n\r\nuntil the end", "until the end"}, Case{"HTTP/1.1 204 No Content\r\n\r\n", ""},
          Case{"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx", "x"},
          Case{"HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n", ""}}) {
        PlayedPeer peer;
        std::thread script([&] {
            auto const line = peer.accept();
            line->read_until("\r\n\r\n");
            for (char const c : one.answer) line->send({&c, 1});
        });
        Client client;
        auto const answer = client.send(url(peer.port(), "/"), with("GET"));
        script.join();
        ASSERT_TRUE(answer) << one.answer;
        EXPECT_EQ(answer->body, one.body);
    }
}

TEST(client, refuses_what_is_no_answer) {
    std::string const huge = "HTTP/1.1 200 OK\r\nX: " + std::string(100'000, 'x') + "\r\n\r\n";
    for (std::string_view const answer : {std::string_view("SSH-2.0-x\r\n\r\n"), std::string_view(huge),
                                          std::string_view("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n")}) {
        PlayedPeer peer;
        std::thread script([&] {
            auto const line = peer.accept();
            line->read_until("\r\n\r\n");
            line->send(answer);
        });
        ClientOptions options;
        options.body_bytes_max = 1000;
        Client client(options);
        expect_no_answer(client.send(url(peer.port(), "/"), with("GET")));
        script.join();
    }
}

TEST(client, loses_patience) {
    PlayedPeer peer; // accepts in the kernel and never answers
    ClientOptions options;
    options.answer_seconds_max = 1;
    Client client(options);
    expect_no_answer(client.send(url(peer.port(), "/"), with("GET")), "the answer took too long");
}

TEST(client, says_that_nobody_is_there) {
    std::uint16_t port = 0;
    {
        PlayedPeer gone;
        port = gone.port();
    }
    Client client;
    expect_no_answer(client.send(url(port, "/"), with("GET")), "Connection refused");
    for (char const* address : {"", "ftp://example/", "http://", "http://a b/", "http://a:0/", "http://a:65536/",
                                "http://user@example/", "http://[::1/"}) {
        expect_no_answer(client.send(address, with("GET")), "the address is not an http or https address");
    }
}

TEST(client, is_broken_off_from_another_thread) {
    PlayedPeer peer;
    Client client;
    std::thread stopper([&] {
        auto const line = peer.accept();
        line->read_until("\r\n\r\n");
        client.stop();
        EXPECT_TRUE(line->is_hung_up());
    });
    expect_no_answer(client.send(url(peer.port(), "/"), with("GET")), "this platform is stopping");
    stopper.join();
    expect_no_answer(client.send(url(peer.port(), "/"), with("GET")), "this platform is stopping");
}

TEST(client, is_used_by_many_threads) {
    RunningServer running(add_echo);
    Client client;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&, i] {
            for (int n = 0; n < 50; ++n) {
                auto const text = std::to_string(i * 1000 + n);
                EXPECT_EQ(client.send(url(running.port(), "/echo"), with("POST", text))->body, "POST /echo " + text);
            }
        });
    }
    for (auto& thread : threads) thread.join();
}

TEST(tls, carries_everything) {
    Issued const issued({"IP:127.0.0.1", "DNS:localhost"});
    std::string const large(2 << 20, 'x');
    RunningServer running(
        [&](Router& router) {
            add_echo(router);
            router.add("GET", "/large", [&](Request const&) { return Response::text(large); });
            router.add("GET", "/cached", echo, {.public_read = true});
        },
        issued.options);
    Client client(issued.trusting());
    for (std::string const host : {"127.0.0.1", "localhost"}) {
        for (int i = 0; i < 3; ++i) {
            auto const answer = client.send(url(running.port(), "/echo", "https", host), with("POST", "abc"));
            ASSERT_TRUE(answer) << answer.error().facts.back().value;
            EXPECT_EQ(answer->body, "POST /echo abc");
            EXPECT_EQ(client.send(url(running.port(), "/large", "https", host), with("GET"))->body, large);
            EXPECT_EQ(client.send(url(running.port(), "/cached", "https", host), with("GET"))->body, "GET /cached ");
        }
    }
}

TEST(tls, trusts_only_the_authority_and_the_name) {
    Issued const named({"DNS:example.test"});
    Issued const other({"IP:127.0.0.1"});
    RunningServer running(add_echo, named.options);
    expect_no_answer(Client(named.trusting()).send(url(running.port(), "/echo", "https"), with("GET")));
    RunningServer second(add_echo, other.options);
    expect_no_answer(Client(named.trusting()).send(url(second.port(), "/echo", "https"), with("GET")));
    expect_no_answer(Client().send(url(second.port(), "/echo", "https"), with("GET")));
    EXPECT_TRUE(Client(other.trusting()).send(url(second.port(), "/echo", "https"), with("GET")));
}

TEST(tls, closes_on_those_who_do_not_speak_it) {
    Issued const issued({"IP:127.0.0.1"});
    RunningServer running(add_echo, issued.options);
    RawClient client(running.port());
    client.send("GET /echo HTTP/1.1\r\nHost: example\r\n\r\n");
    EXPECT_EQ(client.read_to_end().find("HTTP/1.1 200"), std::string::npos);
    Client plain;
    expect_no_answer(plain.send(url(running.port(), "/echo"), with("GET")));
    EXPECT_TRUE(Client(issued.trusting()).send(url(running.port(), "/echo", "https"), with("GET")));
}

TEST(tls, names_the_file_that_it_cannot_use) {
    Issued const issued({"IP:127.0.0.1"});
    auto options = issued.options;
    options.key_file = issued.authority_file();
    Router const router;
    SystemClock const clock;
    Server server(router, clock, options);
    EXPECT_THROW(server.start(), std::runtime_error);
    ClientOptions missing;
    missing.authority_file = "/nonexistent";
    EXPECT_THROW(Client{missing}, std::runtime_error);
}

} // namespace
} // namespace haihe::edge::http
