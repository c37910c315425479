#pragma once

#include "edge/files/chunk_digests.hpp"
#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace haihe::edge::files {

struct UploadLimits {
    std::int64_t bytes_max = std::int64_t{2} << 30; ///< of one upload
    int open_each_owner_max = 64;
    int open_max = 100'000; ///< far beyond what one owner can use up, so that nobody learns from it what others do
};

struct UploadState {
    std::string owner;
    std::int64_t length = 0;
    std::int64_t received = 0; ///< the size of the file
    kernel::Instant expires_at;
};

/// Files that arrive in pieces, over lines that break. Everything that must be known lies in the directory: the bytes
/// in one file, owner, length and expiry in a small one beside it that is written whole or not at all; a start after a
/// kill goes on from these. Several processes may share the directory: who writes an upload holds a lock of its file
/// (flock), which ends with the process. Thread-safe. The directory is read at the first call. Exceptions
/// (std::runtime_error: the disk refuses) name no upload.
class UploadStore {
public:
    /// The right to write one upload, held by one at a time; what was written stays. Must not outlive the store.
    class Lease {
    public:
        Lease(UploadStore& store, std::string id, int descriptor, std::shared_ptr<ChunkDigests::File> chunks);
        ~Lease();
        Lease(Lease const&) = delete;
        Lease& operator=(Lease const&) = delete;

        [[nodiscard]] int descriptor() const { return descriptor_; } ///< open for writing as long as the lease is held
        [[nodiscard]] std::int64_t size() const;
        /// The first `size` bytes are written, or those behind are about to be cut off: hashing follows.
        void resized(std::int64_t size);

    private:
        UploadStore& store_;
        std::string id_;
        int descriptor_;
        std::shared_ptr<ChunkDigests::File> chunks_;
    };

    UploadStore(std::filesystem::path directory, Chunking chunking, UploadLimits limits = {});
    ~UploadStore();
    UploadStore(UploadStore const&) = delete;
    UploadStore& operator=(UploadStore const&) = delete;

    /// The id is 128 random bits in hexadecimal. `owner` has no control characters. Refusals `upload_is_short_enough`
    /// (too_large), `open_uploads_are_few_enough` (too_many), `upload_can_be_stored` (unavailable).
    kernel::Result<std::string> create(std::string const& owner, std::int64_t length, kernel::Instant expires_at);
    [[nodiscard]] std::optional<UploadState> state(std::string const& id);
    /// Null while somebody else holds it, here or in another process, and for an unknown one.
    [[nodiscard]] std::shared_ptr<Lease> lock(std::string const& id);
    /// False while somebody holds it, and for an unknown one.
    bool drop(std::string const& id);
    /// Digests of the chunks of a complete upload; waits for those outstanding, which after a start are all. Empty
    /// optional: unknown, not complete, held by somebody, or not to be read.
    [[nodiscard]] std::optional<std::vector<kernel::Digest>> chunk_digests(std::string const& id);
    /// Where the bytes of a complete upload are, until it is taken over or dropped. Empty: unknown, or not complete.
    [[nodiscard]] std::optional<std::filesystem::path> complete_file(std::string const& id);
    /// Makes a complete upload durable, has `move` rename its file to where it stays (same file system), and forgets
    /// it. False, with nothing done: unknown, not complete, or somebody holds it. When `move` throws, the upload is as
    /// before.
    bool take_over(std::string const& id, std::function<void(std::filesystem::path const&)> const& move);
    /// Drops those that expire at `now` or before and that nobody holds; how many.
    std::size_t sweep(kernel::Instant now);
    [[nodiscard]] UploadLimits const& limits() const { return limits_; }

private:
    struct Entry {
        std::string owner;
        std::int64_t length = 0;
        kernel::Instant expires_at;
        std::shared_ptr<ChunkDigests::File> chunks{}; ///< once hashing has begun
        bool is_held = false;
        int descriptor = -1; ///< while it is held, if its file can be opened
    };
    using Entries = std::map<std::string, Entry, std::less<>>;

    // With the mutex held:
    void load();
    void load_one(std::filesystem::path const& description);
    /// Learns what other processes began and ended. What a kill left between two steps goes.
    void look_again();
    /// Null when there is none, or none any more.
    Entry* find(std::string const& id);
    void insert(std::string const& id, Entry entry);
    void remove(Entries::iterator one);

    [[nodiscard]] bool is_complete(std::string const& id, Entry const& entry) const;
    /// False while somebody holds it, here or elsewhere. Sets errno when its file cannot be opened.
    bool hold(std::string const& id, bool only_complete);
    void let_go(std::string const& id);
    void forget(std::string const& id);
    /// Room for one more of this owner, kept until it is inserted or given back.
    kernel::Result<void> reserve(std::string const& owner);
    void give_back(std::string const& owner);
    std::shared_ptr<ChunkDigests::File> follow(std::string const& id, Entry& entry);
    [[nodiscard]] std::filesystem::path data(std::string const& id) const;
    [[nodiscard]] std::filesystem::path description(std::string const& id) const;

    std::filesystem::path const directory_;
    UploadLimits const limits_;
    ChunkDigests digests_;
    std::mutex mutex_;
    bool is_loaded_ = false;
    Entries entries_;
    std::map<std::string, int> open_; ///< by owner
    int open_total_ = 0;
    std::set<std::pair<kernel::Instant, std::string>> by_expiry_;
};

} // namespace haihe::edge::files
