#include "trading/committee/seat_experts.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

kernel::Result<void> is_of_the_tender(SeatExperts const& command, Tender const& tender,
                                      exchange::CommitteeTerms const& terms) {
    if (command.tender != tender.registered.code)
        return kernel::refuse(RefusalKind::unacceptable, "draw_is_of_the_tender",
                              {"抽取的不是这个招标项目的专家。", "The draw is of another tender."}, "/transcript");
    if (command.host_entity != tender.registered.tenderee &&
        command.host_entity != tender.registered.agency.value_or("-"))
        return kernel::refuse(RefusalKind::unacceptable, "draw_is_asked_for_by_the_host",
                              {"抽取的第三方不是招标人或者其代理机构。",
                               "The third party of the draw is neither the tenderee nor its agency."},
                              "/transcript");
    for (auto const& [specialty, need] : command.strata) {
        auto const stated = std::ranges::find(terms.experts, specialty, &exchange::ExpertsNeeded::specialty);
        if (stated == terms.experts.end() || need > stated->need)
            return kernel::refuse(RefusalKind::unacceptable, "strata_are_those_of_the_documents",
                                  {"抽取的专业和人数与招标文件载明的不符。",
                                   "Specialties and numbers drawn are not those that the documents state."},
                                  "/transcript");
    }
    return {};
}

/// One seed a draw, and its replacements one after the other.
kernel::Result<void> follows(Committee const& committee, ExpertsSeated const& event) {
    auto const before = std::ranges::find(committee.draws, event.draw, &ExpertsSeated::draw);
    if (before == committee.draws.end()) return {};
    if (before->selection != event.selection)
        return kernel::refuse(RefusalKind::conflict, "draw_has_one_selection",
                              {"这次抽取已有另一份抽取结果。", "Another selection of this draw was told before."},
                              "/transcript/selection");
    if (event.replaced <= before->replaced)
        return kernel::refuse(RefusalKind::conflict, "seating_follows_the_last",
                              {"已告知的席位不早于这一份。", "What was told before is not older than this."},
                              "/transcript/replacements");
    return {};
}

} // namespace

kernel::Result<ExpertsSeated> decide(Committee const& committee, SeatExperts const& command, Tender const& tender,
                                     std::vector<Opening const*> const& openings, kernel::Instant now) {
    if (auto step = next(tender.phase, Step::go_on, !tender.holds.empty()); !step) return std::unexpected(step.error());
    auto const& terms = tender.published->manifest.evaluation;
    if (!terms)
        return kernel::refuse(
            RefusalKind::conflict, "documents_state_the_evaluation",
            {"招标文件没有载明评标办法，不能在线评标。", "The documents do not state how bids are judged."});
    if (terms->committee.namedBecause)
        return kernel::refuse(
            RefusalKind::conflict, "experts_are_named",
            {"招标文件载明专家由招标人直接确定。", "The documents say that the experts are named, not drawn."});
    if (auto right = is_of_the_tender(command, tender, terms->committee); !right) return std::unexpected(right.error());
    if (auto right = follows(committee, command.event); !right) return std::unexpected(right.error());
    for (std::size_t i = 0; i < command.experts.size(); ++i)
        if (auto may = may_sit(command.experts[i], tender, openings, "/seating/members/" + std::to_string(i)); !may)
            return std::unexpected(may.error());
    auto event = command.event;
    for (auto const& one : command.experts) event.experts.push_back(one.member);
    event.seatedAt = now;
    return event;
}

} // namespace haihe::trading
