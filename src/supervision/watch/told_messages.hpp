#pragma once

// Published messages → what they tell.

#include "supervision/watch/told.hpp"

#include <array>
#include <optional>
#include <string>

namespace haihe::supervision {

inline constexpr std::array kWatchedTypes{exchange::ProjectRegistered::kType,   exchange::TenderCreated::kType,
                                          exchange::DocumentsIssued::kType,     exchange::AnnouncementPublished::kType,
                                          exchange::ClarificationIssued::kType, exchange::DeadlineChanged::kType,
                                          exchange::TenderSuspended::kType,     exchange::TenderResumed::kType,
                                          exchange::BidReceiptSummary::kType,   exchange::LotFailed::kType,
                                          exchange::OpeningRecorded::kType};

/// `payload` of a message of one of these types. Refusals of the codec; `json_is_canonical` for a signed text that is
/// not; paths lead into the payload. Throws std::logic_error for another type.
kernel::Result<Told> read_told(std::string const& type, std::string const& payload);

/// The document inside a message that a person signed.
struct SignedPart {
    std::string path; ///< of the signature in the payload
    std::string label;
    std::string text;
    trust::Signature signature;
};
/// None in a message that carries no signed document. `payload` has passed read_told.
std::optional<SignedPart> signed_part(std::string const& type, std::string const& payload);

} // namespace haihe::supervision
