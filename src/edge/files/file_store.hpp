#pragma once

#include "kernel/digest.hpp"

#include <filesystem>
#include <optional>

namespace haihe::edge::files {

/// Files by their digest. A file is there whole and durable, or not at all. Thread-safe.
class FileStore {
public:
    FileStore() = default;
    virtual ~FileStore() = default;
    FileStore(FileStore const&) = delete;
    FileStore& operator=(FileStore const&) = delete;

    /// Takes over a complete, already synced temporary file (same file system as `incoming`); keeps the first of two
    /// equal ones. Throws std::runtime_error; the temporary file is as before then, or was the last to go.
    virtual void keep(std::filesystem::path const& temporary, kernel::Digest const& digest) = 0;
    /// Does ahead whatever would take `keep` long, if anything would; the file stays, and `keep` still has to be called
    /// for it, and does itself what could not be done now.
    virtual void prepare(std::filesystem::path const& complete, kernel::Digest const& digest) noexcept = 0;
    /// Where its bytes are now, to be opened at once: what is only a copy does not lie there for ever. Empty: there is
    /// none. Throws std::runtime_error when that cannot be told, or what was found is not what was kept.
    virtual std::optional<std::filesystem::path> find(kernel::Digest const& digest) = 0;
    /// Whether there is one. Throws std::runtime_error when that cannot be told.
    virtual bool holds(kernel::Digest const& digest) = 0;
    /// Gone, if it can be; for what nobody knows of.
    virtual void drop(kernel::Digest const& digest) noexcept = 0;
    /// Where uploads are collected before they are kept.
    [[nodiscard]] virtual std::filesystem::path incoming() const = 0;
};

} // namespace haihe::edge::files
