#include "edge/http/connection_storage.hpp"

#include "edge/http/compression.hpp"
#include "edge/log/log.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>

#include <exception>
#include <utility>

namespace haihe::edge::http {

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
Awaitable<bool> Connection::store(std::shared_ptr<Storage> storage, std::shared_ptr<Piece const> piece) {
    co_await until(pool_job_is_done_);
    if (storage->is_lost) co_return false;
    pool_job_is_done_ = false;
    floor_.pool.submit_continuation([self = shared_from_this(), storage, piece = std::move(piece)]() mutable {
        try {
            if (storage->append) {
                storage->append->write(piece->bytes());
            } else {
                if (!storage->upload)
                    storage->upload = std::make_unique<Upload>(self->floor_.options.temporary_directory);
                storage->upload->write(piece->bytes());
            }
        } catch (std::exception const& fault) {
            log::error("upload_not_stored", {{"fault", fault.what()}});
            storage->is_lost = true;
        }
        piece.reset();
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

Awaitable<bool> Connection::have_handled(Work work) {
    auto const position = floor_.position.load(); // before the handler looks
    bool const is_public = work.route->options.public_read && work.request.method == "GET";
    auto const target = is_public ? work.request.target : std::string();
    Variant const variant{language_of(work.request.header("accept-language")),
                          prefers_gzip(work.request.header("accept-encoding"))};
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
            home_.cache().put(target, variant, position, std::move(*entry));
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
