#pragma once

#include "demo/acts/undertaking.hpp"
#include "demo/stage.hpp"

#include <filesystem>

namespace haihe::demo {

/// Tenderee and winner sign the contract that the award implies; all deposits go back with interest.
void play_contract(Stage& stage, Undertaking const& tender, Person& winner);

/// The tender is at its end: its archive is sealed, and downloaded into `directory`.
void play_archive(Stage& stage, Undertaking const& tender, std::filesystem::path const& directory);

} // namespace haihe::demo
