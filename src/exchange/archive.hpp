#pragma once

// The container of a tender (spec/archive): POST /tenders/{code}/archive writes it, `haihe verify archive` reads it.

#include "exchange/proof.hpp"
#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "trust/tree_head.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::exchange {

inline constexpr char const* kArchiveLabel = "haihe/archive/1";

/// Where things stand in the container.
namespace archive_path {
inline constexpr char const* kManifest = "manifest.json";
inline constexpr char const* kManifestSignature = "manifest.signature.json";
inline constexpr char const* kReadme = "README.txt";
inline constexpr char const* kHead = "ledger/head.json";
inline constexpr char const* kEntries = "ledger/entries/"; ///< then <index>.json
inline constexpr char const* kHub = "trust/hub.pem";
inline constexpr char const* kTrust = "trust/entries/"; ///< then <index>.json
inline constexpr char const* kFiles = "files/";         ///< then <sm3>
inline constexpr char const* kBids = "bids/";           ///< then <lot>/<bidId>/ciphertext
std::string entry(std::int64_t index);
std::string trust(std::int64_t index);
std::string file(kernel::Digest const& sm3);
std::string ciphertext(std::string const& lot, std::string const& bid_id);
} // namespace archive_path

struct ManifestLine {
    std::string path;
    std::int64_t size = 0;
    kernel::Digest sm3;
    friend bool operator==(ManifestLine const&, ManifestLine const&) = default;
};
BOOST_DESCRIBE_STRUCT(ManifestLine, (), (path, size, sm3))

struct ArchivedLedger {
    std::string logId;
    std::int64_t epoch = 1;
    std::int64_t size = 0; ///< the archive says nothing of what comes after
    friend bool operator==(ArchivedLedger const&, ArchivedLedger const&) = default;
};
BOOST_DESCRIBE_STRUCT(ArchivedLedger, (), (logId, epoch, size))

/// What the platform signs (label haihe/archive/1).
struct ArchiveManifest {
    std::int64_t version = 1;
    std::string platform;
    std::string tender;
    kernel::Instant sealedAt;
    std::vector<ManifestLine> files; ///< everything but the manifest and its signature, in the container's order
    ArchivedLedger ledger;
    friend bool operator==(ArchiveManifest const&, ArchiveManifest const&) = default;
};
BOOST_DESCRIBE_STRUCT(ArchiveManifest, (), (version, platform, tender, sealedAt, files, ledger))

/// The one head under which all entries stand, with what witnesses have signed of it.
struct ArchivedHead {
    trust::SignedHead head;
    std::string certificate; ///< PEM of the key that signed it
    std::vector<trust::Cosignature> cosignatures;
    std::vector<WitnessCertificate> witnesses; ///< one for each cosignature, in their order
    friend bool operator==(ArchivedHead const&, ArchivedHead const&) = default;
};
BOOST_DESCRIBE_STRUCT(ArchivedHead, (), (head, certificate, cosignatures, witnesses))

/// Whether the stream is one of those that an archive of this tender holds.
/// A stream is kind/subject; the subject is the project's, the tender's or one of the lots' code.
bool is_stream_of(std::string_view stream, std::string_view tender, std::vector<std::string> const& lots);

/// The digests of files that an event names: members `sm3` and `textDigest`, also of a text that is itself JSON. What
/// was inside bids (opening.read) stands in their ciphertexts, and is not among them.
std::set<kernel::Digest> files_named(std::string_view event_type, std::string_view what);

/// The certificates (PEM) that an event holds, wherever they stand.
std::set<std::string> certificates_in(std::string_view what);

} // namespace haihe::exchange
