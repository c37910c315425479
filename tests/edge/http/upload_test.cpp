#include "edge/http/running_server.hpp"
#include "edge/http/upload.hpp"

#include <fstream>

namespace haihe::edge::http {
namespace {

std::string read_file(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string sample(std::size_t size) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 31 + i / 251);
    return bytes;
}

/// Takes files up to 1,000,000 bytes and says what came.
struct Depot {
    explicit Depot(std::string directory = {}) {
        ServerOptions options;
        options.temporary_directory = directory.empty() ? temporary.path() : std::move(directory);
        options.body_stall_seconds_max = 1;
        running.emplace(
            [this](Router& router) {
                auto const take = [this](Request const& request) {
                    if (!request.file) return Response::text("no file", 400);
                    content = read_file(request.file->path);
                    if (keeps) std::filesystem::rename(request.file->path, kept.path() + "/kept");
                    return Response::text(std::to_string(request.file->size) + ' ' + request.file->sm3.to_string());
                };
                router.add("PUT", "/files", take, {BodyKind::file, 1'000'000});
            },
            std::move(options));
    }

    TemporaryDirectory temporary;
    TemporaryDirectory kept;
    std::string content;
    bool keeps = false;
    std::optional<RunningServer> running;
};

std::string put(std::size_t length) {
    return "PUT /files HTTP/1.1\r\nHost: example\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n";
}

TEST(upload, streams_to_disk_and_hashes_on_the_way) {
    Depot depot;
    RawClient client(depot.running->port());
    for (std::size_t const size : {1u, 1000u, 262'143u, 262'144u, 262'145u, 1'000'000u}) {
        auto const bytes = sample(size);
        auto const answer = client.ask(put(size) + bytes);
        EXPECT_EQ(answer.status, 200) << answer.body;
        EXPECT_EQ(answer.body, std::to_string(size) + ' ' + trust::sm3(bytes).to_string());
        EXPECT_EQ(depot.content, bytes);
        EXPECT_TRUE(depot.temporary.is_empty()) << "what the handler does not keep is removed";
    }
}

TEST(upload, leaves_what_the_handler_kept) {
    Depot depot;
    depot.keeps = true;
    RawClient client(depot.running->port());
    EXPECT_EQ(client.ask(put(3) + "abc").status, 200);
    EXPECT_TRUE(depot.temporary.is_empty());
    EXPECT_EQ(read_file(depot.kept.path() + "/kept"), "abc");
}

TEST(upload, takes_chunks) {
    Depot depot;
    RawClient client(depot.running->port());
    auto const bytes = sample(300'000);
    std::string request = "PUT /files HTTP/1.1\r\nHost: example\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (std::size_t i = 0; i < bytes.size(); i += 1000) request += "3e8\r\n" + bytes.substr(i, 1000) + "\r\n";
    auto const answer = client.ask(request + "0\r\n\r\n");
    EXPECT_EQ(answer.body, "300000 " + trust::sm3(bytes).to_string());
}

TEST(upload, refuses_what_is_too_large_and_leaves_nothing) {
    Depot depot;
    {
        RawClient client(depot.running->port());
        EXPECT_EQ(client.ask(put(1'000'001)).status, 413);
    }
    RawClient client(depot.running->port());
    client.send("PUT /files HTTP/1.1\r\nHost: example\r\nTransfer-Encoding: chunked\r\n\r\nf4241\r\n" +
                sample(1'000'001));
    EXPECT_EQ(client.read_answer().status, 413);
    depot.running->server->stop();
    EXPECT_TRUE(depot.temporary.is_empty());
}

TEST(upload, leaves_nothing_when_it_is_cut) {
    Depot depot;
    for (std::size_t const length : {0u, 1u, 100'000u, 299'999u, 600'000u}) {
        RawClient client(depot.running->port());
        client.send(put(900'000) + sample(length));
        if (length % 2 == 0)
            client.abort();
        else
            client.close();
    }
    RawClient stalled(depot.running->port());
    stalled.send(put(900'000) + sample(400'000));
    EXPECT_EQ(stalled.read_answer().status, 408);
    stalled.close();
    depot.running->server->stop();
    EXPECT_TRUE(depot.temporary.is_empty());
}

TEST(upload, says_that_the_disk_refuses) {
    Depot depot("/nonexistent");
    RawClient client(depot.running->port());
    auto const answer = client.ask(put(400'000) + sample(400'000));
    EXPECT_EQ(answer.status, 503);
    EXPECT_NE(answer.body.find("upload_can_be_stored"), std::string::npos);
}

} // namespace
} // namespace haihe::edge::http
