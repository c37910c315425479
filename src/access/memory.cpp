#include "access/memory.hpp"

#include "access/shared_memory.hpp"

#include <utility>

namespace haihe::access {

namespace {

class OwnMemory final : public Memory {
public:
    std::string begin_session(Sessions::Session session) override { return sessions_.begin(std::move(session)); }
    std::optional<Sessions::Session> use_session(std::string_view id, SteadyTime now) override {
        return sessions_.use(id, now);
    }
    void renew_session(std::string_view id, Sessions::Session session) override {
        sessions_.renew(id, std::move(session));
    }
    void end_session(std::string_view id) override { sessions_.end(id); }
    void keep_challenge(std::string text, std::string certificate, SteadyTime now) override {
        challenges_.keep(std::move(text), std::move(certificate), now);
    }
    std::optional<std::string> take_challenge(std::string const& text, SteadyTime now) override {
        return challenges_.take(text, now);
    }
    SeenNonces::Verdict remember_nonce(std::string const& key, std::string const& nonce, std::int64_t created,
                                       std::int64_t forget_before) override {
        return seen_.remember(key, nonce, created, forget_before);
    }

private:
    Sessions sessions_;
    Challenges challenges_;
    SeenNonces seen_;
};

} // namespace

std::unique_ptr<Memory> make_memory(std::string const& shared_at) {
    if (shared_at.empty()) return std::make_unique<OwnMemory>();
    return std::make_unique<SharedMemory>(shared_at);
}

} // namespace haihe::access
