#include "trading/committee/committee.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

struct Applied {
    Committee& committee;

    template <class Change>
    void change(std::string const& certificate, Change const& make) const {
        for (auto& seat : committee.seats)
            if (seat.member.certificate == certificate) make(seat);
    }
    void operator()(CommitteeFormed const& event) const {
        committee.formed = event;
        committee.seats.clear();
        for (auto const& member : event.members) committee.seats.push_back({member, {}, {}, ""});
    }
    void operator()(MemberPromised const& event) const {
        change(event.member, [&](Seat& seat) { seat.promised = event; });
    }
    void operator()(MemberStoodAside const& event) const {
        change(event.member, [&](Seat& seat) {
            seat.promised.reset();
            seat.stood_aside = event;
            seat.vote.clear();
        });
    }
    /// Votes for who has gone are gone with it.
    void operator()(MemberReplaced const& event) const {
        committee.replaced.push_back(event);
        change(event.replaced, [&](Seat& seat) { seat = Seat{event.by, {}, {}, ""}; });
        for (auto& seat : committee.seats)
            if (seat.vote == event.replaced) seat.vote.clear();
    }
    void operator()(ExpertsSeated const& event) const {
        for (auto& one : committee.draws)
            if (one.draw == event.draw) {
                one = event;
                return;
            }
        committee.draws.push_back(event);
    }
    void operator()(CommitteeOrdered const& /*event*/) const {}
    void operator()(ChairVoted const& event) const {
        if (event.round.value_or(committee.chair_round) > committee.chair_round) {
            committee.chair_round = *event.round;
            for (auto& seat : committee.seats) seat.vote.clear();
        }
        change(event.voter, [&](Seat& seat) { seat.vote = event.chair; });
    }
};

} // namespace

Seat const* Committee::seat_of(std::string const& certificate) const {
    auto const found =
        std::ranges::find_if(seats, [&](Seat const& seat) { return seat.member.certificate == certificate; });
    return found == seats.end() ? nullptr : &*found;
}

Committee::Due Committee::due_replacement() const {
    std::vector<Member> seated;
    for (auto const& one : draws) seated.insert(seated.end(), one.experts.begin(), one.experts.end());
    for (auto const& seat : seats) {
        auto const& member = seat.member;
        bool const still = std::ranges::count(seated, member.certificate, &Member::certificate) > 0;
        if (member.kind != "expert" || still || seated.empty()) continue;
        for (auto const& next : seated)
            if (next.specialty == member.specialty && !seat_of(next.certificate))
                return {member.certificate, next.certificate};
    }
    return {};
}

std::string Committee::chair() const {
    for (auto const& seat : seats) {
        auto const votes = std::ranges::count(seats, seat.member.certificate, &Seat::vote);
        if (!seat.stood_aside && 2 * votes > static_cast<std::ptrdiff_t>(seats.size())) return seat.member.certificate;
    }
    return "";
}

bool Committee::chair_is_undecided() const {
    return chair().empty() &&
           std::ranges::all_of(seats, [](Seat const& seat) { return seat.stood_aside || !seat.vote.empty(); });
}

bool Committee::complete() const {
    return formed && !chair().empty() &&
           std::ranges::all_of(seats, [](Seat const& seat) { return seat.promised && !seat.stood_aside; });
}

void evolve(Committee& committee, CommitteeEvent const& event) { std::visit(Applied{committee}, event); }

} // namespace haihe::trading
