#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

namespace haihe::demo {

/// Starts `arguments[0]` with its output appended to `log` (empty = it shares ours), in a process group of its own, so
/// that Ctrl-C reaches the director alone; it is ended when the thread that started it ends.
/// Throws std::system_error.
pid_t start_child(std::vector<std::string> const& arguments, std::string const& log);
/// Waits until it has ended; the exit status, 128 + the signal when it was killed.
int wait_for_child(pid_t child);
/// Runs to the end; the exit status as above.
int run_child(std::vector<std::string> const& arguments, std::string const& log);

} // namespace haihe::demo
