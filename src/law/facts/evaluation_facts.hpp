#pragma once

// 评标: what a committee did.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

struct AskedOfABid {
    bool by_the_committee = true; ///< false: the bidder came forward itself
    bool in_writing = true;
    bool keeps_the_substance = true;
};

struct SignerFacts {
    bool signs = true;
    bool states_reasons = false;
    bool counted_as_consent = false; ///< of one that neither signs nor states reasons
};

struct EvaluationFacts {
    bool compulsory = true;
    std::vector<std::string> criteria_stated{};
    std::vector<std::string> criteria_applied{};
    std::vector<AskedOfABid> asked{};
    std::vector<SignerFacts> signers{};
    std::optional<std::int64_t> candidates{};
    bool ranked = true;
    std::int64_t members = 0;
    std::optional<std::int64_t> ask_for_more_time{};
    bool time_extended = false;
    std::optional<std::int64_t> valid_bids{};
    bool competition_judged = false; ///< whether it is obviously lacking
    std::optional<bool> all_rejected{};
    bool tendered_again = false;
    std::optional<bool> took_the_time_needed{};
};

} // namespace haihe::law
