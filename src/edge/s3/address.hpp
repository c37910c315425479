#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace haihe::edge::s3 {

/// Where the objects of a node are, and who asks for them.
struct Address {
    std::string endpoint; ///< http(s)://host[:port]
    std::string region;
    std::string bucket;
    std::string prefix; ///< of all keys; empty, or without a slash at its ends
    std::string access_key;
    std::string secret_key;
    std::string authority_file; ///< PEM of the CAs that https is checked against; empty: the system's
};

struct BucketPlace {
    std::string bucket;
    std::string prefix;
};
/// `s3://bucket` or `s3://bucket/prefix`, of letters, digits and `-._` (a prefix of several such parts).
std::optional<BucketPlace> read_bucket_place(std::string_view text);

/// How long to be patient. A request that fails for reasons that may pass is tried again, later each time.
struct Patience {
    int attempts = 4;
    int first_pause_milliseconds = 200;
    int connect_seconds = 5;
    int stall_seconds = 20; ///< without a KiB a second
};

} // namespace haihe::edge::s3
