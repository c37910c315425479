#include "simulation/crowd.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

namespace haihe::simulation {

void Crowd::add(std::string name, std::function<void()> life) {
    members_.push_back(std::make_unique<Member>());
    auto& member = *members_.back();
    member.name = std::move(name);
    member.until = {std::numeric_limits<std::int64_t>::min()};
    member.thread = std::thread([this, &member, life = std::move(life)] {
        member.go.acquire();
        try {
            if (!sent_home_) life();
        } catch (SentHome const&) {
            // Not to its end.
        } catch (...) {
            member.fault = std::current_exception();
        }
        member.done = true;
        member.back.release();
    });
}

std::vector<std::size_t> Crowd::ready(kernel::Instant now) const {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < members_.size(); ++i)
        if (!members_[i]->done && members_[i]->until <= now) all.push_back(i);
    return all;
}

std::optional<kernel::Instant> Crowd::next_wake() const {
    std::optional<kernel::Instant> first;
    for (auto const& member : members_)
        if (!member->done && (!first || member->until < *first)) first = member->until;
    return first;
}

bool Crowd::all_done() const {
    return std::ranges::all_of(members_, [](auto const& member) { return member->done; });
}

void Crowd::call(std::size_t who) {
    auto& member = *members_.at(who);
    moving_ = &member;
    member.go.release();
    member.back.acquire();
    moving_ = nullptr;
    if (member.fault) std::rethrow_exception(std::exchange(member.fault, nullptr));
}

std::vector<std::string> Crowd::unfinished() const {
    std::vector<std::string> all;
    for (auto const& member : members_)
        if (!member->done) all.push_back(member->name + ": " + member->at);
    return all;
}

void Crowd::send_home() {
    sent_home_ = true;
    for (auto const& member : members_) {
        if (!member->done) {
            moving_ = member.get();
            member->go.release();
            member->back.acquire();
            moving_ = nullptr;
        }
        if (member->thread.joinable()) member->thread.join();
    }
}

void Crowd::rest(kernel::Instant until) {
    if (!moving_) throw std::logic_error("nobody is there to rest");
    if (sent_home_) throw SentHome{};
    auto& self = *moving_;
    self.until = until;
    self.back.release();
    self.go.acquire();
    if (sent_home_) throw SentHome{};
}

void Crowd::is_at(std::string what) {
    if (moving_) moving_->at = std::move(what);
}

std::string const& Crowd::name() const {
    static std::string const kLeader = "the leader";
    return moving_ ? moving_->name : kLeader;
}

} // namespace haihe::simulation
