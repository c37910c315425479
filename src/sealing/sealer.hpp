#pragma once

// Sealing on the bidder's machine (trust.md §1). Memory is one chunk, whatever the size of the bid.

#include "kernel/refusal.hpp"
#include "sealing/chunk_writer.hpp"
#include "sealing/content.hpp"
#include "sealing/content_key.hpp"
#include "sealing/submission.hpp"
#include "trust/certificate.hpp"
#include "trust/encryption.hpp"
#include "trust/key.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::sealing {

/// Fills some of the buffer and says how much; 0 at the end. May throw when the machine fails.
using ByteSource = std::function<std::size_t(std::span<char>)>;

/// A file of the bid. It is read twice: `open` begins anew.
struct BidFile {
    std::string name; ///< see ListedFile
    std::uint64_t size = 0;
    std::function<ByteSource()> open;
};

struct Sealing {
    Context context;     ///< complete, its digests those of the certificates below; bidId from random_bid_id()
    std::string reading; ///< canonical JSON, an object
    std::vector<BidFile> files;
    trust::PrivateKey signing_key;
    trust::Certificate signing_certificate;
    std::vector<trust::Certificate> custodians;             ///< in the order of the context
    std::optional<trust::Certificate> bidder_certificate{}; ///< iff bidderWrap is certificate
    std::optional<trust::PublicKey> bidder_local_key{};     ///< iff bidderWrap is localKey
};

/// Refusals: those of validate(Context) and validate(Content), `certificate_is_the_stated_one`,
/// `key_can_be_encrypted_to`, `file_stays_as_it_was` (it changed, or has another size than said, while it was read);
/// the last may come after chunks were given out: they are worth nothing then.
kernel::Result<Submission> seal(Sealing const& sealing, ChunkSink const& sink);

/// What seal() takes from the operating system. Given by hand only for the published vectors.
struct SealingRandomness {
    ContentKey content_key;
    kernel::Digest reading_salt;
    static SealingRandomness fresh();
};
kernel::Result<Submission> seal_with(SealingRandomness const& randomness, Sealing const& sealing,
                                     ChunkSink const& sink);

} // namespace haihe::sealing
