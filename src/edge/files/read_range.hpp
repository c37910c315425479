#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace haihe::edge::files {

/// Fills all of `buffer` with the bytes from `offset` on. False: there are not so many, or they cannot be read.
bool read_range(std::filesystem::path const& path, std::int64_t offset, std::string& buffer);

} // namespace haihe::edge::files
