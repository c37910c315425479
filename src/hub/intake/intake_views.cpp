#include "hub/intake/intake_views.hpp"

#include "node/received.hpp"
#include "story/tell.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <stdexcept>
#include <string_view>

namespace haihe::hub {

namespace {

using edge::sql::Connection;

// Payloads stand in the order in which they came: rows are long, and another place for each would cost a page.
constexpr char const* kSchema = R"(
CREATE TABLE IF NOT EXISTS told_projects(code TEXT PRIMARY KEY, origin TEXT NOT NULL, position INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS told_messages(position INTEGER PRIMARY KEY, tender TEXT NOT NULL, origin TEXT NOT NULL,
  type TEXT NOT NULL, occurred_at INTEGER NOT NULL, payload TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS told_messages_by_tender ON told_messages(tender, position);
)";

/// Accepted messages were read once before; one that cannot be read now is a broken table.
template <class T>
T read(std::string_view text) {
    auto value = json::read<T>(text, json::Unknown::ignore);
    if (!value) throw std::runtime_error("an accepted message cannot be read: " + value.error().text.en);
    return std::move(*value);
}

/// Of a message that was told.
struct Payload {
    std::string_view type, text;
    exchange::ReadPayload const* read = nullptr; ///< when it is at hand
};

/// The text signed in it.
template <class T>
T signed_in(Payload const& message, std::string_view text) {
    if (message.read)
        if (auto const* known = std::any_cast<T>(&message.read->signed_text)) return *known;
    return read<T>(text);
}

/// Tells the story on if the message is a T.
template <class T, class Tell>
bool tell_as(Payload const& message, Tell const& tell) {
    if (message.type != T::kType) return false;
    if (auto const* known = message.read ? std::any_cast<T>(&message.read->payload) : nullptr)
        tell(*known);
    else
        tell(read<T>(message.text));
    return true;
}

/// From the evaluation to the contract.
bool tell_award(story::TenderStory& story, Payload const& message) {
    auto const as_it_is = [&](auto const& told) { story::tell(story, told); };
    return tell_as<exchange::EvaluationReported>(
               message,
               [&](auto const& told) {
                   story::tell(story, signed_in<exchange::EvaluationReport>(message, told.report), told.reportedAt);
               }) ||
           tell_as<exchange::CandidatesPosted>(
               message,
               [&](auto const& told) {
                   story::tell(story, signed_in<exchange::CandidatesNotice>(message, told.notice), told.reportedAt,
                               told.postedAt);
               }) ||
           tell_as<exchange::AwardNoticed>(
               message,
               [&](auto const& told) {
                   story::tell(story, signed_in<exchange::AwardNotice>(message, told.notice), told.noticedAt);
               }) ||
           tell_as<exchange::ResultNoticed>(
               message,
               [&](auto const& told) {
                   story::tell(story, signed_in<exchange::ResultNotice>(message, told.notice), told.noticedAt);
               }) ||
           tell_as<exchange::ValidityRequested>(
               message,
               [&](auto const& told) {
                   story::tell(story, signed_in<exchange::ValidityRequest>(message, told.request), told.bidders,
                               told.requestedAt);
               }) ||
           tell_as<exchange::ValiditySettled>(message, as_it_is) ||
           tell_as<exchange::ReevaluationOrdered>(message, as_it_is) ||
           tell_as<exchange::CandidateExamined>(message, as_it_is) ||
           tell_as<exchange::AwardCancelled>(message, as_it_is) ||
           tell_as<exchange::AwardReported>(message, as_it_is) ||
           tell_as<exchange::ContractSigned>(message, as_it_is) ||
           tell_as<exchange::ObjectionRaised>(message, as_it_is) ||
           tell_as<exchange::ObjectionAnswered>(message, as_it_is);
}

void tell(ToldTender& tender, Payload const& message) {
    auto& story = tender.story;
    auto const as_it_is = [&](auto const& told) { story::tell(story, told); };
    tell_as<exchange::TenderCreated>(message, as_it_is) ||
        tell_as<exchange::DocumentsIssued>(
            message,
            [&](auto const& issued) {
                tender.documents_digest = trust::sm3(issued.manifest);
                story::tell(story, signed_in<exchange::DocumentManifest>(message, issued.manifest));
            }) ||
        tell_as<exchange::AnnouncementPublished>(
            message,
            [&](auto const& published) {
                story::tell(story, signed_in<exchange::Announcement>(message, published.announcement),
                            published.publishedAt);
            }) ||
        tell_as<exchange::ClarificationIssued>(
            message,
            [&](auto const& issued) {
                story::tell(story, story::ToldClarification{
                                       signed_in<exchange::Clarification>(message, issued.clarification),
                                       issued.issuedAt, issued.bidDeadlineBefore, issued.bidDeadlineAfter});
            }) ||
        tell_as<exchange::DeadlineChanged>(message, as_it_is) ||
        tell_as<exchange::TenderSuspended>(message, as_it_is) || tell_as<exchange::TenderResumed>(message, as_it_is) ||
        tell_as<exchange::TenderTerminated>(
            message,
            [&](auto const& told) {
                story::tell(story, signed_in<exchange::TerminationNotice>(message, told.notice), told.terminatedAt);
            }) ||
        tell_as<exchange::BidReceiptSummary>(message, as_it_is) || tell_as<exchange::LotFailed>(message, as_it_is) ||
        tell_as<exchange::OpeningRecorded>(
            message,
            [&](auto const& recorded) {
                story::tell(story, signed_in<exchange::OpeningRecord>(message, recorded.record), recorded.recordedAt);
            }) ||
        tell_award(story, message);
}

} // namespace

void mount_intake_views(ledger::Book& book) { book.views("intake", kSchema, {"told_projects", "told_messages"}); }

void keep_project(Connection& views, exchange::Message const& message, std::int64_t position) {
    views
        .query("INSERT INTO told_projects(code, origin, position) VALUES(?,?,?) ON CONFLICT(code) DO UPDATE SET "
               "position = excluded.position")
        .bind(message.subject)
        .bind(message.origin)
        .bind(position)
        .run();
}

void keep_tender_message(Connection& views, exchange::Message const& message, std::int64_t position) {
    views.query("INSERT INTO told_messages(position, tender, origin, type, occurred_at, payload) VALUES(?,?,?,?,?,?)")
        .bind(position)
        .bind(message.subject)
        .bind(message.origin)
        .bind(message.type)
        .bind(message.occurredAt.milliseconds)
        .bind(message.payload.canonical)
        .run();
}

std::optional<ToldProject> find_project(Connection& views, std::string const& code) {
    auto query = views.query("SELECT origin, position FROM told_projects WHERE code = ?");
    query.bind(code);
    if (!query.next()) return std::nullopt;
    return ToldProject{query.text(0),
                       exchange::payload_of<exchange::ProjectRegistered>(node::message_at(views, query.integer(1)))};
}

std::optional<ToldTender> find_tender(Connection& views, std::string const& code) {
    auto query = views.query("SELECT origin FROM told_messages WHERE tender = ? ORDER BY position LIMIT 1");
    query.bind(code);
    if (!query.next()) return std::nullopt;
    ToldTender tender{query.text(0), {}, {}};
    for (auto const& message : messages_about(views, code)) tell(tender, Payload{message.type, message.payload});
    return tender;
}

std::optional<ToldTender> find_created(Connection& views, std::string const& code) {
    auto query =
        views.query("SELECT origin, type, payload FROM told_messages WHERE tender = ? ORDER BY position LIMIT 1");
    query.bind(code);
    if (!query.next()) return std::nullopt;
    ToldTender tender{query.text(0), {}, {}};
    tell(tender, Payload{query.view(1), query.view(2)});
    return tender;
}

void tell(ToldTender& tender, exchange::Message const& message) {
    tell(tender, Payload{message.type, message.payload.canonical, exchange::read_payload(message)});
}

std::vector<ToldMessage> messages_about(Connection& views, std::string const& tender) {
    auto query = views.query(
        "SELECT position, type, occurred_at, payload FROM told_messages WHERE tender = ? ORDER BY position");
    query.bind(tender);
    std::vector<ToldMessage> messages;
    while (query.next()) messages.push_back({query.integer(0), query.text(1), {query.integer(2)}, query.text(3)});
    return messages;
}

} // namespace haihe::hub
