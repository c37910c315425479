#pragma once

// A backup of one node as a directory: `ledger.db`, `files/` as the node has it, `files.sm3` with a line a file
// (`<digest>  <path>`), and last `backup.json`: without it the directory is no backup.

#include "app/file_storage.hpp"
#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace haihe::app {

struct BackupManifest {
    static constexpr char const* kFormat = "haihe/backup/1";
    std::string format = kFormat;
    std::string node; ///< platform code
    kernel::Instant madeAt;
    std::int64_t entries = 0; ///< of the ledger
    std::int64_t files = 0;
    std::int64_t bytes = 0;  ///< of the files
    kernel::Digest fileList; ///< of files.sm3
};
BOOST_DESCRIBE_STRUCT(BackupManifest, (), (format, node, madeAt, entries, files, bytes, fileList))

struct BackupSet {
    std::filesystem::path directory;
    [[nodiscard]] std::filesystem::path ledger() const { return directory / "ledger.db"; }
    [[nodiscard]] std::filesystem::path files() const { return directory / "files"; }
    [[nodiscard]] std::filesystem::path file_list() const { return directory / "files.sm3"; }
    [[nodiscard]] std::filesystem::path manifest() const { return directory / "backup.json"; }
};

/// Stands among a node's files as long as a restore of it is not finished: until then the node does not start.
std::filesystem::path restore_mark(std::filesystem::path const& files);

struct CopiedFiles {
    std::string list; ///< the text of files.sm3, sorted by path
    std::int64_t count = 0;
    std::int64_t bytes = 0;
};

/// Copies the finished files of a node's directory (not what is still being uploaded), durably, digests on the way; a
/// file that is there already is taken again.
/// Throws std::filesystem::filesystem_error.
CopiedFiles copy_files(std::filesystem::path const& from, std::filesystem::path const& to);
/// The same of stores, each into its directory below `to`.
CopiedFiles copy_objects(std::vector<PlacedStore> const& stores, std::filesystem::path const& to);
/// Puts what lies in the directories below `from` into the stores.
void put_objects(std::filesystem::path const& from, std::vector<PlacedStore> const& stores);
/// Throws std::filesystem::filesystem_error.
void make_durable(std::vector<std::filesystem::path> const& files_and_directories);

/// Refusals: `backup_is_whole` (no manifest, another format, files or digests that are not as listed).
kernel::Result<BackupManifest> read_backup(BackupSet const& backup);

} // namespace haihe::app
