#pragma once

#include "edge/s3/address.hpp"
#include "kernel/digest.hpp"
#include "kernel/out_of_reach.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::edge::s3 {

class Lines;
struct Wanted;
struct Given;

/// The store does not answer, refuses, or gives what it was not given.
struct StoreFault : std::runtime_error, kernel::OutOfReach {
    explicit StoreFault(std::string const& what) : std::runtime_error(what), OutOfReach(Part::storage) {}
};

/// What is known of an object without its bytes.
struct ObjectHead {
    std::int64_t size = 0;
    std::optional<kernel::Digest> sm3; ///< of its bytes, as who put it said
};

/// Parts of an object that nobody has finished.
struct UnfinishedParts {
    std::string key;
    std::string upload;
    std::string begun_at; ///< as the store says: 2026-03-03T01:00:00.000Z
};

/// One bucket of a store that speaks S3, by libcurl. Every request is signed (SigV4), its body included: the store
/// takes no other bytes than these. What may pass is tried again. Keys are below the address's prefix. Thread-safe.
/// Throws StoreFault.
class Bucket {
public:
    Bucket(Address address, Patience patience);
    ~Bucket();
    Bucket(Bucket const&) = delete;
    Bucket& operator=(Bucket const&) = delete;

    /// That the bucket is there and may be read.
    void check();
    std::optional<ObjectHead> head(std::string const& key);
    /// Whole or not at all; over one of the same key.
    void put(std::string const& key, std::string_view bytes, kernel::Digest const& sm3);
    /// `begin` is called at each attempt with what is known of the object, before its bytes go to `sink`. False: there
    /// is none.
    bool get(std::string const& key, std::function<void(ObjectHead const&)> const& begin,
             std::function<void(std::string_view)> const& sink);
    void remove(std::string const& key);
    /// Keys that begin with this, in order.
    std::vector<std::string> keys(std::string const& prefix);

    /// An object in parts, of 5 MiB or more each but the last. It is there once it has been finished.
    std::string begin_parts(std::string const& key, kernel::Digest const& sm3);
    std::string put_part(std::string const& key, std::string const& upload, int number, std::string_view bytes);
    void finish_parts(std::string const& key, std::string const& upload, std::vector<std::string> const& tags);
    void abort_parts(std::string const& key, std::string const& upload);
    /// Of keys that begin with this.
    std::vector<UnfinishedParts> unfinished_parts(std::string const& prefix);

private:
    Given perform(Wanted wanted);
    [[nodiscard]] std::string key_of(std::string const& key) const;

    Address const address_;
    Patience const patience_;
    std::unique_ptr<Lines> lines_;
};

} // namespace haihe::edge::s3
