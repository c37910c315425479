#pragma once

// Opens what is unlocked: keys from the releases, plaintext from the stored ciphertexts. Called only when every bid of
// the list is terminal (trust.md §2 f, g).

#include "node/desk.hpp"
#include "trading/bid/bid_views.hpp"
#include "trading/opening/opening.hpp"
#include "trading/storage_files.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

struct Reading {
    std::vector<ReadBid> read;
    std::vector<std::string> lost; ///< bids whose ciphertext is lost or altered
};

/// What was inside is kept among the documents. Requires opening.all_terminal().
Reading read_bids(edge::sql::Connection& views, Storage& storage, std::string const& lot, Opening const& opening);

} // namespace haihe::trading
