#pragma once

// Uploads of a trading platform behind a server of their own, with a bidder, its colleague and a rival, over real
// lines.

#include "trading/bid/upload_endpoints.hpp"

#include "edge/http/raw_client.hpp"
#include "edge/http/server.hpp"
#include "edge/http/wire.hpp"
#include "scenario/city.hpp"

#include <gtest/gtest.h>

namespace haihe::scenario {

using edge::http::Headers;
using edge::http::RawAnswer;
using edge::http::RawClient;
using edge::http::Request;

inline constexpr char const* kBidder = "91350100M000200Y4T";
inline constexpr char const* kRival = "91120000M000300Y4K";
inline constexpr std::int64_t kChunk = sealing::kChunkSize;
inline constexpr std::int64_t kLength = 2 * kChunk + 12'345; ///< three chunks

inline std::string sample(std::int64_t size) {
    std::string bytes(static_cast<std::size_t>(size), '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 31 + i / 251);
    return bytes;
}

inline std::string part(std::string const& bytes, std::int64_t begin, std::int64_t end) {
    return bytes.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
}

struct UploadTest : testing::Test {
    UploadTest() {
        city.register_entity(kBidder, "天津市示例投标有限公司", {"bidder"});
        city.register_entity(kRival, "天津市示例竞争有限公司", {"bidder"});
        bidder.emplace(city.hire("示例投标员", kBidder, {"handler"}));
        colleague.emplace(city.hire("示例同事", kBidder, {"handler", "signer"}));
        rival.emplace(city.hire("示例对手", kRival, {"handler"}));
        buyer.emplace(city.hire("示例招标员", City::kTenderee, {"handler"}));
        city.run();
        std::string pattern = (std::filesystem::temp_directory_path() / "haihe-uploads-XXXXXX").string();
        directory = ::mkdtemp(pattern.data());
        restart();
    }
    ~UploadTest() override {
        server.reset();
        plan.reset();
        store.reset();
        std::filesystem::remove_all(directory);
    }
    /// As a process that was killed and started again: what it knew is gone, but for the files.
    void restart() {
        server.reset();
        plan = std::make_unique<node::Plan>();
        store = trading::mount_uploads(
            *plan, [this]() -> node::Desk& { return city.node(City::kTrading).desk(); }, directory,
            *city.storage(City::kTrading).bids);
        edge::http::ServerOptions options;
        options.handler_threads = 4;
        server = std::make_unique<edge::http::Server>(plan->router, city.clock, options);
        server->start();
    }

    enum class Signs { head, body };
    /// The bytes of a signed request.
    std::string wire(Person const& person, std::string const& method, std::string const& target, Headers headers = {},
                     std::string const& body = {}, Signs signs = Signs::head) {
        Request request;
        request.method = method;
        request.target = target;
        request.headers = std::move(headers);
        request.headers.try_emplace("tus-resumable", "1.0.0");
        if (request.headers["tus-resumable"].empty()) request.headers.erase("tus-resumable");
        if (signs == Signs::body) request.body = body;
        access::sign_request(request, "water.example", person.key, person.certificate, city.clock.now());
        request.body = body;
        return edge::http::request_head(request, target, "water.example") + body;
    }
    RawAnswer send(std::string const& bytes) {
        RawClient client(server->port());
        client.send(bytes);
        return client.read_answer(bytes.starts_with("HEAD"));
    }
    RawAnswer ask(Person const& person, std::string const& method, std::string const& target, Headers headers = {},
                  std::string const& body = {}, Signs signs = Signs::head) {
        return send(wire(person, method, target, std::move(headers), body, signs));
    }
    RawAnswer create(Person const& person, std::int64_t length) {
        return ask(person, "POST", "/uploads", {{"upload-length", std::to_string(length)}});
    }
    static Headers at(std::int64_t offset, Headers more = {}) {
        more.try_emplace("content-type", "application/offset+octet-stream");
        more.try_emplace("upload-offset", std::to_string(offset));
        return more;
    }
    std::string created(std::int64_t length) {
        auto answer = create(*bidder, length);
        EXPECT_EQ(answer.status, 201) << answer.body;
        return answer.headers["location"];
    }
    RawAnswer patch(std::string const& target, std::int64_t offset, std::string const& body, Headers more = {}) {
        return ask(*bidder, "PATCH", target, at(offset, std::move(more)), body);
    }
    std::int64_t offset_of(std::string const& target) {
        auto answer = ask(*bidder, "HEAD", target);
        EXPECT_EQ(answer.status, 200);
        return std::stoll(answer.headers["upload-offset"]);
    }
    /// Announces the rest, sends it up to `end` and hangs up; returns when the server has noticed.
    void cut(std::string const& target, std::string const& bytes, std::int64_t begin, std::int64_t end) {
        {
            RawClient client(server->port());
            auto const request = wire(*bidder, "PATCH", target, at(begin), part(bytes, begin, kLength));
            ASSERT_TRUE(client.send(request.substr(0, request.size() - static_cast<std::size_t>(kLength - end))));
        }
        while (offset_of(target) < end) {}
        EXPECT_EQ(offset_of(target), end);
    }
    /// Sends the head alone and asks whether to go on: 100, or the answer.
    RawAnswer begin(RawClient& client, std::string const& target, std::int64_t offset, std::string const& body) {
        auto request = wire(*bidder, "PATCH", target, at(offset), body);
        request.resize(request.size() - body.size() - 2);
        return client.ask(request + "expect: 100-continue\r\n\r\n");
    }
    /// As a client does: again while the platform has not noticed yet that the line broke.
    RawAnswer resume(std::string const& target, std::int64_t offset, std::string const& body) {
        for (;;) {
            RawClient client(server->port());
            auto answer = begin(client, target, offset, body);
            if (answer.status == 423) continue;
            return answer.status == 100 ? client.ask(body) : answer;
        }
    }
    static std::string id_of(std::string const& target) { return target.substr(std::string("/uploads/").size()); }

    City city;
    std::optional<Person> bidder, colleague, rival, buyer;
    std::filesystem::path directory;
    std::unique_ptr<node::Plan> plan;
    std::shared_ptr<edge::files::UploadStore> store;
    std::unique_ptr<edge::http::Server> server;
};

} // namespace haihe::scenario
