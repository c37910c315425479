#pragma once

// What GET /city of the first page tells. The city's part of it is what the platforms tell everybody.

#include "kernel/instant.hpp"
#include "kernel/text.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::demo {

struct ShownPlatform {
    std::string word;
    std::string role;
    kernel::Text name;
    std::string url;
};
BOOST_DESCRIBE_STRUCT(ShownPlatform, (), (word, role, name, url))

struct ShownDoor {
    std::string id;
    std::string role;
    std::string person;  ///< name
    kernel::Text entity; ///< name
    std::vector<std::string> duties;
    kernel::Text platform; ///< name
    std::string key;       ///< target of the key here; the certificate's is beside it
    std::string certificate;
};
BOOST_DESCRIBE_STRUCT(ShownDoor, (), (id, role, person, entity, duties, platform, key, certificate))

struct ShownOpening {
    kernel::Instant at;
    std::string title;
    std::string tenderee;
    std::string hall; ///< address; the tender's page where its documents take no electronic bids
};
BOOST_DESCRIBE_STRUCT(ShownOpening, (), (at, title, tenderee, hall))

/// A tender that is over: its archive on this machine, and what proves it.
struct ShownArchive {
    std::string tender;
    std::string name;
    std::string page;
    std::string command;
};
BOOST_DESCRIBE_STRUCT(ShownArchive, (), (tender, name, page, command))

struct CityNow {
    kernel::Instant now;
    bool story = false;         ///< it is still being told, at a pace of its own
    std::int64_t percent = 100; ///< of a virtual day a minute
    std::vector<ShownPlatform> platforms;
    std::vector<ShownDoor> doors;
    std::vector<ShownOpening> openings;
    std::optional<ShownArchive> archive;
    std::string directory;
};
BOOST_DESCRIBE_STRUCT(CityNow, (), (now, story, percent, platforms, doors, openings, archive, directory))

} // namespace haihe::demo
