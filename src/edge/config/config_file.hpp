#pragma once

#include "kernel/refusal.hpp"
#include "json/value.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace haihe::edge::config {

/// A TOML file as values that know their lines. Every refusal names file, line and key, and carries the facts `file`
/// and `line`; its path is the key as a JSON Pointer.
class ConfigFile {
public:
    /// Refusals: `config_file_is_readable`, `config_file_is_small` (1 MiB), `config_file_is_well_formed`.
    static kernel::Result<ConfigFile> read(std::filesystem::path const& path);

    /// The whole file as a described struct; its optionals may be missing.
    /// Refusals: `config_key_is_known`, `config_key_is_present`, `config_value_has_its_type`.
    template <class T>
    [[nodiscard]] kernel::Result<T> as() const {
        auto read = json::from_value<T>(values_, json::Unknown::refuse);
        if (!read) return std::unexpected(renamed(std::move(read.error())));
        return read;
    }

    enum class Expected {
        file,      ///< must be there and readable
        directory, ///< must be there
        place,     ///< may come into being later
    };
    /// `value`, which stands at `key`, resolved against the directory of this file. Refusal `config_file_is_readable`.
    [[nodiscard]] kernel::Result<std::string> resolve(std::string const& key, std::string const& value,
                                                      Expected expected) const;
    [[nodiscard]] kernel::Refusal refusal(std::string rule, std::string const& key, kernel::Text const& text) const;

private:
    [[nodiscard]] kernel::Refusal renamed(kernel::Refusal const& refusal) const;
    [[nodiscard]] int line_of(std::string key) const;

    std::filesystem::path path_;
    json::Value values_;
    std::map<std::string, int> lines_; ///< by JSON Pointer
};

} // namespace haihe::edge::config
