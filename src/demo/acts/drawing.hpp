#pragma once

// The draw of a tender's experts, conducted by hub, department and host with their own tools (spec/draw).

#include "demo/acts/line.hpp"
#include "demo/acts/undertaking.hpp"
#include "demo/stage.hpp"
#include "party/draw_party.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace haihe::demo {

class Drawing {
public:
    Drawing(Stage& stage, Undertaking const& tender);

    /// From the request to the seats; the trading platform is told who sits.
    void conduct();
    /// The expert at this place of the list stands aside: the department calls the next, and tells the platform.
    void replace(std::int64_t out);
    /// Once the winner is determined: everybody may follow who was drawn, and how.
    void publish();

    /// Places in the list of who sits now, in the order of seats.
    std::vector<std::int64_t> seats();
    Person& expert_at(std::int64_t place);

private:
    party::DrawParty department() { return {*hub_, department_, id_}; }
    void tell();

    Stage& stage_;
    Undertaking const& tender_;
    Line hub_;
    std::string const supervisor_; ///< word
    party::Party const department_, host_;
    std::string id_;
    std::string list_; ///< the department's secret until it is published
};

} // namespace haihe::demo
