#include "edge/http/request_peek.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <string>

namespace haihe::edge::http {
namespace {

using Kind = RequestPeek::Kind;

RequestPeek peek(std::string_view text) {
    std::size_t scanned = 0;
    return peek_request(text, scanned);
}

TEST(request_peek, sees_a_plain_get) {
    std::string_view const text = "GET /notices?page=2 HTTP/1.1\r\nHost: a\r\nAccept-Language: en\r\n"
                                  "if-none-match:  \"x\" \r\nConnection: keep-alive\r\n\r\nGET /";
    auto const seen = peek(text);
    EXPECT_EQ(seen.kind, Kind::simple);
    EXPECT_EQ(seen.head_bytes, text.size() - 5);
    EXPECT_EQ(seen.target, "/notices?page=2");
    EXPECT_EQ(seen.accept_language, "en");
    EXPECT_EQ(seen.if_none_match, "\"x\"");
}

TEST(request_peek, leaves_every_doubt_to_the_parser) {
    for (std::string const field : {"Content-Length: 0", "Transfer-Encoding: chunked", "Expect: 100-continue",
                                    "Connection: close", "Upgrade: h2c", "Host: b", "X\x01: 1", "X: \x01", "no colon",
                                    ": empty", " folded", "If-None-Match: a\r\nIf-None-Match: b",
                                    "Accept-Language: a\r\nAccept-Language: b", "X: a\nContent-Length: 5"}) {
        EXPECT_EQ(peek("GET / HTTP/1.1\r\nHost: a\r\n" + field + "\r\n\r\n").kind, Kind::other) << field;
    }
    for (std::string const line :
         {"GET / HTTP/1.0", "POST / HTTP/1.1", "HEAD / HTTP/1.1", "GET  HTTP/1.1", "GET * HTTP/1.1",
          "GET http://a/ HTTP/1.1", "GET /a b HTTP/1.1", "get / HTTP/1.1", "GET /\xff HTTP/1.1"}) {
        EXPECT_EQ(peek(line + "\r\nHost: a\r\n\r\n").kind, Kind::other) << line;
    }
    EXPECT_EQ(peek("GET / HTTP/1.1\r\n\r\n").kind, Kind::other) << "no host";
}

TEST(request_peek, gives_up_on_what_can_never_become_a_request) {
    for (std::string const start : {"\r\nGET", "\x16\x03", "GET /\n", "GET / HTTP/1.1\r\nA: b\nC", " GET"}) {
        EXPECT_EQ(peek(start).kind, Kind::malformed) << start;
    }
    EXPECT_EQ(peek({"GET /\0", 6}).kind, Kind::malformed);
    EXPECT_EQ(peek("").kind, Kind::incomplete);
    EXPECT_EQ(peek("GET / HTTP/1.1\r\nHost: a\r\n\r").kind, Kind::incomplete);
}

TEST(request_peek, does_not_depend_on_where_the_bytes_are_cut) {
    rc::check("piece by piece as at once", [] {
        auto const alphabet = std::string("GET / HTP1.\r\n\r\n:hosX-");
        auto const noise = *rc::gen::container<std::string>(rc::gen::elementOf(alphabet));
        auto const text = (*rc::gen::arbitrary<bool>() ? "GET / HTTP/1.1\r\nHost: a\r\n" : "") + noise + "\r\n\r\n";
        auto const whole = peek(text);
        std::size_t scanned = 0;
        for (std::size_t length = 1; length <= text.size(); ++length) {
            auto const seen = peek_request(std::string_view(text).substr(0, length), scanned);
            if (seen.kind == Kind::incomplete) continue;
            // Earlier bytes may already be hopeless; a complete head is judged alike.
            if (seen.kind != Kind::malformed) RC_ASSERT(seen.kind == whole.kind);
            if (seen.kind != Kind::malformed) RC_ASSERT(seen.head_bytes == whole.head_bytes);
            return;
        }
        RC_FAIL("a head was never complete");
    });
}

} // namespace
} // namespace haihe::edge::http
