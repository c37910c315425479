#pragma once

// What a failing disk does to a bid: the platform's fault, and nobody else's.

#include "kernel/digest.hpp"

#include <filesystem>

namespace haihe::demo {

/// Turns one byte over in the middle of the ciphertext that a trading platform keeps below `files` under this root.
/// Nobody notices before the bid is to be read. Throws std::runtime_error when it is not there.
void damage_ciphertext(std::filesystem::path const& files, kernel::Digest const& root);

} // namespace haihe::demo
