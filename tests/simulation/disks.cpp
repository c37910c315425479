#include "simulation/disks.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <new>
#include <stdexcept>
#include <utility>

namespace haihe::simulation {

namespace {

/// SQLite's own way to files: everything ends there.
sqlite3_vfs* below = nullptr;

std::string bytes_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void put_into(std::string& bytes, Disks::Write const& write) {
    auto const offset = static_cast<std::size_t>(write.offset);
    if (write.truncates) {
        bytes.resize(offset, '\0');
        return;
    }
    if (bytes.size() < offset + write.bytes.size()) bytes.resize(offset + write.bytes.size(), '\0');
    bytes.replace(offset, write.bytes.size(), write.bytes);
}

/// An open file; the one below follows it in memory.
struct Open {
    sqlite3_file base;
    Disks::Disk* disk;
    std::shared_ptr<Disks::File>* file;

    [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

Open& open_of(sqlite3_file* file) { return *reinterpret_cast<Open*>(file); }
sqlite3_io_methods const& real_methods(sqlite3_file* file) { return *open_of(file).real()->pMethods; }

int close(sqlite3_file* file) {
    auto& open = open_of(file);
    delete std::exchange(open.file, nullptr);
    return open.real()->pMethods ? open.real()->pMethods->xClose(open.real()) : SQLITE_OK;
}

int read(sqlite3_file* file, void* into, int amount, sqlite3_int64 offset) {
    return real_methods(file).xRead(open_of(file).real(), into, amount, offset);
}

int write(sqlite3_file* file, void const* from, int amount, sqlite3_int64 offset) {
    auto& open = open_of(file);
    if (open.disk) {
        if (auto const fault = open.disk->next_write(false)) return fault;
        (*open.file)
            ->unsynced.push_back({offset, {static_cast<char const*>(from), static_cast<std::size_t>(amount)}, false});
    }
    return real_methods(file).xWrite(open.real(), from, amount, offset);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    auto& open = open_of(file);
    if (open.disk) {
        if (auto const fault = open.disk->next_write(false)) return fault;
        (*open.file)->unsynced.push_back({size, {}, true});
    }
    return real_methods(file).xTruncate(open.real(), size);
}

int sync(sqlite3_file* file, int flags) {
    auto& open = open_of(file);
    if (open.disk) {
        if (auto const fault = open.disk->next_write(true)) return fault;
        auto& [synced, unsynced] = **open.file;
        for (auto const& one : unsynced) put_into(synced, one);
        unsynced.clear();
    }
    return real_methods(file).xSync(open.real(), flags);
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return real_methods(file).xFileSize(open_of(file).real(), size);
}
int lock(sqlite3_file* file, int level) { return real_methods(file).xLock(open_of(file).real(), level); }
int unlock(sqlite3_file* file, int level) { return real_methods(file).xUnlock(open_of(file).real(), level); }
int check_lock(sqlite3_file* file, int* held) {
    return real_methods(file).xCheckReservedLock(open_of(file).real(), held);
}
int control(sqlite3_file* file, int what, void* with) {
    return real_methods(file).xFileControl(open_of(file).real(), what, with);
}
int sector_size(sqlite3_file* file) { return real_methods(file).xSectorSize(open_of(file).real()); }
int traits(sqlite3_file* file) { return real_methods(file).xDeviceCharacteristics(open_of(file).real()); }
int map_shared(sqlite3_file* file, int page, int size, int extend, void volatile** at) {
    return real_methods(file).xShmMap(open_of(file).real(), page, size, extend, at);
}
int lock_shared(sqlite3_file* file, int offset, int many, int flags) {
    return real_methods(file).xShmLock(open_of(file).real(), offset, many, flags);
}
void shared_barrier(sqlite3_file* file) { real_methods(file).xShmBarrier(open_of(file).real()); }
int unmap_shared(sqlite3_file* file, int remove) { return real_methods(file).xShmUnmap(open_of(file).real(), remove); }

constexpr sqlite3_io_methods kMethods{
    2,       close,       read,   write,      truncate,    sync,           file_size,    lock,    unlock, check_lock,
    control, sector_size, traits, map_shared, lock_shared, shared_barrier, unmap_shared, nullptr, nullptr};

int open(sqlite3_vfs*, char const* name, sqlite3_file* file, int flags, int* flags_out) {
    auto& made = *new (file) Open{};
    auto const code = below->xOpen(below, name, made.real(), flags, flags_out);
    if (made.real()->pMethods) made.base.pMethods = &kMethods;
    if (code != SQLITE_OK || !name || !(flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL))) return code;
    made.disk = Disks::of_this_process().disk_of(name);
    if (!made.disk) return code;
    auto& known = made.disk->files[name];
    if (!known) known = std::make_shared<Disks::File>(Disks::File{bytes_of(name), {}});
    made.file = new std::shared_ptr<Disks::File>(known);
    return code;
}

int remove(sqlite3_vfs*, char const* name, int sync_directory) {
    if (auto* const disk = Disks::of_this_process().disk_of(name)) {
        if (auto const fault = disk->next_write(false)) return fault;
        disk->files.erase(name);
    }
    return below->xDelete(below, name, sync_directory);
}

} // namespace

int Disks::Disk::next_write(bool sync) {
    if (announced == DiskFault::none) return SQLITE_OK;
    if (syncs_left > 0) {
        syncs_left -= sync ? 1 : 0;
        return SQLITE_OK;
    }
    if (!sync && writes_left-- > 0) return SQLITE_OK;
    met = announced;
    if (announced == DiskFault::full) return sync ? SQLITE_OK : SQLITE_FULL; // a full disk syncs what it has
    if (announced == DiskFault::wrong) announced = DiskFault::none;
    return sync ? SQLITE_IOERR_FSYNC : SQLITE_IOERR_WRITE;
}

Disks& Disks::of_this_process() {
    static Disks disks;
    return disks;
}

Disks::Disks() {
    below = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs own = *below;
    own.zName = "haihe-simulated";
    own.szOsFile = static_cast<int>(sizeof(Open)) + below->szOsFile;
    own.xOpen = open;
    own.xDelete = remove;
    if (sqlite3_vfs_register(&own, 1) != SQLITE_OK) throw std::runtime_error("no way to files can be registered");
}

void Disks::add(std::filesystem::path const& directory) { disks_[directory] = std::make_unique<Disk>(); }
void Disks::forget(std::filesystem::path const& directory) { disks_.erase(directory); }

void Disks::fail(std::filesystem::path const& directory, DiskFault fault, std::int64_t syncs, std::int64_t writes) {
    auto& disk = *disks_.at(directory);
    disk.announced = fault;
    disk.met = DiskFault::none;
    disk.syncs_left = syncs;
    disk.writes_left = writes;
}

void Disks::mend(std::filesystem::path const& directory) { fail(directory, DiskFault::none, 0, 0); }

DiskFault Disks::met(std::filesystem::path const& directory) const { return disks_.at(directory)->met; }

Disks::Disk* Disks::disk_of(std::filesystem::path const& file) const {
    auto const found = disks_.find(file.parent_path());
    return found == disks_.end() ? nullptr : found->second.get();
}

Disks::Images Disks::after_power_loss(std::filesystem::path const& directory, Chance chance) const {
    Images images;
    for (auto const& [path, file] : disks_.at(directory)->files) {
        auto bytes = file->synced;
        for (auto const& one : file->unsynced) {
            if (chance.one_in(2)) continue;
            auto left = one;
            if (!left.truncates && chance.one_in(4)) left.bytes.resize(chance.below(left.bytes.size() + 1));
            put_into(bytes, left);
        }
        images.emplace(path, std::move(bytes));
    }
    return images;
}

Disks::Images Disks::after_kill(std::filesystem::path const& directory) const {
    Images images;
    for (auto const& [path, file] : disks_.at(directory)->files) images.emplace(path, bytes_of(path));
    return images;
}

void Disks::lay_down(std::filesystem::path const& directory, Images const& images) {
    auto& disk = *disks_.at(directory);
    disk.files.clear();
    std::vector<std::filesystem::path> old;
    for (auto const& one : std::filesystem::directory_iterator(directory))
        if (one.is_regular_file() && one.path().filename().string().find(".db") != std::string::npos)
            old.push_back(one.path());
    for (auto const& one : old) std::filesystem::remove(one);
    for (auto const& [path, bytes] : images)
        std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

} // namespace haihe::simulation
