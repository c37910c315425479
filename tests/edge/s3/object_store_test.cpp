#include "edge/s3/object_store.hpp"

#include "edge/files/new_file.hpp"
#include "edge/files/temporary_directory.hpp"
#include "edge/log/log.hpp"
#include "edge/s3/s3_server.hpp"
#include "trust/digest.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <thread>

namespace haihe::edge::s3 {
namespace {

namespace fs = std::filesystem;

std::string sample(std::size_t size, unsigned seed = 1) {
    std::string bytes(size, '\0');
    for (auto& byte : bytes) byte = static_cast<char>((seed = seed * 1664525U + 1013904223U) >> 24);
    return bytes;
}

/// A node with its copies, on the shared store.
struct Node {
    explicit Node(Address where) : address(std::move(where)), bucket(address, kImpatient) {
        log::set_level(log::Level::silent);
    }
    ~Node() { log::set_level(log::Level::info); }

    [[nodiscard]] fs::path write(std::string const& bytes) const {
        auto const path = store->incoming() / "file";
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    void keep(std::string const& bytes) const { store->keep(write(bytes), trust::sm3(bytes)); }
    /// As another node would find it: without what this one has copied.
    [[nodiscard]] std::string found(kernel::Digest const& digest) const {
        files::TemporaryDirectory elsewhere;
        auto const place = fresh_object_store(elsewhere.path(), address)->find(digest);
        if (!place) return "none";
        std::ifstream file(*place, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    [[nodiscard]] std::size_t unfinished() { return bucket.unfinished_parts("documents/").size(); }

    Address address;
    Bucket bucket;
    files::TemporaryDirectory directory;
    std::unique_ptr<ObjectStore> store = fresh_object_store(directory.path(), address);
};

constexpr std::size_t kLarge = (12 << 20) + 17; ///< three parts
S3Server& server() { return S3Server::shared(); }

TEST(object_store, keeps_small_files_and_large_ones) {
    Node node(server().address());
    node.bucket.check();
    for (std::size_t const size : {std::size_t{0}, std::size_t{1}, std::size_t{5} << 20, kLarge}) {
        auto const bytes = sample(size);
        node.keep(bytes);
        EXPECT_TRUE(node.found(trust::sm3(bytes)) == bytes) << size;
        auto const head = node.bucket.head("documents/" + trust::sm3(bytes).to_string());
        ASSERT_TRUE(head);
        EXPECT_EQ(head->size, static_cast<std::int64_t>(size));
        EXPECT_EQ(head->sm3, trust::sm3(bytes));
    }
    EXPECT_EQ(node.unfinished(), 0U);
    EXPECT_EQ(node.bucket.keys("").size(), 4U);
}

TEST(object_store, refuses_whoever_has_another_key) {
    Node node(server().address());
    node.keep("a secret");
    for (auto const& change :
         std::vector<std::function<void(Address&)>>{[](Address& address) { address.secret_key += "x"; },
                                                    [](Address& address) { address.access_key += "x"; }}) {
        auto wrong = node.address;
        change(wrong);
        Node other(wrong);
        EXPECT_THROW(other.bucket.check(), StoreFault);
        EXPECT_THROW(other.keep("another"), StoreFault);
        EXPECT_THROW(static_cast<void>(other.found(trust::sm3("a secret"))), StoreFault);
        EXPECT_THROW(static_cast<void>(other.store->holds(trust::sm3("a secret"))), StoreFault);
    }
    EXPECT_EQ(node.found(trust::sm3("another")), "none");
}

TEST(object_store, tells_a_bucket_that_is_not_there_from_a_file_that_is_not) {
    auto nowhere = server().address();
    nowhere.bucket = "elsewhere";
    Node node(nowhere);
    EXPECT_THROW(node.bucket.check(), StoreFault);
    EXPECT_THROW(static_cast<void>(node.found(trust::sm3("a"))), StoreFault);
    EXPECT_THROW(node.keep("a"), StoreFault);
    EXPECT_TRUE(fs::exists(node.store->incoming() / "file")) << "who handed it in still has it";
}

TEST(object_store, asks_again_what_may_pass) {
    struct Row {
        char const* what;
        char const* method;
        char const* part;
    };
    for (auto const& [what, method, part] : std::vector<Row>{{"500", "PUT", ""},
                                                             {"503", "PUT", ""},
                                                             {"unanswered", "PUT", ""},
                                                             {"500", "HEAD", ""},
                                                             {"unanswered", "HEAD", ""},
                                                             {"503", "GET", ""},
                                                             {"cut", "GET", ""},
                                                             {"500", "POST", "uploads"},
                                                             {"503", "PUT", "partNumber=2"},
                                                             {"unanswered", "PUT", "partNumber=3"},
                                                             {"500", "POST", "uploadId"},
                                                             {"unanswered", "POST", "uploadId"}}) {
        Node node(server().address());
        auto const bytes = sample(*part == '\0' ? 100'000 : kLarge);
        server().harm(what, method, part, 1);
        node.keep(bytes);
        EXPECT_TRUE(node.found(trust::sm3(bytes)) == bytes) << what << ' ' << method << ' ' << part;
        EXPECT_EQ(server().harms_left(), 0) << what << ' ' << method << ' ' << part;
    }
}

TEST(object_store, gives_up_clearly_and_leaves_nothing_half_there) {
    struct Row {
        char const* what;
        char const* method;
        char const* part;
    };
    for (auto const& [what, method, part] : std::vector<Row>{{"500", "PUT", "documents"},
                                                             {"503", "PUT", "partNumber=2"},
                                                             {"500", "POST", "uploads"},
                                                             {"503", "POST", "uploadId"}}) {
        Node node(server().address());
        auto const bytes = sample(std::string_view(part) == "documents" ? 1000 : kLarge);
        server().harm(what, method, part, kImpatient.attempts);
        EXPECT_THROW(node.keep(bytes), StoreFault) << what << ' ' << method << ' ' << part;
        EXPECT_EQ(server().harms_left(), 0);
        EXPECT_TRUE(fs::exists(node.store->incoming() / "file"));
        EXPECT_EQ(node.found(trust::sm3(bytes)), "none");
        EXPECT_EQ(node.unfinished(), 0U);
        node.keep(bytes); // and once more, when it has passed
        EXPECT_TRUE(node.found(trust::sm3(bytes)) == bytes);
    }
}

TEST(object_store, gives_nobody_other_bytes_than_it_was_given) {
    Node node(server().address());
    auto const bytes = sample(50'000);
    node.keep(bytes);
    server().harm("wrong", "GET", "documents");
    EXPECT_TRUE(node.found(trust::sm3(bytes)) == bytes) << "asked once more";
    server().harm("wrong", "GET", "documents", 2);
    EXPECT_THROW(static_cast<void>(node.found(trust::sm3(bytes))), StoreFault);
    server().harm("cut", "GET", "documents", kImpatient.attempts);
    EXPECT_THROW(static_cast<void>(node.found(trust::sm3(bytes))), StoreFault);
    node.bucket.put("documents/" + trust::sm3(bytes).to_string(), "another", trust::sm3("another"));
    EXPECT_THROW(static_cast<void>(node.found(trust::sm3(bytes))), StoreFault) << "put by somebody else";
    node.keep(bytes); // what is there is not taken for it
    EXPECT_TRUE(node.found(trust::sm3(bytes)) == bytes);
    EXPECT_EQ(server().harms_left(), 0);
}

TEST(object_store, that_dies_in_the_middle_has_all_of_a_file_or_nothing) {
    S3Server own;
    for (auto const* part : {"documents", "partNumber=3", "uploadId"}) {
        Node node(own.address());
        auto const first = sample(1000, 7), bytes = sample(std::string_view(part) == "documents" ? 300'000 : kLarge);
        node.keep(first);
        own.harm("dies", std::string_view(part) == "uploadId" ? "POST" : "PUT", part);
        EXPECT_THROW(node.keep(bytes), StoreFault) << part;
        EXPECT_TRUE(fs::exists(node.store->incoming() / "file"));
        EXPECT_THROW(static_cast<void>(node.found(trust::sm3(first))), StoreFault) << "away is not absent";
        own.restart();
        EXPECT_TRUE(node.found(trust::sm3(first)) == first);
        EXPECT_EQ(node.found(trust::sm3(bytes)), "none") << part;
        EXPECT_EQ(node.unfinished(), std::string_view(part) == "documents" ? 0U : 1U);
        EXPECT_EQ(node.store->abort_unfinished("2000-01-01T00:00:00.000Z"), 0U) << "somebody may still be at it";
        EXPECT_EQ(node.store->abort_unfinished("9999-01-01T00:00:00.000Z"),
                  std::string_view(part) == "documents" ? 0U : 1U);
        EXPECT_EQ(node.unfinished(), 0U);
        node.keep(bytes);
        EXPECT_TRUE(node.found(trust::sm3(bytes)) == bytes);
    }
}

TEST(object_store, that_was_prepared_is_not_asked_again) {
    Node node(server().address());
    auto const bytes = sample(kLarge, 3);
    auto const path = node.write(bytes);
    node.store->prepare(path, trust::sm3(bytes));
    server().harm("500", "HEAD", node.address.prefix, 1);
    node.store->keep(path, trust::sm3(bytes));
    EXPECT_EQ(server().harms_left(), 1) << "nobody asked";
    EXPECT_TRUE(node.found(trust::sm3(bytes)) == bytes);
    EXPECT_TRUE(node.store->holds(trust::sm3(bytes)));
    server().harm("503", "PUT", node.address.prefix, kImpatient.attempts);
    auto const other = sample(1000, 4);
    node.store->prepare(node.write(other), trust::sm3(other)); // away
    EXPECT_EQ(server().harms_left(), 0);
    node.store->keep(node.store->incoming() / "file", trust::sm3(other));
    EXPECT_EQ(node.found(trust::sm3(other)), other);
}

TEST(object_store, is_used_by_many_threads) {
    Node node(server().address());
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < 4; ++i)
        threads.emplace_back([&, i] {
            for (unsigned n = 0; n < 5; ++n) {
                auto const bytes = sample(10'000, i % 2 * 5 + n); // two at each
                files::NewFile file(*node.store);
                file.write(bytes);
                file.keep(trust::sm3(bytes));
                EXPECT_TRUE(node.store->find(trust::sm3(bytes)));
            }
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(node.bucket.keys("documents/").size(), 10U);
}

} // namespace
} // namespace haihe::edge::s3
