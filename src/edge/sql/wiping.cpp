#include "edge/sql/wiping.hpp"

namespace haihe::edge::sql {

void delete_without_wiping(Connection& connection, std::string const& address) {
    if (!names_a_server(address)) connection.execute("PRAGMA secure_delete=OFF");
}

} // namespace haihe::edge::sql
