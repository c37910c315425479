#pragma once

#include "edge/sql/connection.hpp"
#include "ledger/at_hand.hpp"
#include "ledger/event.hpp"

#include <any>
#include <memory>
#include <stdexcept>
#include <string>
#include <typeindex>

namespace haihe::ledger {

class StateCache;

/// How a stream becomes a state.
struct Folder {
    std::any (*make)();
    /// `event` is what `body` was written from, if it is at hand.
    void (*apply)(std::any& state, std::string const& type, std::string const& body, AtHand const* event);
};

/// The committer's folded states, exact because there is one writer. Valid during one decide only.
class States {
public:
    /// `Event` is the stream's variant; `evolve(State&, Event const&)` is found by argument-dependent lookup.
    /// Throws std::runtime_error when the stream holds an event that `Event` does not know.
    template <class State, class Event>
    State const& of(std::string const& stream) {
        return **std::any_cast<std::shared_ptr<State>>(
            &find(stream, std::type_index(typeid(State)), folder<State, Event>()));
    }
    /// Reads views as of this batch (its own uncommitted effects included). For set questions that have no stream.
    edge::sql::Connection& views();

private:
    friend class Committer;
    template <class State, class Event>
    static Folder const& folder() {
        static constexpr Folder kOne{
            [] { return std::any(std::make_shared<State>()); },
            [](std::any& state, std::string const& type, std::string const& body, AtHand const* event) {
                auto& target = **std::any_cast<std::shared_ptr<State>>(&state);
                if (auto const* typed = event ? event->as<Event>() : nullptr) {
                    evolve(target, *typed);
                    return;
                }
                auto const read = read_event<Event>(type, body);
                if (!read) throw std::runtime_error("ledger holds an event that nobody reads: " + type);
                evolve(target, *read);
            }};
        return kOne;
    }
    std::any const& find(std::string const& stream, std::type_index state, Folder const& folder);
    explicit States(StateCache& cache) : cache_(&cache) {}
    StateCache* cache_;
};

} // namespace haihe::ledger
