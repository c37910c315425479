#pragma once

// The container as bytes: read from front to back, then its files held against the signed manifest.

#include "exchange/archive.hpp"
#include "kernel/refusal.hpp"
#include "proof/testimony.hpp"
#include "trust/signed_document.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace haihe::proof {

/// Where a file that was not kept in memory lies in the container.
struct Place {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};

struct Container {
    std::filesystem::path file;
    exchange::ArchiveManifest manifest;
    trust::Signature signature;
    std::optional<trust::Certificate> signer;
    std::map<std::string, std::string> texts; ///< by path: what stands under ledger/ and trust/
    std::map<std::string, Place> places;      ///< by path: everything

    /// Paths and texts that begin with `prefix`, in the order of the manifest.
    [[nodiscard]] std::vector<std::pair<std::string, std::string const*>> below(std::string const& prefix) const;
};

/// Says `container_is_in_its_one_form`, `manifest_is_readable`, `manifest_is_signed`, `every_file_is_there_unchanged`.
/// Empty when one of them fails: nothing else can be told then.
std::optional<Container> read_container(std::filesystem::path const& file, Testimony& testimony);

} // namespace haihe::proof
