#pragma once

#include "edge/sql/connection.hpp"

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>

namespace haihe::edge::sql {

/// Moves what was committed from the write-ahead log into the database file, beside the writer instead of inside one of
/// its commits. Durability does not depend on it: a commit is durable once it is in the log.
class Checkpointer {
public:
    /// `writer` has the database at `path` open, and outlives this.
    Checkpointer(Connection& writer, std::string path);
    ~Checkpointer();
    Checkpointer(Checkpointer const&) = delete;
    Checkpointer& operator=(Checkpointer const&) = delete;

private:
    void grown(std::int64_t pages);
    void run();

    Connection& writer_;
    std::string const path_;
    std::int64_t pages_moved_ = 0; ///< the log's length when it was last seen to; touched by the writer's thread only
    std::mutex mutex_;
    std::condition_variable changed_;
    bool due_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace haihe::edge::sql
