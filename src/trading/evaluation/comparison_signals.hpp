#pragma once

// What comparing the opened bids shows (条例 第四十条). Signals for the committee, never a verdict; computed only after
// the opening.

#include "kernel/text.hpp"
#include "trading/evaluation/evaluation.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

struct Signal {
    std::string name; ///< same_project_leader | same_file | equal_prices | prices_in_regular_steps
    std::vector<std::string> bids;
    kernel::Text text;
};
BOOST_DESCRIBE_STRUCT(Signal, (), (name, bids, text))

/// A file of an opened bid, by its digest.
struct BidFile {
    std::string bidId;
    std::string name;
    std::int64_t size = 0;
    kernel::Digest sm3;
};
BOOST_DESCRIBE_STRUCT(BidFile, (), (bidId, name, size, sm3))

/// `files`: of all bids. Bids without a readable form take no part.
std::vector<Signal> compare(std::vector<BidToJudge> const& bids, std::vector<BidFile> const& files);

} // namespace haihe::trading
