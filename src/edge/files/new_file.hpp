#pragma once

#include "edge/files/file_store.hpp"

#include <filesystem>
#include <string_view>

namespace haihe::edge::files {

/// A file on its way into a store: written piece by piece, there once it is kept, gone if it never is.
class NewFile {
public:
    explicit NewFile(FileStore& store);
    ~NewFile();
    NewFile(NewFile const&) = delete;
    NewFile& operator=(NewFile const&) = delete;

    /// Throws std::system_error, as keep does.
    void write(std::string_view bytes);
    /// Durable, and under this digest from now on. Once.
    void keep(kernel::Digest const& digest);

private:
    FileStore& store_;
    std::filesystem::path path_;
    int descriptor_;
};

} // namespace haihe::edge::files
