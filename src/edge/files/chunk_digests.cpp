#include "edge/files/chunk_digests.hpp"

#include "edge/files/read_range.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <unistd.h>

namespace haihe::edge::files {

namespace {

/// Whoever receives and answers goes first; hashing takes what is left.
constexpr int kLessUrgent = 5;
/// So long the first chunks of a file wait for the next ones: many at once cost a fifth of one after the other.
constexpr std::chrono::milliseconds kForMore{20};

} // namespace

struct ChunkDigests::File {
    std::filesystem::path path;
    std::int64_t length = 0;
    std::vector<std::optional<kernel::Digest>> digests{};
    std::vector<std::uint32_t> generations{}; ///< of each chunk: a digest of what was cut off since is not taken
    std::size_t scheduled = 0;
    std::size_t computed = 0;
    bool is_unreadable = false;
};

ChunkDigests::ChunkDigests(Chunking chunking) : chunking_(std::move(chunking)) {
    if (chunking_.chunk_bytes <= 0 || !chunking_.digests) throw std::logic_error("chunks without a digest");
}

ChunkDigests::~ChunkDigests() {
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
        ready_.notify_all();
        done_.notify_all();
    }
    for (auto& thread : threads_) thread.join();
}

std::shared_ptr<ChunkDigests::File> ChunkDigests::follow(std::filesystem::path path, std::int64_t length) const {
    auto file = std::make_shared<File>(File{std::move(path), length});
    auto const chunks = static_cast<std::size_t>((length + chunking_.chunk_bytes - 1) / chunking_.chunk_bytes);
    file->digests.resize(chunks);
    file->generations.resize(chunks);
    return file;
}

void ChunkDigests::resize(std::shared_ptr<File> const& file, std::int64_t size) {
    std::lock_guard const lock(mutex_);
    auto const whole =
        size >= file->length ? file->digests.size() : static_cast<std::size_t>(size / chunking_.chunk_bytes);
    for (; file->scheduled > whole; --file->scheduled) {
        auto const index = file->scheduled - 1;
        ++file->generations[index];
        if (file->digests[index]) --file->computed;
        file->digests[index].reset();
    }
    for (; file->scheduled < whole; ++file->scheduled) {
        tasks_.push_back({file, file->scheduled, file->generations[file->scheduled]});
        ready_.notify_one();
    }
    if (!tasks_.empty() && threads_.empty()) start_threads();
}

void ChunkDigests::start_threads() {
    auto const cores = std::max(1U, std::thread::hardware_concurrency());
    auto const count = chunking_.threads > 0 ? static_cast<unsigned>(chunking_.threads) : cores;
    for (unsigned i = 0; i < count; ++i) threads_.emplace_back([this] { work(); });
}

std::optional<std::vector<kernel::Digest>> ChunkDigests::await(std::shared_ptr<File> const& file) {
    std::unique_lock lock(mutex_);
    if (file->scheduled < file->digests.size()) return std::nullopt;
    done_.wait(lock, [&] { return stopping_ || file->is_unreadable || file->computed == file->digests.size(); });
    if (file->computed < file->digests.size()) return std::nullopt;
    std::vector<kernel::Digest> digests;
    digests.reserve(file->digests.size());
    for (auto const& digest : file->digests) digests.push_back(*digest);
    return digests;
}

void ChunkDigests::work() {
    [[maybe_unused]] auto const niceness = ::nice(kLessUrgent); // of this thread alone
    for (std::unique_lock lock(mutex_);;) {
        ready_.wait(lock, [this] { return stopping_ || !tasks_.empty(); });
        ready_.wait_for(lock, kForMore, [this] { return stopping_ || is_time(); });
        if (stopping_) return;
        auto const tasks = take();
        if (tasks.empty()) continue;
        lock.unlock();
        auto const digests = digests_of(tasks);
        lock.lock();
        for (std::size_t i = 0; i < tasks.size(); ++i) note(tasks[i], digests[i]);
    }
}

bool ChunkDigests::is_time() const {
    return tasks_.size() >= kChunksAtOnce ||
           std::ranges::any_of(tasks_, [](Task const& one) { return one.file->scheduled == one.file->digests.size(); });
}

std::vector<ChunkDigests::Task> ChunkDigests::take() {
    std::vector<Task> taken;
    while (!tasks_.empty() && taken.size() < kChunksAtOnce) {
        auto& next = tasks_.front();
        bool const is_wanted = next.file->generations[next.index] == next.generation;
        if (is_wanted && !taken.empty() && bytes_of(next) != bytes_of(taken.front())) break;
        if (is_wanted) taken.push_back(std::move(next));
        tasks_.pop_front();
    }
    return taken;
}

std::int64_t ChunkDigests::bytes_of(Task const& task) const {
    auto const begin = static_cast<std::int64_t>(task.index) * chunking_.chunk_bytes;
    return std::min(chunking_.chunk_bytes, task.file->length - begin);
}

std::vector<std::optional<kernel::Digest>> ChunkDigests::digests_of(std::vector<Task> const& tasks) const {
    std::vector<Chunk> chunks;
    std::vector<RangeReader> files;
    for (auto const& task : tasks) {
        chunks.push_back({task.index, task.index + 1 == task.file->digests.size()});
        files.emplace_back(task.file->path);
    }
    return chunking_.digests(chunks, static_cast<std::size_t>(bytes_of(tasks.front())),
                             [&](std::size_t which, std::uint64_t offset, std::span<char> slice) {
                                 auto const begin =
                                     static_cast<std::int64_t>(tasks[which].index) * chunking_.chunk_bytes;
                                 return files[which].read(begin + static_cast<std::int64_t>(offset), slice);
                             });
}

void ChunkDigests::note(Task const& task, std::optional<kernel::Digest> const& digest) {
    auto& file = *task.file;
    if (file.generations[task.index] != task.generation) return; // cut off meanwhile
    file.digests[task.index] = digest;
    if (digest)
        ++file.computed;
    else
        file.is_unreadable = true;
    if (file.computed == file.digests.size() || file.is_unreadable) done_.notify_all();
}

} // namespace haihe::edge::files
