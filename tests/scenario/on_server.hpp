#pragma once

#include <cstdlib>
#include <string>

namespace haihe::scenario {

/// Cities founded while this lives keep their ledgers on PostgreSQL.
class OnServer {
public:
    OnServer() {
        if (auto const* const before = std::getenv(kStore)) before_ = before;
        ::setenv(kStore, "postgres", 1);
    }
    ~OnServer() {
        if (before_.empty())
            ::unsetenv(kStore);
        else
            ::setenv(kStore, before_.c_str(), 1);
    }
    OnServer(OnServer const&) = delete;
    OnServer& operator=(OnServer const&) = delete;

private:
    static constexpr char const* kStore = "HAIHE_STORE";
    std::string before_;
};

} // namespace haihe::scenario
