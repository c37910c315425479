#include "trading/archive/container_content_files.hpp"

#include "access/platform_keys.hpp"
#include "ledger/epochs.hpp"
#include "ledger/fold.hpp"
#include "sealing/chunk_tree.hpp"
#include "sealing/submission.hpp"
#include "trading/archive/archive_views.hpp"
#include "trading/archive/container_readme.hpp"
#include "trading/bid/bid_views.hpp"
#include "trading/opening/opening.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <system_error>

namespace haihe::trading {

namespace {

using edge::sql::Connection;
namespace path = exchange::archive_path;

constexpr std::size_t kPieceBytes = 256 << 10;

void read_file(std::filesystem::path const& place, std::function<void(std::string_view)> const& sink) {
    std::ifstream file(place, std::ios::binary);
    if (!file) throw std::system_error(errno, std::generic_category(), "a stored file cannot be read");
    std::string piece(kPieceBytes, '\0');
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())), file.gcount() > 0)
        sink({piece.data(), static_cast<std::size_t>(file.gcount())});
}

/// The certificate by which a witness's signature holds, as this node knows it.
std::optional<std::string> certificate_of(Connection& views, node::Settings const& settings,
                                          trust::Cosignature const& cosignature) {
    for (auto const& certificate : access::PlatformKeys::ever(
             views, cosignature.witness,
             cosignature.witness == settings.hub_code ? settings.hub_certificate : std::string()))
        if (trust::verifies(cosignature, certificate)) return certificate.to_pem();
    return std::nullopt;
}

exchange::ArchivedHead archived(Connection& views, node::Settings const& settings, ledger::WitnessedHead const& head) {
    exchange::ArchivedHead all{head.head, head.certificate, {}, {}};
    if (auto const certificate = trust::Certificate::parse(head.certificate)) all.certificate = certificate->to_pem();
    for (auto const& cosignature : head.cosignatures)
        if (auto const certificate = certificate_of(views, settings, cosignature)) {
            all.cosignatures.push_back(cosignature);
            all.witnesses.push_back({cosignature.witness, *certificate});
        }
    return all;
}

/// What the entries name besides themselves.
struct Named {
    std::set<kernel::Digest> files;
    std::set<std::string> certificates; ///< digests
};

Named named_by(Connection& reads, std::vector<std::int64_t> const& entries) {
    Named named;
    for (auto const index : entries) {
        auto query = reads.query("SELECT type, what_json FROM entries WHERE idx = ?");
        query.bind(index);
        if (!query.next()) continue;
        named.files.merge(exchange::files_named(query.view(0), query.view(1)));
        for (auto const& pem : exchange::certificates_in(query.view(1)))
            if (auto const certificate = trust::Certificate::parse(pem))
                named.certificates.insert(certificate->digest().to_string());
    }
    return named;
}

/// Entries with which the ledger's later epochs begin.
std::vector<std::int64_t> declarations_of_epochs(Connection& reads, std::int64_t size) {
    std::vector<std::int64_t> entries;
    for (auto const& epoch : ledger::epochs(reads))
        if (!epoch.declaration.empty() && epoch.from_entry < size) entries.push_back(epoch.from_entry);
    return entries;
}

/// The stored ciphertext of a bid that was opened, unless it has been lost or altered since.
std::optional<StoredSource> ciphertext_of(Connection& views, Storage& storage, std::string const& lot,
                                          std::string const& bid_id) {
    auto const kept = find_bid(views, lot, bid_id);
    auto const submission = sealing::read_submission(kept ? kept->submission : std::string());
    auto const header = sealing::read_header(submission ? submission->header : std::string());
    if (!header) return std::nullopt;
    auto const place = storage.bids->find(header->root);
    if (!place) return std::nullopt;
    sealing::ChunkTree tree;
    read_file(*place, [&](std::string_view bytes) { tree.update(bytes); });
    if (tree.finish() != sealing::CipherDigest{header->root, header->chunkCount, header->cipherBytes})
        return std::nullopt;
    return StoredSource{storage.bids.get(), header->root};
}

void add_bids(Connection& reads, Storage& storage, std::string const& lot, Content& content) {
    auto const opening = ledger::fold<Opening, OpeningEvent>(reads, "opening/" + lot);
    if (!opening.read) return;
    for (auto const& bid : opening.read->bids)
        if (auto const stored = ciphertext_of(reads, storage, lot, bid.bidId))
            content.sources.emplace_back(path::ciphertext(lot, bid.bidId), ContentSource{*stored});
}

} // namespace

void ContentSource::read(node::Desk& desk, std::function<void(std::string_view)> const& sink) const {
    if (auto const* text = std::get_if<std::string>(&from)) return sink(*text);
    if (auto const* stored = std::get_if<StoredSource>(&from)) {
        auto const place = stored->store->find(stored->digest);
        if (!place) throw std::runtime_error("a stored file has gone");
        return read_file(*place, sink);
    }
    auto const& entry = std::get<EntrySource>(from);
    auto reads = desk.ledger.reads().lease();
    sink(json::write(ledger::disclose(*reads, entry.index, entry.size)));
}

exchange::ManifestLine ContentSource::measure(std::string path, node::Desk& desk) const {
    trust::Sm3 hash;
    std::int64_t size = 0;
    read(desk, [&](std::string_view bytes) {
        hash.update(bytes);
        size += static_cast<std::int64_t>(bytes.size());
    });
    return {std::move(path), size, hash.finish()};
}

Content content_of(Connection& reads, node::Desk& desk, Storage& storage, std::string const& tender,
                   std::vector<std::string> const& lots, ledger::WitnessedHead const& head, kernel::Instant sealed_at) {
    auto const& settings = desk.settings;
    auto const size = head.head.head.size;
    auto const entries = entries_of_tender(reads, tender, lots, size);
    auto named = named_by(reads, entries);
    auto const declarations = declarations_of_epochs(reads, size);
    auto const of_the_hub = epochs_of_the_hub(reads, settings.hub_code, size);
    named.certificates.merge(named_by(reads, declarations).certificates);
    named.certificates.merge(named_by(reads, of_the_hub).certificates);
    auto const shown_head = archived(reads, settings, head);
    auto const hub = access::PlatformKeys::all(reads, settings.hub_code, settings.hub_certificate);

    Content content{head.head.head, {}, static_cast<std::int64_t>(entries.size())};
    auto const add = [&](std::string where, auto source) {
        content.sources.emplace_back(std::move(where), ContentSource{std::move(source)});
    };
    add(path::kReadme, container_readme(settings.code, tender, sealed_at.to_string()));
    add(path::kHead, json::write(shown_head));
    for (auto const index : entries) add(path::entry(index), EntrySource{index, size});
    add(path::kHub, hub.empty() ? std::string() : hub.front().to_pem());
    std::set<std::string> platforms{settings.code};
    if (!of_the_hub.empty()) platforms.insert(settings.hub_code); // who operates it
    for (auto const& witness : shown_head.witnesses) platforms.insert(witness.witness);
    auto trusted = trust_messages(reads, entries.empty() ? size : entries.front(), size, settings.hub_code, platforms,
                                  named.certificates);
    trusted.insert(trusted.end(), declarations.begin(), declarations.end());
    std::ranges::sort(trusted);
    for (auto const index : trusted) add(path::trust(index), EntrySource{index, size});
    for (auto const& digest : named.files)
        if (storage.documents->holds(digest)) add(path::file(digest), StoredSource{storage.documents.get(), digest});
    for (auto const& lot : lots) add_bids(reads, storage, lot, content);
    return content;
}

} // namespace haihe::trading
