#include "access/sessions.hpp"

#include "trust/digest.hpp"

namespace haihe::access {

namespace {

bool has_ended(SteadyTime begun, SteadyTime used, SteadyTime now) {
    return now - used >= Sessions::kIdleMax || now - begun >= Sessions::kAgeMax;
}

} // namespace

void Sessions::make_room(std::string const& certificate, SteadyTime now) {
    std::erase_if(sessions_, [&](auto const& one) { return has_ended(one.second.begun, one.second.used, now); });
    auto idle_longest = sessions_.end(), own_idle_longest = sessions_.end();
    std::size_t own = 0;
    for (auto at = sessions_.begin(); at != sessions_.end(); ++at) {
        if (idle_longest == sessions_.end() || at->second.used < idle_longest->second.used) idle_longest = at;
        if (at->second.session.caller.certificate != certificate) continue;
        ++own;
        if (own_idle_longest == sessions_.end() || at->second.used < own_idle_longest->second.used)
            own_idle_longest = at;
    }
    if (own >= kPerCertificateMax)
        sessions_.erase(own_idle_longest);
    else if (sessions_.size() >= kSessionsMax)
        sessions_.erase(idle_longest);
}

std::string Sessions::begin(Session session) {
    auto id = trust::hex(trust::random_salt());
    auto const now = session.checked;
    std::lock_guard const lock(mutex_);
    make_room(session.caller.certificate, now);
    sessions_.insert_or_assign(trust::sm3(id), Kept{std::move(session), now, now});
    return id;
}

std::optional<Sessions::Session> Sessions::use(std::string_view id, SteadyTime now) {
    std::lock_guard const lock(mutex_);
    auto const found = sessions_.find(trust::sm3(id));
    if (found == sessions_.end()) return std::nullopt;
    if (has_ended(found->second.begun, found->second.used, now)) {
        sessions_.erase(found);
        return std::nullopt;
    }
    found->second.used = now;
    return found->second.session;
}

void Sessions::renew(std::string_view id, Session session) {
    std::lock_guard const lock(mutex_);
    auto const found = sessions_.find(trust::sm3(id));
    if (found != sessions_.end()) found->second.session = std::move(session);
}

void Sessions::end(std::string_view id) {
    std::lock_guard const lock(mutex_);
    sessions_.erase(trust::sm3(id));
}

std::size_t Sessions::size() const {
    std::lock_guard const lock(mutex_);
    return sessions_.size();
}

} // namespace haihe::access
