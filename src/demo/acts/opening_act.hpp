#pragma once

// Bids come in and are opened, with the same tools that anybody's clerk would use.

#include "demo/acts/undertaking.hpp"
#include "demo/cast/tender_table.hpp"
#include "demo/stage.hpp"
#include "exchange/messages/bidding_terms.hpp"

#include <filesystem>

namespace haihe::demo {

/// Three custodians of the cast, two of whom open.
exchange::BiddingTerms bidding_terms(Stage& stage, OpeningPlan const& plan);

/// Word of the plan's i-th bidder.
std::string bidder_word(Stage const& stage, OpeningPlan const& plan, int i);

/// The bidders of the tender's first lot seal, upload and submit, each from a directory of its own below `directory`.
void play_bidding(Stage& stage, Undertaking const& tender, std::filesystem::path const& directory);
/// The deadline comes: late bids are refused, bidders sign in as present, the platform loses what the plan says, keys
/// are released, bids read, the record signed; or the lot has failed. `directory`: the demo's own, where the platforms
/// keep their files.
void play_opening(Stage& stage, Undertaking const& tender, std::filesystem::path const& directory);

} // namespace haihe::demo
