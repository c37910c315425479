#include "hub/draw/draw_stage.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace haihe::hub {

namespace {

using kernel::RefusalKind;
using enum DrawStage;

constexpr std::int64_t kParties = 3;

constexpr std::array kNames{
    std::pair{unknown, "unknown"},       std::pair{requested, "requested"}, std::pair{frozen, "frozen"},
    std::pair{committing, "committing"}, std::pair{escrowing, "escrowing"}, std::pair{accepting, "accepting"},
    std::pair{failed, "failed"},         std::pair{revealing, "revealing"}, std::pair{recovering, "recovering"},
    std::pair{selecting, "selecting"},   std::pair{seated, "seated"},       std::pair{published, "published"},
    std::pair{given_up, "given_up"},
};

/// The stage in which a part is said.
DrawStage stage_for(std::string const& part) {
    if (part == "countersignature") return frozen;
    if (part == "commitment") return committing;
    if (part == "escrow") return escrowing;
    if (part == "acceptance") return accepting;
    if (part == "reveal") return revealing;
    if (part == "release") return recovering;
    if (part == "selection") return selecting;
    return seated; // replacement, result
}

bool knows_all(Attempt const& attempt) {
    for (std::int64_t i = 1; i <= kParties; ++i)
        if (!attempt.knows_value_of(i)) return false;
    return true;
}

std::unexpected<kernel::Refusal> out_of_turn(DrawStage stage) {
    return kernel::refuse({RefusalKind::conflict,
                           "draw_awaits_this_step",
                           {"抽取现在不在这一步（现为" + name_of(stage) + "）：尚未轮到，或者已经逾期。",
                            "The draw does not await this step now (it is " + name_of(stage) +
                                "): it is not its turn yet, or it came too late."},
                           "",
                           {},
                           {{"stage", name_of(stage)}}});
}

std::unexpected<kernel::Refusal> no_such_draw() {
    return kernel::refuse(RefusalKind::absent, "draw_is_known", {"没有这次抽取。", "There is no such draw."});
}

/// The first of the steps in which all three speak that is not whole, and its end.
DrawStage before_the_reveals(Attempt const& attempt, kernel::Instant now) {
    auto const& windows = attempt.frozen.windows;
    if (!attempt.find("countersignature", kDepartmentParty)) return now < windows.commitBy ? frozen : failed;
    if (attempt.count("commitment") < kParties) return now < windows.commitBy ? committing : failed;
    if (attempt.count("escrow") < kParties) return now < windows.escrowBy ? escrowing : failed;
    return now < windows.acceptBy ? accepting : failed;
}

void each_party(Attempt const& attempt, std::string const& part, kernel::Instant by, std::vector<Awaited>& all) {
    for (std::int64_t i = 1; i <= kParties; ++i)
        if (!attempt.find(part, i)) all.push_back({part, i, 0, by});
}

} // namespace

std::string name_of(DrawStage stage) {
    for (auto const& [one, name] : kNames)
        if (one == stage) return name;
    return "unknown";
}

DrawStage stage_of(Draw const& draw, kernel::Instant now) {
    if (!draw.requested) return unknown;
    if (draw.attempts.empty()) return requested;
    auto const& attempt = draw.attempts.back();
    if (attempt.count("acceptance") < kParties) return before_the_reveals(attempt, now);
    if (attempt.find("result", kDepartmentParty)) return published;
    if (attempt.find("selection", kHubParty)) return seated;
    if (knows_all(attempt)) return selecting;
    auto const ends = attempt.frozen.windows.revealBy;
    if (now < ends) return revealing;
    return now < ends + kRecoveryMax ? recovering : given_up;
}

std::vector<Awaited> awaited(Draw const& draw, kernel::Instant now) {
    std::vector<Awaited> all;
    auto const stage = stage_of(draw, now);
    if (stage == requested || stage == failed) all.push_back({"list", kDepartmentParty, 0, {}});
    if (draw.attempts.empty()) return all;
    auto const& attempt = draw.attempts.back();
    auto const& windows = attempt.frozen.windows;
    if (stage == frozen) all.push_back({"countersignature", kDepartmentParty, 0, windows.commitBy});
    if (stage == committing) each_party(attempt, "commitment", windows.commitBy, all);
    if (stage == escrowing) each_party(attempt, "escrow", windows.escrowBy, all);
    if (stage == accepting) each_party(attempt, "acceptance", windows.acceptBy, all);
    if (stage == revealing) each_party(attempt, "reveal", windows.revealBy, all);
    if (stage == recovering)
        for (std::int64_t from = 1; from <= kParties; ++from)
            for (std::int64_t i = 1; i <= kParties && !attempt.find("reveal", from); ++i)
                if (i != from && !attempt.find("release", i, from))
                    all.push_back({"release", i, from, windows.revealBy + kRecoveryMax});
    if (stage == selecting) all.push_back({"selection", kHubParty, 0, {}});
    return all;
}

kernel::Result<void> may_list(Draw const& draw, kernel::Instant now) {
    auto const stage = stage_of(draw, now);
    if (stage == unknown) return no_such_draw();
    if (stage != requested && stage != failed) return out_of_turn(stage);
    return {};
}

kernel::Result<void> may_speak(Draw const& draw, std::string const& part, std::int64_t i, std::int64_t from,
                               kernel::Instant now) {
    auto const stage = stage_of(draw, now);
    if (stage == unknown) return no_such_draw();
    if (part != "replacement" && !draw.attempts.empty() && draw.attempts.back().find(part, i, from))
        return kernel::refuse(RefusalKind::conflict, "party_speaks_once",
                              {"该方已经完成这一步。", "This party has taken this step already."});
    if (stage != stage_for(part)) return out_of_turn(stage);
    if (part == "release" && draw.attempts.back().find("reveal", from))
        return kernel::refuse(RefusalKind::conflict, "party_has_not_revealed",
                              {"该方已经揭示。", "This party has revealed its value."});
    return {};
}

std::int64_t seats_taken(Draw const& draw, std::size_t stratum, kernel::Instant now) {
    auto const stage = stage_of(draw, now);
    if (stage == given_up) return 0;
    if (stage == seated || stage == published) {
        auto const& spoken = draw.attempts.back().spoken;
        auto const last =
            std::find_if(spoken.rbegin(), spoken.rend(), [](DrawSpoken const& one) { return !one.seated.empty(); });
        if (last != spoken.rend()) return last->seated[stratum];
    }
    return draw.requested->request.strata[stratum].need;
}

} // namespace haihe::hub
