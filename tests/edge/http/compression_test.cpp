#include "edge/http/compression.hpp"

#include "edge/http/running_server.hpp"
#include "edge/http/unpacked.hpp"

namespace haihe::edge::http {
namespace {

TEST(gzip, is_preferred_by_who_says_so) {
    struct Row {
        char const* field;
        bool packs;
    };
    for (auto const& [field, packs] : {Row{"", false},
                                       {"gzip", true},
                                       {"GZIP", true},
                                       {"deflate, br", false},
                                       {"br, gzip;q=0.1", true},
                                       {"gzip;q=0", false},
                                       {"gzip;q=0.0", false},
                                       {"gzip;q=0.001", true},
                                       {"gzip;q=0.5, identity", false},
                                       {"gzip;q=0.5, identity;q=0.5", true},
                                       {"identity;q=0", false},
                                       {"identity;q=0, gzip;q=0.1", true},
                                       {"*", true},
                                       {"*;q=0", false},
                                       {"gzip;q=0, *", false},
                                       {"gzipped, xgzip", false},
                                       {"gzip;q=nonsense", false}})
        EXPECT_EQ(prefers_gzip(field), packs) << field;
}

TEST(gzip, is_for_text) {
    for (auto const* type : {"application/json", "text/plain; charset=utf-8", "application/problem+json", "text/html"})
        EXPECT_TRUE(is_compressible(type)) << type;
    for (auto const* type : {"application/octet-stream", "image/png", "application/pdf", "text/event-stream", ""})
        EXPECT_FALSE(is_compressible(type)) << type;
}

TEST(gzip, unpacks_to_what_it_was) {
    for (std::size_t const size : {0U, 1U, 1024U, 500'000U}) {
        std::string bytes(size, '\0');
        for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * i / 7);
        EXPECT_EQ(unpacked(gzip(bytes)), bytes);
    }
}

/// Answers in every shape, most of them of 5,000 bytes.
void add_answers(Router& router) {
    auto const add = [&](char const* path, auto const& change) {
        router.add("GET", path, [change](Request const&) {
            auto response = Response::json('"' + std::string(4998, 'x') + '"');
            change(response);
            return response;
        });
    };
    add("/page", [](Response&) {});
    add("/least", [](Response& response) { response.body.resize(kPackedBytesMin); });
    add("/small", [](Response& response) { response.body.resize(kPackedBytesMin - 1); });
    add("/picture", [](Response& response) { response.headers["content-type"] = "image/png"; });
    add("/sign-in", [](Response& response) { response.headers["set-cookie"] = "session=secret"; });
    add("/secret", [](Response& response) { response.headers["cache-control"] = "no-store"; });
    add("/draft", [](Response& response) { response.headers["etag"] = "\"7\""; });
    add("/language", [](Response& response) { response.headers["vary"] = "Accept-Language"; });
    router.add("POST", "/echo",
               [](Request const& request) { return Response::text(request.body + std::string(5000, 'x')); });
}

RawAnswer ask(RawClient& client, std::string const& request, std::string const& fields = {}) {
    bool const is_head = request.starts_with("HEAD");
    client.send(request + " HTTP/1.1\r\nHost: example\r\nAccept-Encoding: gzip\r\n" + fields + "\r\n" +
                (request.starts_with("POST") ? "abc" : ""));
    return client.read_answer(is_head);
}

TEST(packed_answer, is_the_answer) {
    RunningServer running(add_answers);
    RawClient client(running.port());
    auto const packed = ask(client, "GET /page");
    EXPECT_EQ(packed.headers.at("content-encoding"), "gzip");
    EXPECT_EQ(packed.headers.at("content-type"), "application/json");
    EXPECT_EQ(unpacked(packed.body), '"' + std::string(4998, 'x') + '"');
    auto const plain = client.ask("GET /page HTTP/1.1\r\nHost: example\r\nAccept-Encoding: gzip;q=0\r\n\r\n");
    EXPECT_EQ(plain.body.size(), 5000U);
    EXPECT_EQ(plain.headers.at("vary"), "Accept-Encoding");
    EXPECT_NE(plain.headers.at("etag"), packed.headers.at("etag"));
    EXPECT_EQ(ask(client, "GET /language").headers.at("vary"), "Accept-Language, Accept-Encoding");

    auto const head = ask(client, "HEAD /page");
    EXPECT_EQ(head.headers.at("content-encoding"), "gzip");
    EXPECT_EQ(head.headers.at("content-length"), std::to_string(packed.body.size()));
    EXPECT_EQ(head.headers.at("etag"), packed.headers.at("etag"));

    auto const unchanged = ask(client, "GET /page", "If-None-Match: " + packed.headers.at("etag") + "\r\n");
    EXPECT_EQ(unchanged.status, 304);
    EXPECT_EQ(unchanged.headers.at("vary"), "Accept-Encoding");
    EXPECT_FALSE(unchanged.headers.contains("content-encoding"));
    EXPECT_EQ(ask(client, "GET /page", "If-None-Match: " + plain.headers.at("etag") + "\r\n").status, 200);
}

TEST(packed_answer, is_not_given_where_nothing_is_gained_or_a_secret_might_tell_itself) {
    RunningServer running(add_answers);
    RawClient client(running.port());
    struct Row {
        char const* request;
        char const* fields;
        bool packs;
    };
    for (auto const& [request, fields, packs] :
         std::vector<Row>{{"GET /least", "", true},
                          {"GET /small", "", false},
                          {"GET /picture", "", false},
                          {"GET /sign-in", "", false},
                          {"GET /secret", "", false},
                          {"GET /draft", "", false},
                          {"GET /page?q=guess", "", true},
                          {"GET /page", "Cookie: session=1\r\n", true},
                          {"GET /page?q=guess", "Cookie: session=1\r\n", false},
                          {"POST /echo", "Content-Length: 3\r\n", true},
                          {"POST /echo", "Content-Length: 3\r\nCookie: a=1\r\n", false}}) {
        auto const answer = ask(client, request, fields);
        EXPECT_EQ(answer.headers.contains("content-encoding"), packs) << request << fields;
        EXPECT_EQ(answer.headers.contains("vary"), packs) << request << fields;
    }
    EXPECT_FALSE(ask(client, "GET /nothing-there").headers.contains("content-encoding"));
}

} // namespace
} // namespace haihe::edge::http
