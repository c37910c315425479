#include "source_directory.hpp"

namespace haihe {

std::filesystem::path source_directory() { return HAIHE_SOURCE_DIR; }

} // namespace haihe
