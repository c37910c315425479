#pragma once

#include "access/memory.hpp"
#include "edge/sql/shared_tables.hpp"

#include <atomic>
#include <functional>
#include <map>
#include <mutex>

namespace haihe::access {

/// The memory of all nodes of a platform, at their server: who signs in at one node is signed in at all, and who signs
/// out at one is out at all, at once. Ids, nonces and challenges are kept as their SM3 only. Ages are the server's
/// time. Bounded as the memory of one process is, give or take what comes in while it is tidied up.
class SharedMemory final : public Memory {
public:
    using InServerTime = std::function<std::int64_t(SteadyTime)>; ///< milliseconds since 1970

    /// `in_server_time` empty: the server is asked, now and then.
    explicit SharedMemory(std::string const& address, InServerTime in_server_time = {},
                          std::int64_t nonces_max = std::int64_t{1} << 18);

    std::string begin_session(Sessions::Session session) override;
    std::optional<Sessions::Session> use_session(std::string_view id, SteadyTime now) override;
    void renew_session(std::string_view id, Sessions::Session session) override;
    void end_session(std::string_view id) override;
    void keep_challenge(std::string text, std::string certificate, SteadyTime now) override;
    std::optional<std::string> take_challenge(std::string const& text, SteadyTime now) override;
    SeenNonces::Verdict remember_nonce(std::string const& key, std::string const& nonce, std::int64_t created,
                                       std::int64_t forget_before) override;
    /// Forgets nonces that nobody would accept any more, and the earliest when there are too many.
    void tidy_up_nonces(std::int64_t forget_before);

private:
    std::int64_t in_server_time(SteadyTime now);
    bool is_time_to_tidy_up();

    edge::sql::SharedTables tables_;
    InServerTime const given_time_;
    std::int64_t const nonces_max_;
    std::mutex mutex_;
    std::map<kernel::Digest, Sessions::Session> known_; ///< what this node has looked into, by SM3 of the id
    std::int64_t ahead_ = 0;                            ///< the server's time less ours
    std::optional<SteadyTime> compared_, tidied_up_;
    std::int64_t remembered_ = 0; ///< nonces since then
};

} // namespace haihe::access
