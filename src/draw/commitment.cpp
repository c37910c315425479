#include "draw/commitment.hpp"

#include "draw/party_documents.hpp"
#include "draw/steps.hpp"

namespace haihe::draw {

std::vector<ShareCommitment> commitments_to(kernel::Digest const& freeze, std::int64_t i, OwnShares const& shares) {
    std::vector<ShareCommitment> commitments;
    for (auto const to : others_of(i))
        commitments.push_back({to, share_commitment(freeze, i, to, shares.shares[commitments.size()])});
    return commitments;
}

kernel::Result<void> require_committed(std::vector<Commitment> const& commitments, kernel::Digest const& freeze,
                                       std::int64_t from, std::int64_t to, kernel::Digest const& share) {
    for (auto const& one : commitments[static_cast<std::size_t>(from - 1)].shares)
        if (one.to == to && one.commitment == share_commitment(freeze, from, to, share)) return {};
    return no("share_is_as_committed",
              {"第" + std::to_string(from) + "方交给第" + std::to_string(to) + "方的份额与其承诺不符。",
               "The share of party " + std::to_string(from) + " for party " + std::to_string(to) +
                   " is not what it committed to."});
}

kernel::Result<SignedDocument> commit(Transcript const& so_far, std::int64_t i, OwnShares const& shares,
                                      Signer const& signer, kernel::Instant now) {
    if (auto right = require_number(i); !right) return std::unexpected(std::move(right.error()));
    auto const reading = read_through(so_far, Step::countersignature);
    if (!reading) return std::unexpected(reading.error());
    auto const& freeze = reading->freeze;
    if (auto right = require_before(now, freeze.windows.commitBy); !right)
        return std::unexpected(std::move(right.error()));
    Commitment const commitment{reading->freeze_digest, now, i, commitments_to(reading->freeze_digest, i, shares)};
    return sign_document(json::write(commitment), kCommitLabel, signer, freeze.party(i).signCertDigest);
}

kernel::Result<std::vector<Commitment>> check_commitments(std::vector<SignedDocument> const& documents,
                                                          Freeze const& freeze, kernel::Digest const& freeze_digest) {
    auto all = read_from_all<Commitment>(documents, kCommitLabel, freeze, freeze_digest, freeze.windows.commitBy);
    if (!all) return all;
    for (auto const& one : *all)
        if (!goes_to_others(one.shares, one.i))
            return std::unexpected(under("/" + std::to_string(one.i - 1), wrong_holders().error()));
    return all;
}

} // namespace haihe::draw
