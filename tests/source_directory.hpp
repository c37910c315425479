#pragma once

#include <filesystem>

namespace haihe {

/// Of the checkout that the tests were built from. A function, not a macro, so that only one object knows the place:
/// all others are the same in every checkout, and the compiler's cache serves them.
std::filesystem::path source_directory();

} // namespace haihe
