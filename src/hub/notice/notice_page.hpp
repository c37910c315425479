#pragma once

// What GET /notices/{id} and GET /notices/{id}/proof answer.

#include "exchange/messages/tender.hpp"
#include "exchange/proof.hpp"
#include "ledger/receipt.hpp"
#include "node/node.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::hub {

struct NoticeSigner {
    std::string name;
    std::optional<std::string> entity; ///< social credit code
    std::optional<std::string> entityName;
    std::string certificateDigest;
    kernel::Instant validAt; ///< when the hub found the signature and the certificate right
};
BOOST_DESCRIBE_STRUCT(NoticeSigner, (), (name, entity, entityName, certificateDigest, validAt))

struct NoticePage {
    std::string id;
    std::string kind;
    std::string tender;
    kernel::Instant publishedAt;
    std::string platform;
    std::optional<std::string> platformName;
    std::string message; ///< canonical text, as received
    json::Raw payload;
    std::optional<exchange::Announcement> announcement;
    std::optional<trust::Signature> signature;
    std::optional<NoticeSigner> signer;
    exchange::Item proof;
    std::string platformCertificate;
    ledger::Receipt receipt; ///< without cosignatures: those arrive later, the file for `haihe verify` has them
    std::vector<std::string> related;
};
BOOST_DESCRIBE_STRUCT(NoticePage, (),
                      (id, kind, tender, publishedAt, platform, platformName, message, payload, announcement, signature,
                       signer, proof, platformCertificate, receipt, related))

/// Follows from the ledger alone. Absent for what is no notice, or not accepted.
std::optional<NoticePage> notice_page(node::Desk& desk, std::string const& id);
/// With the cosignatures that the hub's head has by now, and the certificates of those witnesses.
std::optional<exchange::MessageProof> notice_proof(node::Desk& desk, std::string const& id);

} // namespace haihe::hub
