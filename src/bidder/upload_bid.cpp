#include "bidder/upload_bid.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>

namespace haihe::bidder {

namespace {

constexpr std::int64_t kPieceBytes = std::int64_t{4} << 20;
constexpr int kBreaksMax = 5;
constexpr int kConflict = 409;

edge::http::Headers tus(edge::http::Headers more = {}) {
    more["tus-resumable"] = "1.0.0";
    return more;
}

/// How far it is; none: the platform does not know it (any more).
kernel::Result<std::optional<std::int64_t>> offset_at(Platform& platform, Credential const& bidder,
                                                      std::string const& location) {
    auto const answer = platform.ask(bidder, "HEAD", location, "", tus());
    if (!answer) return std::unexpected(answer.error());
    auto const found = answer->headers.find("upload-offset");
    if (answer->status >= 400 || found == answer->headers.end()) return std::nullopt;
    std::int64_t offset = 0;
    std::from_chars(found->second.data(), found->second.data() + found->second.size(), offset);
    return offset;
}

kernel::Result<UploadState> create(BidFolder const& folder, Platform& platform, Credential const& bidder,
                                   std::int64_t size) {
    auto const answer = platform.ask(bidder, "POST", "/uploads", "", tus({{"upload-length", std::to_string(size)}}));
    if (!answer) return std::unexpected(answer.error());
    if (answer->status >= 400) return std::unexpected(refusal_in(*answer));
    UploadState state{answer->headers.at("location"), size};
    folder.keep_upload(state);
    return state;
}

std::string piece_of(BidFolder const& folder, std::int64_t offset, std::int64_t size) {
    std::ifstream file(folder.ciphertext(), std::ios::binary);
    std::string piece(static_cast<std::size_t>(std::min(kPieceBytes, size - offset)), '\0');
    file.seekg(offset);
    file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    return piece;
}

} // namespace

kernel::Result<std::string> upload(BidFolder const& folder, Platform& platform, Credential const& bidder,
                                   Progress const& progress) {
    auto const size = static_cast<std::int64_t>(std::filesystem::file_size(folder.ciphertext()));
    auto state = folder.upload();
    int breaks = 0;
    while (true) {
        std::optional<std::int64_t> offset;
        if (state) {
            auto const at = offset_at(platform, bidder, state->location);
            if (!at) {
                if (++breaks > kBreaksMax) return std::unexpected(at.error());
                continue;
            }
            offset = *at;
        }
        if (!offset) {
            auto made = create(folder, platform, bidder, size);
            if (!made) return std::unexpected(made.error());
            state = *made;
            offset = 0;
        }
        while (*offset < size) {
            auto piece = piece_of(folder, *offset, size);
            auto const sent = static_cast<std::int64_t>(piece.size());
            auto const answer = platform.ask(
                bidder, "PATCH", state->location, std::move(piece),
                tus({{"upload-offset", std::to_string(*offset)}, {"content-type", "application/offset+octet-stream"}}));
            if (!answer || answer->status == kConflict) break; // ask how far it came
            if (answer->status >= 400) return std::unexpected(refusal_in(*answer));
            *offset += sent;
            progress(*offset, size);
        }
        if (*offset == size) return state->location.substr(state->location.rfind('/') + 1);
        if (++breaks > kBreaksMax)
            return kernel::refuse(kernel::RefusalKind::unavailable, "peer_answers",
                                  {"上传一再中断，请稍后再试，已传部分不会丢失。",
                                   "The line keeps breaking: try again later, what was sent is not lost."});
    }
}

} // namespace haihe::bidder
