#pragma once

// What a guard must remember between two requests: who is signed in, what was handed out for signing, which signed
// requests were seen. In the process, or at the server of the platform's database for all its nodes.

#include "access/challenges.hpp"
#include "access/seen_nonces.hpp"
#include "access/sessions.hpp"

#include <memory>

namespace haihe::access {

/// As Sessions, Challenges and SeenNonces say it. Thread-safe.
class Memory {
public:
    Memory() = default;
    virtual ~Memory() = default;
    Memory(Memory const&) = delete;
    Memory& operator=(Memory const&) = delete;

    virtual std::string begin_session(Sessions::Session session) = 0;
    virtual std::optional<Sessions::Session> use_session(std::string_view id, SteadyTime now) = 0;
    virtual void renew_session(std::string_view id, Sessions::Session session) = 0;
    virtual void end_session(std::string_view id) = 0;

    virtual void keep_challenge(std::string text, std::string certificate, SteadyTime now) = 0;
    virtual std::optional<std::string> take_challenge(std::string const& text, SteadyTime now) = 0;

    virtual SeenNonces::Verdict remember_nonce(std::string const& key, std::string const& nonce, std::int64_t created,
                                               std::int64_t forget_before) = 0;
};

/// At the server's database `shared_at`; empty: in this process.
std::unique_ptr<Memory> make_memory(std::string const& shared_at);

} // namespace haihe::access
