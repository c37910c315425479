#include "trading/evaluation/clarify_bid.hpp"

#include "law/acts.hpp"
#include "trading/evaluation/correct_sheets.hpp"
#include "trading/tender/reasons.hpp"

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

constexpr auto kAnswerTimeMin = kernel::minutes(10);
constexpr auto kAnswerTimeMax = kernel::days(3);

std::unexpected<kernel::Refusal> unacceptable(char const* rule, kernel::Text text, std::string path) {
    return kernel::refuse(RefusalKind::unacceptable, rule, std::move(text), std::move(path));
}

kernel::Result<AskedClarification const*> asked(Evaluation const& evaluation, std::int64_t number,
                                                std::string const& path) {
    auto const found = std::ranges::find_if(evaluation.clarifications,
                                            [&](AskedClarification const& one) { return one.asked.number == number; });
    if (found != evaluation.clarifications.end()) return &*found;
    return kernel::refuse(RefusalKind::absent, "clarification_was_asked",
                          {"评标委员会没有提出这项澄清要求。", "The committee has asked no such question."}, path);
}

} // namespace

kernel::Result<ClarificationAsked> ask(Evaluation const& evaluation, Committee const& committee, AskBidder command,
                                       std::string const& caller, bool held, kernel::Instant now) {
    if (auto may = require_chair(evaluation, committee, EvaluationStep::ask, held, caller); !may)
        return std::unexpected(may.error());
    if (!evaluation.find(command.bid_id))
        return kernel::refuse(RefusalKind::absent, "bid_is_before_the_committee",
                              {"没有这份投标文件。", "No such bid is before the committee."}, "/bidId");
    if (!says_something(command.question))
        return unacceptable("question_says_something",
                            {"请填写澄清要求，不超过2000字。", "Write the question, at most 2,000 characters."},
                            "/question");
    if (command.answer_until < now + kAnswerTimeMin || now + kAnswerTimeMax < command.answer_until)
        return unacceptable("answer_has_its_time",
                            {"答复时限应在10分钟至3天之间。", "The time to answer is 10 minutes to 3 days."},
                            "/answerUntil");
    auto const number = static_cast<std::int64_t>(evaluation.clarifications.size()) + 1;
    return ClarificationAsked{number, std::move(command.bid_id), std::move(command.question), caller,
                              now,    command.answer_until};
}

kernel::Result<ClarificationAnswered> answer(Evaluation const& evaluation, std::string const& bidder,
                                             BidClarification answer, trust::Signature signature, bool held,
                                             kernel::Instant now) {
    if (auto may = require_step(evaluation, EvaluationStep::answer, held); !may) return std::unexpected(may.error());
    auto const question = asked(evaluation, answer.number, "/answer/number");
    if (!question) return std::unexpected(question.error());
    auto const& one = **question;
    if (evaluation.find(one.asked.bidId)->bidder != bidder || answer.lot != evaluation.begun->lot)
        return kernel::refuse(RefusalKind::absent, "clarification_was_asked",
                              {"评标委员会没有向您提出这项澄清要求。", "The committee has not asked you this."},
                              "/answer/number");
    if (one.answered)
        return kernel::refuse(RefusalKind::conflict, "clarification_is_answered_once",
                              {"这项澄清已经答复。", "This question has been answered."});
    if (one.asked.answerUntil <= now)
        return kernel::refuse(RefusalKind::conflict, "answer_is_in_time",
                              {"答复时限已过。", "The time to answer is over."});
    if (!says_something(answer.text))
        return unacceptable("answer_says_something",
                            {"请填写答复，不超过2000字。", "Write the answer, at most 2,000 characters."},
                            "/answer/text");
    return ClarificationAnswered{std::move(answer), std::move(signature), now};
}

kernel::Result<PriceCorrected> correct_price(Evaluation const& evaluation, Committee const& committee,
                                             CorrectPrice command, std::string const& caller, bool held,
                                             kernel::Instant now) {
    if (auto may = require_chair(evaluation, committee, EvaluationStep::correct_price, held, caller); !may)
        return std::unexpected(may.error());
    if (!evaluation.scores.empty() || !evaluation.reviews.empty())
        return kernel::refuse(
            RefusalKind::conflict, "sheets_see_the_corrected_price",
            {"已有成员提交评审表，不能再修正报价。", "A member has handed in a sheet: the price is corrected before."});
    auto const question = asked(evaluation, command.clarification, "/clarification");
    if (!question) return std::unexpected(question.error());
    auto const& one = **question;
    if (!one.answered || one.answered->answer.correctedPrice != command.price || command.price.fen <= 0)
        return kernel::refuse(
            {RefusalKind::unlawful,
             "bidder_has_agreed_to_the_price",
             {"修正后的报价应由投标人书面确认。", "The bidder agrees to a corrected price in writing."},
             "/price",
             law::implementing_regulation("第五十二条"),
             {}});
    if (!evaluation.is_concerned(one.asked.bidId)) return only_what_is_concerned("/clarification");
    if (auto given = require_reasons(command.reasons); !given) return std::unexpected(given.error());
    return PriceCorrected{
        one.asked.bidId, command.clarification, command.price, std::move(command.reasons), caller, now};
}

} // namespace haihe::trading
