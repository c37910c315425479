#pragma once

// What a platform's database holds now, kept aside, to take its place later: a backup that is put back.

#include "edge/sql/fresh_database.hpp"
#include "scenario/city.hpp"

#include <filesystem>
#include <string>

namespace haihe::scenario {

class Aside {
public:
    explicit Aside(City& city, std::string const& code = City::kTrading) : address_(city.database(code)) {
        city.close(code);
        copy_ = edge::sql::names_a_server(address_) ? edge::sql::PostgresServer::shared().copy_database(address_)
                                                    : copied(address_, address_ + ".aside" + std::to_string(++taken_));
        city.reopen(code);
    }
    void put_back() {
        auto& server = edge::sql::PostgresServer::shared;
        if (edge::sql::names_a_server(address_))
            server().put_in_place_of(address_, server().copy_database(copy_)); // it may be put back again
        else
            copied(copy_, address_);
    }

private:
    static std::string copied(std::string const& from, std::string const& to) {
        std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
        for (auto const* rest : {"-wal", "-shm"}) std::filesystem::remove(to + rest);
        return to;
    }
    static inline int taken_ = 0; ///< each keeps its own
    std::string address_, copy_;
};

} // namespace haihe::scenario
