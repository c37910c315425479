#include "trading/dispute/dispute.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

struct Applied {
    Dispute& dispute;

    void operator()(ObjectionTaken const& event) const {
        dispute.objections.push_back({event.objection, event.holds, {}});
    }
    void operator()(ObjectionSettled const& event) const {
        for (auto& one : dispute.objections)
            if (one.raised.number == event.answer.number) one.settled = event;
    }
};

} // namespace

Objection const* Dispute::find(std::int64_t number) const {
    auto const found =
        std::ranges::find_if(objections, [&](Objection const& one) { return one.raised.number == number; });
    return found == objections.end() ? nullptr : &*found;
}

bool Dispute::is_unanswered(std::string const& lot) const {
    return std::ranges::any_of(objections, [&](Objection const& one) {
        return !one.settled && (one.raised.against == "documents" || one.raised.lot == lot);
    });
}

std::vector<std::int64_t> Dispute::upheld(std::string const& lot, std::vector<std::int64_t> const& corrected) const {
    std::vector<std::int64_t> numbers;
    for (auto const& one : objections) {
        bool const upheld = one.settled && one.settled->answer.finding == "upheld";
        if (!upheld || one.raised.against != "result" || one.raised.lot != lot) continue;
        if (std::ranges::find(corrected, one.raised.number) == corrected.end()) numbers.push_back(one.raised.number);
    }
    return numbers;
}

bool Dispute::is_upheld_against(std::string const& lot, std::string const& candidate,
                                std::vector<std::int64_t> const& corrected) const {
    return std::ranges::any_of(upheld(lot, corrected), [&](std::int64_t number) {
        auto const& settled = *find(number)->settled;
        return settled.ofEvaluation.value_or(false) ||
               std::ranges::find(settled.concerns, candidate) != settled.concerns.end();
    });
}

void evolve(Dispute& dispute, DisputeEvent const& event) { std::visit(Applied{dispute}, event); }

std::string hold_source(std::int64_t number) { return "objection-" + std::to_string(number); }

} // namespace haihe::trading
