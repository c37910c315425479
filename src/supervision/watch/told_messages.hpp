#pragma once

// Published messages → what they tell.

#include "supervision/watch/told.hpp"

#include <array>
#include <string>
#include <vector>

namespace haihe::supervision {

inline constexpr std::array kWatchedTypes{
    exchange::ProjectRegistered::kType,     exchange::TenderCreated::kType,       exchange::DocumentsIssued::kType,
    exchange::AnnouncementPublished::kType, exchange::ClarificationIssued::kType, exchange::DeadlineChanged::kType,
    exchange::TenderSuspended::kType,       exchange::TenderResumed::kType,       exchange::TenderTerminated::kType,
    exchange::BidReceiptSummary::kType,     exchange::LotFailed::kType,           exchange::OpeningRecorded::kType,
    exchange::EvaluationReported::kType,    exchange::ValidityRequested::kType,   exchange::ValiditySettled::kType,
    exchange::CandidatesPosted::kType,      exchange::ReevaluationOrdered::kType, exchange::CandidateExamined::kType,
    exchange::AwardNoticed::kType,          exchange::ResultNoticed::kType,       exchange::AwardCancelled::kType,
    exchange::AwardReported::kType,         exchange::ContractSigned::kType,      exchange::ObjectionRaised::kType,
    exchange::ObjectionAnswered::kType};

/// `payload` of a message of one of these types. Refusals of the codec; `json_is_canonical` for a signed text that is
/// not; `deadline_change_is_signed`, `report_is_of_its_lot` for a text that says another thing than its message; paths
/// lead into the payload. Throws std::logic_error for another type.
kernel::Result<Told> read_told(std::string const& type, std::string const& payload);

/// The document inside a message that a person signed.
struct SignedPart {
    std::string path; ///< of the signature in the payload
    std::string label;
    std::string text;
    trust::Signature signature;
};
/// One in most; none in a message that carries no signed document in clear. `payload` has passed read_told.
std::vector<SignedPart> signed_parts(std::string const& type, std::string const& payload);

} // namespace haihe::supervision
