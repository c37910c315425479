#pragma once

// Whatever nodes keep, wherever they keep it: files, and the rows of a database that a server has. The server's own
// files are not looked into: it packs long texts there.

#include "edge/sql/connection.hpp"
#include "scenario/city.hpp"

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>

namespace haihe::scenario {

/// Called with the name and the bytes of each place.
using Look = std::function<void(std::string const& place, std::string const& bytes)>;

inline void look_at_rows(std::string const& address, Look const& look) {
    edge::sql::Connection database(address, edge::sql::Mode::read_only);
    database.begin();
    auto tables = database.schema();
    for (auto const* table : {"sessions", "challenges", "nonces"})
        tables["haihe_shared." + std::string(table)] = "table";
    for (auto const& [table, text] : tables) {
        if (!text.starts_with("table")) continue;
        std::string bytes;
        auto rows = database.query("SELECT * FROM " + table);
        while (rows.next())
            for (int column = 0; column < rows.columns(); ++column)
                if (auto const kind = rows.kind(column); kind == edge::sql::Kind::text || kind == edge::sql::Kind::blob)
                    bytes.append(rows.view(column)).push_back('\n');
        look("table " + table, bytes);
    }
    database.rollback();
}

/// Of one node.
inline void look_at_disk(City& city, std::string const& code, Look const& look) {
    for (auto const& one : std::filesystem::recursive_directory_iterator(city.directory() / code)) {
        if (!one.is_regular_file()) continue;
        std::ifstream file(one.path(), std::ios::binary);
        look(one.path().string(), std::string(std::istreambuf_iterator<char>(file), {}));
    }
    if (edge::sql::names_a_server(city.database(code))) look_at_rows(city.database(code), look);
}

inline void look_at_all_disks(City& city, Look const& look) {
    for (auto const* code : {City::kHub, City::kTrading, City::kOther, City::kSupervision})
        look_at_disk(city, code, look);
}

} // namespace haihe::scenario
