#pragma once

// The signed tender documents in force, as a bidder holds them. Custodians come from here and from nowhere else.

#include "exchange/messages/tender.hpp"
#include "kernel/refusal.hpp"
#include "trust/certificate.hpp"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace haihe::bidder {

/// GET /tenders/{code}/documents
struct TenderDocuments {
    std::string platform;
    std::string tender;
    std::vector<std::string> lots;
    exchange::SignedText announcement;
    exchange::SignedText manifest;
    std::vector<exchange::SignedText> amendments; ///< clarifications and deadline changes, in order
    kernel::Digest documentsDigest;
    kernel::Instant bidDeadline;
};
BOOST_DESCRIBE_STRUCT(TenderDocuments, (),
                      (platform, tender, lots, announcement, manifest, amendments, documentsDigest, bidDeadline))

/// What they state about bids. Every signature must be that of the certificate beside it, documentsDigest that of the
/// texts, and bidDeadline the announcement's as amended. Whose certificates they are is not asked. Refusals:
/// `documents_are_as_signed`, `documents_digest_is_of_these_documents`, `deadline_is_that_of_the_documents`,
/// `documents_state_how_bids_are_sealed`.
kernel::Result<exchange::BiddingTerms> check(TenderDocuments const& documents);

/// The digests of the documents as issued and after each amendment: a bid was sealed under one of them.
std::vector<kernel::Digest> digests_of(TenderDocuments const& documents);

/// Their encryption certificates, in the order of their shares. Refusal `certificate_is_readable`.
kernel::Result<std::vector<trust::Certificate>> custodians_of(exchange::BiddingTerms const& terms);

} // namespace haihe::bidder
