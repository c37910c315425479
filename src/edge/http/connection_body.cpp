#include "edge/http/connection_storage.hpp"

#include "edge/http/piece.hpp"

#include <boost/asio/redirect_error.hpp>

#include <algorithm>
#include <utility>

namespace haihe::edge::http {
namespace {

constexpr std::uint64_t kMemoryPieceBytes = 16u << 10;
constexpr std::uint64_t kDiskPieceBytes = 256u << 10;
constexpr std::size_t kReadBytes = 64u << 10;
constexpr std::size_t kUndecodedBytesMax = 64u << 10; ///< a chunk's head or trailer that does not end
constexpr std::int64_t kProgressBytes = 1024;         ///< what renews the patience with a slow client

} // namespace

Awaitable<bool> Connection::receive_more() {
    Fault fault;
    auto const received = co_await line_.read_some(inbox_.prepare(kReadBytes), fault);
    inbox_.commit(received);
    co_return !fault;
}

/// Into `space`, past the inbox: for bodies that need no decoding. 0: the line has ended.
Awaitable<std::size_t> Connection::receive_plain(std::span<char> space) {
    Fault fault;
    auto const received = co_await line_.read_some(asio::buffer(space.data(), space.size()), fault);
    co_return fault ? 0 : received;
}

Awaitable<bool> Connection::receive_body(RequestParser& parser, Work& work) {
    auto const kind = work.route->options.body;
    bool const to_disk = kind != BodyKind::memory;
    bool const appends = kind == BodyKind::append;
    auto const bytes_max = appends ? work.append->bytes_max() : work.route->options.body_bytes_max;
    auto storage = to_disk ? std::make_shared<Storage>() : nullptr;
    if (appends) storage->append = std::move(work.append);
    pool_job_is_done_ = true;
    Pieces pieces;
    std::shared_ptr<Piece> piece;
    std::int64_t total = 0;
    std::int64_t renewed_at = 0;
    bool is_stored = true;
    bool is_over = false;
    bool is_too_large = false;
    std::optional<WireRefusal> refusal;
    set_deadline(options().body_stall_seconds_max);
    bool is_complete = parser.is_done();
    while (!is_complete && !is_over && is_stored) {
        if (!piece) {
            auto const room = appends   ? static_cast<std::uint64_t>(storage->append->piece_bytes(total))
                              : to_disk ? kDiskPieceBytes
                                        : kMemoryPieceBytes;
            auto const left = parser.plain_bytes_left();
            piece = pieces.take(left > 0 ? std::min(room, left) : room);
        }
        auto const data = inbox_.cdata();
        auto const got = parser.decode({static_cast<char const*>(data.data()), data.size()}, piece->rest());
        inbox_.consume(got.consumed);
        piece->add(got.decoded);
        total += static_cast<std::int64_t>(got.decoded);
        if (!got.well_formed || inbox_.size() > kUndecodedBytesMax) {
            refusal = not_well_formed();
            is_over = true;
        } else if (total > bytes_max) {
            refusal = body_too_large(bytes_max);
            is_over = is_too_large = true;
        } else if (parser.is_done() || piece->is_full()) {
            is_complete = parser.is_done();
            if (to_disk) {
                is_stored = co_await store(storage, std::exchange(piece, {}));
                set_deadline(options().body_stall_seconds_max);
            } else {
                work.request.body += piece->bytes();
                piece.reset();
            }
        } else if (got.decoded == 0 || inbox_.size() == 0) {
            if (total - renewed_at >= kProgressBytes) {
                renewed_at = total;
                set_deadline(options().body_stall_seconds_max);
            }
            if (to_disk && inbox_.size() == 0 && parser.plain_bytes_left() > 0) {
                auto const space = piece->rest();
                auto const received = co_await receive_plain(space.first(
                    static_cast<std::size_t>(std::min<std::uint64_t>(space.size(), parser.plain_bytes_left()))));
                parser.pass(received);
                piece->add(received);
                total += static_cast<std::int64_t>(received);
                is_over = received == 0;
            } else {
                is_over = !co_await receive_more();
            }
            if (is_over && is_overdue_) refusal = body_too_late();
        }
    }
    deadline_ = 0;
    if (to_disk) {
        if (appends && is_over && !is_too_large && piece && !piece->bytes().empty()) { // the client goes on from here
            is_stored = co_await store(storage, std::move(piece));
        }
        co_await until(pool_job_is_done_);
        if (!is_over && storage->is_lost) refusal = upload_not_stored();
        is_over = is_over || storage->is_lost;
        if (!is_over) {
            work.upload = std::move(storage->upload);
            work.append = std::move(storage->append);
            co_return true;
        }
        co_await abandon(std::move(storage), is_too_large);
    }
    if (refusal) co_await refuse(std::move(*refusal), work.request);
    co_return !is_over;
}

} // namespace haihe::edge::http
