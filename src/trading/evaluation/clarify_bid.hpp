#pragma once

// 投标文件的澄清、说明: asked in writing by the committee, answered in writing, never volunteered, and without changing
// the substance of the bid (招标投标法 第三十九条, 条例 第五十二条).

#include "trading/evaluation/evaluation.hpp"
#include "trading/evaluation/evaluation_lifecycle.hpp"

namespace haihe::trading {

struct AskBidder {
    std::string bid_id;
    std::string question;
    kernel::Instant answer_until;
};
/// By the chair. Refusals: those of require_chair, `bid_is_before_the_committee`, `question_says_something`,
/// `answer_has_its_time` (10 minutes to 3 days).
kernel::Result<ClarificationAsked> ask(Evaluation const& evaluation, Committee const& committee, AskBidder command,
                                       std::string const& caller, bool held, kernel::Instant now);

/// By the bidder that was asked. Refusals: `clarification_was_asked`, `clarification_is_answered_once`,
/// `answer_is_in_time`, `answer_says_something`.
kernel::Result<ClarificationAnswered> answer(Evaluation const& evaluation, std::string const& bidder,
                                             BidClarification answer, trust::Signature signature, bool held,
                                             kernel::Instant now);

struct CorrectPrice {
    std::int64_t clarification = 0;
    kernel::Money price;
    std::string reasons;
};
/// 算术修正: only to a price that the bidder has agreed to in its answer. Refusals: those of require_chair,
/// `clarification_was_asked`, `bidder_has_agreed_to_the_price`, `reasons_are_given`, `sheets_see_the_corrected_price`,
/// `only_what_is_concerned_is_corrected`.
kernel::Result<PriceCorrected> correct_price(Evaluation const& evaluation, Committee const& committee,
                                             CorrectPrice command, std::string const& caller, bool held,
                                             kernel::Instant now);

} // namespace haihe::trading
