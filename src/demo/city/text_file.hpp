#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace haihe::demo {

// Throw std::system_error when the disk refuses.
void write_text_file(std::filesystem::path const& path, std::string_view text);
/// Readable by its owner alone.
void write_secret_file(std::filesystem::path const& path, std::string_view text);
/// The last `lines` of it; empty when there is no such file.
std::string tail_of(std::filesystem::path const& path, int lines);

} // namespace haihe::demo
