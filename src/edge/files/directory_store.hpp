#pragma once

#include "edge/files/file_store.hpp"

namespace haihe::edge::files {

/// Files in a directory of this machine.
class DirectoryStore final : public FileStore {
public:
    explicit DirectoryStore(std::filesystem::path directory);

    void keep(std::filesystem::path const& temporary, kernel::Digest const& digest) override;
    void prepare(std::filesystem::path const& complete, kernel::Digest const& digest) noexcept override;
    std::optional<std::filesystem::path> find(kernel::Digest const& digest) override;
    bool holds(kernel::Digest const& digest) override;
    void drop(kernel::Digest const& digest) noexcept override;
    [[nodiscard]] std::filesystem::path incoming() const override;

private:
    [[nodiscard]] std::filesystem::path place(kernel::Digest const& digest) const;
    std::filesystem::path directory_;
};

} // namespace haihe::edge::files
