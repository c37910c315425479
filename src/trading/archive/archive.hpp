#pragma once

// 归档 of a tender: one container that a stranger verifies off-line (spec/archive). Stream `archive/<tender>`.

#include "kernel/digest.hpp"
#include "kernel/instant.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace haihe::trading {

/// A container was built and is kept. A later one supersedes it; both stay.
struct ArchiveSealed {
    static constexpr char const* kEventName = "archive.sealed";
    std::string tender;
    std::int64_t number = 1; ///< of the tender's archives, in order
    kernel::Digest manifestDigest;
    kernel::Digest containerDigest; ///< under which its file is kept
    std::int64_t size = 0;          ///< bytes of the container
    std::int64_t entries = 0;       ///< of the tender's streams
    std::int64_t ledgerSize = 0;    ///< of the head under which they stand
    std::string by;                 ///< certificate
    kernel::Instant sealedAt;
    friend bool operator==(ArchiveSealed const&, ArchiveSealed const&) = default;
};
BOOST_DESCRIBE_STRUCT(ArchiveSealed, (),
                      (tender, number, manifestDigest, containerDigest, size, entries, ledgerSize, by, sealedAt))

using ArchiveEvent = std::variant<ArchiveSealed>;

struct Archive {
    std::vector<ArchiveSealed> sealed; ///< number n stands at n - 1

    [[nodiscard]] ArchiveSealed const* find(std::int64_t number) const;
};
void evolve(Archive& archive, ArchiveEvent const& event);

} // namespace haihe::trading
