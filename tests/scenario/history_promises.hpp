#pragma once

// What must hold after every event of a history, whatever it is: read from the ledger, the disks and the answers, and
// only from what the model says has happened.

#include "scenario/history.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace haihe::scenario {

class Promises {
public:
    Promises(Hands& hands, Course const& course) : hands_(hands), course_(course) {}

    /// What does not hold now.
    std::vector<std::string> check();
    /// What a stranger finds wrong with the archive, who knows the hub and the authorities.
    std::vector<std::string> check_archive();

private:
    struct Reader {
        std::string name;
        Person const* person; ///< null: the public
        std::string node = City::kTrading;
        std::string own{}; ///< what belongs to it, and is no secret from it
        bool hosts = false, judges = false, supervises = false;
    };
    struct Secret {
        std::string what;
        std::string text;
    };

    void read_entries();
    void follow(std::string const& type, std::string const& what);
    void search_disks();
    void search_answers();
    [[nodiscard]] std::vector<Secret> secrets_from(Reader const& reader) const;
    void once(std::string const& act, std::string const& who);
    void fault(std::string text) { faults_.push_back(std::move(text)); }

    Hands& hands_;
    Course const& course_;
    std::int64_t next_ = 0;      ///< entry to read
    std::set<std::string> done_; ///< acts that are done once
    bool bids_moved_ = false;
    std::size_t turn_ = 0; ///< whose answers are searched
    std::vector<std::string> faults_;
};

} // namespace haihe::scenario
