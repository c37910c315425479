#pragma once

// Writes a tar (POSIX ustar, through libarchive) in one form only: the same files in the same order at the same instant
// give the same bytes.

#include "edge/archive/plain_path.hpp"
#include "kernel/instant.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

namespace haihe::edge::archive {

/// Takes the container's bytes in order. What it throws is thrown by the writer's call.
using ByteSink = std::function<void(std::string_view)>;

/// One file after the other: begin, write …, and so on; finish. Throws std::invalid_argument for a path that is not
/// plain, a file that is too long, bytes that are not as many as announced, and an instant before 1970 or after 2242;
/// std::runtime_error when libarchive fails.
class ArchiveWriter {
public:
    /// Every file carries this instant (whole seconds; what is below is cut off), mode 0644, user and group 0.
    ArchiveWriter(ByteSink sink, kernel::Instant instant);
    ~ArchiveWriter();
    ArchiveWriter(ArchiveWriter const&) = delete;
    ArchiveWriter& operator=(ArchiveWriter const&) = delete;

    /// Of the file that comes next; the one before it is complete.
    void begin(std::string_view path, std::uint64_t size);
    void write(std::string_view bytes);
    /// Two blocks of zeros, and nothing after them.
    void finish();

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace haihe::edge::archive
