#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::edge::s3 {

/// The little of XML that answers of S3 are made of: elements without attributes that matter, by their names.

/// What stands in the first element of that name, as it stands there.
std::optional<std::string_view> element(std::string_view xml, std::string_view name);
std::vector<std::string_view> elements(std::string_view xml, std::string_view name);
/// With the five entities resolved.
std::string text_of(std::string_view content);

} // namespace haihe::edge::s3
