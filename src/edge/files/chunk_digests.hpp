#pragma once

#include "kernel/digest.hpp"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <vector>

namespace haihe::edge::files {

/// A chunk of a file; `last`: the file ends with it.
struct Chunk {
    std::uint64_t index = 0;
    bool last = false;
};
/// Fills `slice` with the bytes of the chunk `which` (of those that were asked for) from `offset` on. False: they
/// cannot be read.
using SliceReader = std::function<bool(std::size_t which, std::uint64_t offset, std::span<char> slice)>;

/// How files are cut and what is computed of their chunks.
struct Chunking {
    std::int64_t chunk_bytes = 1 << 20;
    /// Of at most kChunksAtOnce chunks, perhaps of several files, of `bytes` each; empty where one cannot be read.
    /// Called on several threads at once; must not throw.
    std::function<std::vector<std::optional<kernel::Digest>>(std::span<Chunk const> chunks, std::size_t bytes,
                                                             SliceReader const& read)>
        digests{};
    int threads = 0; ///< 0: as many as there are cores
};

inline constexpr std::size_t kChunksAtOnce = 16;

/// Digests of the chunks of files that are still growing, as many at once as come within a moment, on threads of their
/// own. Chunks are read back from the file, which the system has just been given: nothing of them is held here.
/// Thread-safe. The threads begin with the first whole chunk.
class ChunkDigests {
public:
    struct File;
    explicit ChunkDigests(Chunking chunking);
    ~ChunkDigests();
    ChunkDigests(ChunkDigests const&) = delete;
    ChunkDigests& operator=(ChunkDigests const&) = delete;

    /// A file that will have `length` bytes.
    [[nodiscard]] std::shared_ptr<File> follow(std::filesystem::path path, std::int64_t length) const;
    /// The first `size` bytes are written. A smaller size than before must be told before the file is cut: digests of
    /// what lies behind are forgotten.
    void resize(std::shared_ptr<File> const& file, std::int64_t size);
    /// Waits until each chunk of a complete file has its digest, in order. Empty optional: the file is not complete, or
    /// could not be read.
    std::optional<std::vector<kernel::Digest>> await(std::shared_ptr<File> const& file);

private:
    struct Task {
        std::shared_ptr<File> file;
        std::size_t index = 0;
        std::uint32_t generation = 0;
    };
    void start_threads();
    void work();
    /// Whether nothing is gained by waiting for more.
    [[nodiscard]] bool is_time() const;
    /// The next chunks of one size.
    std::vector<Task> take();
    [[nodiscard]] std::int64_t bytes_of(Task const& task) const;
    [[nodiscard]] std::vector<std::optional<kernel::Digest>> digests_of(std::vector<Task> const& tasks) const;
    void note(Task const& task, std::optional<kernel::Digest> const& digest);

    Chunking const chunking_;
    std::mutex mutex_;
    std::condition_variable ready_;
    std::condition_variable done_;
    std::deque<Task> tasks_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace haihe::edge::files
