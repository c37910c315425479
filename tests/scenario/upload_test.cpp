// Sealed bids on their way: cut, resumed, refused, and nobody else's to know of. Over real lines to a real server.

#include "scenario/upload_fixture.hpp"

#include "edge/http/wire.hpp"
#include "edge/log/log.hpp"
#include "trust/digest.hpp"

#include <gtest/gtest.h>

#include <mutex>

namespace haihe::scenario {
namespace {

sealing::CipherDigest tree_over(std::string_view bytes) {
    sealing::ChunkTree tree;
    tree.update(bytes);
    return tree.finish();
}

std::string checksum_of(std::string_view bytes) {
    auto const digest = trust::sm3(bytes);
    return "sm3 " + trust::base64({reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size()});
}

bool names(RawAnswer const& answer, std::string const& rule) {
    return answer.body.find("\"rule\":\"" + rule + '"') != std::string::npos;
}

TEST_F(UploadTest, SaysWhatItCanDo) {
    auto answer = send("OPTIONS /uploads HTTP/1.1\r\nHost: water.example\r\n\r\n");
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.headers["tus-resumable"], "1.0.0");
    EXPECT_EQ(answer.headers["tus-version"], "1.0.0");
    EXPECT_EQ(answer.headers["tus-extension"], "creation,checksum,expiration,termination");
    EXPECT_EQ(answer.headers["tus-checksum-algorithm"], "sm3,sha256");
    EXPECT_EQ(answer.headers["tus-max-size"], "2147483648");
}

TEST_F(UploadTest, TakesAWholeBid) {
    auto const bytes = sample(kLength);
    auto made = create(*bidder, kLength);
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_EQ(made.headers["tus-resumable"], "1.0.0");
    EXPECT_EQ(made.headers["upload-expires"], edge::http::http_date(city.clock.now() + kernel::hours(48)));
    auto const target = made.headers["location"];
    EXPECT_FALSE(trading::cipher_root(*store, id_of(target)));
    auto answer = patch(target, 0, bytes);
    EXPECT_EQ(answer.status, 204) << answer.body;
    EXPECT_EQ(answer.headers["upload-offset"], std::to_string(kLength));
    EXPECT_EQ(answer.headers["tus-resumable"], "1.0.0");
    auto head = ask(*colleague, "HEAD", target);
    EXPECT_EQ(head.status, 200) << "an upload is its entity's";
    EXPECT_EQ(head.headers["upload-offset"], std::to_string(kLength));
    EXPECT_EQ(head.headers["upload-length"], std::to_string(kLength));
    EXPECT_EQ(head.headers["cache-control"], "no-store");
    EXPECT_EQ(head.headers["tus-resumable"], "1.0.0");
    EXPECT_EQ(trading::cipher_root(*store, id_of(target)), tree_over(bytes));
    auto const kept = directory / "kept";
    ASSERT_TRUE(store->take_over(id_of(target), [&](auto const& path) { std::filesystem::rename(path, kept); }));
    EXPECT_EQ(std::filesystem::file_size(kept), static_cast<std::uintmax_t>(kLength));
    EXPECT_EQ(ask(*bidder, "HEAD", target).status, 404);
}

TEST_F(UploadTest, IsResumedWhereverItWasCut) {
    auto const bytes = sample(kLength);
    auto const root = tree_over(bytes);
    for (std::int64_t const end : {std::int64_t{0}, std::int64_t{1}, kChunk - 1, kChunk, kChunk + 1, 2 * kChunk - 1,
                                   2 * kChunk, 2 * kChunk + 1, kLength - 1}) {
        auto const target = created(kLength);
        cut(target, bytes, 0, end);
        auto const answer = resume(target, end, part(bytes, end, kLength));
        EXPECT_EQ(answer.status, 204) << end << answer.body;
        EXPECT_EQ(trading::cipher_root(*store, id_of(target)), root) << end;
        EXPECT_EQ(ask(*bidder, "DELETE", target).status, 204);
    }
}

TEST_F(UploadTest, IsResumedAgainAndAgainAcrossRestarts) {
    auto const bytes = sample(kLength);
    auto const target = created(kLength);
    std::int64_t begin = 0;
    for (std::int64_t const end : {std::int64_t{1}, kChunk - 1, kChunk, kChunk + 1, 2 * kChunk, kLength - 1}) {
        cut(target, bytes, begin, end);
        if (end % 2 == 0) restart();
        EXPECT_EQ(offset_of(target), end);
        while (!store->lock(id_of(target))) {}
        begin = end;
    }
    EXPECT_EQ(resume(target, begin, part(bytes, begin, kLength)).status, 204);
    EXPECT_EQ(trading::cipher_root(*store, id_of(target)), tree_over(bytes));
    restart();
    EXPECT_EQ(trading::cipher_root(*store, id_of(target)), tree_over(bytes)) << "from the files alone";
}

TEST_F(UploadTest, GoesOnOnlyWhereItEnded) {
    auto const target = created(100);
    ASSERT_EQ(patch(target, 0, sample(60)).status, 204);
    for (std::int64_t const offset : {0, 59, 61, 100}) {
        auto answer = patch(target, offset, sample(10));
        EXPECT_EQ(answer.status, 409);
        EXPECT_TRUE(names(answer, "upload_goes_on_where_it_ended")) << answer.body;
        EXPECT_NE(answer.body.find("\"value\":\"60\""), std::string::npos);
    }
    EXPECT_EQ(patch(target, 60, "").status, 204) << "nothing more is not wrong";
    EXPECT_EQ(patch(target, 60, sample(40)).status, 204);
    EXPECT_EQ(patch(target, 60, sample(40)).status, 409) << "the same once more";
    EXPECT_EQ(patch(target, 100, "x").status, 413);
    EXPECT_EQ(offset_of(target), 100);
}

TEST_F(UploadTest, IsNotLongerThanItSaid) {
    auto const target = created(100);
    auto answer = patch(target, 0, sample(101));
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(answer.headers["tus-resumable"], "1.0.0") << "also when the body is refused unseen";
    EXPECT_EQ(offset_of(target), 0);
    EXPECT_EQ(create(*bidder, (std::int64_t{2} << 30) + 1).status, 413);
    EXPECT_EQ(create(*bidder, std::int64_t{2} << 30).status, 201);
}

TEST_F(UploadTest, NeedsToBeWellFormed) {
    auto const refused = [&](RawAnswer const& answer, int status, char const* rule) {
        EXPECT_EQ(answer.status, status) << answer.body;
        EXPECT_TRUE(names(answer, rule)) << answer.body;
        auto headers = answer.headers;
        EXPECT_EQ(headers["tus-resumable"], "1.0.0");
        EXPECT_EQ(headers["content-type"], "application/problem+json");
        EXPECT_EQ(headers.contains("tus-version"), status == 412);
    };
    auto const target = created(100);
    for (char const* const length : {"", "-1", "1e3", "12345678901234567890", "1, 1"})
        refused(ask(*bidder, "POST", "/uploads", {{"upload-length", length}}), 400, "upload_length_is_stated");
    refused(ask(*bidder, "POST", "/uploads", {{"upload-length", "1"}, {"upload-defer-length", "1"}}), 400,
            "upload_length_is_stated");
    refused(ask(*bidder, "POST", "/uploads", {{"upload-length", "1"}}, "x"), 400, "request_carries_no_body");
    for (char const* const version : {"", "0.2.2"}) {
        refused(ask(*bidder, "POST", "/uploads", {{"tus-resumable", version}}), 412,
                "upload_protocol_version_is_supported");
        refused(ask(*bidder, "DELETE", target, {{"tus-resumable", version}}), 412,
                "upload_protocol_version_is_supported");
        refused(patch(target, 0, "x", {{"tus-resumable", version}}), 412, "upload_protocol_version_is_supported");
        EXPECT_EQ(ask(*bidder, "HEAD", target, {{"tus-resumable", version}}).status, 412);
    }
    refused(patch(target, 0, "x", {{"content-type", "application/octet-stream"}}), 415,
            "upload_content_type_is_offset_stream");
    refused(patch(target, 0, "x", {{"upload-offset", "0x0"}}), 400, "upload_offset_is_stated");
    for (char const* const checksum : {"", "sm3", "md5 AAAA", "sm3 AAAA", "sm3  "})
        refused(patch(target, 0, "x", {{"upload-checksum", checksum}}), 400, "upload_checksum_is_readable");
    EXPECT_EQ(offset_of(target), 0);
}

TEST_F(UploadTest, KeepsOnlyWhatMatchesItsChecksum) {
    auto const bytes = sample(kLength);
    auto const target = created(kLength);
    auto const first = part(bytes, 0, kChunk + 7), rest = part(bytes, kChunk + 7, kLength);
    ASSERT_EQ(patch(target, 0, first, {{"upload-checksum", checksum_of(first)}}).status, 204);
    auto answer = patch(target, kChunk + 7, std::string(rest.size(), 'x'), {{"upload-checksum", checksum_of(rest)}});
    EXPECT_EQ(answer.status, 460);
    EXPECT_TRUE(names(answer, "upload_checksum_matches")) << answer.body;
    EXPECT_EQ(offset_of(target), kChunk + 7);
    EXPECT_FALSE(trading::cipher_root(*store, id_of(target)));
    EXPECT_EQ(patch(target, kChunk + 7, rest, {{"upload-checksum", checksum_of(rest)}}).status, 204);
    EXPECT_EQ(trading::cipher_root(*store, id_of(target)), tree_over(bytes));

    auto const whole = created(kLength);
    answer = patch(whole, 0, std::string(bytes.size(), 'x'), {{"upload-checksum", checksum_of(bytes)}});
    EXPECT_EQ(answer.status, 460) << "while its chunks are being hashed";
    EXPECT_EQ(offset_of(whole), 0);
    EXPECT_EQ(patch(whole, 0, bytes, {{"upload-checksum", checksum_of(bytes)}}).status, 204);
    EXPECT_EQ(trading::cipher_root(*store, id_of(whole)), tree_over(bytes));

    auto const other = created(3);
    EXPECT_EQ(
        patch(other, 0, "abc", {{"upload-checksum", "sha256 ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="}}).status,
        204);
}

TEST_F(UploadTest, HoldsASignedBodyToItsDigest) {
    auto const target = created(100);
    auto const bytes = sample(50);
    EXPECT_EQ(ask(*bidder, "PATCH", target, at(0), bytes, Signs::body).status, 204);
    auto forged = wire(*bidder, "PATCH", target, at(50), bytes, Signs::body);
    forged.back() ^= 1;
    EXPECT_EQ(send(forged).status, 460);
    EXPECT_EQ(offset_of(target), 50);
    auto const request = wire(*bidder, "PATCH", target, at(50), bytes, Signs::body);
    EXPECT_EQ(send(request).status, 204);
    auto const again = send(request);
    EXPECT_EQ(again.status, 401) << "a signed request is good once";
    EXPECT_TRUE(names(again, "request_is_not_replayed")) << again.body;
    auto unreadable = wire(*bidder, "PATCH", target, at(100));
    unreadable.insert(unreadable.find("host:"), "content-digest: sm3=:AAAA:\r\n");
    EXPECT_TRUE(names(send(unreadable), "content_digest_is_readable"));
}

TEST_F(UploadTest, HasOneWriterAtATime) {
    auto const target = created(100);
    RawClient first(server->port());
    ASSERT_EQ(begin(first, target, 0, sample(100)).status, 100) << "it has been opened";
    auto const second = patch(target, 0, sample(100));
    EXPECT_EQ(second.status, 423);
    EXPECT_TRUE(names(second, "upload_has_one_writer"));
    EXPECT_EQ(ask(*bidder, "DELETE", target).status, 423);
    EXPECT_EQ(offset_of(target), 0);
    EXPECT_EQ(first.ask(sample(100)).status, 204);
    EXPECT_EQ(offset_of(target), 100);
}

TEST_F(UploadTest, IsEndedByItsBidder) {
    auto const target = created(100);
    ASSERT_EQ(patch(target, 0, sample(60)).status, 204);
    auto answer = ask(*bidder, "DELETE", target);
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.headers["tus-resumable"], "1.0.0");
    EXPECT_EQ(ask(*bidder, "DELETE", target).status, 404);
    EXPECT_EQ(ask(*bidder, "HEAD", target).status, 404);
    EXPECT_EQ(patch(target, 60, sample(40)).status, 404);
    EXPECT_TRUE(std::filesystem::is_empty(directory));
}

