#pragma once

// Who may sit on a committee, and how one is put together (招标投标法 第三十七条, 条例 第四十五至四十七条).

#include "exchange/messages/evaluation_terms.hpp"
#include "kernel/refusal.hpp"
#include "trading/committee/committee.hpp"
#include "trading/opening/opening.hpp"
#include "trading/tender/tender.hpp"

#include <set>
#include <string>
#include <vector>

namespace haihe::trading {

/// Somebody who is to sit, as the directory knows it.
struct Nominee {
    Member member;
    std::set<std::string> roles;  ///< of its entity
    std::set<std::string> duties; ///< of the person
};

/// A draw as the host has followed it at the hub.
struct FollowedDraw {
    std::string draw;  ///< drawId
    std::string after; ///< digest of its last replacement, or of its selection
};
BOOST_DESCRIBE_STRUCT(FollowedDraw, (), (draw, after))

struct FormCommittee {
    std::vector<Nominee> nominees; ///< representatives; experts too where the documents name them and say why
    std::string by;
    std::vector<FollowedDraw> draws{}; ///< whose experts sit; each as the department has told it
    std::vector<Nominee> drawn{};      ///< those experts, as the directory knows them now
};

/// `openings`: of the tender's lots; whose list is fixed tells who bids. Refusals: `documents_state_the_evaluation`,
/// `committee_is_formed_once`, `committee_is_as_the_documents_say`, `member_sits_once`,
/// `representative_is_the_tenderees`, `expert_is_an_expert`, `expert_is_independent`,
/// `member_does_not_supervise_the_tender`, `member_is_unrelated_to_the_bidders`, `experts_are_drawn` (no documents name
/// them), `experts_are_named` (the documents do), `draw_is_the_one_followed`.
kernel::Result<CommitteeFormed> decide(Committee const& committee, FormCommittee const& command, Tender const& tender,
                                       std::vector<Opening const*> const& openings, kernel::Instant now);

/// One who may take a seat of that kind and specialty; the same refusals.
kernel::Result<void> may_sit(Nominee const& nominee, Tender const& tender, std::vector<Opening const*> const& openings,
                             std::string const& path);

/// Members whose employer turned out to have bid: they are replaced before anything is judged.
std::vector<Member> related_to_bidders(Committee const& committee, std::vector<Opening const*> const& openings);

} // namespace haihe::trading
