#include "edge/s3/object_store.hpp"

#include "edge/files/durable_directory.hpp"
#include "edge/log/log.hpp"
#include "trust/digest.hpp"

#include <algorithm>
#include <fstream>
#include <utility>

namespace haihe::edge::s3 {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPieceBytes = 256u << 10;
constexpr std::size_t kPreparedMax = 10'000;
constexpr int kFetchesMax = 2; ///< of what came wrong

/// The next so many bytes, or as many as there are.
std::string read_piece(std::ifstream& file, std::int64_t bytes_max) {
    std::string piece(static_cast<std::size_t>(bytes_max), '\0');
    file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    piece.resize(static_cast<std::size_t>(file.gcount()));
    if (file.bad()) throw std::runtime_error("a file on its way to the object store cannot be read");
    return piece;
}

ObjectHead measured(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("a file on its way to the object store cannot be read");
    trust::Sm3 hash;
    std::int64_t size = 0;
    for (auto piece = read_piece(file, kPieceBytes); !piece.empty(); piece = read_piece(file, kPieceBytes)) {
        hash.update(piece);
        size += static_cast<std::int64_t>(piece.size());
    }
    return {size, hash.finish()};
}

bool are_alike(ObjectHead const& one, ObjectHead const& other) {
    return one.size == other.size && one.sm3 && one.sm3 == other.sm3;
}

} // namespace

ObjectStore::ObjectStore(std::shared_ptr<Bucket> bucket, std::shared_ptr<Copies> copies, Options options)
    : bucket_(std::move(bucket)), copies_(std::move(copies)), options_(std::move(options)) {
    files::make_durable_directory(incoming());
}

fs::path ObjectStore::incoming() const { return options_.directory / "incoming"; }

std::string ObjectStore::key_of(kernel::Digest const& digest) const { return options_.name + '/' + digest.to_string(); }

std::string ObjectStore::copy_of(kernel::Digest const& digest) const {
    return options_.name + '-' + digest.to_string();
}

ObjectHead ObjectStore::put(fs::path const& file, kernel::Digest const& digest) {
    auto const head = measured(file);
    auto const key = key_of(digest);
    auto const before = bucket_->head(key);
    if (before && are_alike(*before, head)) return head;
    if (head.size <= options_.part_bytes) {
        std::ifstream bytes(file, std::ios::binary);
        bucket_->put(key, read_piece(bytes, head.size), *head.sm3);
    } else {
        send_in_parts(file, key, head);
    }
    auto const after = bucket_->head(key);
    if (!after || !are_alike(*after, head)) throw StoreFault("the object store has not what it was given");
    return head;
}

void ObjectStore::prepare(fs::path const& complete, kernel::Digest const& digest) noexcept {
    try {
        auto const head = put(complete, digest);
        std::lock_guard const lock(mutex_);
        if (prepared_.size() >= kPreparedMax) prepared_.clear(); // they are asked for once more, no worse
        prepared_[digest] = head.size;
    } catch (std::exception const& fault) {
        log::warning("object_not_prepared", {{"fault", fault.what()}});
    }
}

void ObjectStore::keep(fs::path const& temporary, kernel::Digest const& digest) {
    bool const is_prepared = [&] {
        std::lock_guard const lock(mutex_);
        auto const found = prepared_.extract(digest);
        return found && found.mapped() == static_cast<std::int64_t>(fs::file_size(temporary));
    }();
    if (!is_prepared) put(temporary, digest);
    copies_->take(temporary, copy_of(digest));
}

void ObjectStore::send_in_parts(fs::path const& file, std::string const& key, ObjectHead const& head) {
    std::ifstream bytes(file, std::ios::binary);
    auto const upload = bucket_->begin_parts(key, *head.sm3);
    try {
        std::vector<std::string> tags;
        for (auto part = read_piece(bytes, options_.part_bytes); !part.empty();
             part = read_piece(bytes, options_.part_bytes))
            tags.push_back(bucket_->put_part(key, upload, static_cast<int>(tags.size()) + 1, part));
        bucket_->finish_parts(key, upload, tags);
    } catch (...) {
        try {
            bucket_->abort_parts(key, upload);
        } catch (std::exception const&) { // abort_unfinished will
            log::warning("object_parts_left", {{"key", key}});
        }
        throw;
    }
}

std::optional<fs::path> ObjectStore::find(kernel::Digest const& digest) {
    if (auto copy = copies_->find(copy_of(digest))) return copy;
    return fetch(digest);
}

std::optional<fs::path> ObjectStore::fetch(kernel::Digest const& digest) {
    for (int attempt = 1;; ++attempt) {
        Copies::Arriving copy(*copies_);
        ObjectHead promised;
        ObjectHead came;
        trust::Sm3 hash;
        bool const is_there = bucket_->get(
            key_of(digest),
            [&](ObjectHead const& head) {
                promised = head;
                came = {};
                hash = trust::Sm3();
                copy.begin(std::max<std::int64_t>(head.size, 0));
            },
            [&](std::string_view bytes) {
                hash.update(bytes);
                came.size += static_cast<std::int64_t>(bytes.size());
                copy.write(bytes);
            });
        if (!is_there) return std::nullopt;
        came.sm3 = hash.finish();
        if (are_alike(promised, came) && (!options_.named_by_content || came.sm3 == digest))
            return copy.keep(copy_of(digest));
        log::error("object_is_not_what_was_put", {{"key", key_of(digest)}, {"bytes", came.size}});
        if (attempt >= kFetchesMax) throw StoreFault("the object store gives back other bytes than it was given");
    }
}

bool ObjectStore::holds(kernel::Digest const& digest) { return bucket_->head(key_of(digest)).has_value(); }

void ObjectStore::drop(kernel::Digest const& digest) noexcept {
    copies_->drop(copy_of(digest));
    {
        std::lock_guard const lock(mutex_);
        prepared_.erase(digest);
    }
    try {
        bucket_->remove(key_of(digest));
    } catch (std::exception const& fault) {
        log::warning("object_not_dropped", {{"fault", fault.what()}});
    }
}

std::vector<kernel::Digest> ObjectStore::digests() {
    std::vector<kernel::Digest> all;
    auto const prefix = options_.name + '/';
    for (auto const& key : bucket_->keys(prefix))
        if (auto const digest = kernel::Digest::parse(key.substr(prefix.size()))) all.push_back(*digest);
    return all;
}

std::size_t ObjectStore::abort_unfinished(std::string const& before) {
    std::size_t aborted = 0;
    for (auto const& one : bucket_->unfinished_parts(options_.name + '/')) {
        if (one.begun_at >= before) continue;
        bucket_->abort_parts(one.key, one.upload);
        ++aborted;
    }
    return aborted;
}

} // namespace haihe::edge::s3
