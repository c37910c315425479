#pragma once

// How bids are sealed and opened: stated in the signed tender documents, and from nowhere else (trust.md §1, §2 e).

#include "kernel/digest.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::exchange {

/// Keeps one share of every bid's key until the opening.
struct Custodian {
    std::string name;
    std::string kind;                  ///< tenderee | agency | platform | notary | key_keeper
    std::string encryptionCertificate; ///< PEM
    std::string signingCertificate;    ///< PEM; may be the same
    friend bool operator==(Custodian const&, Custodian const&) = default;
};
BOOST_DESCRIBE_STRUCT(Custodian, (), (name, kind, encryptionCertificate, signingCertificate))

/// 标底 of a lot, sealed: HMAC-SM3(salt, canonical {lot, price, tender}). At most one a lot, secret until the opening
/// (条例 第二十七条、第五十条).
struct BasePriceCommitment {
    std::string lot;
    kernel::Digest commitment;
    friend bool operator==(BasePriceCommitment const&, BasePriceCommitment const&) = default;
};
BOOST_DESCRIBE_STRUCT(BasePriceCommitment, (), (lot, commitment))

struct BiddingTerms {
    std::int64_t sharesNeeded = 2;     ///< k of so many custodians open a bid
    std::vector<Custodian> custodians; ///< in the order of their shares, from 1
    std::string openingMode;           ///< bidders_first | custodians_first
    bool custodiansOpenWhatIsLeft =
        true; ///< the remedy of 电子招标投标办法 第三十一条; without it such a bid is revoked
    std::int64_t decryptionWindowMinutes = 30;
    std::vector<std::string> files; ///< names of the files that every bid contains
    std::optional<std::vector<BasePriceCommitment>> basePrices{};
    friend bool operator==(BiddingTerms const&, BiddingTerms const&) = default;
};
BOOST_DESCRIBE_STRUCT(BiddingTerms, (),
                      (sharesNeeded, custodians, openingMode, custodiansOpenWhatIsLeft, decryptionWindowMinutes, files,
                       basePrices))

} // namespace haihe::exchange
