#pragma once

#include "exchange/schema.hpp"
#include "kernel/refusal.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>

namespace haihe::exchange {

/// Reads schemas from a directory; `$ref`s between its files are followed, each place is compiled once.
class SchemaFiles {
public:
    explicit SchemaFiles(std::filesystem::path directory) : directory_(std::move(directory)) {}
    /// `file` relative to the directory. Refusals `schema_is_readable`, `schema_keyword_is_listed`; their path is the
    /// JSON Pointer of what is wrong, their fact `file` names the file.
    kernel::Result<std::shared_ptr<Schema const>> compile(std::string const& file);

private:
    struct Location {
        std::string file;
        std::string pointer;
        friend auto operator<=>(Location const&, Location const&) = default;
    };
    using Compiled = kernel::Result<std::shared_ptr<Schema const>>;

    Compiled compile_at(Location const& location);
    Compiled compile_new(json::Value const& value, Location const& location);
    Compiled follow(json::Value const& reference, Location const& location);
    kernel::Result<void> apply(Schema& schema, std::string_view keyword, json::Value const& value,
                               Location const& location);
    kernel::Result<json::Value const*> document(std::string const& file);

    std::filesystem::path directory_;
    std::map<std::string, json::Value> documents_;
    std::map<Location, std::shared_ptr<Schema const>> compiled_;
    std::set<Location> open_; ///< being compiled: a reference back to one goes round for ever
};

} // namespace haihe::exchange
