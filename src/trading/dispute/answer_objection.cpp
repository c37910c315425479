#include "trading/dispute/answer_objection.hpp"

#include "trading/tender/hold_tender.hpp"
#include "trading/tender/reasons.hpp"

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

bool is_one_of(std::vector<std::string> const& all, std::string const& one) {
    return std::ranges::find(all, one) != all.end();
}

kernel::Result<void> require_finding(Objection const& objection, std::vector<std::string> const& candidates,
                                     AnswerObjection const& command) {
    if (command.finding != "upheld" && command.finding != "dismissed")
        return kernel::refuse(RefusalKind::unacceptable, "finding_is_known",
                              {"结论应为成立（upheld）或者不成立（dismissed）。", "A finding is upheld or dismissed."},
                              "/finding");
    if (!says_something(command.text))
        return kernel::refuse(RefusalKind::unacceptable, "answer_says_something",
                              {"请写明答复的内容，不超过2000字。", "Say what the answer is, at most 2,000 characters."},
                              "/text");
    bool const names_some = command.finding == "upheld" && objection.raised.against == "result";
    bool const all_known =
        std::ranges::all_of(command.concerns, [&](std::string const& one) { return is_one_of(candidates, one); });
    bool const names_none = command.concerns.empty() && !command.of_evaluation;
    if (names_some == names_none || !all_known)
        return kernel::refuse(
            RefusalKind::unacceptable, "upheld_objection_names_whom_it_concerns",
            {"对评标结果的异议成立的，应写明涉及哪些中标候选人，或者写明评标本身有误；其他情形不写。",
             "An upheld objection to a result names the candidates that it concerns, or says that the "
             "evaluation itself is wrong; no other answer does."},
            "/concerns");
    return {};
}

} // namespace

kernel::Result<AnsweredObjection> answer(Dispute const& dispute, Tender const& tender,
                                         std::vector<std::string> const& candidates, AnswerObjection command,
                                         kernel::Instant now) {
    if (auto step = next(tender.phase, Step::lift_hold, !tender.holds.empty()); !step)
        return std::unexpected(step.error());
    auto const* objection = dispute.find(command.number);
    if (!objection)
        return kernel::refuse(RefusalKind::absent, "objection_is_raised",
                              {"没有这个编号的异议。", "There is no objection of this number."}, "/number");
    if (objection->settled)
        return kernel::refuse(RefusalKind::conflict, "objection_is_answered_once",
                              {"这项异议已经答复。", "The objection has been answered."}, "/number");
    if (auto found = require_finding(*objection, candidates, command); !found) return std::unexpected(found.error());
    AnsweredObjection answered{
        {{tender.registered.code, command.number, std::move(command.finding), std::move(command.text), now},
         std::move(command.concerns),
         std::move(command.by),
         command.of_evaluation ? std::optional(true) : std::nullopt},
        {}};
    if (!objection->holds) return answered;
    auto lifted = decide(tender, LiftHold{"objection", hold_source(command.number)}, now);
    if (!lifted) return std::unexpected(lifted.error());
    answered.lifted = std::move(*lifted);
    return answered;
}

} // namespace haihe::trading
