#pragma once

#include "edge/document/document.hpp"

#include <string>

namespace haihe::edge::document {

/// The document as PDF. The same document gives the same bytes as long as libraries and fonts are the same. May be
/// called from several threads. Throws std::runtime_error when a font is missing or Cairo fails.
std::string pdf_of(Document const& document);

} // namespace haihe::edge::document
