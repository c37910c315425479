#include "draw/acceptance.hpp"

#include "draw/party_documents.hpp"
#include "draw/steps.hpp"

namespace haihe::draw {

kernel::Result<SignedDocument> accept(Transcript const& so_far, std::int64_t i, trust::PrivateKey const& decryption_key,
                                      Signer const& signer, kernel::Instant now) {
    if (auto right = require_number(i); !right) return std::unexpected(std::move(right.error()));
    auto const reading = read_through(so_far, Step::escrows);
    if (!reading) return std::unexpected(reading.error());
    auto const& freeze = reading->freeze;
    if (auto right = require_before(now, freeze.windows.acceptBy); !right)
        return std::unexpected(std::move(right.error()));
    for (auto const from : others_of(i))
        if (auto share = open_escrow(*reading, from, i, decryption_key); !share)
            return std::unexpected(under("/escrows/" + std::to_string(from - 1), std::move(share.error())));
    Acceptance const acceptance{step_digest(so_far.escrows), now, i};
    return sign_document(json::write(acceptance), kAcceptLabel, signer, freeze.party(i).signCertDigest);
}

kernel::Result<std::vector<Acceptance>> check_acceptances(std::vector<SignedDocument> const& documents,
                                                          Freeze const& freeze, kernel::Digest const& after) {
    return read_from_all<Acceptance>(documents, kAcceptLabel, freeze, after, freeze.windows.acceptBy);
}

} // namespace haihe::draw
