#pragma once

#include "access/caller.hpp"
#include "kernel/digest.hpp"
#include "trust/certificate.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace haihe::access {

using SteadyTime = std::chrono::steady_clock::time_point;

/// Who is signed in. Ages are real time, whatever the platform's clock does. Bounded in all and for each certificate:
/// the one idle longest goes. An id is kept only as its SM3, so that what leaks from memory signs nobody in.
/// Thread-safe.
class Sessions {
public:
    static constexpr std::chrono::minutes kIdleMax{30};
    static constexpr std::chrono::hours kAgeMax{8};
    static constexpr std::size_t kSessionsMax = 10'000;
    static constexpr std::size_t kPerCertificateMax = 16;

    /// As true as what was known when it was last looked into.
    struct Session {
        Caller caller;
        trust::Certificate certificate;
        std::int64_t position = 0; ///< of the directory then
        SteadyTime checked;        ///< when that was
    };

    /// The new id: 32 random bytes, hex.
    std::string begin(Session session);
    /// Counts as use. Empty if there is none, or it has been idle or has lasted too long.
    std::optional<Session> use(std::string_view id, SteadyTime now);
    /// Looked into again; nothing happens if it has ended meanwhile.
    void renew(std::string_view id, Session session);
    void end(std::string_view id);
    [[nodiscard]] std::size_t size() const;

private:
    struct Kept {
        Session session;
        SteadyTime begun;
        SteadyTime used;
    };
    void make_room(std::string const& certificate, SteadyTime now);

    mutable std::mutex mutex_;
    std::map<kernel::Digest, Kept> sessions_; ///< by SM3 of the id
};

} // namespace haihe::access
