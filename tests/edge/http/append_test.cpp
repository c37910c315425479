#include "edge/http/append.hpp"

#include "edge/http/running_server.hpp"
#include "trust/digest.hpp"

#include <fcntl.h>

#include <algorithm>
#include <atomic>
#include <fstream>

namespace haihe::edge::http {
namespace {

constexpr std::int64_t kLength = 600'000;
constexpr std::int64_t kPieceBytes = 128 << 10;

std::string read_file(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string sample(std::size_t size) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 31 + i / 251);
    return bytes;
}

std::string base64_of(kernel::Digest const& digest) {
    return trust::base64({reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size()});
}

/// One file that grows to 600,000 bytes; one writer at a time.
struct Shelf {
    struct Lease {
        explicit Lease(Shelf& shelf_)
            : shelf(shelf_), descriptor(::open(shelf_.path().c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {}
        ~Lease() {
            ::close(descriptor);
            shelf.is_held = false;
        }
        Lease(Lease const&) = delete;
        Lease& operator=(Lease const&) = delete;
        Shelf& shelf;
        int descriptor;
    };

    explicit Shelf(ServerOptions options = {}) {
        options.temporary_directory = "/nonexistent";
        options.body_stall_seconds_max = 1;
        options.take_ticket = [this](kernel::Instant) {
            ++tickets;
            return nullptr;
        };
        auto const open = [this](Request const& request) { return opened(request); };
        auto const say = [this](Request const& request) {
            ++handled;
            EXPECT_TRUE(request.body.empty());
            auto const& appended = request.appended.value();
            return Response::text(std::to_string(appended.bytes) + ' ' + std::to_string(appended.size) +
                                      (appended.is_as_announced ? "" : " wrong"),
                                  200);
        };
        running.emplace(
            [&](Router& router) {
                router.add("PATCH", "/shelf", say,
                           {BodyKind::append, 0, false, open, {{"x-shelf", "oak"}, {"cache-control", "no-store"}}});
                router.add("HEAD", "/shelf", [this](Request const&) {
                    Response answer;
                    answer.headers["x-size"] = std::to_string(size());
                    answer.headers["x-held"] = is_held ? "1" : "0";
                    return answer;
                });
            },
            std::move(options));
    }

    std::expected<AppendTarget, Response> opened(Request const& request) {
        EXPECT_TRUE(request.body.empty()) << "the opener is asked before the body is read";
        if (request.header("x-fail") == "throw") throw std::runtime_error("no");
        if (request.header("x-fail") == "answer") return std::unexpected(Response::text("not you", 403));
        ++openings;
        if (is_held.exchange(true)) return std::unexpected(Response::text("held", 423));
        auto lease = std::make_shared<Lease>(*this);
        AppendTarget target{lease->descriptor, size(), kLength - size()};
        if (auto const text = request.header("x-digest"); !text.empty())
            target.digests.push_back({std::string(request.header("x-algorithm")), *trust::from_base64(text)});
        target.piece_bytes = kPieceBytes;
        target.resized = [this](std::int64_t now) {
            told = now;
            ends.push_back(now);
        };
        target.lease = std::move(lease);
        return target;
    }
    [[nodiscard]] std::string path() const { return directory.path() + "/file"; }
    [[nodiscard]] std::string content() const { return read_file(path()); }
    [[nodiscard]] std::int64_t size() const {
        std::error_code absent;
        auto const size = std::filesystem::file_size(path(), absent);
        return absent ? 0 : static_cast<std::int64_t>(size);
    }
    /// Asks over other connections until the server has noticed that a line broke.
    void await_release() const {
        for (;;) {
            RawClient client(running->port());
            client.send("HEAD /shelf HTTP/1.1\r\nHost: example\r\n\r\n");
            auto answer = client.read_answer(true);
            if (answer.headers["x-held"] == "0") return;
        }
    }

    TemporaryDirectory directory;
    std::atomic<bool> is_held{false};
    std::atomic<int> openings{0};
    std::atomic<int> handled{0};
    std::atomic<int> tickets{0};
    std::atomic<std::int64_t> told{-1};
    std::vector<std::int64_t> ends; ///< what was told; read when nobody is writing
    std::optional<RunningServer> running;
};

std::string patch(std::size_t length, std::string const& fields = {}) {
    return "PATCH /shelf HTTP/1.1\r\nHost: example\r\nContent-Length: " + std::to_string(length) + "\r\n" + fields +
           "\r\n";
}

TEST(append, puts_one_body_behind_the_other) {
    Shelf shelf;
    RawClient client(shelf.running->port());
    std::string whole;
    for (std::size_t const size : {0u, 1u, 1000u, 262'143u, 262'145u}) {
        auto const bytes = sample(size);
        whole += bytes;
        auto answer = client.ask(patch(size) + bytes);
        EXPECT_EQ(answer.body, std::to_string(size) + ' ' + std::to_string(whole.size()));
        EXPECT_EQ(answer.headers["x-shelf"], "oak");
        EXPECT_EQ(shelf.content(), whole);
        EXPECT_FALSE(shelf.is_held) << "let go before it is answered";
    }
    EXPECT_EQ(shelf.told, shelf.size());
    EXPECT_EQ(shelf.tickets, 0) << "nothing that has to be put in order";
}

TEST(append, tells_pieces_that_end_at_multiples) {
    Shelf shelf;
    RawClient client(shelf.running->port());
    auto const bytes = sample(kLength);
    std::size_t at = 0;
    for (std::size_t const size : {3u, 131'069u, 262'144u, 5u, 200'000u}) {
        ASSERT_EQ(client.ask(patch(size) + bytes.substr(at, size)).status, 200);
        at += size;
    }
    EXPECT_EQ(shelf.content(), bytes.substr(0, at));
    EXPECT_EQ(shelf.ends, (std::vector<std::int64_t>{3, 131'072, 262'144, 393'216, 393'221, 524'288, 593'221}));
}

TEST(append, takes_chunks) {
    Shelf shelf;
    RawClient client(shelf.running->port());
    auto const bytes = sample(300'000);
    std::string request = "PATCH /shelf HTTP/1.1\r\nHost: example\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (std::size_t i = 0; i < bytes.size(); i += 1000) request += "3e8\r\n" + bytes.substr(i, 1000) + "\r\n";
    EXPECT_EQ(client.ask(request + "0\r\n\r\n").body, "300000 300000");
    EXPECT_EQ(shelf.content(), bytes);
}

TEST(append, keeps_what_came_before_the_line_broke) {
    Shelf shelf;
    auto const bytes = sample(kLength);
    std::size_t at = 0;
    int begun = 0;
    for (std::size_t const step : {0u, 1u, 65'535u, 65'536u, 262'144u, 65'537u, 1u, 2u}) {
        {
            RawClient client(shelf.running->port());
            ASSERT_TRUE(client.send(patch(bytes.size() - at) + bytes.substr(at, step)));
        }
        at += step;
        ++begun;
        while (shelf.openings < begun)
            std::this_thread::yield(); // else a line that broke early is in the next one's way
        while (shelf.size() < static_cast<std::int64_t>(at)) std::this_thread::yield();
        shelf.await_release();
        EXPECT_EQ(shelf.content(), bytes.substr(0, at));
    }
    EXPECT_EQ(shelf.handled, 0) << "the handler hears of complete bodies only";
    RawClient client(shelf.running->port());
    EXPECT_EQ(client.ask(patch(bytes.size() - at) + bytes.substr(at)).body,
              std::to_string(bytes.size() - at) + " 600000");
    EXPECT_EQ(shelf.content(), bytes);
}

TEST(append, keeps_what_came_before_the_client_fell_silent) {
    Shelf shelf;
    RawClient client(shelf.running->port());
    client.send(patch(500) + sample(300));
    auto answer = client.read_answer();
    EXPECT_EQ(answer.status, 408);
    EXPECT_EQ(answer.headers["x-shelf"], "oak") << "also when the handler is not called";
    EXPECT_FALSE(shelf.is_held);
    EXPECT_EQ(shelf.content(), sample(300));
}

TEST(append, refuses_before_the_body) {
    Shelf shelf;
    for (auto const& [fields, status] :
         std::map<std::string, int>{{"X-Fail: answer\r\n", 403}, {"X-Fail: throw\r\n", 500}}) {
        RawClient client(shelf.running->port());
        client.send(patch(1000, fields + "Expect: 100-continue\r\n"));
        auto answer = client.read_answer();
        EXPECT_EQ(answer.status, status) << "and no 100 before it";
        EXPECT_EQ(answer.headers["connection"], "close");
        EXPECT_EQ(answer.headers["x-shelf"], "oak");
    }
    RawClient client(shelf.running->port());
    client.send(patch(3, "Expect: 100-continue\r\n"));
    EXPECT_EQ(client.read_answer().status, 100);
    EXPECT_EQ(client.ask("abc").body, "3 3");
    EXPECT_EQ(client.ask(patch(0, "X-Fail: answer\r\n")).status, 403);
    EXPECT_EQ(client.ask(patch(1) + "d").body, "1 4") << "without a body to skip the line stays";
}

TEST(append, does_not_outlast_a_digest_it_cannot_compute) {
    Shelf shelf;
    RawClient client(shelf.running->port());
    EXPECT_EQ(client.ask(patch(1, "X-Algorithm: md5\r\nX-Digest: AAAA\r\n") + "a").status, 500);
    EXPECT_FALSE(shelf.is_held);
}

TEST(append, takes_one_writer_at_a_time) {
    Shelf shelf;
    RawClient first(shelf.running->port());
    first.send(patch(5, "Expect: 100-continue\r\n"));
    ASSERT_EQ(first.read_answer().status, 100);
    RawClient second(shelf.running->port());
    EXPECT_EQ(second.ask(patch(1) + "x").status, 423);
    EXPECT_EQ(first.ask("hello").body, "5 5");
    RawClient third(shelf.running->port());
    EXPECT_EQ(third.ask(patch(1) + "x").body, "1 6");
}

TEST(append, refuses_what_is_too_long_and_takes_it_back) {
    Shelf shelf;
    {
        RawClient client(shelf.running->port());
        ASSERT_EQ(client.ask(patch(3) + "abc").status, 200);
        EXPECT_EQ(client.ask(patch(kLength - 2) + "x").status, 413) << "announced, so nothing is read";
        EXPECT_FALSE(shelf.is_held);
    }
    RawClient client(shelf.running->port());
    client.send("PATCH /shelf HTTP/1.1\r\nHost: example\r\nTransfer-Encoding: chunked\r\n\r\n927c0\r\n" +
                sample(kLength));
    EXPECT_EQ(client.read_answer().status, 413);
    EXPECT_FALSE(shelf.is_held);
    EXPECT_EQ(shelf.content(), "abc");
    EXPECT_EQ(shelf.told, 3);
}

TEST(append, checks_the_digest_of_exactly_this_body) {
    Shelf shelf;
    RawClient client(shelf.running->port());
    ASSERT_EQ(client.ask(patch(3) + "abc").status, 200);
    auto const bytes = sample(300'000);
    auto const sm3 = "X-Algorithm: sm3\r\nX-Digest: " + base64_of(trust::sm3(bytes)) + "\r\n";
    auto const sha256_of_abc = "X-Algorithm: sha256\r\nX-Digest: ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\r\n";
    EXPECT_EQ(client.ask(patch(3, sm3) + "abc").body, "0 3 wrong");
    EXPECT_EQ(shelf.content(), "abc") << "cut back";
    EXPECT_EQ(shelf.told, 3);
    EXPECT_EQ(client.ask(patch(bytes.size(), sm3) + bytes).body, "300000 300003");
    EXPECT_EQ(client.ask(patch(3, sha256_of_abc) + "abc").body, "3 300006");
    EXPECT_EQ(client.ask(patch(3, sha256_of_abc) + "abd").body, "0 300006 wrong");
    EXPECT_EQ(shelf.content(), "abc" + bytes + "abc");
}

TEST(append, takes_the_same_way_in_memory) {
    Shelf shelf;
    Request request;
    request.method = "PATCH";
    request.target = "/shelf";
    request.body = "hello";
    auto const& router = shelf.running->router;
    auto answer = router.handle(request);
    EXPECT_EQ(answer.body, "5 5");
    EXPECT_EQ(answer.headers["x-shelf"], "oak");
    EXPECT_EQ(shelf.content(), "hello");
    EXPECT_FALSE(shelf.is_held);
    request.headers["x-fail"] = "answer";
    answer = router.handle(request);
    EXPECT_EQ(answer.status, 403);
    EXPECT_EQ(answer.headers["x-shelf"], "oak");
    request.headers["x-fail"] = "throw";
    EXPECT_EQ(router.handle(request).status, 500);
    request.headers = {{"x-algorithm", "sm3"}, {"x-digest", base64_of(trust::sm3("other"))}};
    EXPECT_EQ(router.handle(request).body, "0 5 wrong");
    request.body = sample(kLength);
    EXPECT_EQ(router.handle(request).status, 413);
    EXPECT_EQ(shelf.content(), "hello");
}

TEST(append, ends_with_the_server) {
    Shelf shelf;
    RawClient client(shelf.running->port());
    client.send(patch(10, "Expect: 100-continue\r\n"));
    ASSERT_EQ(client.read_answer().status, 100);
    client.send("abc");
    client.half_close();
    shelf.running->server->stop();
    shelf.running->server.reset();
    EXPECT_FALSE(shelf.is_held);
}

TEST(append, needs_an_opener) {
    Router router;
    EXPECT_THROW(router.add("PATCH", "/x", echo, {BodyKind::append}), std::logic_error);
    EXPECT_THROW(router.add("PATCH", "/x", echo,
                            {BodyKind::memory, 1, false,
                             [](Request const&) { return std::expected<AppendTarget, Response>(AppendTarget{}); }}),
                 std::logic_error);
}

} // namespace
} // namespace haihe::edge::http
