#include "sealing/unsealer.hpp"

#include "sealing/bucket.hpp"
#include "sealing/canonical_document.hpp"
#include "sealing/plain_stream.hpp"
#include "sealing/recovery.hpp"
#include "trust/digest.hpp"

#include <algorithm>

namespace haihe::sealing {

namespace {

kernel::Refusal fault(char const* rule, kernel::Text text, std::string path = {}) {
    return {kernel::RefusalKind::unacceptable, rule, std::move(text), std::move(path), {}, {}};
}

kernel::Refusal unreadable() {
    return fault("content_is_readable", {"投标内容无法读取。", "The content cannot be read."});
}

/// Exactly `size` bytes, or fewer when the stream ends or breaks.
std::string take(PlainStream& stream, std::uint64_t size) {
    std::string bytes;
    while (bytes.size() < size) {
        auto const piece = stream.next(size - bytes.size());
        if (piece.empty()) break;
        bytes.append(piece);
    }
    return bytes;
}

struct Read {
    std::string text; ///< of inner
    Inner inner;
    Content content;
};

std::optional<Read> read_inner(PlainStream& stream) {
    std::uint64_t size = 0;
    for (char const byte : take(stream, 8)) size = size << 8 | static_cast<std::uint8_t>(byte);
    if (size > kInnerBytesMax || size > stream.left()) return std::nullopt;
    auto text = take(stream, size);
    auto inner = read_canonical_document<Inner>(text, kInnerBytesMax, "content_is_readable");
    if (!inner) return std::nullopt;
    auto content = read_canonical_document<Content>(inner->content, kInnerBytesMax, "content_is_readable");
    if (!content) return std::nullopt;
    return Read{std::move(text), std::move(*inner), std::move(*content)};
}

void judge(Read const& read, Header const& header, trust::Certificate const& bidder,
           std::vector<kernel::Refusal>& faults) {
    auto const signature = trust::from_base64(read.inner.signature);
    if (!signature || bidder.digest() != header.context.signCertDigest ||
        !bidder.verifies(kContentLabel, read.inner.content, *signature))
        faults.push_back(fault("content_is_signed_by_the_bidder",
                               {"投标内容的签名验证未通过。", "The signature of the content does not verify."}));
    if (read.content.ctx != digest_of(header.context))
        faults.push_back(
            fault("content_is_of_this_bid", {"投标内容属于另一份投标。", "The content is another bid's."}, "/ctx"));
    if (commit_to(read.content.reading, read.content.readingSalt) != header.readingCommit)
        faults.push_back(fault("reading_is_as_committed",
                               {"唱标内容与信头中的承诺值不符。", "The reading is not what the header commits to."},
                               "/reading"));
}

/// Why the files cannot be told apart, if so.
std::optional<kernel::Refusal> misformed(Read const& read, PlainStream const& stream) {
    auto const valid = validate(read.content);
    if (!valid) {
        auto why = fault("content_is_well_formed", valid.error().text, valid.error().path);
        why.facts.push_back({"rule", valid.error().rule});
        return why;
    }
    std::uint64_t bytes = 0;
    for (auto const& file : read.content.files) bytes += file.size;
    if (bytes > stream.left())
        return fault("content_is_well_formed",
                     {"所列文件超出投标内容的长度。", "The files listed are longer than the content."}, "/files");
    return std::nullopt;
}

void give_out_files(Read const& read, PlainStream& stream, FileSinks const& sinks,
                    std::vector<kernel::Refusal>& faults) {
    for (std::size_t j = 0; j < read.content.files.size() && stream.is_whole(); ++j) {
        auto const& file = read.content.files[j];
        auto const sink = sinks ? sinks(file) : ByteSink();
        trust::Sm3 hash;
        for (auto left = file.size; left > 0;) {
            auto const piece = stream.next(left);
            if (piece.empty()) break;
            hash.update(piece);
            if (sink) sink(piece);
            left -= piece.size();
        }
        if (hash.finish() != file.sm3)
            faults.push_back(fault("file_is_as_listed", {"文件与所列摘要不符。", "A file is not as listed."},
                                   "/files/" + std::to_string(j)));
    }
}

void judge_padding(Read const& read, Header const& header, PlainStream& stream, std::vector<kernel::Refusal>& faults) {
    bool zero = true;
    for (auto piece = stream.next(kChunkSize); !piece.empty(); piece = stream.next(kChunkSize))
        zero = zero && piece.find_first_not_of('\0') == std::string_view::npos;
    if (!zero) faults.push_back(fault("padding_is_zero", {"填充字节不为零。", "The padding is not zero."}));
    if (bucket_chunks(plain_bytes(read.text, read.content.files)) != header.chunkCount)
        faults.push_back(
            fault("padding_is_to_the_bucket", {"填充长度不合规定。", "The content is not padded to its bucket."}));
}

std::unexpected<kernel::Refusal> altered() {
    return kernel::refuse(kernel::RefusalKind::unacceptable, "ciphertext_is_as_submitted",
                          {"密文丢失或者被改动。", "The ciphertext is lost or altered."});
}

/// What the plaintext says, as far as it can be read.
Opened read_out(PlainStream& stream, Header const& header, trust::Certificate const& bidder, FileSinks const& sinks) {
    Opened opened;
    auto const read = read_inner(stream);
    if (!read) {
        opened.faults.push_back(unreadable());
        return opened;
    }
    judge(*read, header, bidder, opened.faults);
    if (auto why = misformed(*read, stream)) {
        opened.faults.push_back(std::move(*why));
    } else {
        give_out_files(*read, stream, sinks, opened.faults);
        judge_padding(*read, header, stream, opened.faults);
    }
    opened.content = read->content;
    return opened;
}

/// `open`: of header and encryption key, the plaintext; empty when it is known to be altered.
template <class Open>
kernel::Result<Opened> unsealed(std::string_view header_text, kernel::Digest const& tag, ContentKey const& key,
                                trust::Certificate const& bidder, FileSinks const& sinks, Open const& open) {
    auto const header = read_header(header_text);
    if (!header) return std::unexpected(header.error());
    if (auto proved = prove_key(header_text, *header, tag, key); !proved)
        return std::unexpected(std::move(proved.error()));
    auto const keys = derive_keys(digest_of(header->context), key, header->context.k);
    std::optional<PlainStream> stream = open(*header, keys.encryption);
    if (!stream) return altered();
    auto opened = read_out(*stream, *header, bidder, sinks);
    if (!stream->finish()) return altered();
    return opened;
}

} // namespace

kernel::Result<Opened> unseal(std::string_view header_text, kernel::Digest const& tag, ContentKey const& key,
                              trust::Certificate const& bidder, ChunkReader const& chunks, FileSinks const& sinks) {
    return unsealed(header_text, tag, key, bidder, sinks, [&](Header const& header, Secret<16> const& encryption) {
        return PlainStream::open(header, encryption, chunks);
    });
}

kernel::Result<Opened> unseal_in_passing(std::string_view header_text, kernel::Digest const& tag, ContentKey const& key,
                                         trust::Certificate const& bidder, ChunkReader const& chunks) {
    return unsealed(header_text, tag, key, bidder, {}, [&](Header const& header, Secret<16> const& encryption) {
        return PlainStream::in_passing(header, encryption, chunks);
    });
}

} // namespace haihe::sealing
