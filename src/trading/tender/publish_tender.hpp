#pragma once

#include "law/law.hpp"
#include "law/practice.hpp"
#include "trading/project/project.hpp"
#include "trading/tender/tender.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

/// Announcement and documents as signed; the rim has verified both signatures and that the bytes are these values.
struct PublishTender {
    exchange::Announcement announcement;
    trust::Signature announcementSignature;
    exchange::DocumentManifest manifest;
    trust::Signature manifestSignature;
    kernel::Digest manifestDigest; ///< SM3 of the signed manifest
    std::string drafter;           ///< certificate of who wrote the draft
    std::string reviewer;          ///< certificate of who reviewed exactly what is signed; empty: nobody
    std::string signer;            ///< certificate that signed both
};

/// What the law says of the tender as it would be published at `now`. Also answers drafts ("live checks").
std::vector<law::Finding> judge(Tender const& tender, Project const& project,
                                exchange::Announcement const& announcement, law::Practice const& practice,
                                kernel::Instant now);

/// Refusals: of the lifecycle; `drafter_and_signer_are_two_people`, `what_is_signed_was_reviewed`,
/// `announcement_is_of_this_tender`, `announcement_names_its_documents`, `documents_are_attached`; those of the bidding
/// terms; and any rule of law that is broken, with its citation.
kernel::Result<TenderPublished> decide(Tender const& tender, PublishTender const& command, Project const& project,
                                       law::Practice const& practice, kernel::Instant now);

} // namespace haihe::trading
