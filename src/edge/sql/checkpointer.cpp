#include "edge/sql/checkpointer.hpp"

#include <functional>
#include <utility>

namespace haihe::edge::sql {

namespace {

constexpr std::int64_t kWorthMovingPages = 4096; ///< 16 MiB: a start after a crash reads that in a moment
/// Under a load without a pause the log is never wholly moved beside its writer: then the writer waits once.
constexpr std::int64_t kTooLongPages = 65536;

/// What the disk refuses now, the writer meets at its next commit, and answers for it.
bool moved(std::function<void()> const& move) {
    try {
        move();
    } catch (DatabaseError const&) {
        return false;
    }
    return true;
}

} // namespace

Checkpointer::Checkpointer(Connection& writer, std::string path) : writer_(writer), path_(std::move(path)) {
    if (names_a_server(path_)) return; // which does that itself
    thread_ = std::thread([this] { run(); });
    writer_.on_log_growth([this](std::int64_t pages) { grown(pages); });
}

Checkpointer::~Checkpointer() {
    writer_.on_log_growth([](std::int64_t) {});
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void Checkpointer::grown(std::int64_t pages) {
    if (pages < pages_moved_) pages_moved_ = 0; // the log began anew
    if (pages - pages_moved_ < kWorthMovingPages) return;
    pages_moved_ = pages;
    if (pages >= kTooLongPages) {
        moved([this] { writer_.checkpoint(); });
        return;
    }
    {
        std::lock_guard const lock(mutex_);
        due_ = true;
    }
    changed_.notify_one();
}

void Checkpointer::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return due_ || stopping_; });
        if (stopping_) return;
        due_ = false;
        lock.unlock();
        moved([this] { Connection(path_, Mode::read_write).checkpoint(); });
        lock.lock();
    }
}

} // namespace haihe::edge::sql
