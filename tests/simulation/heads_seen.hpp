#pragma once

// Every signed head that anybody was shown: of one log and one size there is one root.

#include "scenario/city.hpp"
#include "trust/tree_head.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace haihe::simulation {

class HeadsSeen {
public:
    /// Heads in what passes between nodes.
    void look_at(edge::http::Request const& request, edge::http::Response const& answer);
    void see(std::string_view log, trust::TreeHead const& head);
    /// Two roots for one size, and roots that are not those of the logs as they now stand.
    [[nodiscard]] std::vector<std::string> faults(scenario::City& city) const;

private:
    using Log = std::pair<std::string, std::string>; ///< entries or outbox, of whom
    std::map<Log, std::map<std::int64_t, kernel::Digest>> roots_;
    std::vector<std::string> conflicts_;
};

} // namespace haihe::simulation
