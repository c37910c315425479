#pragma once

#include "kernel/instant.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace haihe::edge::files {

/// The small file beside an upload's bytes: text, a line a member, the last line says that it is whole.
struct UploadDescription {
    std::string owner; ///< no control characters
    std::int64_t length = 0;
    kernel::Instant expires_at;
    friend bool operator==(UploadDescription const&, UploadDescription const&) = default;
};

/// Durable when it returns; under its name it is there whole or not at all. Throws std::runtime_error.
void write_description(std::filesystem::path const& path, UploadDescription const& description);
/// Empty for a file that is torn, or that nobody here wrote, or that is not there. Throws std::runtime_error when it
/// cannot be read now.
std::optional<UploadDescription> read_description(std::filesystem::path const& path);
/// Throws std::runtime_error with what the system says of it and no path.
[[noreturn]] void refuse_by_disk(char const* what);

} // namespace haihe::edge::files
