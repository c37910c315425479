#pragma once

// The living city: four platforms on this machine and a cast of invented people who do their work through the same
// public HTTP that anybody would use, on a virtual clock.

#include <cstdint>
#include <string>

namespace haihe::demo {

struct DemoOptions {
    bool once = false;              ///< run the story through, check what it said, end
    bool hurt = false;              ///< somebody hurts the platforms from outside: how long an answer took says nothing
    std::uint64_t seed = 1;         ///< of the tenders that come after the story
    double speed = 1.0;             ///< 1 = a virtual day a minute while the city lives on
    std::string directory;          ///< keys, configurations, databases, logs; emptied at the start. Empty = var/demo
    std::string home;               ///< the source tree: config/, data/, spec/, web/dist. Empty = the current directory
    std::string program;            ///< path of the haihe binary to start the platforms with
    std::string language;           ///< zh | en; empty = by LC_ALL, LANG
    std::uint16_t port_base = 8080; ///< hub; construction, water, supervision and the first page follow
    std::uint16_t listen_base = 0;  ///< where the platforms listen, should a proxy have the ports above; 0 = there
};

/// 0 when all went well; 1 when something failed, which it has then named. Blocks until done or interrupted.
int run(DemoOptions const& options);

} // namespace haihe::demo
