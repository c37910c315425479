#pragma once

// What SQLite writes, on its way to the files: counted, refused when a run says so, and, up to the last sync, in doubt.

#include "simulation/chance.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace haihe::simulation {

enum class DiskFault {
    none,
    full,  ///< nothing can be written: SQLITE_FULL
    wrong, ///< one write or sync goes wrong: SQLITE_IOERR
    dead,  ///< as `wrong`, and nothing is written any more: the machine is gone
};

/// Registers itself as the process's way to files before the first database is opened. A disk is a directory; only
/// those that were added are looked after.
class Disks {
public:
    static Disks& of_this_process();

    void add(std::filesystem::path const& directory);
    void forget(std::filesystem::path const& directory);
    /// After so many more syncs, as many as there are commits, and then so many more writes: how many writes a commit
    /// has depends on the length of signatures.
    void fail(std::filesystem::path const& directory, DiskFault fault, std::int64_t syncs, std::int64_t writes);
    void mend(std::filesystem::path const& directory);
    /// The fault that has come up since it was announced.
    [[nodiscard]] DiskFault met(std::filesystem::path const& directory) const;

    /// What a fall of the power leaves of the files: everything synced, and of what was not, what chance leaves:
    /// writes in any selection, some of them torn. Call while they are open, then close them.
    using Images = std::map<std::filesystem::path, std::string>;
    [[nodiscard]] Images after_power_loss(std::filesystem::path const& directory, Chance chance) const;
    /// What a killed process leaves: everything written.
    [[nodiscard]] Images after_kill(std::filesystem::path const& directory) const;
    /// Puts these files, and only these databases, onto the disk, where nothing is open.
    void lay_down(std::filesystem::path const& directory, Images const& images);

    struct Write {
        std::int64_t offset = 0;
        std::string bytes;
        bool truncates = false; ///< to `offset`
    };
    struct File {
        std::string synced;
        std::vector<Write> unsynced;
    };
    struct Disk {
        DiskFault announced = DiskFault::none, met = DiskFault::none;
        std::int64_t syncs_left = 0, writes_left = 0;
        std::map<std::filesystem::path, std::shared_ptr<File>> files;
        /// SQLITE_OK, or how the write or sync fails.
        int next_write(bool sync);
    };

private:
    Disks();
    std::map<std::filesystem::path, std::unique_ptr<Disk>> disks_;

public:
    [[nodiscard]] Disk* disk_of(std::filesystem::path const& file) const;
};

} // namespace haihe::simulation
