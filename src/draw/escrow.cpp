#include "draw/escrow.hpp"

#include "draw/party_documents.hpp"
#include "draw/steps.hpp"
#include "trust/digest.hpp"

#include <algorithm>

namespace haihe::draw {

namespace {

/// A party that hands over other shares than it committed to would end the attempt, by its own fault.
kernel::Result<void> require_own(Reading const& reading, std::int64_t i, OwnShares const& shares) {
    auto const others = others_of(i);
    for (std::size_t k = 0; k < 2; ++k)
        if (auto right = require_committed(reading.commitments, reading.freeze_digest, i, others[k], shares.shares[k]);
            !right)
            return right;
    return {};
}

} // namespace

kernel::Result<SignedDocument> give_in_escrow(Transcript const& so_far, std::int64_t i, OwnShares const& shares,
                                              std::array<trust::Certificate, 2> const& holders, Signer const& signer,
                                              kernel::Instant now) {
    if (auto right = require_number(i); !right) return std::unexpected(std::move(right.error()));
    auto const reading = read_through(so_far, Step::commitments);
    if (!reading) return std::unexpected(reading.error());
    auto const& freeze = reading->freeze;
    if (auto right = require_before(now, freeze.windows.escrowBy); !right)
        return std::unexpected(std::move(right.error()));
    if (auto right = require_own(*reading, i, shares); !right) return std::unexpected(std::move(right.error()));
    Escrow escrow{step_digest(so_far.commitments), now, i, {}};
    for (auto const to : others_of(i)) {
        auto const k = escrow.wraps.size();
        if (holders[k].digest() != freeze.party(to).encryptCertDigest)
            return no("holder_certificate_is_the_stated_one",
                      {"第" + std::to_string(to) + "方的加密证书不是抽取参数中载明的证书。",
                       "The encryption certificate of party " + std::to_string(to) +
                           " is not the one that the freeze names."});
        auto const key = trust::PublicKey::of(holders[k]);
        if (!key) return std::unexpected(key.error());
        escrow.wraps.push_back({to, trust::base64(wrap_share(*key, reading->freeze_digest, i, to, shares.shares[k]))});
    }
    return sign_document(json::write(escrow), kEscrowLabel, signer, freeze.party(i).signCertDigest);
}

kernel::Result<std::vector<Escrow>> check_escrows(std::vector<SignedDocument> const& documents, Freeze const& freeze,
                                                  kernel::Digest const& after) {
    auto all = read_from_all<Escrow>(documents, kEscrowLabel, freeze, after, freeze.windows.escrowBy);
    if (!all) return all;
    for (auto const& one : *all)
        if (!goes_to_others(one.wraps, one.i))
            return std::unexpected(under("/" + std::to_string(one.i - 1), wrong_holders().error()));
    return all;
}

kernel::Result<kernel::Digest> open_escrow(Reading const& reading, std::int64_t from, std::int64_t i,
                                           trust::PrivateKey const& decryption_key) {
    auto const& wraps = reading.escrows[static_cast<std::size_t>(from - 1)].wraps;
    auto const held = std::find_if(wraps.begin(), wraps.end(), [&](auto const& one) { return one.to == i; });
    auto const bytes = trust::from_base64(held->wrap).value_or("");
    auto share = unwrap_share(decryption_key, bytes, reading.freeze_digest, from, i);
    if (!share) return share;
    if (auto right = require_committed(reading.commitments, reading.freeze_digest, from, i, *share); !right)
        return std::unexpected(std::move(right.error()));
    return share;
}

} // namespace haihe::draw
