#pragma once

#include "edge/s3/bucket.hpp"
#include "edge/s3/copies.hpp"
#include "edge/s3/object_store.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <sys/types.h>

namespace haihe::edge::s3 {

/// A store that speaks S3 (tests/edge/s3/swift_server.py) on a free port, in a directory of its own.
class S3Server {
public:
    /// One for all tests of a program: it takes seconds to start.
    static S3Server& shared();

    S3Server();
    ~S3Server();
    S3Server(S3Server const&) = delete;
    S3Server& operator=(S3Server const&) = delete;

    /// Below a prefix that nobody else uses.
    Address address();
    /// The next requests of that method whose target holds `part` fail so (see the script).
    void harm(std::string const& what, std::string const& method, std::string const& part = "", int times = 1) const;
    /// How many of them are still to come.
    [[nodiscard]] int harms_left() const;
    /// -9, and once more on what it has kept.
    void restart();
    void stop();
    void start();

private:
    std::filesystem::path directory_;
    pid_t process_ = -1;
    std::uint16_t port_ = 0;
    int prefixes_ = 0;
};

/// Little patience, for tests.
inline constexpr Patience kImpatient{3, 10, 2, 2};

/// Files as objects below a prefix of its own.
std::unique_ptr<ObjectStore> fresh_object_store(std::filesystem::path const& directory,
                                                Address const& address = S3Server::shared().address());

} // namespace haihe::edge::s3
