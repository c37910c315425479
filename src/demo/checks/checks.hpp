#pragma once

#include "demo/cast/credentials.hpp"
#include "demo/stage.hpp"

#include <string>
#include <vector>

namespace haihe::demo {

/// Holds against the platforms what the cast said: notices, proofs, supervision, openings, orders, receipts,
/// cosignatures.
/// The databases are not looked at here: see audit_ledgers.
std::vector<Finding> check_the_city(Stage& stage, Credentials const& credentials);

/// A ledger file and the platform that it belongs to.
struct LedgerFile {
    std::string platform; ///< word
    std::string path;
};

/// `haihe audit` of each, by the program itself; what it prints goes to `log`.
std::vector<Finding> audit_ledgers(std::string const& program, std::vector<LedgerFile> const& ledgers,
                                   std::string const& log);

/// Prints all as a table; true when all hold.
bool report(std::vector<Finding> const& findings, Terminal& terminal);

} // namespace haihe::demo
