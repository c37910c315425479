#include "exchange/catalogue_line.hpp"

#include "exchange/messages/award.hpp"
#include "exchange/messages/committee.hpp"
#include "exchange/messages/hub_epoch.hpp"
#include "exchange/messages/jurisdiction.hpp"
#include "exchange/messages/opening.hpp"
#include "exchange/messages/platform_epoch.hpp"
#include "exchange/messages/platform_key.hpp"
#include "exchange/messages/registration.hpp"
#include "exchange/messages/revocation.hpp"
#include "exchange/messages/supervision.hpp"
#include "exchange/messages/tender.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::exchange {

namespace {

template <class T>
kernel::Result<std::any> read_as(json::Value const& value) {
    auto read = json::from_value<T>(value, json::Unknown::ignore);
    if (!read) return std::unexpected(std::move(read.error()));
    return std::any(std::move(*read));
}

constexpr bool kPublished = true;

/// The hub tells everybody who and what is registered.
template <class T>
CatalogueLine registration(std::string_view subject) {
    return {{T::kType, "hub", 1, Sight::all, false}, read_as<T>, subject, {}, false, {}, {}, nullptr};
}

/// A trading platform tells of its own tenders.
template <class T>
CatalogueLine trading(std::string_view subject, bool published) {
    return {{T::kType, "trading", 1, Sight::department, published}, read_as<T>, subject, {}, true, {}, {}, nullptr};
}

template <class T, class Signed>
CatalogueLine trading_signed(std::string_view member, std::string_view schema, bool published = kPublished) {
    auto line = trading<T>("tender", published);
    line.signed_member = member;
    line.signed_schema = schema;
    line.read_signed = read_as<Signed>;
    return line;
}

CatalogueLine order(std::string_view name) {
    return {{name, "supervision", 1, Sight::addressee, false},
            read_as<OrderIssued>,
            "tender",
            {},
            false,
            "order",
            "signed/order.json",
            read_as<Order>};
}

CatalogueLine with_credit_codes(CatalogueLine line, std::vector<std::string_view> members) {
    line.credit_codes = std::move(members);
    return line;
}

std::vector<CatalogueLine> make_lines() {
    return {
        registration<PlatformRegistered>("code"),
        with_credit_codes(registration<EntityRegistered>("code"), {"code"}),
        with_credit_codes(registration<CertificateBound>("digest"), {"entity"}),
        registration<TrustListPublished>("serial"),
        registration<RevocationPublished>("issuer"),
        {{PlatformKeyChanged::kType, kFromAny, 1, Sight::all, kPublished},
         read_as<PlatformKeyChanged>,
         "platform",
         {},
         false,
         "change",
         "signed/key-change.json",
         read_as<trust::KeyChange>},
        {{PlatformEpochBegun::kType, kFromAny, 1, Sight::all, kPublished},
         read_as<PlatformEpochBegun>,
         "platform",
         {},
         false,
         "declaration",
         "signed/new-epoch.json",
         read_as<trust::NewEpoch>},
        {{HubEpochBegun::kType, "hub", 1, Sight::all, kPublished},
         read_as<HubEpochBegun>,
         "platform",
         {},
         false,
         "declaration",
         "signed/hub-epoch.json",
         read_as<trust::HubEpoch>},
        with_credit_codes(trading<ProjectRegistered>("code", !kPublished), {"owner"}),
        with_credit_codes(trading<TenderCreated>("code", !kPublished), {"tenderee", "agency"}),
        trading_signed<AnnouncementPublished, Announcement>("announcement", "signed/announcement.json"),
        trading_signed<DocumentsIssued, DocumentManifest>("manifest", "signed/manifest.json"),
        trading_signed<ClarificationIssued, Clarification>("clarification", "signed/clarification.json"),
        trading<DeadlineChanged>("tender", kPublished),
        trading<TenderSuspended>("tender", kPublished),
        trading<TenderResumed>("tender", kPublished),
        trading_signed<TenderTerminated, TerminationNotice>("notice", "signed/termination-notice.json"),
        trading<BidReceiptSummary>("tender", !kPublished),
        trading<LotFailed>("tender", kPublished),
        trading_signed<OpeningRecorded, OpeningRecord>("record", "signed/opening-record.json"),
        trading_signed<SealedReport, EvaluationReport>("report", "signed/evaluation-report.json", !kPublished),
        trading<CommitteeSealed>("tender", kPublished),
        trading_signed<ValidityRequested, ValidityRequest>("request", "signed/validity-request.json", !kPublished),
        trading<ValiditySettled>("tender", !kPublished),
        trading_signed<CandidatesPosted, CandidatesNotice>("notice", "signed/candidates-notice.json"),
        trading<ReevaluationOrdered>("tender", kPublished),
        with_credit_codes(trading<CandidateExamined>("tender", !kPublished), {"candidate"}),
        trading_signed<AwardNoticed, AwardNotice>("notice", "signed/award-notice.json", !kPublished),
        trading_signed<ResultNoticed, ResultNotice>("notice", "signed/result-notice.json"),
        with_credit_codes(trading<AwardCancelled>("tender", kPublished), {"winner"}),
        trading<AwardReported>("tender", !kPublished),
        trading_signed<CommitteeDisclosed, Committee>("committee", "committee.json"),
        with_credit_codes(trading<ContractSigned>("tender", kPublished), {"tenderee", "winner"}),
        with_credit_codes(trading<ObjectionRaised>("tender", !kPublished), {"objector"}),
        trading<ObjectionAnswered>("tender", !kPublished),
        {{JurisdictionPublished::kType, "supervision", 1, Sight::all, kPublished},
         read_as<JurisdictionPublished>,
         "platform",
         {},
         false,
         {},
         {},
         nullptr},
        order(OrderIssued::kSuspend),
        order(OrderIssued::kResume),
        // An order may have named a tender that this platform does not have: it answers that too.
        {{OrderAcknowledged::kType, "trading", 1, Sight::addressee, false},
         read_as<OrderAcknowledged>,
         "tender",
         {},
         false,
         {},
         {},
         nullptr},
    };
}

} // namespace

std::vector<CatalogueLine> const& catalogue_lines() {
    static std::vector<CatalogueLine> const lines = make_lines();
    return lines;
}

CatalogueLine const* find_line(std::string_view type) {
    auto const& lines = catalogue_lines();
    auto const found =
        std::find_if(lines.begin(), lines.end(), [&](CatalogueLine const& line) { return line.type.name == type; });
    return found == lines.end() ? nullptr : &*found;
}

} // namespace haihe::exchange
