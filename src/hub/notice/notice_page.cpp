#include "hub/notice/notice_page.hpp"

#include "exchange/messages/award.hpp"
#include "exchange/messages/opening.hpp"
#include "hub/notice/notice.hpp"
#include "hub/notice/notice_views.hpp"
#include "hub/notice/proof_page.hpp"
#include "hub/registry/registry_views.hpp"
#include "node/received.hpp"
#include "json/codec.hpp"

namespace haihe::hub {

namespace {

using edge::sql::Connection;

/// An accepted message that is a notice, with the proof that it stands in its origin's outbox.
struct Found {
    exchange::Item item;
    exchange::Message message;
    std::string kind;
    std::string platform_certificate;
};

std::optional<Found> find(Connection& reads, std::string const& id) {
    auto const name = node::MessageName::parse(id);
    if (!name) return std::nullopt;
    auto item = node::find_item(reads, *name);
    if (!item) return std::nullopt;
    auto message = json::read<exchange::Message>(item->message, json::Unknown::ignore).value();
    auto kind = notice_kind_of(message.type);
    if (!kind) return std::nullopt;
    auto certificate = platform_certificate(reads, message.origin, item->outboxHead.head.keyId);
    return Found{std::move(*item), std::move(message), std::move(*kind), certificate.value()};
}

template <class T>
T read(std::string_view text) {
    return json::read<T>(text, json::Unknown::ignore).value();
}

void add_document(NoticePage& page) {
    if (page.kind == "announcement") {
        auto const told = read<exchange::AnnouncementPublished>(page.payload.canonical);
        page.announcement = read<exchange::Announcement>(told.announcement);
        page.signature = told.signature;
    } else if (page.kind == "clarification")
        page.signature = read<exchange::ClarificationIssued>(page.payload.canonical).signature;
    else if (page.kind == "termination")
        page.signature = read<exchange::TenderTerminated>(page.payload.canonical).signature;
    else if (page.kind == "opening")
        page.signature = read<exchange::OpeningRecorded>(page.payload.canonical).signature;
    else if (page.kind == "candidates")
        page.signature = read<exchange::CandidatesPosted>(page.payload.canonical).signature;
    else if (page.kind == "result")
        page.signature = read<exchange::ResultNoticed>(page.payload.canonical).signature;
}

std::optional<NoticeSigner> signer_of(Connection& reads, trust::Signature const& signature, kernel::Instant valid_at) {
    auto const certificate = trust::Certificate::parse(signature.certificate);
    if (!certificate) return std::nullopt;
    NoticeSigner signer{certificate->common_name(), {}, {}, certificate->digest().to_string(), valid_at};
    auto const bound = access::Directory::certificate(reads, signer.certificateDigest);
    if (!bound) return signer;
    signer.entity = bound->entity;
    if (auto const entity = access::Directory::entity(reads, bound->entity)) signer.entityName = entity->name;
    return signer;
}

} // namespace

std::optional<NoticePage> notice_page(node::Desk& desk, std::string const& id) {
    auto reads = desk.ledger.reads().lease();
    auto found = find(*reads, id);
    if (!found) return std::nullopt;
    auto const position = found->item.position;
    auto& message = found->message;
    NoticePage page{id,
                    found->kind,
                    message.subject,
                    message.occurredAt,
                    message.origin,
                    {},
                    found->item.message,
                    std::move(message.payload),
                    {},
                    {},
                    {},
                    std::move(found->item),
                    std::move(found->platform_certificate),
                    public_receipt(desk, position),
                    notices_of(*reads, message.subject)};
    page.receipt.cosignatures.clear();
    std::erase(page.related, id);
    if (auto const platform = access::Directory::platform(*reads, page.platform)) page.platformName = platform->name;
    add_document(page);
    if (page.signature) page.signer = signer_of(*reads, *page.signature, desk.ledger.entry(position).where.instant);
    return page;
}

std::optional<exchange::MessageProof> notice_proof(node::Desk& desk, std::string const& id) {
    auto reads = desk.ledger.reads().lease();
    return find(*reads, id) ? proof_of(desk, *reads, id) : std::nullopt;
}

} // namespace haihe::hub
