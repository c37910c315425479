#pragma once

#include "edge/http/append.hpp"
#include "edge/http/connection.hpp"
#include "edge/http/upload.hpp"

namespace haihe::edge::http {

struct Connection::Storage {
    std::unique_ptr<Upload> upload;
    std::unique_ptr<Append> append; ///< the body goes to the end of a file, and what came of it stays
    bool is_lost = false;           ///< the disk refused
};

} // namespace haihe::edge::http
