#pragma once

#include "edge/sql/postgres_server.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <ostream>
#include <string>
#include <unistd.h>

namespace haihe::edge::sql {

enum class Store { sqlite, postgres };

inline std::string name_of(Store store) { return store == Store::sqlite ? "sqlite" : "postgres"; }
inline void PrintTo(Store store, std::ostream* out) { *out << name_of(store); }

/// The two databases, as the parameter of a suite.
inline auto both_stores() { return testing::Values(Store::sqlite, Store::postgres); }
inline std::string store_name(testing::TestParamInfo<Store> const& info) { return name_of(info.param); }

/// An empty database, and nothing of it afterwards.
class FreshDatabase {
public:
    explicit FreshDatabase(Store store) : store_(store), directory_(make_directory()) {
        address_ =
            store == Store::sqlite ? (directory_ / "database.db").string() : PostgresServer::shared().make_database();
    }
    /// With all that is in the other, which nobody has open.
    explicit FreshDatabase(FreshDatabase const* other) : store_(other->store_), directory_(make_directory()) {
        if (store_ == Store::sqlite) {
            address_ = (directory_ / "database.db").string();
            std::filesystem::copy_file(other->address_, address_);
        } else {
            address_ = PostgresServer::shared().copy_database(other->address_);
        }
    }
    ~FreshDatabase() {
        if (store_ == Store::postgres) PostgresServer::shared().drop_database(address_);
        std::filesystem::remove_all(directory_);
    }
    FreshDatabase(FreshDatabase const&) = delete;
    FreshDatabase& operator=(FreshDatabase const&) = delete;

    [[nodiscard]] std::string const& address() const { return address_; }
    [[nodiscard]] std::filesystem::path const& directory() const { return directory_; }

private:
    static std::filesystem::path make_directory() {
        std::string pattern = (std::filesystem::temp_directory_path() / "haihe-database-XXXXXX").string();
        return ::mkdtemp(pattern.data());
    }

    Store const store_;
    std::filesystem::path directory_;
    std::string address_;
};

} // namespace haihe::edge::sql
