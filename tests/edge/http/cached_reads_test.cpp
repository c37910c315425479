#include "edge/http/running_server.hpp"
#include "edge/http/wire.hpp"

#include <atomic>

namespace haihe::edge::http {
namespace {

/// A notice whose text follows the position and the language; counts how often it is asked for.
struct Board {
    Board() {
        ServerOptions options;
        options.io_threads = 1; // one cache
        running.emplace(
            [this](Router& router) {
                auto const read = [this](Request const& request) {
                    ++asked;
                    bool const english = language_of(request.header("accept-language")) == Language::en;
                    auto response = Response::json((english ? "notice " : "公告 ") + std::to_string(position.load()) +
                                                   request.query_value("page").value_or(""));
                    response.headers["vary"] = "Accept-Language";
                    if (request.path == "/failing") response.status = 404;
                    return response;
                };
                router.add("GET", "/notices", read, {.public_read = true});
                router.add("GET", "/failing", read, {.public_read = true});
                router.add("GET", "/private", read);
            },
            options);
    }
    void move_to(std::uint64_t next) {
        position = next;
        running->server->notify(next);
    }
    std::atomic<std::uint64_t> position{1};
    std::atomic<int> asked{0};
    std::optional<RunningServer> running;
};

std::string get(std::string const& target, std::string const& fields = {}) {
    return "GET " + target + " HTTP/1.1\r\nHost: example\r\n" + fields + "\r\n";
}

TEST(cached_read, is_answered_once_a_position) {
    Board board;
    RawClient client(board.running->port());
    auto const first = client.ask(get("/notices"));
    auto const second = client.ask(get("/notices"));
    EXPECT_EQ(first.body, "公告 1");
    EXPECT_EQ(second.body, first.body);
    EXPECT_EQ(second.head, first.head) << "a cached answer is the same to the byte";
    EXPECT_EQ(board.asked, 1);
    board.move_to(2);
    EXPECT_EQ(client.ask(get("/notices")).body, "公告 2");
    board.running->server->notify(1); // an older position takes nothing back
    EXPECT_EQ(client.ask(get("/notices")).body, "公告 2");
    EXPECT_EQ(board.asked, 2);
}

TEST(cached_read, is_kept_by_language_and_target) {
    Board board;
    RawClient client(board.running->port());
    for (int round = 0; round < 2; ++round) {
        EXPECT_EQ(client.ask(get("/notices", "Accept-Language: en\r\n")).body, "notice 1");
        EXPECT_EQ(client.ask(get("/notices", "Accept-Language: zh-CN, en;q=0.5\r\n")).body, "公告 1");
        EXPECT_EQ(client.ask(get("/notices?page=2")).body, "公告 12");
    }
    EXPECT_EQ(board.asked, 3);
}

TEST(cached_read, knows_what_the_client_has) {
    Board board;
    RawClient client(board.running->port());
    auto const etag = client.ask(get("/notices")).headers.at("etag");
    auto const unchanged = client.ask(get("/notices", "If-None-Match: " + etag + "\r\n"));
    EXPECT_EQ(unchanged.status, 304);
    EXPECT_EQ(unchanged.headers.at("etag"), etag);
    EXPECT_EQ(unchanged.headers.at("vary"), "Accept-Language");
    EXPECT_EQ(client.ask(get("/notices", "If-None-Match: \"other\"\r\n")).body, "公告 1");
    EXPECT_EQ(board.asked, 1);
    board.move_to(2);
    EXPECT_EQ(client.ask(get("/notices", "If-None-Match: " + etag + "\r\n")).body, "公告 2");
}

TEST(cached_read, is_pipelined_among_others) {
    Board board;
    RawClient client(board.running->port());
    client.ask(get("/notices"));
    std::string requests;
    for (int i = 0; i < 1000; ++i) requests += get("/notices") + (i % 100 == 0 ? get("/private") : "");
    client.send(requests);
    for (int i = 0; i < 1010; ++i) EXPECT_EQ(client.read_answer().body, "公告 1");
    EXPECT_EQ(board.asked, 11);
}

TEST(cached_read, is_kept_until_it_would_be_judged_otherwise) {
    std::atomic<int> asked{0};
    ServerOptions options;
    options.io_threads = 1;
    RunningServer running(
        [&](Router& router) {
            auto const read = [&](Request const& request) {
                auto response = Response::text(std::to_string(++asked));
                response.headers["expires"] =
                    request.path == "/unreadable" ? "soon" : http_date(kStart + kernel::Duration{5000});
                return response;
            };
            router.add("GET", "/notices", read, {.public_read = true});
            router.add("GET", "/unreadable", read, {.public_read = true});
        },
        options);
    RawClient client(running.port());
    EXPECT_EQ(client.ask(get("/notices")).body, "1");
    running.clock.set(kStart + kernel::Duration{4999}, 0);
    EXPECT_EQ(client.ask(get("/notices")).body, "1");
    running.clock.set(kStart + kernel::Duration{5000}, 0);
    EXPECT_EQ(client.ask(get("/notices")).body, "2");
    EXPECT_EQ(client.ask(get("/notices")).body, "3") << "it is past already";
    client.ask(get("/unreadable"));
    EXPECT_EQ(client.ask(get("/unreadable")).body, "5");
}

TEST(cached_read, is_packed_for_who_wants_it) {
    ServerOptions options;
    options.io_threads = 1;
    std::atomic<int> asked{0};
    std::string const text(5000, 'x');
    RunningServer running(
        [&](Router& router) {
            router.add("GET", "/notices", [&](Request const&) { return ++asked, Response::text(text); },
                       {.public_read = true});
        },
        options);
    RawClient client(running.port());
    std::string const wants = "Accept-Encoding: gzip\r\nCookie: session=1\r\n"; // it depends on nobody
    for (int round = 0; round < 2; ++round) {
        auto const packed = client.ask(get("/notices?q=x", wants));
        EXPECT_EQ(packed.headers.at("content-encoding"), "gzip");
        EXPECT_EQ(packed.headers.at("vary"), "Accept-Encoding");
        EXPECT_LT(packed.body.size(), 100U);
        auto const plain = client.ask(get("/notices?q=x"));
        EXPECT_EQ(plain.body, text);
        EXPECT_EQ(plain.headers.at("vary"), "Accept-Encoding");
        EXPECT_NE(plain.headers.at("etag"), packed.headers.at("etag"));
        auto const etag = "If-None-Match: " + packed.headers.at("etag") + "\r\n";
        auto const unchanged = client.ask(get("/notices?q=x", wants + etag));
        EXPECT_EQ(unchanged.status, 304);
        EXPECT_EQ(unchanged.headers.at("etag"), packed.headers.at("etag"));
        EXPECT_EQ(client.ask(get("/notices?q=x", etag)).status, 200);
    }
    EXPECT_EQ(asked, 2);
}

TEST(cached_read, keeps_nothing_else) {
    Board board;
    RawClient client(board.running->port());
    client.ask(get("/failing"));
    EXPECT_EQ(client.ask(get("/failing")).status, 404);
    client.ask(get("/private"));
    client.ask(get("/private"));
    EXPECT_EQ(board.asked, 4);
    EXPECT_EQ(client.ask(get("/notices", "Connection: close\r\n")).headers.at("connection"), "close");
    EXPECT_TRUE(client.is_hung_up());
}

} // namespace
} // namespace haihe::edge::http
