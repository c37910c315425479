#pragma once

#include "edge/http/message.hpp"

#include <memory>
#include <string>
#include <vector>

namespace haihe::edge::http {

/// Answers a GET with a file below `directory`, never outside it, never a hidden one; links that lead out count as
/// absent. A path without extension is answered with index.html when a browser asks for a page. Files below
/// /assets/ carry a digest in their name and may be kept for ever. Who would rather have it packed gets `<file>.gz`
/// when it exists, and else text that is packed once and kept in memory.
class StaticFiles {
public:
    explicit StaticFiles(std::string const& directory);
    [[nodiscard]] Response answer(std::vector<std::string> const& segments, Request const& request) const;

private:
    struct Packed;
    [[nodiscard]] std::string packed(std::string const& path, std::string const& etag) const;

    std::string directory_; ///< canonical
    std::shared_ptr<Packed> packed_;
};

} // namespace haihe::edge::http
