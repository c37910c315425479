#include "edge/files/chunk_digests.hpp"

#include "edge/files/read_range.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace haihe::edge::files {

namespace {

/// Whoever receives and answers goes first; hashing takes what is left.
constexpr int kLessUrgent = 5;

std::int64_t size_of(HeldBytes const& held) { return static_cast<std::int64_t>(held.bytes.size()); }

} // namespace

struct ChunkDigests::File {
    std::filesystem::path path;
    std::int64_t length = 0;
    std::vector<std::optional<kernel::Digest>> digests{};
    std::vector<std::uint32_t> generations{}; ///< of each chunk: a digest of what was cut off since is not taken
    std::size_t scheduled = 0;
    std::size_t computed = 0;
    std::int64_t held_bytes = 0; ///< by tasks of this file
    bool is_unreadable = false;
};

ChunkDigests::ChunkDigests(Chunking chunking) : chunking_(std::move(chunking)) {
    if (chunking_.chunk_bytes <= 0 || !chunking_.digest) throw std::logic_error("chunks without a digest");
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

void ChunkDigests::resize(std::shared_ptr<File> const& file, std::int64_t size, HeldBytes const& last) {
    std::unique_lock lock(mutex_);
    auto const whole =
        size >= file->length ? file->digests.size() : static_cast<std::size_t>(size / chunking_.chunk_bytes);
    for (; file->scheduled > whole; --file->scheduled) {
        auto const index = file->scheduled - 1;
        ++file->generations[index];
        if (file->digests[index]) --file->computed;
        file->digests[index].reset();
    }
    std::string buffer;
    while (file->scheduled < whole) {
        auto const index = file->scheduled++;
        Task task{file, index, file->generations[index], held_part(*file, index, size, last)};
        auto const held = size_of(task.chunk);
        bool const is_ahead = held > 0 && file->held_bytes + held > chunking_.held_by_one_max;
        if (!is_ahead && held_bytes_ + held > chunking_.held_bytes_max) task.chunk = {};
        file->held_bytes += size_of(task.chunk);
        held_bytes_ += size_of(task.chunk);
        if (is_ahead) {
            finish(std::move(task), buffer, lock);
        } else {
            tasks_.push_back(std::move(task));
            ready_.notify_one();
        }
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
    std::string buffer;
    for (std::unique_lock lock(mutex_);;) {
        ready_.wait(lock, [this] { return stopping_ || !tasks_.empty(); });
        if (stopping_) return;
        auto task = std::move(tasks_.front());
        tasks_.pop_front();
        finish(std::move(task), buffer, lock);
    }
}

/// Unlocks while it computes.
void ChunkDigests::finish(Task task, std::string& buffer, std::unique_lock<std::mutex>& lock) {
    auto& file = *task.file;
    auto const is_wanted = [&] { return file.generations[task.index] == task.generation; };
    auto const held = size_of(task.chunk);
    std::optional<kernel::Digest> digest;
    if (is_wanted()) {
        lock.unlock();
        digest = digest_of(task, buffer);
        task.chunk = {};
        lock.lock();
    }
    file.held_bytes -= held;
    held_bytes_ -= held;
    if (!is_wanted()) return;
    file.digests[task.index] = digest;
    if (digest)
        ++file.computed;
    else
        file.is_unreadable = true;
    if (file.computed == file.digests.size() || file.is_unreadable) done_.notify_all();
}

/// The chunk, if all of it is among the last bytes.
HeldBytes ChunkDigests::held_part(File const& file, std::size_t index, std::int64_t size, HeldBytes const& last) const {
    auto const begin = static_cast<std::int64_t>(index) * chunking_.chunk_bytes;
    auto const end = std::min(begin + chunking_.chunk_bytes, file.length);
    auto const held_from = size - size_of(last);
    if (begin < held_from || end > size) return {};
    return {last.bytes.substr(static_cast<std::size_t>(begin - held_from), static_cast<std::size_t>(end - begin)),
            last.hold};
}

std::optional<kernel::Digest> ChunkDigests::digest_of(Task const& task, std::string& buffer) const {
    auto const& file = *task.file;
    bool const is_last = task.index + 1 == file.digests.size();
    if (!task.chunk.bytes.empty()) return chunking_.digest(task.index, is_last, task.chunk.bytes);
    auto const begin = static_cast<std::int64_t>(task.index) * chunking_.chunk_bytes;
    buffer.resize(static_cast<std::size_t>(std::min(chunking_.chunk_bytes, file.length - begin)));
    if (!read_range(file.path, begin, buffer)) return std::nullopt;
    return chunking_.digest(task.index, is_last, buffer);
}

} // namespace haihe::edge::files
