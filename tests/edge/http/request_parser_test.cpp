#include "edge/http/request_parser.hpp"

#include "edge/http/message.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>

namespace haihe::edge::http {

namespace {

constexpr std::string_view kHead = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
constexpr std::string_view kBody = "5\r\nhello\r\n3;x=1\r\nabc\r\n0\r\n\r\n";

} // namespace

TEST(RequestParser, reads_a_chunked_body_however_its_bytes_arrive) {
    for (std::size_t step = 1; step <= kBody.size(); ++step) {
        SCOPED_TRACE(step);
        RequestParser parser(16'384);
        Request request;
        ASSERT_TRUE(parser.read_head(kHead, request));
        std::string inbox, body;
        std::array<char, 64> space{};
        for (std::size_t sent = 0; sent < kBody.size(); sent += step) {
            inbox += kBody.substr(sent, step);
            auto const piece = parser.decode(inbox, space);
            ASSERT_TRUE(piece.well_formed);
            body.append(space.data(), piece.decoded);
            inbox.erase(0, piece.consumed);
        }
        EXPECT_TRUE(parser.is_done());
        EXPECT_EQ(body, "helloabc");
    }
}

} // namespace haihe::edge::http
