#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace haihe::edge::http {

/// What the client says that the digest of its body is.
struct AnnouncedDigest {
    std::string algorithm; ///< sm3 | sha256
    std::string value;     ///< 32 bytes
};

/// Where a body goes on a route with `BodyKind::append`: the end of an open file. Everything is called on the handler
/// pool, one call at a time.
struct AppendTarget {
    int descriptor = -1;        ///< open for writing as long as `lease` lives
    std::int64_t offset = 0;    ///< where the body begins: the size of the file
    std::int64_t bytes_max = 0; ///< by how much the file may grow
    std::vector<AnnouncedDigest>
        digests{}; ///< of exactly this body; when one is wrong the file is cut back to `offset`
    /// The first `size` bytes are written, or those behind are about to be cut off. May be empty.
    std::function<void(std::int64_t size)> resized{};
    std::shared_ptr<void> lease{}; ///< let go when the body is over, however it ends, and before the handler is called
    /// The body is written in pieces that end where the file has a multiple of it, or where they have to.
    std::int64_t piece_bytes = 256 << 10;
};

/// What came of it, for the handler.
struct AppendedBody {
    std::int64_t bytes = 0; ///< of this body that stay in the file, on stable storage
    std::int64_t size = 0;  ///< of the file now
    bool is_as_announced = true;
};

} // namespace haihe::edge::http
