#pragma once

// The keys come back: each bidder its own, each custodian one act for all; and what follows from them when time is up
// (trust.md §2 c–e; 电子招标投标办法 第三十条、第三十一条).

#include "kernel/refusal.hpp"
#include "trading/opening/opening.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace haihe::trading {

/// A release that the rim has proved against the tag of its bid. Refusals: `opening_takes_keys`, `bid_is_in_the_list`,
/// `bid_waits_for_its_key`, `key_comes_within_the_window`.
kernel::Result<std::vector<OpeningEvent>> decide(Opening const& opening, BidderReleased const& release,
                                                 kernel::Instant now);

/// A release that the rim has checked share by share. Refusals: `opening_takes_keys`, `custodian_releases_once`.
kernel::Result<std::vector<OpeningEvent>> decide(Opening const& opening, CustodianReleased const& release,
                                                 kernel::Instant now);

/// What time and the shares at hand decide: bids that the custodians' shares open, bids that nobody may open any more.
std::vector<OpeningEvent> due(Opening const& opening, kernel::Instant now);
/// When `due` is to be asked again without anything else having happened; none while nothing depends on time.
std::optional<kernel::Instant> next_due(Opening const& opening, kernel::Instant now);

/// So many shares are unusable that no other custodian can make up for them: a person decides, with reasons.
/// Refusals: `opening_takes_keys`, `bid_is_in_the_list`, `shares_cannot_open_the_bid`,
/// `outcome_is_revoked_or_withdrawn`, `decision_has_reasons`.
kernel::Result<BidLeftUnopened> decide_unopened(Opening const& opening, BidLeftUnopened const& decision);

} // namespace haihe::trading
