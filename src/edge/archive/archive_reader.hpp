#pragma once

// Reads a tar from front to back. Only the one form that ArchiveWriter gives is read: whatever else a tar may say
// (links, devices, owners, longer names, other spellings of a number, bytes after its end) is refused, so that no byte
// of the container is without meaning.

#include "edge/archive/plain_path.hpp"
#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace haihe::edge::archive {

struct ArchivedFile {
    std::string path; ///< plain
    std::uint64_t size = 0;
    std::uint64_t offset = 0; ///< of its first byte in the container
};

/// Refusals, the first that holds; nothing can be read after one. Their fact `offset` is the byte of the container:
/// `container_is_readable`, `container_holds_plain_files`, `container_has_a_path_once`,
/// `container_is_in_its_one_form`.
class ArchiveReader {
public:
    explicit ArchiveReader(std::filesystem::path const& container);
    ~ArchiveReader();
    ArchiveReader(ArchiveReader const&) = delete;
    ArchiveReader& operator=(ArchiveReader const&) = delete;

    /// The next file; what is left of the one before it is read over. Empty at the end, when every byte of the
    /// container has been compared.
    kernel::Result<std::optional<ArchivedFile>> next();
    /// The next bytes of the file, valid until the next call; empty at its end.
    kernel::Result<std::string_view> read();
    /// What every file carries, in whole seconds. Requires that a file was read.
    [[nodiscard]] kernel::Instant instant() const;

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace haihe::edge::archive
