#pragma once

// What nodes of one platform keep together beside the ledger: short-lived rows at the same server, in a schema of their
// own that no audit, backup or move of the ledger sees. A crash of the server may forget the last of them.

#include "edge/sql/connection.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace haihe::edge::sql {

class SharedTables {
public:
    static constexpr std::size_t kConnectionsMax = 4; ///< each is needed for a moment only

    /// `script` creates what is not there yet, in the schema haihe_shared. Throws DatabaseError.
    SharedTables(std::string address, std::string const& script);

    /// Each statement of `work` stands for itself: no lock, no transaction. Done again on a new connection when the old
    /// one fails: the server may have been replaced meanwhile.
    void run(std::function<void(Connection&)> const& work);
    /// Milliseconds since 1970 by the server's clock, the one that all nodes share.
    std::int64_t now();

private:
    std::unique_ptr<Connection> open();
    std::unique_ptr<Connection> take();
    void give_back(std::unique_ptr<Connection> connection);

    std::string const address_;
    std::mutex mutex_;
    std::condition_variable given_back_;
    std::vector<std::unique_ptr<Connection>> idle_;
    std::size_t taken_ = 0;
};

} // namespace haihe::edge::sql
