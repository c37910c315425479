// What a bidder has put inside: nobody sees it before the opening, and then it has to be read whatever it is.

#include "fuzz/fuzz.hpp"

#include "sealing/chunk_writer.hpp"
#include "sealing/sealed_bid.hpp"

using namespace haihe;
using namespace haihe::sealing;

namespace {

constexpr std::size_t kRoom = static_cast<std::size_t>(kChunkSize) - 8;

/// A bid whose plaintext is this text as `inner`, and after its first zero byte the files; all around it is right.
void seal_around(SealedBid& bid, std::string_view input) {
    static auto const keys = derive_keys(bid.ctx(), bid.randomness.content_key, 2);
    static auto header = bid.header();
    auto const [inner, files] = fuzz::two_texts(input.substr(0, kRoom));
    bid.chunks.clear();
    ChunkSink const sink = [&](std::uint64_t, std::string_view chunk) { bid.chunks.emplace_back(chunk); };
    ChunkWriter writer(keys.encryption, 1, sink);
    for (int shift = 56; shift >= 0; shift -= 8)
        writer.append(std::string(1, static_cast<char>(inner.size() >> shift)));
    writer.append(inner);
    writer.append(files);
    header.root = writer.finish();
    bid.submission.header = json::write(header);
    bid.submission.tag = header_tag(keys.tag, bid.submission.header);
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static SealedBid bid = seal_now(0);
    seal_around(bid, fuzz::text_of(data, size));
    auto const unsealed = open_now(bid);
    fuzz::require(unsealed.opened.has_value(), "a ciphertext that is as submitted is opened, whatever is inside");
    fuzz::require(!unsealed.opened->faults.empty(), "nobody signs for a bidder");
    for (auto const& [name, bytes] : unsealed.files)
        fuzz::require(!name.empty() && name.front() != '/' && name.find("..") == std::string::npos &&
                          bytes.size() <= kRoom,
                      "no file is given out under a name that leads elsewhere, or longer than what came");
    Unsealed const passing{unseal_in_passing(bid.submission.header, bid.submission.tag, bid.randomness.content_key,
                                             bid.certificate(), reader_of(bid.chunks)),
                           {}};
    fuzz::require(passing.told() == unsealed.told() && passing.opened->content == unsealed.opened->content,
                  "both ways of opening say the same");
    return 0;
}
