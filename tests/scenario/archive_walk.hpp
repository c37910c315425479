#pragma once

// A tender brought to its end and archived, and what a dishonest platform could do to the container.

#include "exchange/archive.hpp"
#include "ledger/disclosed_entry.hpp"
#include "proof/statement.hpp"
#include "scenario/bidding_walk.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace haihe::scenario {

/// Files of a container in their order.
using Files = std::vector<std::pair<std::string, std::string>>;

Files unpacked(std::filesystem::path const& container);
/// As it stands: manifest and signature are files like the others.
void pack(std::filesystem::path const& container, Files const& files);
std::string& file_in(Files& files, std::string const& path);

/// Three bids stand: one was replaced, a fourth withdrawn, a late one refused; two bidders and two custodians open
/// them; the second lot fails.
void run_to_the_reading(BiddingWalk& walk);
/// A bidder confirms, the host signs.
void sign_the_record(BiddingWalk& walk);
inline void run_to_the_record(BiddingWalk& walk) {
    run_to_the_reading(walk);
    sign_the_record(walk);
}
/// POST …/archive by the host's signer.
edge::http::Response seal_archive(BiddingWalk& walk);
std::filesystem::path container_of(BiddingWalk& walk, int number = 1);

/// A part of an entry, disclosed, under a salt of its own.
ledger::Part committed(std::string value);

/// A platform that uses its own keys for lies.
class Forger {
public:
    Forger(City& city, Files honest);

    /// Manifest and signature anew for what `files` now says. Call last.
    void sign(Person const* somebody_else = nullptr);
    /// Changes the body of the entries of this type (the first `most` of them), and builds a log of its own in which
    /// they all stand, under a head that it signs and no witness has seen.
    void rewrite(std::string const& event_type, std::function<std::string(std::string)> const& change, int most = 1000);
    /// Leaves the entries of this type out of such a log.
    void leave_out(std::string const& event_type);

    /// Such a log of what `files` holds.
    void rebuild_log();

    Files files;

private:
    City* city_;
};

/// Those of this name.
std::vector<proof::Statement> named(std::vector<proof::Statement> const& all, std::string const& name);
/// Names of what failed, once each, in order.
std::vector<std::string> failed(std::vector<proof::Statement> const& all);
std::vector<std::string> unchecked(std::vector<proof::Statement> const& all);

} // namespace haihe::scenario
