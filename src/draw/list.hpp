#pragma once

// The list from which experts are drawn (spec/draw §3). The clear list stays with the department; everybody else sees
// leaves: a stratum, and a salted commitment to expert and stratum. Its order is that of the leaves, so that a position
// tells nothing to somebody who knows the pool.

#include "draw/freeze.hpp"
#include "kernel/digest.hpp"
#include "kernel/refusal.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::draw {

/// Canonical, it is what a leaf commits to.
struct Candidate {
    std::string expert;       ///< number in the pool: 1–32 of A–Z, 0–9, '-'
    std::int64_t stratum = 0; ///< from 0, position in F's strata
    friend bool operator==(Candidate const&, Candidate const&) = default;
};
BOOST_DESCRIBE_STRUCT(Candidate, (), (expert, stratum))

struct ListedExpert {
    std::string expert;
    kernel::Digest salt; ///< 32 random bytes, new for every attempt
    std::int64_t stratum = 0;
    friend bool operator==(ListedExpert const&, ListedExpert const&) = default;
};
BOOST_DESCRIBE_STRUCT(ListedExpert, (), (expert, salt, stratum))

struct ClearList {
    std::string drawId;
    std::int64_t attempt = 1;
    std::vector<ListedExpert> experts; ///< after recusal; by ascending stratum, then leaf; each expert once
    friend bool operator==(ClearList const&, ClearList const&) = default;
};
BOOST_DESCRIBE_STRUCT(ClearList, (), (drawId, attempt, experts))

struct Leaf {
    kernel::Digest leaf; ///< HMAC-SM3(salt, canonical Candidate)
    std::int64_t stratum = 0;
    friend bool operator==(Leaf const&, Leaf const&) = default;
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (leaf, stratum))

kernel::Digest leaf_of(ListedExpert const& expert);
std::vector<Leaf> leaves_of(ClearList const& list);
/// Root of the tree whose leaf data are u8 stratum || leaf.
kernel::Digest root_of(std::vector<Leaf> const& leaves);

/// With fresh salts, in order. That nobody is left out or stands in it twice is for freeze_list to check.
ClearList make_list(std::string const& draw_id, std::int64_t attempt, std::vector<Candidate> const& candidates);
void put_in_order(ClearList& list);

/// `terms` with drawId, attempt, m and listRoot of the list. Refusals: those of validate(Freeze) and check_list.
kernel::Result<Freeze> freeze_list(Freeze terms, ClearList const& list);

/// As many as F says, in order, in F's strata, enough for each, under its root. Refusals:
/// `list_is_as_long_as_frozen`, `listed_stratum_exists`, `list_is_in_order`, `stratum_holds_need_and_reserve`,
/// `list_is_the_frozen_one`.
kernel::Result<void> check_leaves(Freeze const& freeze, std::vector<Leaf> const& leaves);

/// What the department checks before it countersigns. Refusals: those of check_leaves, `list_is_of_this_attempt`,
/// `expert_number_is_well_formed`, `expert_stands_in_the_list_once`, `salts_are_distinct`.
kernel::Result<void> check_list(Freeze const& freeze, ClearList const& list);

bool is_expert_number(std::string_view text);

} // namespace haihe::draw
