#pragma once

// The signed tender documents in force, as a bidder holds them. Custodians come from here and from nowhere else.

#include "exchange/messages/tender.hpp"
#include "kernel/refusal.hpp"
#include "trust/certificate.hpp"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace haihe::bidder {

struct SignedText {
    std::string text; ///< canonical, as signed
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedText, (), (text, signature))

/// GET /tenders/{code}/documents
struct TenderDocuments {
    std::string platform;
    std::string tender;
    std::vector<std::string> lots;
    SignedText manifest;
    std::vector<SignedText> clarifications; ///< in order
    kernel::Digest documentsDigest;
    kernel::Instant bidDeadline;
};
BOOST_DESCRIBE_STRUCT(TenderDocuments, (),
                      (platform, tender, lots, manifest, clarifications, documentsDigest, bidDeadline))

/// What they state about bids. Every signature must be that of the certificate beside it, and documentsDigest that of
/// the texts. Refusals: `documents_are_as_signed`, `documents_digest_is_of_these_documents`,
/// `documents_state_how_bids_are_sealed`.
kernel::Result<exchange::BiddingTerms> check(TenderDocuments const& documents);

/// Their encryption certificates, in the order of their shares. Refusal `certificate_is_readable`.
kernel::Result<std::vector<trust::Certificate>> custodians_of(exchange::BiddingTerms const& terms);

} // namespace haihe::bidder