TEST_F(UploadTest, Expires) {
    auto const target = created(100);
    ASSERT_EQ(patch(target, 0, sample(60)).status, 204);
    auto const created_at = city.clock.now();
    city.clock.set(created_at + kernel::hours(48) - kernel::Duration{1}, 0);
    EXPECT_EQ(patch(target, 60, "x").status, 204);
    city.clock.set(created_at + kernel::hours(48), 0);
    auto const answer = patch(target, 61, "x");
    EXPECT_EQ(answer.status, 410);
    EXPECT_TRUE(names(answer, "upload_has_not_expired"));
    EXPECT_EQ(ask(*bidder, "HEAD", target).status, 410);
    EXPECT_EQ(ask(*rival, "HEAD", target).status, 404) << "to others there never was one";
    EXPECT_EQ(store->sweep(city.clock.now()), 1U);
    EXPECT_EQ(ask(*bidder, "HEAD", target).status, 404) << "swept away";
}

TEST_F(UploadTest, IsForBiddersAlone) {
    auto const target = created(100);
    for (auto const* const place : {"/uploads/0123456789abcdef0123456789abcdef", target.c_str()}) {
        EXPECT_EQ(ask(*buyer, "HEAD", place).status, 403);
        EXPECT_EQ(ask(*buyer, "PATCH", place, at(0), "x").status, 403);
        EXPECT_EQ(ask(*buyer, "DELETE", place).status, 403);
        auto const head = std::string(" ") + place + " HTTP/1.1\r\nHost: water.example\r\nTus-Resumable: 1.0.0\r\n";
        EXPECT_EQ(send("HEAD" + head + "\r\n").status, 401);
        EXPECT_EQ(send("DELETE" + head + "\r\n").status, 401);
        EXPECT_EQ(send("PATCH" + head +
                       "Content-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\n"
                       "Content-Length: 1\r\n\r\nx")
                      .status,
                  401);
    }
    EXPECT_EQ(create(*buyer, 1).status, 403);
    auto const zh = create(*buyer, 1), en = ask(*buyer, "POST", "/uploads", {{"accept-language", "en"}});
    EXPECT_NE(zh.body, en.body);
    EXPECT_EQ(offset_of(target), 0);
}

