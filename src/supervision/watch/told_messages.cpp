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

kernel::Result<Told> tell_of(exchange::OpeningRecorded const& recorded) {
    auto record = read_signed<exchange::OpeningRecord>(recorded.record, "/record");
    if (!record) return std::unexpected(record.error());
    return OpeningTold{std::move(*record), recorded.recordedAt};
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

} // namespace

kernel::Result<Told> read_told(std::string const& type, std::string const& payload) {
    return read_one_of<exchange::ProjectRegistered, exchange::TenderCreated, exchange::DocumentsIssued,
                       exchange::AnnouncementPublished, exchange::ClarificationIssued, exchange::DeadlineChanged,
                       exchange::TenderSuspended, exchange::TenderResumed, exchange::BidReceiptSummary,
                       exchange::LotFailed, exchange::OpeningRecorded>(type, payload);
}

std::optional<SignedPart> signed_part(std::string const& type, std::string const& payload) {
    if (type == exchange::DocumentsIssued::kType) {
        auto const issued = json::read<exchange::DocumentsIssued>(payload, Unknown::ignore).value();
        return SignedPart{"/signature", "haihe/documents/1", issued.manifest, issued.signature};
    }
    if (type == exchange::AnnouncementPublished::kType) {
        auto const published = json::read<exchange::AnnouncementPublished>(payload, Unknown::ignore).value();
        return SignedPart{"/signature", "haihe/announcement/1", published.announcement, published.signature};
    }
    if (type == exchange::ClarificationIssued::kType) {
        auto const issued = json::read<exchange::ClarificationIssued>(payload, Unknown::ignore).value();
        return SignedPart{"/signature", "haihe/clarification/1", issued.clarification, issued.signature};
    }
    if (type == exchange::DeadlineChanged::kType) {
        auto const changed = json::read<exchange::DeadlineChanged>(payload, Unknown::ignore).value();
        if (changed.change)
            return SignedPart{"/change/signature", "haihe/deadline-change/1", changed.change->text,
                              changed.change->signature};
    }
    if (type == exchange::OpeningRecorded::kType) {
        auto const recorded = json::read<exchange::OpeningRecorded>(payload, Unknown::ignore).value();
        return SignedPart{"/signature", "haihe/opening-record/1", recorded.record, recorded.signature};
    }
    return std::nullopt;
}

} // namespace haihe::supervision
