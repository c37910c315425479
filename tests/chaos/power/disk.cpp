#include "chaos/power/disk.hpp"

#include <algorithm>
#include <climits>
#include <filesystem>
#include <string_view>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace haihe::chaos {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kSector = 512;

/// Not on any disk that matters: SQLite makes its index of the log anew, and a log of the program is no record.
bool is_passing(std::string_view path) { return path.ends_with("-shm") || path.ends_with(".log"); }

Kind kind_of(std::string_view path) {
    if (path.ends_with("-wal") || path.ends_with("-journal")) return Kind::log;
    return path.ends_with(".db") ? Kind::database : Kind::file;
}

/// The file's own reader. Not for a database: whoever closes any descriptor of it lets go of SQLite's locks on it.
int reader_of(int descriptor, std::string const& path) {
    if (kind_of(path) == Kind::database) return descriptor;
    auto const name = "/proc/self/fd/" + std::to_string(descriptor);
    return ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
}

std::string sector_at(int descriptor, std::int64_t sector) {
    std::string bytes(kSector, '\0');
    auto const read = ::pread(descriptor, bytes.data(), bytes.size(), sector * kSector);
    return read > 0 ? bytes : std::string{};
}

std::string parent_of(std::string const& path) { return fs::path(path).parent_path().string(); }

/// How much of a list of changes is on the disk: none, all, the first so many; 0 ≤ and ≤ count.
std::size_t first_kept(std::size_t count, std::mt19937_64& chance) {
    switch (chance() % 3) {
    case 0: return 0;
    case 1: return count;
    default: return chance() % (count + 1);
    }
}

/// What becomes of each sector of each change. The sectors of a change are asked for in order.
class Fates {
public:
    Fates(std::size_t changes, std::mt19937_64& chance) : mode_(static_cast<Mode>(chance() % kModes)) {
        auto const first = first_kept(changes, chance);
        for (std::size_t i = 0; i < changes; ++i) {
            kept_.push_back(mode_ == prefix ? i < first : mode_ == all || (mode_ != none && chance() % 2 == 0));
            torn_after_.push_back(mode_ == torn && chance() % 2 == 0 ? static_cast<int>(chance() % 9) : INT_MAX);
            asked_.push_back(0);
        }
    }
    [[nodiscard]] bool keeps(int change) const { return kept_[static_cast<std::size_t>(change)]; }
    bool keeps_sector(int change, std::mt19937_64& chance) {
        if (mode_ == scattered) return chance() % 2 == 0;
        auto const i = static_cast<std::size_t>(change);
        return kept_[i] && asked_[i]++ < torn_after_[i];
    }
    [[nodiscard]] bool tears() const { return mode_ == torn || mode_ == scattered; }

private:
    enum Mode { none, all, prefix, subset, torn, scattered };
    static constexpr int kModes = 6;
    Mode mode_;
    std::vector<bool> kept_;
    std::vector<int> torn_after_, asked_;
};

} // namespace

std::string Disk::path_of(char const* path) const {
    auto const whole = fs::absolute(path).lexically_normal().string();
    return whole.starts_with(below_ + '/') && !is_passing(whole) ? whole : std::string{};
}

std::string Disk::path_of(int descriptor) const {
    std::string path(PATH_MAX, '\0');
    auto const name = "/proc/self/fd/" + std::to_string(descriptor);
    auto const length = ::readlink(name.c_str(), path.data(), path.size());
    path.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
    if (path == below_) return path;
    return path.starts_with(below_ + '/') && !is_passing(path) ? path : std::string{};
}

Disk::File* Disk::file_of(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return nullptr;
    Key const key{status.st_dev, status.st_ino};
    if (auto const known = files_.find(key); known != files_.end()) return &known->second;
    auto path = path_of(descriptor);
    if (path.empty()) return nullptr;
    return &files_.emplace(key, File{std::move(path), status.st_size}).first->second;
}

void Disk::before_change(int descriptor, std::int64_t from, std::int64_t bytes) {
    auto* const file = file_of(descriptor);
    if (!file) return;
    auto const change = static_cast<int>(file->sizes.size());
    int const reader = reader_of(descriptor, file->path);
    for (auto sector = from / kSector; sector * kSector < from + bytes; ++sector)
        file->sectors[sector].push_back({change, sector_at(reader, sector)});
    if (reader != descriptor) ::close(reader);
}

void Disk::after_change(int descriptor) {
    struct stat status {};
    if (auto* const file = file_of(descriptor); file && ::fstat(descriptor, &status) == 0)
        file->sizes.push_back(status.st_size);
}

