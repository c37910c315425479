#pragma once

#include "scenario/city.hpp"
#include "simulation/chance.hpp"
#include "simulation/story.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace haihe::simulation {

/// What lies between the nodes, and between them and people: requests are lost, their answers are lost, they come
/// twice, late, in another order, and sometimes for a while not at all. A request that comes late has no answer:
/// whoever sent it has given up waiting.
class Weather {
public:
    using Answer = scenario::InMemory::Answer;

    Weather(scenario::City& city, Chance& chance, Story& story);

    Answer send(std::string const& authority, edge::http::Request const& request);
    /// Cuts a line for a while.
    void cut_a_line();
    /// One of the late requests whose time has come arrives; false if there is none.
    bool deliver_late();
    [[nodiscard]] std::optional<kernel::Instant> next_due() const;
    /// Mends every line; what is late comes at once.
    void clear();

    /// Requests that were not answered, so far.
    [[nodiscard]] std::int64_t unanswered() const { return unanswered_; }
    /// Sees every request that has arrived, with its answer.
    std::function<void(edge::http::Request const&, edge::http::Response const&)> seen;

private:
    struct Late {
        kernel::Instant due;
        std::string authority;
        edge::http::Request request;
    };
    Answer arrive(std::string const& authority, edge::http::Request const& request);
    Answer nothing();
    [[nodiscard]] std::string sender_of(edge::http::Request const& request) const;

    scenario::City& city_;
    Chance& chance_;
    Story& story_;
    std::size_t calm_;                           ///< of so many requests one meets with something
    std::map<std::string, std::string> senders_; ///< certificate → platform
    std::map<std::pair<std::string, std::string>, kernel::Instant> cut_;
    std::vector<Late> late_;
    std::int64_t unanswered_ = 0;
};

} // namespace haihe::simulation
