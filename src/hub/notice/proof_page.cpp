#include "hub/notice/proof_page.hpp"

#include "access/directory.hpp"
#include "hub/registry/registry_views.hpp"
#include "node/received.hpp"
#include "json/codec.hpp"

namespace haihe::hub {

ledger::Receipt public_receipt(node::Desk& desk, std::int64_t position) {
    return desk.ledger.receipt(position, true, false, true);
}

std::optional<exchange::MessageProof> proof_of(node::Desk& desk, edge::sql::Connection& reads,
                                               std::string const& name) {
    auto const known = node::MessageName::parse(name);
    auto item = known ? node::find_item(reads, *known) : std::nullopt;
    if (!item) return std::nullopt;
    auto const receipt = public_receipt(desk, item->position);
    exchange::MessageProof proof;
    proof.platformCertificate = platform_certificate(reads, known->origin, item->outboxHead.head.keyId).value();
    proof.item = std::move(*item);
    proof.receipt.canonical = json::write(receipt);
    for (auto const& cosignature : receipt.cosignatures)
        if (auto const witness = access::Directory::platform(reads, cosignature.witness))
            proof.witnesses.push_back({witness->code, witness->certificate});
    return proof;
}

} // namespace haihe::hub
