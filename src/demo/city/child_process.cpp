#include "demo/city/child_process.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace haihe::demo {

namespace {

constexpr int kCannotStart = 127;

/// After fork: only what may be called there.
[[noreturn]] void become(std::vector<char*> const& arguments, int log) {
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (log >= 0) {
        ::dup2(log, STDOUT_FILENO);
        ::dup2(log, STDERR_FILENO);
    }
    ::execv(arguments[0], arguments.data());
    ::_exit(kCannotStart);
}

} // namespace

pid_t start_child(std::vector<std::string> const& arguments, std::string const& log) {
    std::vector<char*> pointers;
    pointers.reserve(arguments.size() + 1);
    for (auto const& argument : arguments) pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);
    int const file = log.empty() ? -1 : ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (!log.empty() && file < 0) throw std::system_error(errno, std::generic_category(), log);
    auto const child = ::fork();
    if (child == 0) become(pointers, file);
    auto const fault = errno;
    if (file >= 0) ::close(file);
    if (child < 0) throw std::system_error(fault, std::generic_category(), "fork");
    return child;
}

int wait_for_child(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "waitpid");
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int run_child(std::vector<std::string> const& arguments, std::string const& log) {
    return wait_for_child(start_child(arguments, log));
}

} // namespace haihe::demo
