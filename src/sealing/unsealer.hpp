#pragma once

// Opening (trust.md §2 g): only when every bid of the list is terminal. What is refused here and what is merely noted
// is the distinction of §2 h: no key that fits; ciphertext lost or altered (撤回); opened, with faults noted in the
// record and left to the committee.

#include "kernel/refusal.hpp"
#include "sealing/content.hpp"
#include "sealing/content_key.hpp"
#include "sealing/header.hpp"
#include "trust/certificate.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::sealing {

/// Puts the ciphertext of chunk `index` into `chunk`; false when it is lost.
using ChunkReader = std::function<bool(std::uint64_t index, std::string& chunk)>;

using ByteSink = std::function<void(std::string_view)>;
/// Called once a file, in the order listed, before its bytes come. No sink (empty function): the bytes are passed over.
using FileSinks = std::function<ByteSink(ListedFile const& file)>;

struct Opened {
    /// Absent when inner cannot be read: then there is nothing to read out, and no files.
    std::optional<Content> content;
    /// Of bad form or badly signed, in the order found: `content_is_readable`, `content_is_well_formed`,
    /// `content_is_signed_by_the_bidder`, `content_is_of_this_bid`, `reading_is_as_committed`, `file_is_as_listed`,
    /// `padding_is_zero`, `padding_is_to_the_bucket`. Empty: all is well.
    std::vector<kernel::Refusal> faults;
};

/// Proves K (prove_key), then the whole ciphertext against the root, and only then decrypts: every chunk is read twice;
/// memory is one chunk and 32 bytes a chunk. `bidder` is the certificate of signCertDigest. Files whose list is not
/// well-formed are not given out. Refusals: those of read_header, `content_key_fits_the_bid`,
/// `ciphertext_is_as_submitted`.
kernel::Result<Opened> unseal(std::string_view header_text, kernel::Digest const& tag, ContentKey const& key,
                              trust::Certificate const& bidder, ChunkReader const& chunks, FileSinks const& sinks);
/// The same answer for who wants no files: as nothing is given out, each chunk is read, hashed and decrypted once, and
/// what it said counts only when all of it was found under the root.
kernel::Result<Opened> unseal_in_passing(std::string_view header_text, kernel::Digest const& tag, ContentKey const& key,
                                         trust::Certificate const& bidder, ChunkReader const& chunks);

} // namespace haihe::sealing
