#include "edge/http/wire.hpp"

#include <gtest/gtest.h>

namespace haihe::edge::http {
namespace {

TEST(wire, writes_dates_as_http_does) {
    EXPECT_EQ(http_date(*kernel::Instant::parse("1994-11-06T08:49:37.999Z")), "Sun, 06 Nov 1994 08:49:37 GMT");
}

TEST(wire, writes_heads_that_nothing_can_break) {
    Response response;
    response.status = 201;
    response.headers = {{"x-one", "a\r\nset-cookie: b"}, {"content-length", "7"}, {"connection", "upgrade"}};
    auto const head = response_head(response, Framing::sized, 3, true, "D");
    EXPECT_TRUE(head.starts_with("HTTP/1.1 201 Created\r\nDate: D\r\n"));
    EXPECT_NE(head.find("x-one: aset-cookie: b\r\n"), std::string::npos);
    EXPECT_NE(head.find("content-length: 3\r\n"), std::string::npos);
    EXPECT_EQ(head.find("content-length: 7"), std::string::npos);
    EXPECT_EQ(head.find("connection:"), std::string::npos);
    EXPECT_TRUE(head.ends_with("\r\n\r\n"));
    EXPECT_EQ(head.find("D", date_offset("Created")), date_offset("Created"));
    EXPECT_NE(response_head(response, Framing::sized, 3, false, "D").find("connection: close\r\n"), std::string::npos);
    EXPECT_EQ(response_head(response, Framing::empty, 0, true, "D").find("content-length"), std::string::npos);
}

TEST(wire, compares_entity_tags_weakly) {
    EXPECT_TRUE(etag_matches("\"a\"", "\"a\""));
    EXPECT_TRUE(etag_matches("\"b\" , W/\"a\"", "\"a\""));
    EXPECT_TRUE(etag_matches("*", "\"a\""));
    EXPECT_FALSE(etag_matches("\"b\"", "\"a\""));
    EXPECT_FALSE(etag_matches("", "\"a\""));
    EXPECT_FALSE(etag_matches("a", "\"a\""));
}

TEST(wire, tells_events_line_by_line) {
    EXPECT_EQ(event_text({"7", "notice", "a\nb\r\nc"}), "id: 7\nevent: notice\ndata: a\ndata: b\ndata: c\n\n");
    EXPECT_EQ(event_text({"7\nid: 8", "", ""}), "id: 7id: 8\ndata: \n\n");
}

TEST(language, is_the_one_that_is_preferred) {
    for (auto const* zh : {"", "fr", "zh", "zh-CN,en", "en;q=0.8, zh-TW;q=0.9", "en;q=0.5,zh;q=0.5", "en;q=0", "*"}) {
        EXPECT_EQ(language_of(zh), Language::zh) << zh;
    }
    for (auto const* en : {"en", "EN-gb", "zh;q=0.1, en;q=0.2", "fr, en;q=0.1", "en, zh;q=0.999"}) {
        EXPECT_EQ(language_of(en), Language::en) << en;
    }
}

TEST(problem, carries_both_languages_and_what_the_refusal_knows) {
    Request request;
    request.headers["accept-language"] = "en";
    kernel::Refusal refusal{
        kernel::RefusalKind::unlawful, "period_is_long_enough", {"太短", "too short"}, "/dates/0", {},
        {{"earliest", "2026-03-23"}}};
    auto const answer = problem(refusal, request);
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(answer.headers.at("content-type"), "application/problem+json");
    EXPECT_EQ(answer.body, "{\"detail\":\"too short\",\"facts\":[{\"name\":\"earliest\",\"value\":\"2026-03-23\"}],"
                           "\"path\":\"/dates/0\",\"rule\":\"period_is_long_enough\",\"status\":422,"
                           "\"text\":{\"en\":\"too short\",\"zh\":\"太短\"},\"title\":\"Against the rules\","
                           "\"type\":\"/problems/period_is_long_enough\"}");
    EXPECT_EQ(problem({kernel::RefusalKind::unavailable, "x", {}, {}}, request).headers.at("retry-after"), "1");
}

} // namespace
} // namespace haihe::edge::http
