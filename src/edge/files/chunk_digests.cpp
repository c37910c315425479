#include "edge/files/chunk_digests.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace haihe::edge::files {

namespace {

/// Whoever receives and answers goes first; hashing takes what is left.
constexpr int kLessUrgent = 5;

bool read_all(int descriptor, std::int64_t offset, std::string& buffer) {
    for (std::size_t filled = 0; filled < buffer.size();) {
        auto const got = ::pread(descriptor, buffer.data() + filled, buffer.size() - filled,
                                 offset + static_cast<std::int64_t>(filled));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        filled += static_cast<std::size_t>(got);
    }
    return true;
}

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
    if (tasks_.empty() || !threads_.empty()) return;
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
        auto const task = std::move(tasks_.front());
        tasks_.pop_front();
        auto& file = *task.file;
        if (file.generations[task.index] != task.generation) continue;
        lock.unlock();
        auto const digest = digest_of(file, task.index, buffer);
        lock.lock();
        if (file.generations[task.index] != task.generation) continue;
        file.digests[task.index] = digest;
        if (digest)
            ++file.computed;
        else
            file.is_unreadable = true;
        if (file.computed == file.digests.size() || file.is_unreadable) done_.notify_all();
    }
}

std::optional<kernel::Digest> ChunkDigests::digest_of(File const& file, std::size_t index, std::string& buffer) const {
    auto const begin = static_cast<std::int64_t>(index) * chunking_.chunk_bytes;
    buffer.resize(static_cast<std::size_t>(std::min(chunking_.chunk_bytes, file.length - begin)));
    int const descriptor = ::open(file.path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return std::nullopt;
    bool const is_read = read_all(descriptor, begin, buffer);
    ::close(descriptor);
    if (!is_read) return std::nullopt;
    return chunking_.digest(index, index + 1 == file.digests.size(), buffer);
}

} // namespace haihe::edge::files
