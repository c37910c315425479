#include "sealing/sealer.hpp"

#include "sealing/bucket.hpp"
#include "sealing/chunk_writer.hpp"
#include "sealing/recipients.hpp"
#include "sealing/shares.hpp"
#include "sealing/wrap.hpp"
#include "trust/digest.hpp"

#include <algorithm>
#include <array>

namespace haihe::sealing {

namespace {

constexpr std::size_t kPieceSize = 64 << 10;

std::unexpected<kernel::Refusal> changed(std::size_t file) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, "file_stays_as_it_was",
                          {"文件在密封过程中发生变化，或者大小与所报不符，请重新密封。",
                           "A file changed while it was being sealed, or has another size than said; seal again."},
                          "/files/" + std::to_string(file));
}

/// Reads a file to its end, or until it is longer than it should be; its digest if its size is as said.
std::optional<kernel::Digest> read_file(BidFile const& file, std::function<void(std::string_view)> const& take) {
    auto const source = file.open();
    trust::Sm3 hash;
    std::array<char, kPieceSize> piece; // NOLINT(*-member-init): filled by the source
    std::uint64_t bytes = 0;
    while (auto const size = source(piece)) {
        bytes += size;
        if (size > piece.size() || bytes > file.size) return std::nullopt;
        hash.update({piece.data(), size});
        if (take) take({piece.data(), size});
    }
    if (bytes != file.size) return std::nullopt;
    return hash.finish();
}

kernel::Result<Content> describe(SealingRandomness const& randomness, Sealing const& sealing) {
    Content content{digest_of(sealing.context), {sealing.reading}, randomness.reading_salt, {}};
    for (auto const& file : sealing.files) content.files.push_back({file.name, file.size, {}});
    if (auto valid = validate(content); !valid) return std::unexpected(std::move(valid.error()));
    for (std::size_t j = 0; j < sealing.files.size(); ++j) {
        auto const digest = read_file(sealing.files[j], {});
        if (!digest) return changed(j);
        content.files[j].sm3 = *digest;
    }
    return content;
}

/// Shares are numbered from 1; what the bidder gets is K itself.
void add_wraps(std::vector<std::string>& wraps, Header& header, std::vector<trust::PublicKey> const& recipients,
               kernel::Digest const& ctx, ContentKey const& key, DerivedKeys const& keys) {
    auto const give = [&](std::int64_t i, Secret<32> const& secret) {
        auto const bytes = wrap(recipients[header.wrap_position(i)], ctx, i, secret);
        header.wrapDigests.push_back(trust::sm3(bytes));
        wraps.push_back(trust::base64(bytes));
    };
    if (header.has_bidder_wrap()) give(0, key);
    for (auto const& share : split(key, keys.coefficients.bytes(), header.context.n)) {
        header.sc.push_back(share_commitment(ctx, share));
        give(share.i, share.value);
    }
}

std::string big_endian(std::uint64_t value) {
    std::string bytes;
    for (int shift = 56; shift >= 0; shift -= 8) bytes.push_back(static_cast<char>(value >> shift));
    return bytes;
}

} // namespace

SealingRandomness SealingRandomness::fresh() { return {random_content_key(), {trust::random_salt()}}; }

kernel::Result<Submission> seal(Sealing const& sealing, ChunkSink const& sink) {
    return seal_with(SealingRandomness::fresh(), sealing, sink);
}

kernel::Result<Submission> seal_with(SealingRandomness const& randomness, Sealing const& sealing,
                                     ChunkSink const& sink) {
    if (auto valid = validate(sealing.context); !valid) return std::unexpected(std::move(valid.error()));
    auto const recipients = recipients_of(sealing);
    if (!recipients) return std::unexpected(recipients.error());
    auto const content = describe(randomness, sealing);
    if (!content) return std::unexpected(content.error());

    auto const& key = randomness.content_key;
    auto const keys = derive_keys(content->ctx, key, sealing.context.k);
    auto const inner = sign_content(*content, sealing.signing_key);
    Header header{sealing.context, bucket_chunks(plain_bytes(inner, content->files)), 0, {}, {}, {}, {}};
    header.cipherBytes = header.chunkCount * static_cast<std::uint64_t>(kChunkSize);
    ChunkWriter writer(keys.encryption, header.chunkCount, sink);
    writer.append(big_endian(inner.size()));
    writer.append(inner);
    for (std::size_t j = 0; j < sealing.files.size(); ++j)
        if (read_file(sealing.files[j], [&](auto bytes) { writer.append(bytes); }) != content->files[j].sm3)
            return changed(j);
    header.root = writer.finish();
    header.readingCommit = commit_to(content->reading, content->readingSalt);

    Submission submission;
    add_wraps(submission.wraps, header, *recipients, content->ctx, key, keys);
    submission.header = json::write(header);
    submission.tag = header_tag(keys.tag, submission.header);
    submission.signature =
        trust::base64(sealing.signing_key.sign(kSubmitLabel, submission_input(submission.header, submission.tag)));
    return submission;
}

} // namespace haihe::sealing
