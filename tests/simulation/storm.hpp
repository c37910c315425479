#pragma once

// One run: the city's people act, its nodes take their turns, and chance decides who is next and what goes wrong. Then
// the weather clears, and everything runs to rest.

#include "simulation/crowd.hpp"
#include "simulation/disks.hpp"
#include "simulation/heads_seen.hpp"
#include "simulation/town.hpp"
#include "simulation/weather.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace haihe::simulation {

/// What somebody was answered with a receipt.
struct Acknowledged {
    std::string authority;
    std::string receipt; ///< JSON
};

class Storm {
public:
    Storm(Town& town, std::uint64_t seed, std::int64_t harms_granted);
    ~Storm();
    Storm(Storm const&) = delete;
    Storm& operator=(Storm const&) = delete;

    /// Until everybody has come to an end, and to rest. Throws std::runtime_error if that never is.
    void run();

    // For those who live in it.
    [[nodiscard]] kernel::Instant now() const { return town.city->clock.now(); }
    /// Asks until the answer is one of `statuses`; waits a little each time, and lets `otherwise` put things right.
    edge::http::Response insist(std::string const& what, std::set<int> const& statuses,
                                std::function<edge::http::Response()> const& ask,
                                std::function<void()> const& otherwise = {});
    void rest(kernel::Duration length) { crowd.rest(now() + length); }
    void rest_a_little() { rest_longer(0); }
    void rest_longer(int attempts) { rest(kernel::seconds(chance.between(2, 40) * (1 + attempts))); }

    Town& town;
    Chance chance;
    Story story;
    Weather weather;
    Crowd crowd;
    std::vector<Acknowledged> acknowledged;
    HeadsSeen heads;

private:
    enum class Turn { keep_time, send, read, deliver };
    struct Line {
        std::string code;
        Turn turn;
        std::int64_t seen = -1; ///< ledger sizes, its own and the hub's, when it last had nothing to do
    };
    struct Trouble {
        bool kills = false; ///< the disk that is dead takes the node along
        std::int64_t mended_at = -1;
        std::int64_t reopened_at = -1;
    };

    void step();
    void turn(Line& line);
    [[nodiscard]] std::vector<Line*> busy_lines();
    [[nodiscard]] std::int64_t sizes(Line const& line);
    void leap();
    void harm();
    void hurt_a_disk();
    void crash(std::string const& code, bool power);
    void look_after_disks();
    void reopen(std::string const& code);
    void mend_everything();
    edge::http::Response carry(std::string const& url, std::string const& method, scenario::City::Make const& make);

    std::vector<Line> lines_;
    std::map<std::string, Trouble> troubles_;
    std::size_t calm_; ///< of so many steps one does harm
    std::int64_t steps_ = 0;
    std::int64_t keys_ = 0;
    bool leapt_ = false;
};

std::string rule_of(edge::http::Response const& answer);

} // namespace haihe::simulation
