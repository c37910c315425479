// Loaded before `haihe` by the environment: the program is killed right before its HAIHE_CUT_BEFORE-th call that
// changes something on a disk.

#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <atomic>
#include <dlfcn.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

void step() {
    static std::atomic<long> steps{0};
    static long const before = [] {
        auto const* const number = std::getenv("HAIHE_CUT_BEFORE");
        return number ? std::atol(number) : 0L;
    }();
    if (++steps == before) ::kill(::getpid(), SIGKILL);
}

template <class Function>
Function* real(char const* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

} // namespace

#define CUT_OFF(Result, name, parameters, ...)                                                                         \
    extern "C" Result name parameters {                                                                                \
        step();                                                                                                        \
        return real<Result parameters>(#name)(__VA_ARGS__);                                                            \
    }

CUT_OFF(int, fsync, (int file), file)
CUT_OFF(int, fdatasync, (int file), file)
CUT_OFF(ssize_t, pwrite, (int file, void const* bytes, size_t size, off_t at), file, bytes, size, at)
CUT_OFF(ssize_t, pwrite64, (int file, void const* bytes, size_t size, off64_t at), file, bytes, size, at)
CUT_OFF(ssize_t, writev, (int file, iovec const* pieces, int count), file, pieces, count)
CUT_OFF(ssize_t, sendfile, (int to, int from, off_t* at, size_t size), to, from, at, size)
CUT_OFF(ssize_t, sendfile64, (int to, int from, off64_t* at, size_t size), to, from, at, size)
CUT_OFF(int, ftruncate, (int file, off_t size) noexcept, file, size)
CUT_OFF(int, ftruncate64, (int file, off64_t size) noexcept, file, size)
CUT_OFF(int, rename, (char const* from, char const* to) noexcept, from, to)
CUT_OFF(int, unlink, (char const* path) noexcept, path)
CUT_OFF(int, remove, (char const* path) noexcept, path)
CUT_OFF(int, mkdir, (char const* path, mode_t mode) noexcept, path, mode)
