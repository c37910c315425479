#include "hub/intake/intake_messages.hpp"

#include "hub/intake/award_check.hpp"
#include "hub/intake/award_end_check.hpp"
#include "hub/intake/candidates_check.hpp"
#include "hub/intake/committee_check.hpp"
#include "hub/intake/committee_views.hpp"
#include "hub/intake/contract_check.hpp"
#include "hub/intake/evaluation_check.hpp"
#include "hub/intake/intake_views.hpp"
#include "hub/intake/objection_check.hpp"
#include "hub/intake/opening_check.hpp"
#include "hub/intake/order_check.hpp"
#include "hub/intake/publication_check.hpp"
#include "hub/intake/reevaluation_check.hpp"
#include "hub/intake/registration_check.hpp"
#include "hub/intake/termination_check.hpp"
#include "hub/intake/validity_check.hpp"
#include "trust/signed_document.hpp"
#include "json/canonical.hpp"
#include "json/codec.hpp"

namespace haihe::hub {

namespace {

using edge::sql::Connection;
using exchange::Message;
using node::Effect;

constexpr char const* kAnnouncementLabel = "haihe/announcement/1";
constexpr char const* kDocumentsLabel = "haihe/documents/1";
constexpr char const* kClarificationLabel = "haihe/clarification/1";
constexpr char const* kDeadlineChangeLabel = "haihe/deadline-change/1";
constexpr char const* kPlatformFailureLabel = "haihe/platform-failure/1";
constexpr char const* kTerminationLabel = "haihe/termination/1";
constexpr char const* kOpeningRecordLabel = "haihe/opening-record/1";
constexpr char const* kValidityRequestLabel = "haihe/validity-request/1";
constexpr char const* kCandidatesLabel = "haihe/candidates/1";
constexpr char const* kAwardNoticeLabel = "haihe/award-notice/1";
constexpr char const* kResultNoticeLabel = "haihe/result-notice/1";

/// What one check looks at besides the payload.
struct Arrival {
    node::Desk& desk;
    Connection& views;
    Message const& message;
    kernel::Instant now;
};

/// The faults of a value that stands at `path` of the message.
Faults at(std::string const& path, Faults faults) {
    for (auto& fault : faults) fault.path = path + fault.path;
    return faults;
}

Faults operator+(Faults all, Faults more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return all;
}

bool is_registered(Connection& views, std::string const& entity) {
    return access::Directory::knows_entity(views, entity);
}

std::optional<Signatory> signatory_of(Connection& views, std::string const& certificate) {
    auto const bound = access::Directory::certificate(views, certificate);
    if (!bound) return std::nullopt;
    auto const entity = access::Directory::entity(views, bound->entity);
    return Signatory{bound->entity, bound->duties, bound->state == "bound" && entity && entity->state == "registered"};
}

/// Its signature by a signer of the tenderee or its agency. Validity is judged at the hub's ledger position.
Faults check_signature(Arrival const& arrival, std::string const& text, trust::Signature const& signature,
                       char const* label, ToldTender const& tender) {
    auto const signer = trust::verify(signature, label, text, *arrival.desk.directory.trust_list(), arrival.now);
    if (!signer) return at("/payload/signature", {signer.error()});
    return at("/payload/signature", check(signatory_of(arrival.views, signer->digest().to_string()), tender));
}

/// The catalogue has read payloads and signed texts before; members of later versions are no fault.
template <class T>
T read(std::string const& text) {
    return json::read<T>(text, json::Unknown::ignore).value();
}

/// A signed text that no schema has been held against.
template <class T>
std::optional<T> read_canonical(std::string const& text) {
    if (!json::require_canonical(text)) return std::nullopt;
    auto value = json::read<T>(text, json::Unknown::ignore);
    return value ? std::optional<T>(std::move(*value)) : std::nullopt;
}

Faults examine(Arrival const& arrival, exchange::ProjectRegistered const& told) {
    return at("/payload",
              check(told, find_project(arrival.views, told.code), {is_registered(arrival.views, told.owner), false}));
}

Faults examine(Arrival const& arrival, exchange::TenderCreated const& told) {
    auto& views = arrival.views;
    return at("/payload",
              check(told, arrival.message.origin, find_project(views, told.project), find_tender(views, told.code),
                    {is_registered(views, told.tenderee), told.agency && is_registered(views, *told.agency)}));
}

/// A message about a tender: first that this stands, and only then what the message says.
template <class Check>
Faults examine_told(Arrival const& arrival, std::string const& path, Check const& check_it) {
    auto const tender = find_tender(arrival.views, arrival.message.subject);
    auto faults = check_standing(tender, arrival.message.origin);
    return faults.empty() ? check_it(*tender) : at(path + "/tender", std::move(faults));
}

Faults examine(Arrival const& arrival, exchange::DocumentsIssued const& told) {
    return examine_told(arrival, "/payload/manifest", [&](ToldTender const& tender) {
        return at("/payload/manifest", check(read<exchange::DocumentManifest>(told.manifest), tender)) +
               check_signature(arrival, told.manifest, told.signature, kDocumentsLabel, tender);
    });
}

Faults examine(Arrival const& arrival, exchange::AnnouncementPublished const& told) {
    return examine_told(arrival, "/payload/announcement", [&](ToldTender const& tender) {
        return at("/payload/announcement", check(read<exchange::Announcement>(told.announcement), tender)) +
               check_signature(arrival, told.announcement, told.signature, kAnnouncementLabel, tender);
    });
}

Faults examine(Arrival const& arrival, exchange::ClarificationIssued const& told) {
    return examine_told(arrival, "/payload/clarification", [&](ToldTender const& tender) {
        return at("/payload", check(read<exchange::Clarification>(told.clarification), told, tender)) +
               check_signature(arrival, told.clarification, told.signature, kClarificationLabel, tender);
    });
}

Faults examine(Arrival const& arrival, exchange::DeadlineChanged const& told) {
    return examine_told(arrival, "/payload", [&](ToldTender const& tender) {
        if (told.ground == "clarification") return at("/payload", check(told, tender));
        std::optional<exchange::DeadlineChange> change;
        std::optional<exchange::PlatformFailure> failure;
        Faults faults;
        if (told.change) {
            change = read_canonical<exchange::DeadlineChange>(told.change->text);
            faults = at("/payload/change", check_signature(arrival, told.change->text, told.change->signature,
                                                           kDeadlineChangeLabel, tender));
        }
        if (told.failure) {
            failure = read_canonical<exchange::PlatformFailure>(told.failure->text);
            auto const signer = trust::verify(told.failure->signature, kPlatformFailureLabel, told.failure->text,
                                              *arrival.desk.directory.trust_list(), arrival.now);
            if (!signer) faults = std::move(faults) + at("/payload/failure/signature", {signer.error()});
        }
        return std::move(faults) + at("/payload", check(told, change, failure, arrival.message.origin, tender));
    });
}

Faults examine(Arrival const& arrival, exchange::TenderTerminated const& told) {
    return examine_told(arrival, "/payload/notice", [&](ToldTender const& tender) {
        return at("/payload", check(read<exchange::TerminationNotice>(told.notice), told, tender)) +
               check_signature(arrival, told.notice, told.signature, kTerminationLabel, tender);
    });
}

/// tender.suspended, tender.resumed, bid.receipt-summary, lot.failed, award.cancelled, award.report, contract.signed,
/// objections: facts without a personal signature.
template <class Fact>
Faults examine(Arrival const& arrival, Fact const& told) {
    return examine_told(arrival, "/payload",
                        [&](ToldTender const& tender) { return at("/payload", check(told, tender)); });
}

Faults examine(Arrival const& arrival, exchange::OpeningRecorded const& told) {
    return examine_told(arrival, "/payload/record", [&](ToldTender const& tender) {
        return at("/payload/record", check(read<exchange::OpeningRecord>(told.record), tender)) +
               check_signature(arrival, told.record, told.signature, kOpeningRecordLabel, tender);
    });
}

Faults examine(Arrival const& arrival, exchange::EvaluationReported const& told) {
    return examine_told(arrival, "/payload/report", [&](ToldTender const& tender) {
        auto const report = read<exchange::EvaluationReport>(told.report);
        return at("/payload", check_names(report, exchange::payload_of<exchange::SealedReport>(arrival.message)) +
                                  check(report, told, tender));
    });
}

Faults examine(Arrival const& arrival, exchange::CommitteeSealed const& told) {
    return examine_told(arrival, "/payload", [&](ToldTender const&) {
        return at("/payload", check(told, reports_told(arrival.views, told.tender)));
    });
}

Faults examine(Arrival const& arrival, exchange::CommitteeDisclosed const& told) {
    return examine_told(arrival, "/payload", [&](ToldTender const& tender) {
        return at("/payload", check(read<exchange::Committee>(told.committee), told,
                                    reports_told(arrival.views, told.tender), tender));
    });
}

/// What the tenderee or its agency signed of a lot: candidates, award, result.
template <class Notice, class Told>
Faults examine_notice(Arrival const& arrival, Told const& told, char const* label) {
    return examine_told(arrival, "/payload/notice", [&](ToldTender const& tender) {
        return at("/payload", check(read<Notice>(told.notice), told, tender)) +
               check_signature(arrival, told.notice, told.signature, label, tender);
    });
}

Faults examine(Arrival const& arrival, exchange::CandidatesPosted const& told) {
    return examine_notice<exchange::CandidatesNotice>(arrival, told, kCandidatesLabel);
}
Faults examine(Arrival const& arrival, exchange::AwardNoticed const& told) {
    return examine_notice<exchange::AwardNotice>(arrival, told, kAwardNoticeLabel);
}
Faults examine(Arrival const& arrival, exchange::ResultNoticed const& told) {
    return examine_notice<exchange::ResultNotice>(arrival, told, kResultNoticeLabel);
}

Faults examine(Arrival const& arrival, exchange::ValidityRequested const& told) {
    return examine_told(arrival, "/payload/request", [&](ToldTender const& tender) {
        return at("/payload", check(read<exchange::ValidityRequest>(told.request), told, tender)) +
               check_signature(arrival, told.request, told.signature, kValidityRequestLabel, tender);
    });
}

Faults examine(Arrival const& arrival, exchange::OrderIssued const& told) {
    auto const order = read<exchange::Order>(told.order);
    auto const& message = arrival.message;
    return at("/payload/order", check(order, message.origin, message.to,
                                      {access::Directory::platform(arrival.views, order.issuer),
                                       access::Directory::platform(arrival.views, order.target)}));
}

Faults examine(Arrival const& arrival, exchange::OrderAcknowledged const&) {
    Faults faults;
    auto const& to = arrival.message.to;
    for (std::size_t i = 0; i < to.size(); ++i)
        if (!access::Directory::platform(arrival.views, to[i]))
            find_fault(faults, "addressee_is_a_platform", {"没有登记这个平台。", "No such platform is registered."},
                       "/to/" + std::to_string(i));
    return faults;
}

template <class Told>
void receive(node::Plan& plan, std::function<node::Desk&()> const& desk, char const* type) {
    plan.receive(type, [desk](ledger::States& states, ledger::Context const& context, Message const& message) {
        Effect effect;
        auto faults =
            examine(Arrival{desk(), states.views(), message, context.now}, exchange::payload_of<Told>(message));
        for (auto& fault : faults) effect.faults.push_back({fault.path, fault.rule, fault.text});
        return effect;
    });
}

template <class... Told>
void receive_tender_messages(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    (receive<Told>(plan, desk, Told::kType), ...);
    (plan.project_message(Told::kType, keep_tender_message), ...);
}

} // namespace

void mount_intake(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    mount_intake_views(plan.book);
    receive<exchange::ProjectRegistered>(plan, desk, exchange::ProjectRegistered::kType);
    plan.project_message(exchange::ProjectRegistered::kType, keep_project);
    receive_tender_messages<exchange::TenderCreated, exchange::DocumentsIssued, exchange::AnnouncementPublished,
                            exchange::ClarificationIssued, exchange::DeadlineChanged, exchange::TenderSuspended,
                            exchange::TenderResumed, exchange::TenderTerminated, exchange::BidReceiptSummary,
                            exchange::LotFailed, exchange::OpeningRecorded, exchange::EvaluationReported,
                            exchange::CommitteeSealed, exchange::CommitteeDisclosed, exchange::ValidityRequested,
                            exchange::ValiditySettled, exchange::CandidatesPosted, exchange::ReevaluationOrdered,
                            exchange::CandidateExamined, exchange::AwardNoticed, exchange::ResultNoticed,
                            exchange::AwardCancelled, exchange::AwardReported, exchange::ContractSigned,
                            exchange::ObjectionRaised, exchange::ObjectionAnswered>(plan, desk);
    receive<exchange::OrderIssued>(plan, desk, exchange::OrderIssued::kSuspend);
    receive<exchange::OrderIssued>(plan, desk, exchange::OrderIssued::kResume);
    receive<exchange::OrderAcknowledged>(plan, desk, exchange::OrderAcknowledged::kType);
}

} // namespace haihe::hub
