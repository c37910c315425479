#pragma once

#include <filesystem>

namespace haihe::edge::files {

/// What was created, renamed and removed in it stays so when the power fails. Throws std::runtime_error with what the
/// system says and no path.
void sync_directory(std::filesystem::path const& directory);
/// Makes what there is not of it yet, each durable in the one above: a file is lost with any directory that it lies in.
/// Throws std::runtime_error.
void make_durable_directory(std::filesystem::path const& directory);

} // namespace haihe::edge::files
