#include "edge/http/outgoing_file.hpp"
#include "edge/http/running_server.hpp"

#include <fstream>

namespace haihe::edge::http {
namespace {

struct Library {
    Library() {
        std::ofstream(directory.path() + "/digits") << "0123456789";
        std::ofstream(directory.path() + "/large") << large;
        std::ofstream(directory.path() + "/empty");
    }
    TemporaryDirectory directory;
    std::string large = std::string(700'000, 'a') + "end";
    RunningServer running{[this](Router& router) {
        router.add("GET", "/{name}", [this](Request const& request) {
            Response response;
            response.headers["content-type"] = "application/pdf";
            response.headers["etag"] = "\"v1\"";
            response.file = directory.path() + '/' + request.captures.at("name");
            return response;
        });
    }};
};

std::string get(std::string const& name, std::string const& fields = {}) {
    return "GET /" + name + " HTTP/1.1\r\nHost: example\r\n" + fields + "\r\n";
}

TEST(file_answer, is_sent_from_disk) {
    Library library;
    RawClient client(library.running.port());
    EXPECT_EQ(client.ask(get("digits")).body, "0123456789");
    EXPECT_EQ(client.ask(get("large")).body, library.large);
    auto const empty = client.ask(get("empty"));
    EXPECT_EQ(empty.status, 200);
    EXPECT_EQ(empty.headers.at("content-length"), "0");
    client.send("HEAD /large HTTP/1.1\r\nHost: example\r\n\r\n");
    EXPECT_EQ(client.read_answer(true).headers.at("content-length"), "700003");
    EXPECT_EQ(client.ask(get("digits", "If-None-Match: \"v1\"\r\n")).status, 304);
}

TEST(file_answer, that_is_missing_is_our_fault) {
    Library library;
    RawClient client(library.running.port());
    auto const answer = client.ask(get("missing"));
    EXPECT_EQ(answer.status, 500);
    EXPECT_NE(answer.body.find("stored_file_can_be_read"), std::string::npos);
    EXPECT_EQ(answer.body.find(library.directory.path()), std::string::npos);
}

TEST(file_answer, may_be_a_part) {
    Library library;
    RawClient client(library.running.port());
    auto const part = client.ask(get("digits", "Range: bytes=2-4\r\n"));
    EXPECT_EQ(part.status, 206);
    EXPECT_EQ(part.body, "234");
    EXPECT_EQ(part.headers.at("content-range"), "bytes 2-4/10");
    EXPECT_EQ(client.ask(get("large", "Range: bytes=-4\r\n")).body, "aend");
    EXPECT_EQ(client.ask(get("digits", "Range: bytes=8-\r\nIf-Range: \"v1\"\r\n")).body, "89");
    EXPECT_EQ(client.ask(get("digits", "Range: bytes=8-\r\nIf-Range: \"v0\"\r\n")).status, 200);
    auto const outside = client.ask(get("digits", "Range: bytes=10-\r\n"));
    EXPECT_EQ(outside.status, 416);
    EXPECT_EQ(outside.headers.at("content-range"), "bytes */10");
}

TEST(byte_range, is_read_at_its_boundaries) {
    struct Case {
        std::string_view header;
        std::int64_t size;
        RangeReading reading;
        std::int64_t first = 0;
        std::int64_t last = 0;
    };
    using enum RangeReading;
    for (auto const& one :
         {Case{"bytes=0-0", 10, RangeReading::one, 0, 0}, Case{"bytes=9-9", 10, RangeReading::one, 9, 9},
          Case{"bytes=9-10", 10, RangeReading::one, 9, 9}, Case{"bytes=10-10", 10, unsatisfiable},
          Case{"bytes=0-", 1, RangeReading::one, 0, 0}, Case{"bytes=0-", 0, unsatisfiable},
          Case{"bytes=-1", 10, RangeReading::one, 9, 9}, Case{"bytes=-11", 10, RangeReading::one, 0, 9},
          Case{"bytes=-0", 10, unsatisfiable}, Case{"bytes=-1", 0, unsatisfiable}, Case{"bytes=3-2", 10, none},
          Case{"bytes=1-2,4-5", 10, none}, Case{"lines=1-2", 10, none}, Case{"bytes=", 10, none},
          Case{"bytes=-", 10, none}, Case{"bytes=a-b", 10, none}, Case{"bytes=--1", 10, none},
          Case{"bytes=99999999999999999999-", 10, none}}) {
        ByteRange range;
        EXPECT_EQ(read_range(one.header, one.size, range), one.reading) << one.header;
        if (one.reading != RangeReading::one) continue;
        EXPECT_EQ(range.first, one.first) << one.header;
        EXPECT_EQ(range.last, one.last) << one.header;
    }
}

} // namespace
} // namespace haihe::edge::http
