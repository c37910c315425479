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
    int threads = 0; ///< 0: as many as there are cores
};

/// Digests of the chunks of files that are still growing, each computed on threads of its own as soon as the chunk is
/// whole, from the range just written, which the system still has in memory. Thread-safe. The threads begin with the
/// first whole chunk.
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
    void work();
    [[nodiscard]] std::optional<kernel::Digest> digest_of(File const& file, std::size_t index,
                                                          std::string& buffer) const;

    Chunking const chunking_;
    std::mutex mutex_;
    std::condition_variable ready_;
    std::condition_variable done_;
    std::deque<Task> tasks_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace haihe::edge::files