void Disk::synced(int descriptor) {
    if (auto* const file = file_of(descriptor)) {
        if (lies_.contains(kind_of(file->path))) return;
        if (!file->sizes.empty()) file->synced_size = file->sizes.back();
        file->sizes.clear();
        file->sectors.clear();
        return;
    }
    if (auto const directory = path_of(descriptor); !directory.empty() && !lies_.contains(Kind::directory))
        settle(directory);
}

void Disk::settle(std::string const& directory) {
    for (auto const& change : changes_)
        if (parent_of(change.path) == directory && !change.grave.empty()) {
            struct stat status {};
            if (::lstat(change.grave.c_str(), &status) == 0) files_.erase({status.st_dev, status.st_ino});
            ::unlink(change.grave.c_str());
        }
    std::erase_if(changes_, [&](Change const& change) { return parent_of(change.path) == directory; });
}

std::string Disk::grave() {
    auto const yard = below_ + ".graves";
    ::mkdir(yard.c_str(), 0700);
    return yard + '/' + std::to_string(++graves_);
}

void Disk::close_graves() { fs::remove_all(below_ + ".graves"); }

void Disk::renamed(std::string const& from, std::string const& to, std::string const& replaced) {
    struct stat status {};
    if (!replaced.empty() && ::lstat(replaced.c_str(), &status) == 0)
        if (auto const file = files_.find({status.st_dev, status.st_ino}); file != files_.end())
            file->second.path = replaced;
    if (::lstat(to.c_str(), &status) == 0)
        if (auto const file = files_.find({status.st_dev, status.st_ino}); file != files_.end()) file->second.path = to;
    changes_.push_back({Change::rename, to, from, replaced});
}

void Disk::removed(std::string const& path, std::string const& grave) {
    struct stat status {};
    if (::lstat(grave.c_str(), &status) == 0)
        if (auto const file = files_.find({status.st_dev, status.st_ino}); file != files_.end())
            file->second.path = grave;
    changes_.push_back({Change::remove, path, {}, grave});
}

void Disk::cut_file(File const& file, std::mt19937_64& chance, Harm& harm) const {
    int const descriptor = ::open(file.path.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return;
    Fates fates(file.sizes.size(), chance);
    auto size = file.synced_size;
    for (std::size_t i = 0; i < file.sizes.size(); ++i) {
        if (fates.keeps(static_cast<int>(i)))
            size = file.sizes[i];
        else
            ++harm.dropped;
    }
    if (fates.tears()) { // the size may be on the disk before the bytes, and the bytes before the size
        ++harm.torn;
        if (chance() % 2 == 0) size = file.sizes[chance() % file.sizes.size()];
    }
    for (auto const& [sector, befores] : file.sectors) {
        auto last = -1; // whose change this sector shows
        for (std::size_t i = 0; i < befores.size(); ++i)
            if (fates.keeps_sector(befores[i].change, chance)) last = static_cast<int>(i);
        if (last + 1 == static_cast<int>(befores.size())) continue;
        auto bytes = befores[static_cast<std::size_t>(last + 1)].bytes;
        bytes.resize(kSector, '\0');
        if (::pwrite(descriptor, bytes.data(), bytes.size(), sector * kSector) < 0) ::_exit(1);
    }
    if (::ftruncate(descriptor, size) != 0) ::_exit(1);
    ::close(descriptor);
}

void Disk::take_back(Change const& change) const {
    std::error_code ignored;
    switch (change.what) {
    case Change::create: fs::remove(change.path, ignored); break;
    case Change::directory: fs::remove_all(change.path, ignored); break;
    case Change::rename:
        if (!fs::exists(change.from)) fs::rename(change.path, change.from, ignored);
        if (!change.grave.empty()) fs::rename(change.grave, change.path, ignored);
        break;
    case Change::remove:
        if (!fs::exists(change.path)) fs::rename(change.grave, change.path, ignored);
        break;
    }
}

Disk::Harm Disk::cut(std::uint64_t seed) {
    std::mt19937_64 chance(seed);
    Harm harm;
    std::map<std::string, File const*> by_path;
    for (auto const& [key, file] : files_)
        if (!file.sizes.empty()) by_path.emplace(file.path, &file);
    for (auto const& [path, file] : by_path) cut_file(*file, chance, harm);
    // A directory keeps its changes in order; directories do not wait for each other.
    std::map<std::string, std::size_t> counts, kept;
    for (auto const& change : changes_) ++counts[parent_of(change.path)];
    for (auto const& [directory, count] : counts) kept[directory] = first_kept(count, chance);
    for (auto change = changes_.rbegin(); change != changes_.rend(); ++change) {
        auto const directory = parent_of(change->path);
        if (counts[directory]-- <= kept[directory]) continue;
        take_back(*change);
        ++harm.undone;
    }
    close_graves();
    return harm;
}

} // namespace haihe::chaos
