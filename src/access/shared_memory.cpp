#include "access/shared_memory.hpp"

#include "trust/digest.hpp"

#include <utility>

namespace haihe::access {

namespace {

using edge::sql::Connection;
using std::chrono::milliseconds;

constexpr char const* kTables = R"(
CREATE TABLE IF NOT EXISTS haihe_shared.sessions(name BLOB PRIMARY KEY, certificate TEXT NOT NULL, pem TEXT NOT NULL,
  begun INTEGER NOT NULL, used INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS haihe_shared.challenges(name BLOB PRIMARY KEY, certificate TEXT NOT NULL, made INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS haihe_shared.nonces(name BLOB PRIMARY KEY, created INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS nonces_by_creation ON haihe_shared.nonces(created);
CREATE TABLE IF NOT EXISTS haihe_shared.nonce_floor(number INTEGER PRIMARY KEY, created INTEGER NOT NULL);
)";

constexpr std::int64_t kAll = 1'000'000;
constexpr std::int64_t kUseIsNotedAfterMs = 1000;
constexpr std::int64_t kClocksDifferBySeconds = 60; ///< between nodes, far beyond what their judge bears
constexpr std::int64_t kNoncesUntilTidyUp = 4096;
constexpr std::chrono::seconds kTidyUpEvery{10};
constexpr std::chrono::seconds kCompareEvery{60};
constexpr std::int64_t kNeverLookedInto = INT64_MIN;

std::int64_t ms(std::chrono::steady_clock::duration time) {
    return std::chrono::duration_cast<milliseconds>(time).count();
}

std::string name_of(std::string_view text) {
    auto const digest = trust::sm3(text);
    return {reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size()};
}

/// Of one certificate, or of all, only the first `kept` remain.
void keep_first(Connection& server, char const* statement, std::optional<std::string> const& certificate,
                std::size_t kept) {
    auto query = server.query(statement);
    if (certificate) query.bind(std::string_view(*certificate));
    query.bind(kAll).bind(static_cast<std::int64_t>(kept)).run();
}

} // namespace

SharedMemory::SharedMemory(std::string const& address, InServerTime in_server_time, std::int64_t nonces_max)
    : tables_(address, kTables), given_time_(std::move(in_server_time)), nonces_max_(nonces_max) {}

std::int64_t SharedMemory::in_server_time(SteadyTime now) {
    if (given_time_) return given_time_(now);
    {
        std::lock_guard const lock(mutex_);
        if (compared_ && now - *compared_ < kCompareEvery) return ms(now.time_since_epoch()) + ahead_;
    }
    auto const theirs = tables_.now();
    std::lock_guard const lock(mutex_);
    compared_ = now;
    ahead_ = theirs - ms(now.time_since_epoch());
    return theirs;
}

std::string SharedMemory::begin_session(Sessions::Session session) {
    auto id = trust::hex(trust::random_salt());
    auto const name = name_of(id), pem = session.certificate.to_pem();
    auto const& certificate = session.caller.certificate;
    auto const now = in_server_time(session.checked);
    tables_.run([&](Connection& server) {
        server.query("DELETE FROM haihe_shared.sessions WHERE used <= ? OR begun <= ?")
            .bind(now - ms(Sessions::kIdleMax))
            .bind(now - ms(Sessions::kAgeMax))
            .run();
        keep_first(server,
                   "DELETE FROM haihe_shared.sessions WHERE name IN (SELECT name FROM haihe_shared.sessions WHERE "
                   "certificate = ? ORDER BY used DESC LIMIT ? OFFSET ?)",
                   certificate, Sessions::kPerCertificateMax - 1);
        keep_first(server,
                   "DELETE FROM haihe_shared.sessions WHERE name IN (SELECT name FROM haihe_shared.sessions ORDER BY "
                   "used DESC LIMIT ? OFFSET ?)",
                   {}, Sessions::kSessionsMax - 1);
        server.query("INSERT INTO haihe_shared.sessions(name, certificate, pem, begun, used) VALUES(?,?,?,?,?)")
            .bind_blob(name)
            .bind(certificate)
            .bind(pem)
            .bind(now)
            .bind(now)
            .run();
    });
    std::lock_guard const lock(mutex_);
    if (known_.size() >= Sessions::kSessionsMax) known_.clear();
    known_.insert_or_assign(trust::sm3(id), std::move(session));
    return id;
}

std::optional<Sessions::Session> SharedMemory::use_session(std::string_view id, SteadyTime now) {
    auto const name = name_of(id);
    auto const at = in_server_time(now);
    std::optional<std::string> pem;
    tables_.run([&](Connection& server) {
        pem.reset();
        std::int64_t used = 0;
        {
            auto query = server.query("SELECT pem, used FROM haihe_shared.sessions WHERE name = ? AND used > ? AND "
                                      "begun > ?");
            query.bind_blob(name).bind(at - ms(Sessions::kIdleMax)).bind(at - ms(Sessions::kAgeMax));
            if (!query.next()) return;
            pem = query.text(0);
            used = query.integer(1);
        }
        if (at - used < kUseIsNotedAfterMs) return;
        server.query("UPDATE haihe_shared.sessions SET used = ?1 WHERE name = ?2 AND used < ?1")
            .bind(at)
            .bind_blob(name)
            .run();
    });
    std::lock_guard const lock(mutex_);
    auto const known = known_.find(trust::sm3(id));
    if (!pem) {
        if (known != known_.end()) known_.erase(known);
        return std::nullopt;
    }
    if (known != known_.end()) return known->second;
    auto certificate = trust::Certificate::parse(*pem);
    if (!certificate) throw edge::sql::DatabaseError("a session's certificate cannot be read");
    return Sessions::Session{{}, std::move(*certificate), kNeverLookedInto, now};
}

void SharedMemory::renew_session(std::string_view id, Sessions::Session session) {
    std::lock_guard const lock(mutex_);
    if (known_.size() >= Sessions::kSessionsMax) known_.clear();
    known_.insert_or_assign(trust::sm3(id), std::move(session)); // whether it has ended, the next use asks
}

void SharedMemory::end_session(std::string_view id) {
    auto const name = name_of(id);
    tables_.run([&](Connection& server) {
        server.query("DELETE FROM haihe_shared.sessions WHERE name = ?").bind_blob(name).run();
    });
    std::lock_guard const lock(mutex_);
    known_.erase(trust::sm3(id));
}

void SharedMemory::keep_challenge(std::string text, std::string certificate, SteadyTime now) {
    auto const name = name_of(text);
    auto const at = in_server_time(now);
    tables_.run([&](Connection& server) {
        server.query("DELETE FROM haihe_shared.challenges WHERE made <= ?").bind(at - ms(Challenges::kAgeMax)).run();
        keep_first(server,
                   "DELETE FROM haihe_shared.challenges WHERE name IN (SELECT name FROM haihe_shared.challenges WHERE "
                   "certificate = ? ORDER BY made DESC LIMIT ? OFFSET ?)",
                   certificate, Challenges::kPerCertificateMax - 1);
        keep_first(server,
                   "DELETE FROM haihe_shared.challenges WHERE name IN (SELECT name FROM haihe_shared.challenges ORDER "
                   "BY made DESC LIMIT ? OFFSET ?)",
                   {}, Challenges::kChallengesMax - 1);
        server
            .query("INSERT INTO haihe_shared.challenges(name, certificate, made) VALUES(?,?,?) ON CONFLICT(name) DO "
                   "NOTHING")
            .bind_blob(name)
            .bind(certificate)
            .bind(at)
            .run();
    });
}

std::optional<std::string> SharedMemory::take_challenge(std::string const& text, SteadyTime now) {
    auto const name = name_of(text);
    auto const at = in_server_time(now);
    std::optional<std::string> certificate;
    tables_.run([&](Connection& server) {
        // One of two that take it at once gets it.
        auto query = server.query("DELETE FROM haihe_shared.challenges WHERE name = ? RETURNING certificate, made");
        query.bind_blob(name);
        if (query.next() && query.integer(1) > at - ms(Challenges::kAgeMax)) certificate = query.text(0);
    });
    return certificate;
}

SeenNonces::Verdict SharedMemory::remember_nonce(std::string const& key, std::string const& nonce, std::int64_t created,
                                                 std::int64_t forget_before) {
    auto const name = name_of(key + '\n' + nonce);
    auto verdict = SeenNonces::Verdict::repeated;
    tables_.run([&](Connection& server) {
        auto insert = server.query(
            "INSERT INTO haihe_shared.nonces(name, created) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM "
            "haihe_shared.nonce_floor WHERE created >= ?2) ON CONFLICT(name) DO NOTHING RETURNING created");
        insert.bind_blob(name).bind(created);
        if (insert.next()) {
            verdict = SeenNonces::Verdict::fresh;
            return;
        }
        auto floor = server.query("SELECT 1 FROM haihe_shared.nonce_floor WHERE created >= ?");
        floor.bind(created);
        verdict = floor.next() ? SeenNonces::Verdict::too_old : SeenNonces::Verdict::repeated;
    });
    if (is_time_to_tidy_up()) tidy_up_nonces(forget_before);
    return verdict;
}

bool SharedMemory::is_time_to_tidy_up() {
    auto const now = std::chrono::steady_clock::now();
    std::lock_guard const lock(mutex_);
    if (++remembered_ < kNoncesUntilTidyUp && tidied_up_ && now - *tidied_up_ < kTidyUpEvery) return false;
    remembered_ = 0;
    tidied_up_ = now;
    return true;
}

void SharedMemory::tidy_up_nonces(std::int64_t forget_before) {
    tables_.run([&](Connection& server) {
        server
            .query("DELETE FROM haihe_shared.nonces WHERE created < ? OR created <= (SELECT max(created) FROM "
                   "haihe_shared.nonce_floor)")
            .bind(forget_before - kClocksDifferBySeconds)
            .run();
        std::optional<std::int64_t> first_too_many;
        {
            auto query = server.query("SELECT created FROM haihe_shared.nonces ORDER BY created DESC LIMIT 1 OFFSET ?");
            query.bind(nonces_max_);
            if (query.next()) first_too_many = query.integer(0);
        }
        if (!first_too_many) return;
        // First nothing as early is taken any more, by any node; the next turn forgets it: no repetition slips between.
        server
            .query("INSERT INTO haihe_shared.nonce_floor(number, created) VALUES(1, ?) ON CONFLICT(number) DO UPDATE "
                   "SET created = excluded.created WHERE nonce_floor.created < excluded.created")
            .bind(*first_too_many)
            .run();
    });
}

} // namespace haihe::access
