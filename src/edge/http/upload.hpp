#pragma once

#include "edge/http/message.hpp"
#include "trust/digest.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace haihe::edge::http {

/// A body on its way to a temporary file, hashed as it comes. Removed again unless the handler moved it.
class Upload {
public:
    /// Throws std::runtime_error when the directory takes no file.
    explicit Upload(std::string const& directory);
    ~Upload();
    Upload(Upload const&) = delete;
    Upload& operator=(Upload const&) = delete;

    /// Throws std::runtime_error when the disk refuses.
    void write(std::string_view bytes);
    /// On stable storage when it returns. Called once.
    ReceivedFile finish();

private:
    std::string path_;
    int descriptor_ = -1;
    std::int64_t size_ = 0;
    trust::Sm3 digest_;
};

} // namespace haihe::edge::http
