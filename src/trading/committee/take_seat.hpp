#pragma once

// What happens at the seats: a member promises or stands aside, is replaced, and chooses the chair.

#include "kernel/refusal.hpp"
#include "trading/committee/form_committee.hpp"

#include <string>

namespace haihe::trading {

/// What a member signs before it judges (label haihe/committee-promise/1).
struct Promise {
    std::string tender;
    std::string text; ///< kPromise, word for word
    friend bool operator==(Promise const&, Promise const&) = default;
};
BOOST_DESCRIBE_STRUCT(Promise, (), (tender, text))
inline constexpr char const* kPromise = "本人与投标人没有利害关系，不存在应当回避的情形；将客观、公正地履行职责，遵守职"
                                        "业道德，保守秘密，对所提出的评审意见承"
                                        "担个人责任。";

/// Refusals of all four: `caller_sits_on_the_committee`, `member_has_not_stood_aside`.
/// `promise_is_given_once`, `promise_is_the_prescribed_one`.
kernel::Result<MemberPromised> promise(Committee const& committee, std::string const& member, Promise const& promise,
                                       std::string text, trust::Signature signature, kernel::Instant now);
/// `reasons_are_given`.
kernel::Result<MemberStoodAside> stand_aside(Committee const& committee, std::string const& member, std::string reasons,
                                             kernel::Instant now);
/// Chosen by members who have promised, with one vote each; when all have voted and nobody has more than half, they
/// vote again in another round: `chair_is_a_member`, `chair_is_chosen_once`, `member_has_promised`,
/// `member_votes_once`.
kernel::Result<ChairVoted> choose_chair(Committee const& committee, std::string const& member, std::string const& chair,
                                        kernel::Instant now);

struct ReplaceMember {
    std::string replaced;
    Nominee by;
    std::string reasons;
    std::string decided_by;
};
/// Of the same kind and specialty: `replacement_is_drawn`, `member_sits_once`, `reasons_are_given`, those of may_sit.
kernel::Result<MemberReplaced> decide(Committee const& committee, ReplaceMember const& command, Tender const& tender,
                                      std::vector<Opening const*> const& openings, kernel::Instant now);

} // namespace haihe::trading
