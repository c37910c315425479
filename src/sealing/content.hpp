#pragma once

// What is inside (trust.md §1 "inner"): plaintext = u64 size of inner || inner || the files' bytes, in the order
// listed || zeros. inner = canonical {content, signature}; content is itself a canonical text, signed as it stands.

#include "kernel/digest.hpp"
#include "kernel/refusal.hpp"
#include "trust/key.hpp"
#include "json/codec.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::sealing {

inline constexpr std::string_view kContentLabel = "haihe/bid-content/1";
inline constexpr std::size_t kReadingBytesMax = 256 << 10;
inline constexpr std::size_t kInnerBytesMax = 8 << 20;
inline constexpr std::size_t kFilesMax = 4096;
inline constexpr std::size_t kFileNameBytesMax = 255;

struct ListedFile {
    std::string name; ///< a relative path with '/', no '.' or '..', no control characters, no backslash; 1–255 bytes
    std::uint64_t size = 0; ///< bytes
    kernel::Digest sm3;
    friend bool operator==(ListedFile const&, ListedFile const&) = default;
};
BOOST_DESCRIBE_STRUCT(ListedFile, (), (name, size, sm3))

struct Content {
    kernel::Digest ctx;
    json::Raw reading;          ///< an object: what is read out at the opening (唱标)
    kernel::Digest readingSalt; ///< 32 random bytes
    std::vector<ListedFile> files;
    friend bool operator==(Content const&, Content const&) = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (ctx, reading, readingSalt, files))

struct Inner {
    std::string content;   ///< canonical Content
    std::string signature; ///< base64, Sign("haihe/bid-content/1", content) by the bidder
    friend bool operator==(Inner const&, Inner const&) = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (content, signature))

/// Refusals (paths from Content): `reading_is_a_canonical_object`, `reading_is_short_enough`, `files_are_few_enough`,
/// `file_name_is_plain`, `file_names_are_distinct`, `files_are_of_a_possible_size`.
kernel::Result<void> validate(Content const& content);

/// readingCommit = HMAC-SM3(readingSalt, canonical reading).
kernel::Digest commit_to(json::Raw const& reading, kernel::Digest const& salt);

/// The text of inner.
std::string sign_content(Content const& content, trust::PrivateKey const& key);

/// Bytes of plaintext before padding.
std::uint64_t plain_bytes(std::string_view inner, std::vector<ListedFile> const& files);

} // namespace haihe::sealing
