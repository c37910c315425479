#include "trading/award/extend_validity.hpp"

#include "law/acts.hpp"
#include "trading/award/award_lifecycle.hpp"
#include "trading/award/bid_validity.hpp"
#include "trading/award/retender_lot.hpp"
#include "trading/tender/reasons.hpp"

#include <utility>

namespace haihe::trading {

namespace {

using exchange::ValidityRequest;
using kernel::RefusalKind;

constexpr char const* kTooFewExtended = "同意延长投标有效期的投标人少于三个。";

std::unexpected<kernel::Refusal> no(RefusalKind kind, char const* rule, kernel::Text text, char const* path = "") {
    return kernel::refuse(kind, rule, std::move(text), path);
}

kernel::Result<void> require_times(ValidityRequest const& request, kernel::Instant until, kernel::Instant now) {
    if (request.validUntilBefore != until)
        return kernel::refuse({RefusalKind::conflict,
                               "validity_before_is_the_one_in_force",
                               {"原投标有效期与现行的不一致。", "The validity before is not the one in force."},
                               "/request/validUntilBefore",
                               {},
                               {{"validUntil", until.to_string()}}});
    if (now >= until)
        return kernel::refuse({RefusalKind::unlawful,
                               "extension_is_asked_within_the_validity",
                               {"投标有效期已经届满，不能再延长，应当重新招标。",
                                "The bids are valid no more: nothing is left to extend, the lot is tendered again."},
                               "",
                               law::evaluation_committee_rules("第四十条"),
                               {{"validUntil", until.to_string()}}});
    if (request.validUntil <= until)
        return no(RefusalKind::unacceptable, "validity_is_made_longer",
                  {"投标有效期只能延长。", "The validity is made longer."}, "/request/validUntil");
    if (request.answerUntil <= now || request.answerUntil > until)
        return no(RefusalKind::unacceptable, "answers_come_within_the_validity",
                  {"答复期限应在现在之后、原投标有效期届满之前。",
                   "Answers come after now and before the validity in force ends."},
                  "/request/answerUntil");
    return {};
}

} // namespace

kernel::Result<ValidityRequested> request(Award const& award, Tender const& tender, Opening const& opening,
                                          Evaluation const& evaluation, std::string const& lot, RequestValidity command,
                                          kernel::Instant now) {
    if (auto may = require_step(award, tender, AwardStep::request_validity); !may) return std::unexpected(may.error());
    if (opening.phase != OpeningPhase::recorded)
        return no(RefusalKind::conflict, "opening_is_recorded",
                  {"开标记录签署之后才能请投标人延长。", "Bidders are asked after the opening record is signed."});
    if (!is_undecided(opening, evaluation, award))
        return no(RefusalKind::conflict, "lot_is_undecided",
                  {"该标段已经招标失败，没有可以延长的投标。", "The lot has failed: no bid is left to extend."});
    if (award.pending_extension())
        return no(RefusalKind::conflict, "extension_is_settled",
                  {"上一次延长尚未了结。", "The request before is not settled yet."});
    auto const& asked = command.request;
    if (asked.tender != tender.registered.code || asked.lot != lot)
        return no(RefusalKind::unacceptable, "request_is_of_this_lot",
                  {"通知写的是另一个标段。", "The request names another lot."}, "/request/lot");
    if (asked.number != static_cast<std::int64_t>(award.extensions.size()) + 1)
        return no(RefusalKind::conflict, "extensions_are_numbered_in_order",
                  {"延长投标有效期的通知应按顺序编号。", "Requests to extend are numbered in order."},
                  "/request/number");
    if (auto times = require_times(asked, valid_until(tender, award), now); !times)
        return std::unexpected(times.error());
    if (!says_something(asked.reason))
        return no(RefusalKind::unacceptable, "request_is_reasoned",
                  {"请说明需要延长的原因，不超过2000字。", "Say why an extension is needed, at most 2,000 characters."},
                  "/request/reason");
    auto bidders = in_the_running(opening, award);
    if (bidders.empty())
        return no(RefusalKind::conflict, "somebody_is_in_the_running",
                  {"没有仍有效的投标人。", "No bidder is in the running any more."});
    return ValidityRequested{std::move(command.request), std::move(command.signature), std::move(bidders),
                             std::move(command.by), now};
}

kernel::Result<ValidityAnswered> answer(Award const& award, Tender const& tender, ValidityAnswered answering) {
    if (auto may = require_step(award, tender, AwardStep::answer_validity); !may) return std::unexpected(may.error());
    auto const* pending = award.pending_extension();
    if (!pending)
        return no(RefusalKind::conflict, "extension_is_asked",
                  {"没有等待答复的延长通知。", "No request waits for an answer."});
    if (!pending->asks(answering.bidder))
        return no(RefusalKind::forbidden, "bidder_is_asked",
                  {"只有被通知的投标人可以答复。", "Only bidders that are asked answer."});
    auto const& asked = pending->requested.request;
    auto const& given = answering.answer;
    if (given.tender != asked.tender || given.lot != asked.lot || given.number != asked.number)
        return no(RefusalKind::unacceptable, "answer_is_of_this_request",
                  {"答复写的是另一份通知。", "The answer names another request."}, "/answer/number");
    if (pending->answer_of(answering.bidder))
        return no(RefusalKind::conflict, "extension_is_answered_once", {"您已经答复。", "You have answered."});
    if (answering.answeredAt >= asked.answerUntil)
        return no(RefusalKind::conflict, "answer_is_in_time",
                  {"答复期限已过，视为不同意延长。", "The time to answer is over: it counts as no."});
    return answering;
}

std::optional<ValiditySettled> settled(Award const& award, kernel::Instant now) {
    auto const* pending = award.pending_extension();
    if (!pending) return std::nullopt;
    auto const& asked = pending->requested;
    if (pending->answers.size() < asked.bidders.size() && now < asked.request.answerUntil) return std::nullopt;
    ValiditySettled event{asked.request.tender, asked.request.lot, asked.request.number, {}, {}, now};
    for (auto const& bidder : asked.bidders) {
        auto const* given = pending->answer_of(bidder);
        (given && given->answer.agrees ? event.agreed : event.left).push_back(bidder);
    }
    return event;
}

std::vector<AwardEvent> settle(Award const& award, Tender const& tender, Dispute const& dispute, std::int64_t bids,
                               std::string const& lot, kernel::Instant now) {
    auto end = settled(award, now);
    if (!end || tender.phase == Phase::terminated || award.to_retender) return {};
    std::vector<AwardEvent> events{std::move(*end)};
    auto after = award;
    evolve(after, events.front());
    if (!has_lapsed(tender, after, now)) return events;
    if (auto failed = retender(after, tender, dispute, {bids, kTooFewExtended, "", lot}, now))
        events.emplace_back(std::move(*failed));
    return events;
}

} // namespace haihe::trading
