#pragma once

namespace haihe::app {

/// Reads the arguments, runs the command; the exit code of the program.
int run_command_line(int count, char const* const* arguments);

} // namespace haihe::app
