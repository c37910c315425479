#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <sys/types.h>

namespace haihe::demo {

/// A platform as a process that is kept alive: when it dies, by whatever hand, it is started again.
class PlatformProcess {
public:
    /// `command` is asked before each start (the virtual time is among its arguments); `on_death(status)` is called
    /// before it is started again. Both run on a thread of this object.
    PlatformProcess(std::function<std::vector<std::string>()> command, std::string log,
                    std::function<void(int status)> on_death);
    /// stop().
    ~PlatformProcess();
    PlatformProcess(PlatformProcess const&) = delete;
    PlatformProcess& operator=(PlatformProcess const&) = delete;

    /// Asks it to end in order, and kills it when it has not after ten seconds. Idempotent.
    void stop();
    /// True when it died so often within seconds that starting it again is of no use; it stays down.
    [[nodiscard]] bool gave_up() const { return gave_up_; }

private:
    void keep_alive();
    bool started();
    bool ended(int status);

    std::function<std::vector<std::string>()> command_;
    std::string log_;
    std::function<void(int)> on_death_;
    std::mutex mutex_;
    std::condition_variable changed_;
    pid_t child_ = 0; ///< 0 = none
    bool stopping_ = false;
    std::atomic<bool> gave_up_ = false;
    std::thread keeper_;
};

} // namespace haihe::demo
