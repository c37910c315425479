// libc's calls that change files, each with the disk's book-keeping around it.

#include "chaos/power/power.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <string>

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace haihe::chaos {

namespace {

/// Never destroyed: files are written until the very end.
struct Plant {
    std::mutex mutex;
    Power power;
    std::unique_ptr<Disk> disk;
    std::int64_t calls = 0;
    bool directory_sync_fails = false;
};
Plant& plant() {
    static auto* const one = new Plant;
    return *one;
}
std::atomic<bool> is_on = false, syncs_nothing = false;
thread_local bool is_inside = false; ///< what the book-keeping itself calls

/// One call's turn; false when it is nobody's business.
class Turn {
public:
    Turn() : counts_(is_on && !is_inside) {
        if (!counts_) return;
        lock_ = std::unique_lock(plant().mutex);
        is_inside = true;
    }
    ~Turn() {
        if (counts_) is_inside = false;
    }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;
    explicit operator bool() const { return counts_; }
    Disk* operator->() const { return plant().disk.get(); }

private:
    bool counts_;
    std::unique_lock<std::mutex> lock_;
};

void tell(Plant& now, pid_t who, Disk::Harm const& harm) {
    if (now.power.told_in.empty()) return;
    int const file = ::open(now.power.told_in.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    ::dprintf(file, "process=%d seed=%llu calls=%lld dropped=%d torn=%d undone=%d\n", who,
              static_cast<unsigned long long>(now.power.seed), static_cast<long long>(now.calls), harm.dropped,
              harm.torn, harm.undone);
    ::close(file);
}

/// A copy of this process stops it, with all its threads, does to the files what the power does, and only then ends it:
/// nobody sees them in between, and who waits for this process finds them done.
[[noreturn]] void fail(Plant& now) {
    auto const self = ::getpid();
    if (::fork() == 0) {
        ::kill(self, SIGSTOP);
        ::close_range(3, ~0U, 0); // its sockets end with it
        auto const harm = now.disk->cut(now.power.seed);
        tell(now, self, harm);
        ::kill(self, SIGKILL);
        ::_exit(0);
    }
    while (true) ::pause();
}

void count() {
    auto& now = plant();
    if (++now.calls > now.power.calls) fail(now);
}

} // namespace

void set_power(Power const& power) {
    auto& now = plant();
    std::lock_guard const lock(now.mutex);
    now.power = power;
    now.calls = 0;
    now.disk = std::make_unique<Disk>(power.below, power.lies);
    now.disk->close_graves(); // of a process that ended in another way
    std::atexit([] { plant().disk->close_graves(); });
    is_on = true;
}

void cut_power() {
    Turn const turn;
    fail(plant());
}

void sync_nothing() { syncs_nothing = true; }

void fail_next_directory_sync() { plant().directory_sync_fails = true; }

namespace {

long open_at(char const* path, int flags, mode_t mode) {
    Turn const turn;
    auto const ours = turn ? turn->path_of(path) : std::string{};
    if (ours.empty()) return ::syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    bool const is_new = (flags & O_CREAT) != 0 && ::access(path, F_OK) != 0;
    // What a change overwrites must be readable, and emptying a file is a change of its own.
    auto wider = flags & ~O_TRUNC;
    if ((wider & O_ACCMODE) == O_WRONLY) wider = (wider & ~O_ACCMODE) | O_RDWR;
    auto const descriptor = ::syscall(SYS_openat, AT_FDCWD, path, wider, mode);
    if (descriptor < 0) return descriptor;
    auto const opened = static_cast<int>(descriptor);
    if (is_new) {
        turn->created(ours);
        count();
    } else if ((flags & O_TRUNC) != 0) {
        struct stat status {};
        ::fstat(opened, &status);
        turn->before_change(opened, 0, status.st_size);
        ::syscall(SYS_ftruncate, opened, 0);
        turn->after_change(opened);
        count();
    }
    return descriptor;
}

ssize_t write_at(int descriptor, void const* bytes, std::size_t size, std::int64_t const* at) {
    auto const write = [&] {
        return at ? ::syscall(SYS_pwrite64, descriptor, bytes, size, *at)
                  : ::syscall(SYS_write, descriptor, bytes, size);
    };
    Turn const turn;
    if (!turn || turn->path_of(descriptor).empty()) return write();
    std::int64_t from = 0;
    struct stat status {};
    if (at)
        from = *at;
    else if ((::fcntl(descriptor, F_GETFL) & O_APPEND) != 0)
        from = ::fstat(descriptor, &status) == 0 ? status.st_size : 0;
    else
        from = ::lseek(descriptor, 0, SEEK_CUR);
    turn->before_change(descriptor, from, static_cast<std::int64_t>(size));
    auto const written = write();
    auto const fault = errno;
    turn->after_change(descriptor);
    count();
    errno = fault;
    return written;
}

int cut_to(int descriptor, std::int64_t size) {
    Turn const turn;
    if (!turn || turn->path_of(descriptor).empty()) return static_cast<int>(::syscall(SYS_ftruncate, descriptor, size));
    struct stat status {};
    ::fstat(descriptor, &status);
    turn->before_change(descriptor, size, std::max<std::int64_t>(0, status.st_size - size));
    auto const result = static_cast<int>(::syscall(SYS_ftruncate, descriptor, size));
    turn->after_change(descriptor);
    count();
    return result;
}

/// Nothing is asked of the real disk: what is durable is in the book.
int sync(int descriptor, long call) {
    if (syncs_nothing && !is_on) return 0;
    Turn const turn;
    auto const path = turn ? turn->path_of(descriptor) : std::string{};
    if (path.empty()) return static_cast<int>(::syscall(call, descriptor));
    count();
    struct stat status {};
    if (plant().directory_sync_fails && ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
        plant().directory_sync_fails = false;
        errno = EIO;
        return -1;
    }
    turn->synced(descriptor);
    return 0;
}

int remove_file(char const* path) {
    Turn const turn;
    auto const ours = turn ? turn->path_of(path) : std::string{};
    struct stat status {};
    if (ours.empty() || ::lstat(path, &status) != 0 || S_ISDIR(status.st_mode))
        return static_cast<int>(::syscall(SYS_unlink, path));
    auto const grave = turn->grave();
    auto const result = static_cast<int>(::syscall(SYS_rename, path, grave.c_str()));
    if (result != 0) return result;
    turn->removed(ours, grave);
    count();
    return 0;
}

int move(char const* from, char const* to) {
    Turn const turn;
    auto const source = turn ? turn->path_of(from) : std::string{}, target = turn ? turn->path_of(to) : std::string{};
    if (source.empty() || target.empty()) return static_cast<int>(::syscall(SYS_rename, from, to));
    std::string replaced;
    if (::access(to, F_OK) == 0) {
        replaced = turn->grave();
        ::link(to, replaced.c_str());
    }
    auto const result = static_cast<int>(::syscall(SYS_rename, from, to));
    if (result != 0) return result;
    turn->renamed(source, target, replaced);
    count();
    return 0;
}

int make_directory(char const* path, mode_t mode) {
    Turn const turn;
    auto const ours = turn ? turn->path_of(path) : std::string{};
    auto const result = static_cast<int>(::syscall(SYS_mkdir, path, mode));
    if (result != 0 || ours.empty()) return result;
    turn->made_directory(ours);
    count();
    return 0;
}

int make_temporary(char* pattern, int flags) {
    int descriptor = -1;
    {
        Turn const turn;
        auto* const x = pattern + std::char_traits<char>::length(pattern) - 6;
        do {
            unsigned random = 0;
            ::getentropy(&random, sizeof random);
            for (int i = 0; i < 6; ++i, random /= 26) x[i] = static_cast<char>('a' + random % 26);
            descriptor = static_cast<int>(
                ::syscall(SYS_openat, AT_FDCWD, pattern, flags | O_RDWR | O_CREAT | O_EXCL, mode_t{0600}));
        } while (descriptor < 0 && errno == EEXIST);
        auto const ours = turn && descriptor >= 0 ? turn->path_of(pattern) : std::string{};
        if (!ours.empty()) {
            turn->created(ours);
            count();
        }
    }
    return descriptor;
}

mode_t mode_in(int flags, std::va_list arguments) {
    return (flags & O_CREAT) != 0 ? static_cast<mode_t>(va_arg(arguments, int)) : mode_t{0};
}

} // namespace

} // namespace haihe::chaos

using namespace haihe::chaos; // NOLINT(google-build-using-namespace): libc's names have no namespace

extern "C" {

int open(char const* path, int flags, ...) {
    std::va_list arguments;
    va_start(arguments, flags);
    auto const mode = mode_in(flags, arguments);
    va_end(arguments);
    return static_cast<int>(open_at(path, flags, mode));
}
int open64(char const* path, int flags, ...) {
    std::va_list arguments;
    va_start(arguments, flags);
    auto const mode = mode_in(flags, arguments);
    va_end(arguments);
    return static_cast<int>(open_at(path, flags, mode));
}
int mkstemp(char* pattern) { return make_temporary(pattern, 0); }
int mkstemp64(char* pattern) { return make_temporary(pattern, 0); }
int mkostemp(char* pattern, int flags) { return make_temporary(pattern, flags); }
int mkostemp64(char* pattern, int flags) { return make_temporary(pattern, flags); }
ssize_t write(int descriptor, void const* bytes, std::size_t size) {
    return write_at(descriptor, bytes, size, nullptr);
}
ssize_t pwrite(int descriptor, void const* bytes, std::size_t size, off_t at) {
    std::int64_t const from = at;
    return write_at(descriptor, bytes, size, &from);
}
ssize_t pwrite64(int descriptor, void const* bytes, std::size_t size, off64_t at) {
    std::int64_t const from = at;
    return write_at(descriptor, bytes, size, &from);
}
int ftruncate(int descriptor, off_t size) noexcept { return cut_to(descriptor, size); }
int ftruncate64(int descriptor, off64_t size) noexcept { return cut_to(descriptor, size); }
int fsync(int descriptor) { return sync(descriptor, SYS_fsync); }
int fdatasync(int descriptor) { return sync(descriptor, SYS_fdatasync); }
int unlink(char const* path) noexcept { return remove_file(path); }
int remove(char const* path) noexcept {
    struct stat status {};
    if (::lstat(path, &status) == 0 && S_ISDIR(status.st_mode)) return ::rmdir(path);
    return remove_file(path);
}
int rename(char const* from, char const* to) noexcept { return move(from, to); }
int mkdir(char const* path, mode_t mode) noexcept { return make_directory(path, mode); }

} // extern "C"
