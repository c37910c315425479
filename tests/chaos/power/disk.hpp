#pragma once

// What a disk may hold when the power fails: of everything that no sync has covered, any part.

#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace haihe::chaos {

/// Whose sync is asked for. A disk may be told to lie about one of them: it says yes and does nothing.
enum class Kind { log, database, file, directory };

/// The changes of files and directories below one directory since their last sync. They are made at once, as a page
/// cache shows them to every reader; what is kept here is how to take them back. Not thread-safe.
class Disk {
public:
    Disk(std::string below, std::set<Kind> lies) : below_(std::move(below)), lies_(std::move(lies)) {}

    /// Absolute, without "." and ".."; empty when it is nothing of this disk.
    [[nodiscard]] std::string path_of(char const* path) const;
    [[nodiscard]] std::string path_of(int descriptor) const;

    // Files. `before_` a change is made, then `after_` it; a file is known by its inode, whatever it is called.
    void before_change(int descriptor, std::int64_t from, std::int64_t bytes);
    void after_change(int descriptor);
    void synced(int descriptor);

    // Directories.
    void created(std::string const& path) { changes_.push_back({Change::create, path, {}, {}}); }
    void made_directory(std::string const& path) { changes_.push_back({Change::directory, path, {}, {}}); }
    /// Where a file that is to disappear is put, so that it can come back.
    [[nodiscard]] std::string grave();
    void renamed(std::string const& from, std::string const& to, std::string const& replaced);
    void removed(std::string const& path, std::string const& grave);
    /// The power stays on: nothing of what is in a grave comes back.
    void close_graves();

    struct Harm {
        int dropped = 0, torn = 0, undone = 0;
    };
    /// Makes the files what the disk holds when the power fails now: each change that no sync has covered is there, is
    /// not, or is there in part, by chance. Nobody may be using them any more.
    Harm cut(std::uint64_t seed);

private:
    using Key = std::pair<std::uint64_t, std::uint64_t>; ///< device, inode
    /// What a sector held before the change of that number. Empty: it was not there.
    struct Before {
        int change;
        std::string bytes;
    };
    struct File {
        std::string path;
        std::int64_t synced_size = 0;
        std::vector<std::int64_t> sizes{}; ///< after each change; its number is its index
        std::map<std::int64_t, std::vector<Before>> sectors{};
    };
    struct Change {
        enum What { create, directory, rename, remove } what;
        std::string path, from, grave;
    };
    File* file_of(int descriptor);
    void settle(std::string const& directory);
    void cut_file(File const& file, std::mt19937_64& chance, Harm& harm) const;
    void take_back(Change const& change) const;

    std::string below_;
    std::set<Kind> lies_;
    std::map<Key, File> files_;
    std::vector<Change> changes_;
    int graves_ = 0;
};

} // namespace haihe::chaos
