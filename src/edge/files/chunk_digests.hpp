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
#include <string_view>
#include <thread>
#include <vector>

namespace haihe::edge::files {

/// How files are cut and what is computed of each chunk.
struct Chunking {
    std::int64_t chunk_bytes = 1 << 20;
    /// `last`: the file ends with this chunk. Called on several threads at once; must not throw.
    std::function<kernel::Digest(std::uint64_t index, bool last, std::string_view chunk)> digest{};
    int threads = 0;                        ///< 0: as many as there are cores
    std::int64_t held_bytes_max = 8 << 20;  ///< in memory for all files together; beyond, chunks are read back
    std::int64_t held_by_one_max = 6 << 20; ///< for one file; beyond, whoever writes computes the digest at once
};

/// Bytes of a file that are in memory too as long as somebody holds them. They do not change.
struct HeldBytes {
    std::string_view bytes{};
    std::shared_ptr<void const> hold{};
};

/// Digests of the chunks of files that are still growing, each computed on threads of its own as soon as the chunk is
/// whole: from memory when it is still held there, else from the file. Thread-safe. The threads begin with the first
/// whole chunk.
class ChunkDigests {
public:
    struct File;
    explicit ChunkDigests(Chunking chunking);
    ~ChunkDigests();
    ChunkDigests(ChunkDigests const&) = delete;
    ChunkDigests& operator=(ChunkDigests const&) = delete;

    /// A file that will have `length` bytes.
    [[nodiscard]] std::shared_ptr<File> follow(std::filesystem::path path, std::int64_t length) const;
    /// The first `size` bytes are written, `last` being the last of them. Who is far ahead of the threads computes a
    /// digest here, so that what is held stays little. A smaller size than before must be told before the file is cut:
    /// digests of what lies behind are forgotten.
    void resize(std::shared_ptr<File> const& file, std::int64_t size, HeldBytes const& last = {});
    /// Waits until each chunk of a complete file has its digest, in order. Empty optional: the file is not complete, or
    /// could not be read.
    std::optional<std::vector<kernel::Digest>> await(std::shared_ptr<File> const& file);

private:
    struct Task {
        std::shared_ptr<File> file;
        std::size_t index = 0;
        std::uint32_t generation = 0;
        HeldBytes chunk{}; ///< empty: to be read
    };
    void start_threads();
    void work();
    void finish(Task task, std::string& buffer, std::unique_lock<std::mutex>& lock);
    [[nodiscard]] HeldBytes held_part(File const& file, std::size_t index, std::int64_t size,
                                      HeldBytes const& last) const;
    [[nodiscard]] std::optional<kernel::Digest> digest_of(Task const& task, std::string& buffer) const;

    Chunking const chunking_;
    std::mutex mutex_;
    std::condition_variable ready_;
    std::condition_variable done_;
    std::deque<Task> tasks_;
    std::int64_t held_bytes_ = 0; ///< by tasks that wait or are under way
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace haihe::edge::files
