#pragma once

#include "kernel/digest.hpp"

#include <filesystem>
#include <optional>

namespace haihe::edge::files {

/// Files by their SM3 digest in a directory. A file is there whole and durable, or not at all.
class FileStore {
public:
    explicit FileStore(std::filesystem::path directory);

    /// Takes over a complete, already synced temporary file (same file system); keeps the first of two equal ones.
    /// Throws std::runtime_error.
    void keep(std::filesystem::path const& temporary, kernel::Digest const& digest);
    [[nodiscard]] std::optional<std::filesystem::path> find(kernel::Digest const& digest) const;
    /// Where uploads are collected before they are kept.
    [[nodiscard]] std::filesystem::path incoming() const;

private:
    [[nodiscard]] std::filesystem::path place(kernel::Digest const& digest) const;
    std::filesystem::path directory_;
};

} // namespace haihe::edge::files
