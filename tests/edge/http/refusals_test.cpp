#include "edge/http/running_server.hpp"

#include <atomic>

namespace haihe::edge::http {
namespace {

void add_counting(Router& router, std::atomic<int>& handled) {
    auto const handle = [&](Request const& request) {
        ++handled;
        return echo(request);
    };
    router.add("GET", "/echo", handle);
    router.add("POST", "/echo", handle, {BodyKind::memory, 100});
}

struct Malformed {
    char const* name;
    std::string_view bytes;
    friend void PrintTo(Malformed const& request, std::ostream* out) { *out << request.name; }
};

class malformed_request : public testing::TestWithParam<Malformed> {};

/// Whatever two readers might read differently is nobody's request, and neither is what follows it.
TEST_P(malformed_request, is_refused_and_the_connection_closed) {
    std::atomic<int> handled{0};
    RunningServer running([&](Router& router) { add_counting(router, handled); });
    RawClient client(running.port());
    client.send(std::string(GetParam().bytes) + "GET /echo HTTP/1.1\r\nHost: example\r\n\r\n");
    auto const answer = client.read_answer();
    EXPECT_EQ(answer.status, 400);
    EXPECT_EQ(answer.headers.at("connection"), "close");
    EXPECT_NE(answer.body.find("request_is_well_formed"), std::string::npos);
    EXPECT_TRUE(client.is_hung_up());
    EXPECT_EQ(handled, 0);
}

using namespace std::string_view_literals;

INSTANTIATE_TEST_SUITE_P(
    all, malformed_request,
    testing::Values(
        Malformed{"length_and_encoding", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n"
                                         "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        Malformed{"encoding_and_length", "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
                                         "Content-Length: 4\r\n\r\n0\r\n\r\n"},
        Malformed{"two_lengths", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"},
        Malformed{"same_length_twice",
                  "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na"},
        Malformed{"length_list", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1\r\n\r\na"},
        Malformed{"signed_length", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\na"},
        Malformed{"negative_length", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n"},
        Malformed{"hexadecimal_length", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 0x1\r\n\r\na"},
        Malformed{"huge_length", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 18446744073709551617\r\n\r\na"},
        Malformed{"empty_length", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n"},
        Malformed{"unknown_encoding", "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n"},
        Malformed{"encoding_list",
                  "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"},
        Malformed{"encoding_twice", "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
                                    "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        Malformed{"disguised_encoding", "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n"},
        Malformed{"encoding_in_1_0", "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        Malformed{"space_before_colon", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length : 1\r\n\r\na"},
        Malformed{"folded_line", "GET /echo HTTP/1.1\r\nHost: a\r\nX-One: 1\r\n Content-Length: 5\r\n\r\n"},
        Malformed{"tab_folded_line", "GET /echo HTTP/1.1\r\nHost: a\r\nX-One: 1\r\n\tmore\r\n\r\n"},
        Malformed{"folded_first_line", "GET /echo HTTP/1.1\r\n Host: a\r\nHost: a\r\n\r\n"},
        Malformed{"bare_line_feed", "GET /echo HTTP/1.1\nHost: a\r\n\r\n"},
        Malformed{"bare_line_feed_in_fields", "GET /echo HTTP/1.1\r\nHost: a\nX-One: 1\r\n\r\n"},
        Malformed{"bare_line_feeds_only", "GET /echo HTTP/1.1\nHost: a\n\n"},
        Malformed{"bare_carriage_return", "GET /echo HTTP/1.1\r\nHost: a\rX-One: 1\r\n\r\n"},
        Malformed{"nul", "GET /echo HTTP/1.1\r\nHost: a\r\nX-One: a\0b\r\n\r\n"sv},
        Malformed{"control_character", "GET /echo HTTP/1.1\r\nHost: a\r\nX-One: a\x01"
                                       "b\r\n\r\n"},
        Malformed{"no_host", "GET /echo HTTP/1.1\r\n\r\n"},
        Malformed{"two_hosts", "GET /echo HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"},
        Malformed{"no_colon", "GET /echo HTTP/1.1\r\nHost: a\r\nnonsense\r\n\r\n"},
        Malformed{"empty_name", "GET /echo HTTP/1.1\r\nHost: a\r\n: 1\r\n\r\n"},
        Malformed{"no_target", "GET HTTP/1.1\r\nHost: a\r\n\r\n"},
        Malformed{"no_version", "GET /echo\r\nHost: a\r\n\r\n"},
        Malformed{"version_9", "GET /echo HTTP/9.9\r\nHost: a\r\n\r\n"},
        Malformed{"two_spaces", "GET  /echo HTTP/1.1\r\nHost: a\r\n\r\n"},
        Malformed{"space_in_target", "GET /ec ho HTTP/1.1\r\nHost: a\r\n\r\n"},
        Malformed{"two_credentials", "GET /echo HTTP/1.1\r\nHost: a\r\nAuthorization: a\r\nAuthorization: b\r\n\r\n"},
        Malformed{"tls_hello", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"sv},
        Malformed{"http_2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
        Malformed{"bad_chunk_size",
                  "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n0\r\n\r\n"},
        Malformed{"negative_chunk_size",
                  "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n"},
        Malformed{"huge_chunk_size",
                  "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\na\r\n"},
        Malformed{"chunk_longer_than_said",
                  "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n"}),
    [](auto const& info) { return std::string(info.param.name); });

TEST(refusals, head_that_is_too_large) {
    ServerOptions options;
    options.header_bytes_max = 1000;
    RunningServer running(add_echo, options);
    std::string const start = "GET /echo HTTP/1.1\r\nHost: example\r\nX-Long: ";
    auto const padded = [&](std::size_t size) {
        return start + std::string(size - start.size() - 4, 'x') + "\r\n\r\n";
    };
    {
        RawClient client(running.port());
        EXPECT_EQ(client.ask(padded(1000)).status, 200);
    }
    RawClient client(running.port());
    auto const answer = client.ask(padded(1001));
    EXPECT_EQ(answer.status, 431);
    EXPECT_NE(answer.body.find("request_head_is_short_enough"), std::string::npos);
    EXPECT_TRUE(client.is_hung_up());
    RawClient endless(running.port());
    EXPECT_EQ(endless.ask(std::string(5000, 'x')).status, 431);
}

TEST(refusals, head_that_does_not_arrive) {
    ServerOptions options;
    options.head_seconds_max = 1;
    RunningServer running(add_echo, options);
    RawClient silent(running.port());
    RawClient client(running.port());
    client.send("GET /echo HTTP/1.1\r\nHost");
    auto const answer = client.read_answer();
    EXPECT_EQ(answer.status, 408);
    EXPECT_NE(answer.body.find("request_head_arrives_in_time"), std::string::npos);
    EXPECT_TRUE(client.is_hung_up());
    EXPECT_TRUE(silent.is_hung_up()) << "who has said nothing is told nothing";
}

TEST(refusals, idle_connection_is_closed_without_a_word) {
    ServerOptions options;
    options.idle_seconds_max = 1;
    RunningServer running(add_echo, options);
    RawClient client(running.port());
    EXPECT_EQ(client.ask("GET /echo HTTP/1.1\r\nHost: example\r\n\r\n").status, 200);
    EXPECT_TRUE(client.is_hung_up());
}

TEST(refusals, body_that_is_too_large) {
    std::atomic<int> handled{0};
    RunningServer running([&](Router& router) { add_counting(router, handled); });
    std::string const head = "POST /echo HTTP/1.1\r\nHost: example\r\n";
    {
        RawClient client(running.port());
        EXPECT_EQ(client.ask(head + "Content-Length: 100\r\n\r\n" + std::string(100, 'x')).status, 200);
        EXPECT_EQ(client.ask(head + "Content-Length: 101\r\n\r\n").status, 413) << "before a byte of it was read";
        EXPECT_TRUE(client.is_hung_up());
    }
    {
        RawClient client(running.port());
        auto const answer = client.ask(head + "Expect: 100-continue\r\nContent-Length: 101\r\n\r\n");
        EXPECT_EQ(answer.status, 413) << "and without asking for it";
        EXPECT_NE(answer.body.find("request_body_is_short_enough"), std::string::npos);
    }
    auto const chunked = [&](int size) {
        std::string text = head + "Transfer-Encoding: chunked\r\n\r\n";
        for (int i = 0; i < size; ++i) text += "1\r\nx\r\n";
        return text + "0\r\n\r\n";
    };
    RawClient client(running.port());
    EXPECT_EQ(client.ask(chunked(100)).status, 200);
    EXPECT_EQ(client.ask(chunked(101)).status, 413);
    EXPECT_TRUE(client.is_hung_up());
    EXPECT_EQ(handled, 2);
}

TEST(refusals, refused_client_reads_the_answer_although_it_went_on_sending) {
    RunningServer running(add_echo);
    RawClient client(running.port());
    client.send("POST /echo HTTP/1.1\r\nHost: example\r\nContent-Length: 500000\r\n\r\n" + std::string(500'000, 'x'));
    EXPECT_EQ(client.read_answer().status, 413);
}

TEST(refusals, body_that_stops_arriving) {
    ServerOptions options;
    options.body_stall_seconds_max = 1;
    RunningServer running(add_echo, options);
    RawClient client(running.port());
    client.send("POST /echo HTTP/1.1\r\nHost: example\r\nContent-Length: 10\r\n\r\nabc");
    auto const answer = client.read_answer();
    EXPECT_EQ(answer.status, 408);
    EXPECT_NE(answer.body.find("request_body_arrives_in_time"), std::string::npos);
    EXPECT_TRUE(client.is_hung_up());
}

TEST(refusals, body_where_none_is_taken) {
    RunningServer running(add_echo);
    for (std::string_view const framing :
         {"Content-Length: 1\r\n\r\nx", "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"}) {
        RawClient client(running.port());
        auto const answer = client.ask("GET /echo HTTP/1.1\r\nHost: example\r\n" + std::string(framing));
        EXPECT_EQ(answer.status, 400);
        EXPECT_NE(answer.body.find("request_carries_no_body"), std::string::npos);
        EXPECT_TRUE(client.is_hung_up());
    }
    RawClient client(running.port());
    EXPECT_EQ(client.ask("GET /echo HTTP/1.1\r\nHost: example\r\nContent-Length: 0\r\n\r\n").status, 200);
}

TEST(refusals, unread_body_of_a_refused_request_is_no_request) {
    std::atomic<int> handled{0};
    RunningServer running([&](Router& router) { add_counting(router, handled); });
    RawClient client(running.port());
    std::string const hidden = "GET /echo HTTP/1.1\r\nHost: example\r\n\r\n";
    client.send("POST /nothing HTTP/1.1\r\nHost: example\r\nContent-Length: " + std::to_string(hidden.size()) +
                "\r\n\r\n" + hidden);
    EXPECT_EQ(client.read_answer().status, 404);
    EXPECT_TRUE(client.is_hung_up());
    EXPECT_EQ(handled, 0);
}

TEST(refusals, expectation_that_nobody_knows) {
    RunningServer running(add_echo);
    RawClient client(running.port());
    auto const answer =
        client.ask("POST /echo HTTP/1.1\r\nHost: example\r\nExpect: 200-ok\r\nContent-Length: 1\r\n\r\nx");
    EXPECT_EQ(answer.status, 417);
    EXPECT_NE(answer.body.find("expectation_is_supported"), std::string::npos);
    EXPECT_TRUE(client.is_hung_up());
}

TEST(refusals, target_that_cannot_be_read) {
    RunningServer running(add_echo);
    RawClient client(running.port());
    for (std::string const target : {"/%zz", "/a/../echo", "/%00", "/echo?a=1&a=2", "*", "/%c0%af"}) {
        EXPECT_EQ(client.ask("GET " + target + " HTTP/1.1\r\nHost: example\r\n\r\n").status, 400) << target;
    }
}

} // namespace
} // namespace haihe::edge::http
