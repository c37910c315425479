#pragma once

#include "edge/clock/clock.hpp"
#include "edge/http/message.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace haihe::edge::http {

/// What an answer to the same target depends on besides the ledger.
struct Variant {
    Language language = Language::zh;
    bool is_packed = false; ///< what Accept-Encoding would rather have
};

/// Complete answers of public reads as they go over the wire, valid for one ledger position, and no longer than until
/// the instant at which they would be judged otherwise.
/// Belongs to one io thread. Bounded to 4096 entries and 64 MiB; what does not fit empties it.
class ResponseCache {
public:
    struct Entry {
        std::string full;         ///< head and body of the 200
        std::string not_modified; ///< head of the 304
        std::string etag;
        std::optional<kernel::Instant> until{};
        std::string date; ///< the 29 characters that both heads carry at `date_offset`
    };

    /// Null when there is none for this position and instant. The entry stays valid until the next call of put or find.
    Entry* find(std::string_view target, Variant variant, std::uint64_t position, Clock const& clock);
    /// Ignored when a newer position has been seen or the entry is larger than 1 MiB.
    void put(std::string_view target, Variant variant, std::uint64_t position, Entry entry);
    [[nodiscard]] std::size_t size() const { return entries_.size(); }

    static constexpr std::size_t kEntriesMax = 4096;
    static constexpr std::size_t kBytesMax = 64u << 20;
    static constexpr std::size_t kEntryBytesMax = 1u << 20;

private:
    void set_key(std::string_view target, Variant variant);
    void clear_unless(std::uint64_t position);

    std::unordered_map<std::string, Entry> entries_;
    std::string key_; ///< kept between calls to save the allocation
    std::size_t bytes_ = 0;
    std::uint64_t position_ = 0;
};

} // namespace haihe::edge::http
