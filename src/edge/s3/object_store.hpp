#pragma once

#include "edge/files/file_store.hpp"
#include "edge/s3/bucket.hpp"
#include "edge/s3/copies.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace haihe::edge::s3 {

/// Files as objects of a bucket, by their digest; what is on its way in or out lies in a directory of this machine. A
/// file is kept when the store has all of it: the object appears whole, its size and digest are asked for before `keep`
/// returns. What comes back is compared with the digest under which it was put.
class ObjectStore final : public files::FileStore {
public:
    struct Options {
        std::string name;                   ///< the first part of its keys, and of its copies' names
        std::filesystem::path directory;    ///< what is collected lies in it; on the file system of the copies
        bool named_by_content = true;       ///< the name is the SM3 of the bytes
        std::int64_t part_bytes = 16 << 20; ///< what is longer goes in parts; 5 MiB at least
    };
    ObjectStore(std::shared_ptr<Bucket> bucket, std::shared_ptr<Copies> copies, Options options);

    void keep(std::filesystem::path const& temporary, kernel::Digest const& digest) override;
    void prepare(std::filesystem::path const& complete, kernel::Digest const& digest) noexcept override;
    std::optional<std::filesystem::path> find(kernel::Digest const& digest) override;
    bool holds(kernel::Digest const& digest) override;
    void drop(kernel::Digest const& digest) noexcept override;
    [[nodiscard]] std::filesystem::path incoming() const override;

    /// Of all that it holds.
    std::vector<kernel::Digest> digests();
    /// Takes back the parts of what was begun before `before` (as UnfinishedParts says it) and never finished: a
    /// machine that died leaves them, and the store charges for them. How many.
    std::size_t abort_unfinished(std::string const& before);

private:
    [[nodiscard]] std::string key_of(kernel::Digest const& digest) const;
    [[nodiscard]] std::string copy_of(kernel::Digest const& digest) const;
    /// What the store has of it now, after its size and digest have been asked for.
    ObjectHead put(std::filesystem::path const& file, kernel::Digest const& digest);
    std::optional<std::filesystem::path> fetch(kernel::Digest const& digest);
    void send_in_parts(std::filesystem::path const& file, std::string const& key, ObjectHead const& head);

    std::shared_ptr<Bucket> bucket_;
    std::shared_ptr<Copies> copies_;
    Options const options_;
    std::mutex mutex_;
    std::map<kernel::Digest, std::int64_t> prepared_; ///< sizes
};

} // namespace haihe::edge::s3
