#pragma once

// 评标委员会 of a tender. Stream `committee/<tender>`. Who sits on it stays secret until the winner is determined
// (招标投标法 第三十七条).

#include "exchange/messages/evaluation.hpp"
#include "kernel/instant.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace haihe::trading {

struct Member {
    std::string certificate; ///< SM3 digest of the DER
    std::string name;
    std::string entity;    ///< whose employee
    std::string kind;      ///< representative | expert
    std::string specialty; ///< an expert's, as in the documents
    friend bool operator==(Member const&, Member const&) = default;
};
BOOST_DESCRIBE_STRUCT(Member, (), (certificate, name, entity, kind, specialty))

struct CommitteeFormed {
    static constexpr char const* kEventName = "committee.formed";
    std::string tender;
    std::vector<Member> members;
    std::string by;
    kernel::Instant formedAt;
    friend bool operator==(CommitteeFormed const&, CommitteeFormed const&) = default;
};
BOOST_DESCRIBE_STRUCT(CommitteeFormed, (), (tender, members, by, formedAt))

/// The experts whom a draw has seated, as the department that calls them has told it: with its signature, and the
/// digest of the draw's selection or last replacement on which it rests. Told again after a replacement.
struct ExpertsSeated {
    static constexpr char const* kEventName = "committee.experts-seated";
    std::string draw;          ///< drawId
    std::string selection;     ///< digest of the selection: another means another seed
    std::int64_t replaced = 0; ///< replacements before it
    std::string after;         ///< digest of the last of them, or of the selection
    std::vector<Member> experts;
    std::string seating; ///< canonical text of draw::SeatedExperts
    trust::Signature signature;
    std::string transcriptDigest; ///< of the transcript that was checked
    kernel::Instant seatedAt;
    friend bool operator==(ExpertsSeated const&, ExpertsSeated const&) = default;
};
BOOST_DESCRIBE_STRUCT(ExpertsSeated, (),
                      (draw, selection, replaced, after, experts, seating, signature, transcriptDigest, seatedAt))

/// 承诺: a member has come, knows who bids, and has declared under its signature that nothing keeps it from judging.
struct MemberPromised {
    static constexpr char const* kEventName = "committee.promised";
    std::string member;
    std::string promise; ///< canonical text of Promise, as signed
    trust::Signature signature;
    kernel::Instant promisedAt;
    friend bool operator==(MemberPromised const&, MemberPromised const&) = default;
};
BOOST_DESCRIBE_STRUCT(MemberPromised, (), (member, promise, signature, promisedAt))

/// 回避: a member stands aside; its seat waits for another.
struct MemberStoodAside {
    static constexpr char const* kEventName = "committee.stood-aside";
    std::string member;
    std::string reasons;
    kernel::Instant stoodAsideAt;
    friend bool operator==(MemberStoodAside const&, MemberStoodAside const&) = default;
};
BOOST_DESCRIBE_STRUCT(MemberStoodAside, (), (member, reasons, stoodAsideAt))

/// What the replaced member had concluded is void (条例 第四十八条).
struct MemberReplaced {
    static constexpr char const* kEventName = "committee.replaced";
    std::string replaced;
    Member by;
    std::string reasons;
    std::string decidedBy;
    kernel::Instant replacedAt;
    friend bool operator==(MemberReplaced const&, MemberReplaced const&) = default;
};
BOOST_DESCRIBE_STRUCT(MemberReplaced, (), (replaced, by, reasons, decidedBy, replacedAt))

struct ChairVoted {
    static constexpr char const* kEventName = "committee.chair-voted";
    std::string voter;
    std::string chair;
    kernel::Instant votedAt;
    std::optional<std::int64_t> round{}; ///< from 1; the first vote of a round ends the one before
    friend bool operator==(ChairVoted const&, ChairVoted const&) = default;
};
BOOST_DESCRIBE_STRUCT(ChairVoted, (), (voter, chair, votedAt, round))

/// What the host has done to a committee that it does not know: recorded last, so that the receipt of its own act,
/// which discloses one entry, tells no name.
struct CommitteeOrdered {
    static constexpr char const* kEventName = "committee.ordered";
    std::string act; ///< formation | replacement
    std::string by;
    kernel::Instant orderedAt;
    friend bool operator==(CommitteeOrdered const&, CommitteeOrdered const&) = default;
};
BOOST_DESCRIBE_STRUCT(CommitteeOrdered, (), (act, by, orderedAt))

using CommitteeEvent = std::variant<CommitteeFormed, MemberPromised, MemberStoodAside, MemberReplaced, ChairVoted,
                                    ExpertsSeated, CommitteeOrdered>;

struct Seat {
    Member member;
    std::optional<MemberPromised> promised;
    std::optional<MemberStoodAside> stood_aside;
    std::string vote; ///< for the chair; empty: none yet
};

struct Committee {
    std::optional<CommitteeFormed> formed;
    std::vector<Seat> seats;
    std::vector<MemberReplaced> replaced;
    std::vector<ExpertsSeated> draws; ///< of each draw what was told last
    std::int64_t chair_round = 1;

    /// An expert who sits here though its draw has given the seat to another, and that other; both empty: none.
    struct Due {
        std::string replaced;
        std::string by;
    };
    [[nodiscard]] Due due_replacement() const;

    [[nodiscard]] Seat const* seat_of(std::string const& certificate) const;
    /// Whom more than half of the members chose; empty: nobody yet.
    [[nodiscard]] std::string chair() const;
    /// Every member has voted for a chair, and nobody was chosen: there is another round.
    [[nodiscard]] bool chair_is_undecided() const;
    /// Every seat is taken by somebody who has promised, and there is a chair.
    [[nodiscard]] bool complete() const;
};
void evolve(Committee& committee, CommitteeEvent const& event);

} // namespace haihe::trading