TEST_F(UploadTest, IsNobodyElsesToKnowOf) {
    std::mutex mutex;
    std::string logged;
    edge::log::set_sink([&](std::string_view line) {
        std::lock_guard const lock(mutex);
        logged.append(line).append("\n");
    });
    auto const unknown = std::string("/uploads/0123456789abcdef0123456789abcdef");
    /// All that a rival can ask of an address, as it is answered.
    auto const tried = [&](std::string const& target) {
        std::string all;
        for (auto const& [method, headers, body] :
             std::vector<std::tuple<std::string, Headers, std::string>>{{"HEAD", {}, ""},
                                                                        {"DELETE", {}, ""},
                                                                        {"PATCH", at(0), ""},
                                                                        {"PATCH", at(0), "x"},
                                                                        {"PATCH", at(60), "x"},
                                                                        {"PATCH", at(61), sample(1000)},
                                                                        {"GET", {}, ""},
                                                                        {"OPTIONS", {}, ""}}) {
            auto const answer = ask(*rival, method, target, headers, body);
            all += answer.head + answer.body + "\n";
        }
        return all;
    };
    auto const nothing = tried(unknown);
    auto const numbers = city.get(City::kTrading, "/metrics").body;
    auto const service = send("OPTIONS /uploads HTTP/1.1\r\nHost: water.example\r\n\r\n").head;
    auto const own = [&] {
        auto answer = create(*rival, 1);
        EXPECT_EQ(answer.headers["location"].size(), unknown.size());
        auto const place = answer.head.find(answer.headers["location"]);
        EXPECT_EQ(ask(*rival, "DELETE", answer.headers["location"]).status, 204);
        return answer.head.erase(place, unknown.size());
    };
    auto const before = own();

    auto const target = created(100);
    EXPECT_EQ(tried(target), nothing) << "created";
    ASSERT_EQ(patch(target, 0, sample(60)).status, 204);
    EXPECT_EQ(tried(target), nothing) << "on its way";
    {
        auto const lease = store->lock(id_of(target));
        EXPECT_EQ(tried(target), nothing) << "being written";
    }
    ASSERT_EQ(patch(target, 60, sample(40)).status, 204);
    EXPECT_EQ(tried(target), nothing) << "complete";
    for (int i = 1; i < 64; ++i) EXPECT_EQ(create(*bidder, 100).status, 201);
    EXPECT_EQ(create(*bidder, 100).status, 429) << "the bidder's own limit";
    EXPECT_EQ(own(), before);
    EXPECT_EQ(tried(unknown), nothing);
    EXPECT_EQ(city.get(City::kTrading, "/metrics").body, numbers) << "counted nowhere, entered nowhere";
    EXPECT_EQ(send("OPTIONS /uploads HTTP/1.1\r\nHost: water.example\r\n\r\n").head, service);
    ASSERT_EQ(ask(*bidder, "DELETE", target).status, 204);
    EXPECT_EQ(tried(target), nothing) << "dropped";

    auto const broken = created(100);
    std::filesystem::remove(directory / (id_of(broken) + ".data"));
    EXPECT_EQ(patch(broken, 0, "x").status, 500);
    edge::log::set_sink({});
    EXPECT_NE(logged.find("handler_failed"), std::string::npos);
    for (auto const& one : {target, broken}) EXPECT_EQ(logged.find(id_of(one)), std::string::npos) << logged;
}

TEST_F(UploadTest, TakesTheSameWayInMemory) {
    auto const bytes = sample(kLength);
    auto const target = created(kLength);
    Request request;
    request.method = "PATCH";
    request.target = target;
    request.body = bytes;
    request.headers = at(0, {{"tus-resumable", "1.0.0"}});
    access::sign_request(request, "water.example", bidder->key, bidder->certificate, city.clock.now());
    auto answer = plan->router.handle(request);
    EXPECT_EQ(answer.status, 204) << answer.body;
    EXPECT_EQ(answer.headers["upload-offset"], std::to_string(kLength));
    EXPECT_EQ(trading::cipher_root(*store, id_of(target)), tree_over(bytes));
}

} // namespace
} // namespace haihe::scenario
