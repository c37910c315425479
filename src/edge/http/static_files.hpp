#pragma once

#include "edge/http/message.hpp"

#include <string>
#include <vector>

namespace haihe::edge::http {

/// Answers a GET with a file below `directory`, never outside it, never a hidden one; links that lead out count as
/// absent. A path without extension is answered with index.html when a browser asks for a page. Files below
/// /assets/ carry a digest in their name and may be kept for ever; `<file>.gz` is preferred when it exists.
class StaticFiles {
public:
    explicit StaticFiles(std::string const& directory);
    [[nodiscard]] Response answer(std::vector<std::string> const& segments, Request const& request) const;

private:
    std::string directory_; ///< canonical
};

} // namespace haihe::edge::http
