#include "edge/http/connection.hpp"

#include "edge/log/log.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>

#include <algorithm>
#include <exception>
#include <utility>
#include <vector>

namespace haihe::edge::http {
namespace {

constexpr std::size_t kMemoryPieceBytes = 16u << 10;
constexpr std::size_t kDiskPieceBytes = 256u << 10;
constexpr std::size_t kReadBytes = 64u << 10;
constexpr std::size_t kUndecodedBytesMax = 64u << 10; ///< a chunk's head or trailer that does not end
constexpr std::int64_t kProgressBytes = 1024;         ///< what renews the patience with a slow client

} // namespace

struct Connection::Storage {
    std::unique_ptr<Upload> upload;
    std::unique_ptr<Append> append; ///< the body goes to the end of a file, and what came of it stays
    bool is_lost = false;           ///< the disk refused
};

/// On the pool, since whoever opens asks who the caller is, and may wait for the disk.
Awaitable<std::optional<Answer>> Connection::open_target(Work& work) {
    std::optional<Answer> refused;
    pool_job_is_done_ = false;
    bool const queued = floor_.pool.submit([self = shared_from_this(), &work, &refused]() mutable {
        auto opening = Router::open(*work.route, work.request);
        if (opening.append)
            work.append = std::move(opening.append);
        else
            refused = answer_of(std::move(opening.refused));
        auto const executor = self->home_.executor();
        asio::post(executor, [self = std::move(self)] { self->finish_pool_job(); });
    });
    if (!queued) co_return answer_of(no_capacity(), work.request);
    co_await until(pool_job_is_done_);
    co_return refused;
}

/// The next piece may be read while the pool hashes and writes this one; never more than one is on its way.
Awaitable<bool> Connection::store(std::shared_ptr<Storage> storage, std::string piece) {
    co_await until(pool_job_is_done_);
    if (storage->is_lost) co_return false;
    pool_job_is_done_ = false;
    floor_.pool.submit_continuation([self = shared_from_this(), storage, piece = std::move(piece)]() mutable {
        try {
            if (storage->append) {
                storage->append->write(piece);
            } else {
                if (!storage->upload) storage->upload = std::make_unique<Upload>(self->options().temporary_directory);
                storage->upload->write(piece);
            }
        } catch (std::exception const& fault) {
            log::error("upload_not_stored", {{"fault", fault.what()}});
            storage->is_lost = true;
        }
        storage.reset();
        auto const executor = self->home_.executor();
        asio::post(executor, [self = std::move(self)] { self->finish_pool_job(); });
    });
    co_return true;
}

/// A body that nobody will handle: its temporary file goes, what was appended stays unless it was not to be taken.
/// Whoever asks next finds the file let go.
Awaitable<> Connection::abandon(std::shared_ptr<Storage> storage, bool takes_back) {
    pool_job_is_done_ = false;
    floor_.pool.submit_continuation([self = shared_from_this(), storage = std::move(storage), takes_back]() mutable {
        try {
            if (takes_back && storage->append) storage->append->take_back();
        } catch (std::exception const& fault) {
            log::error("upload_not_stored", {{"fault", fault.what()}});
        }
        storage.reset();
        auto const executor = self->home_.executor();
        asio::post(executor, [self = std::move(self)] { self->finish_pool_job(); });
    });
    co_await until(pool_job_is_done_);
}

Awaitable<> Connection::until(bool const& flag) {
    deadline_ = 0;
    while (!flag) {
        Fault woken;
        signal_.expires_at(Timer::time_point::max());
        co_await signal_.async_wait(asio::redirect_error(asio::use_awaitable_t<Executor>(), woken));
    }
}

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
    std::string piece;
    std::size_t filled = 0;
    std::int64_t total = 0;
    std::int64_t renewed_at = 0;
    bool is_stored = true;
    bool is_over = false;
    bool is_too_large = false;
    std::optional<WireRefusal> refusal;
    set_deadline(options().body_stall_seconds_max);
    bool is_complete = parser.is_done();
    while (!is_complete && !is_over && is_stored) {
        piece.resize(to_disk ? kDiskPieceBytes : kMemoryPieceBytes);
        auto const data = inbox_.cdata();
        auto const got =
            parser.decode({static_cast<char const*>(data.data()), data.size()}, std::span(piece).subspan(filled));
        inbox_.consume(got.consumed);
        filled += got.decoded;
        total += static_cast<std::int64_t>(got.decoded);
        if (!got.well_formed || inbox_.size() > kUndecodedBytesMax) {
            refusal = not_well_formed();
            is_over = true;
        } else if (total > bytes_max) {
            refusal = body_too_large(bytes_max);
            is_over = is_too_large = true;
        } else if (parser.is_done() || filled == piece.size()) {
            is_complete = parser.is_done();
            piece.resize(filled);
            filled = 0;
            if (to_disk) {
                is_stored = co_await store(storage, std::exchange(piece, {}));
                set_deadline(options().body_stall_seconds_max);
            } else {
                work.request.body += piece;
            }
        } else if (got.decoded == 0 || inbox_.size() == 0) {
            if (total - renewed_at >= kProgressBytes) {
                renewed_at = total;
                set_deadline(options().body_stall_seconds_max);
            }
            if (to_disk && inbox_.size() == 0 && parser.plain_bytes_left() > 0) {
                auto const space = std::span(piece).subspan(filled);
                auto const received = co_await receive_plain(space.first(
                    static_cast<std::size_t>(std::min<std::uint64_t>(space.size(), parser.plain_bytes_left()))));
                parser.pass(received);
                filled += received;
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
        if (appends && is_over && !is_too_large && filled > 0) { // the client goes on from here
            piece.resize(filled);
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

Awaitable<bool> Connection::have_handled(Work work) {
    auto const position = floor_.position.load(); // before the handler looks
    bool const is_public = work.route->options.public_read && work.request.method == "GET";
    auto const target = is_public ? work.request.target : std::string();
    auto const language = language_of(work.request.header("accept-language"));
    std::string last_id(work.request.header("last-event-id"));
    Request asked; // what a refusal needs to know
    asked.headers["accept-language"] = work.request.header("accept-language");

    Answer answer;
    pool_job_is_done_ = false;
    bool const queued = floor_.pool.submit([self = shared_from_this(), &answer, work = std::move(work)]() mutable {
        auto given = carry_out(work);
        work = {};
        auto const executor = self->home_.executor();
        asio::post(executor, [self = std::move(self), &answer, given = std::move(given)]() mutable {
            answer = std::move(given);
            self->finish_pool_job();
        });
    });
    if (!queued) co_return co_await send(answer_of(no_capacity(), asked));
    co_await until(pool_job_is_done_);
    if (is_public) {
        if (auto entry = cache_entry(answer.response, home_.date())) {
            home_.cache().put(target, language, position, std::move(*entry));
        }
    }
    if (answer.response.events && !is_head_) {
        auto source = std::move(*answer.response.events);
        co_await stream(std::move(source), std::move(answer.response), std::move(last_id));
        co_return false;
    }
    co_return co_await send(std::move(answer));
}

} // namespace haihe::edge::http
