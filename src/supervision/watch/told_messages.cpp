#include "supervision/watch/told_messages.hpp"

#include "json/canonical.hpp"
#include "json/codec.hpp"

#include <stdexcept>

namespace haihe::supervision {

namespace {

using json::Unknown;

template <class Document>
kernel::Result<Document> read_signed(std::string const& text, std::string const& path) {
    auto const at = [&](kernel::Refusal refusal) {
        refusal.path = path + refusal.path;
        return std::unexpected<kernel::Refusal>(std::move(refusal));
    };
    if (auto canonical = json::require_canonical(text); !canonical) return at(canonical.error());
    auto document = json::read<Document>(text, Unknown::ignore);
    if (!document) return at(document.error());
    return document;
}

kernel::Result<Told> tell_of(exchange::DocumentsIssued const& issued) {
    auto manifest = read_signed<exchange::DocumentManifest>(issued.manifest, "/manifest");
    if (!manifest) return std::unexpected(manifest.error());
    return DocumentsTold{std::move(*manifest), issued.issuedAt};
}

kernel::Result<Told> tell_of(exchange::AnnouncementPublished const& published) {
    auto announcement = read_signed<exchange::Announcement>(published.announcement, "/announcement");
    if (!announcement) return std::unexpected(announcement.error());
    return AnnouncementTold{std::move(*announcement), published.signature, published.publishedAt};
}

kernel::Result<Told> tell_of(exchange::ClarificationIssued const& issued) {
    auto clarification = read_signed<exchange::Clarification>(issued.clarification, "/clarification");
    if (!clarification) return std::unexpected(clarification.error());
    return story::ToldClarification{std::move(*clarification), issued.issuedAt, issued.bidDeadlineBefore,
                                    issued.bidDeadlineAfter};
}

kernel::Result<Told> tell_of(exchange::TenderTerminated const& terminated) {
    auto notice = read_signed<exchange::TerminationNotice>(terminated.notice, "/notice");
    if (!notice) return std::unexpected(notice.error());
    return TerminationTold{std::move(*notice), terminated.terminatedAt};
}

kernel::Result<Told> tell_of(exchange::OpeningRecorded const& recorded) {
    auto record = read_signed<exchange::OpeningRecord>(recorded.record, "/record");
    if (!record) return std::unexpected(record.error());
    return OpeningTold{std::move(*record), recorded.recordedAt};
}

kernel::Result<Told> tell_of(exchange::EvaluationReported const& reported) {
    auto report = read_signed<exchange::EvaluationReport>(reported.report, "/report");
    if (!report) return std::unexpected(report.error());
    if (report->lot != reported.lot)
        return kernel::refuse(kernel::RefusalKind::unacceptable, "report_is_of_its_lot",
                              {"评标报告写的是另一个标段。", "The report names another lot."}, "/report/lot");
    return EvaluationTold{std::move(*report), reported.opinions, reported.reportedAt};
}

kernel::Result<Told> tell_of(exchange::ValidityRequested const& requested) {
    auto request = read_signed<exchange::ValidityRequest>(requested.request, "/request");
    if (!request) return std::unexpected(request.error());
    return RequestTold{std::move(*request), requested.bidders, requested.requestedAt};
}

kernel::Result<Told> tell_of(exchange::CandidatesPosted const& posted) {
    auto notice = read_signed<exchange::CandidatesNotice>(posted.notice, "/notice");
    if (!notice) return std::unexpected(notice.error());
    return CandidatesTold{std::move(*notice), posted.reportedAt, posted.postedAt};
}

kernel::Result<Told> tell_of(exchange::AwardNoticed const& noticed) {
    auto notice = read_signed<exchange::AwardNotice>(noticed.notice, "/notice");
    if (!notice) return std::unexpected(notice.error());
    return AwardTold{std::move(*notice), noticed.noticedAt};
}

kernel::Result<Told> tell_of(exchange::ResultNoticed const& noticed) {
    auto notice = read_signed<exchange::ResultNotice>(noticed.notice, "/notice");
    if (!notice) return std::unexpected(notice.error());
    return ResultTold{std::move(*notice), noticed.noticedAt};
}

/// On another ground than a clarification it carries what the tenderee signed, and says the same.
kernel::Result<Told> tell_of(exchange::DeadlineChanged const& changed) {
    if (changed.ground == "clarification") return changed;
    auto const change =
        read_signed<exchange::DeadlineChange>(changed.change ? changed.change->text : "", "/change/text");
    if (!change || change->tender != changed.tender || change->ground != changed.ground ||
        change->bidDeadlineBefore != changed.bidDeadlineBefore || change->bidDeadlineAfter != changed.bidDeadlineAfter)
        return kernel::refuse(kernel::RefusalKind::unacceptable, "deadline_change_is_signed",
                              {"截止时间的变更应附招标人签名的通知，且内容一致。",
                               "A change of the deadline carries the notice that the tenderee signed, and says the "
                               "same."},
                              "/change");
    return changed;
}

template <class Message>
kernel::Result<Told> tell_of(Message const& message) {
    return message;
}

template <class Message, class... Others>
kernel::Result<Told> read_one_of(std::string const& type, std::string const& payload) {
    if (type != Message::kType) {
        if constexpr (sizeof...(Others) > 0) return read_one_of<Others...>(type, payload);
        throw std::logic_error("nobody watches messages of type " + type);
    }
    auto const message = json::read<Message>(payload, Unknown::ignore);
    if (!message) return std::unexpected(message.error());
    return tell_of(*message);
}

template <class Message>
std::vector<SignedPart> signed_by_one(std::string const& payload, char const* label, std::string Message::*text) {
    auto const message = json::read<Message>(payload, Unknown::ignore).value();
    return {{"/signature", label, message.*text, message.signature}};
}

} // namespace

kernel::Result<Told> read_told(std::string const& type, std::string const& payload) {
    return read_one_of<
        exchange::ProjectRegistered, exchange::TenderCreated, exchange::DocumentsIssued,
        exchange::AnnouncementPublished, exchange::ClarificationIssued, exchange::DeadlineChanged,
        exchange::TenderSuspended, exchange::TenderResumed, exchange::TenderTerminated, exchange::BidReceiptSummary,
        exchange::LotFailed, exchange::OpeningRecorded, exchange::EvaluationReported, exchange::ValidityRequested,
        exchange::ValiditySettled, exchange::CandidatesPosted, exchange::ReevaluationOrdered,
        exchange::CandidateExamined, exchange::AwardNoticed, exchange::ResultNoticed, exchange::AwardCancelled,
        exchange::AwardReported, exchange::ContractSigned, exchange::ObjectionRaised, exchange::ObjectionAnswered>(
        type, payload);
}

std::vector<SignedPart> signed_parts(std::string const& type, std::string const& payload) {
    if (type == exchange::DocumentsIssued::kType)
        return signed_by_one<exchange::DocumentsIssued>(payload, "haihe/documents/1",
                                                        &exchange::DocumentsIssued::manifest);
    if (type == exchange::AnnouncementPublished::kType)
        return signed_by_one<exchange::AnnouncementPublished>(payload, "haihe/announcement/1",
                                                              &exchange::AnnouncementPublished::announcement);
    if (type == exchange::ClarificationIssued::kType)
        return signed_by_one<exchange::ClarificationIssued>(payload, "haihe/clarification/1",
                                                            &exchange::ClarificationIssued::clarification);
    if (type == exchange::DeadlineChanged::kType) {
        auto const changed = json::read<exchange::DeadlineChanged>(payload, Unknown::ignore).value();
        if (!changed.change) return {};
        return {{"/change/signature", "haihe/deadline-change/1", changed.change->text, changed.change->signature}};
    }
    if (type == exchange::TenderTerminated::kType)
        return signed_by_one<exchange::TenderTerminated>(payload, "haihe/termination/1",
                                                         &exchange::TenderTerminated::notice);
    if (type == exchange::OpeningRecorded::kType)
        return signed_by_one<exchange::OpeningRecorded>(payload, "haihe/opening-record/1",
                                                        &exchange::OpeningRecorded::record);
    if (type == exchange::ValidityRequested::kType)
        return signed_by_one<exchange::ValidityRequested>(payload, "haihe/validity-request/1",
                                                          &exchange::ValidityRequested::request);
    if (type == exchange::CandidatesPosted::kType)
        return signed_by_one<exchange::CandidatesPosted>(payload, "haihe/candidates/1",
                                                         &exchange::CandidatesPosted::notice);
    if (type == exchange::AwardNoticed::kType)
        return signed_by_one<exchange::AwardNoticed>(payload, "haihe/award-notice/1", &exchange::AwardNoticed::notice);
    if (type == exchange::ResultNoticed::kType)
        return signed_by_one<exchange::ResultNoticed>(payload, "haihe/result-notice/1",
                                                      &exchange::ResultNoticed::notice);
    return {};
}

} // namespace haihe::supervision
