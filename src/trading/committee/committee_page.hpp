#pragma once

// What of a committee may be seen, and by whom: before the winner is determined by its members and by the host that
// formed it (招标投标法 第三十七条). Who was drawn the host does not learn before the expert has come and promised.

#include "kernel/instant.hpp"
#include "trading/committee/form_committee.hpp"
#include "trading/tender/tender.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

struct SeatShown {
    Member member;
    bool promised = false;
    bool stoodAside = false;
    bool chair = false;
};
BOOST_DESCRIBE_STRUCT(SeatShown, (), (member, promised, stoodAside, chair))

struct CommitteePage {
    std::string tender;
    std::string tenderName;
    kernel::Instant now;
    std::string youAre; ///< member | host
    std::string you;    ///< the caller's certificate, to find its own seat
    std::vector<SeatShown> seats;
    bool complete = false;
    std::string promise; ///< what a member signs, canonical
    std::string promiseLabel;
    std::string ownVote; ///< certificate of whom the caller chose as chair; empty: nobody yet
    exchange::CommitteeTerms terms;
    std::vector<FollowedDraw> draws; ///< as the department has told them
    bool calledUp = false;           ///< the draw has given a seat to another: a replacement is due
};
BOOST_DESCRIBE_STRUCT(CommitteePage, (),
                      (tender, tenderName, now, youAre, you, seats, complete, promise, promiseLabel, ownVote, terms,
                       draws, calledUp))

inline constexpr char const* kPromiseLabel = "haihe/committee-promise/1";

CommitteePage page_of(Committee const& committee, Tender const& tender, std::string const& you_are,
                      std::string const& you, kernel::Instant now);

} // namespace haihe::trading
