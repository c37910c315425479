#pragma once

#include "edge/s3/address.hpp"

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::edge::s3 {

using Headers = std::map<std::string, std::string>; ///< names in lower case

/// One request. What it refers to outlives it.
struct Wanted {
    char const* method = "GET";
    std::string key;   ///< below the bucket; empty: the bucket itself
    std::string query; ///< sorted and encoded, as it is signed
    std::string_view body;
    std::vector<std::string> headers;
    std::function<void(Headers const&)> begin;  ///< of a 200, before the first byte of its body
    std::function<void(std::string_view)> sink; ///< takes the body of a 200; empty: it is collected
};

struct Given {
    long status = 0; ///< 0: none came
    std::string fault;
    Headers headers;
    std::string body; ///< at most 1 MiB
};

/// Connections to the store, kept open between requests. Thread-safe.
class Lines {
public:
    Lines(Address const& address, Patience const& patience);
    ~Lines();
    Lines(Lines const&) = delete;
    Lines& operator=(Lines const&) = delete;

    /// Asks once. What `begin` or `sink` throws comes out here.
    Given ask(Wanted const& wanted);

private:
    void* take();
    void give_back(void* line);

    Address const& address_;
    Patience const& patience_;
    std::mutex mutex_;
    std::vector<void*> idle_;
};

} // namespace haihe::edge::s3
