#pragma once

// Who plays in the city. All invented, and recognisable as such: nobody real is meant.

#include "demo/authority.hpp"
#include "edge/config/city_file.hpp"
#include "kernel/text.hpp"

#include <string>
#include <vector>

namespace haihe::demo {

struct PlatformCard {
    std::string word; ///< hub | construction | water | supervision; names files and processes
    std::string code; ///< appendix B
    std::string role; ///< hub | trading | supervision
    kernel::Text name;
    Algorithm algorithm;
};

struct EntityCard {
    std::string word;
    std::string code; ///< unified social credit code
    kernel::Text name;
    std::vector<std::string> roles;
    std::string region;
    std::string address;
    std::string contact; ///< a desk, not a person
};

struct PersonCard {
    std::string word;   ///< entity's word, a slash, the part: water/signer
    std::string entity; ///< word
    std::string name;
    std::vector<std::string> duties;
    Algorithm algorithm;
};

/// The departments are the city's own (config/tianjin.toml); everybody else is in the table.
class Cast {
public:
    /// Throws std::out_of_range when the city has no department for an industry of the table's tenders.
    explicit Cast(edge::config::City const& city);

    [[nodiscard]] std::vector<PlatformCard> const& platforms() const { return platforms_; }
    [[nodiscard]] std::vector<EntityCard> const& entities() const { return entities_; }
    [[nodiscard]] std::vector<PersonCard> const& people() const { return people_; }
    // By word; throw std::out_of_range for a word that nobody has.
    [[nodiscard]] PlatformCard const& platform(std::string const& word) const;
    [[nodiscard]] EntityCard const& entity(std::string const& word) const;

private:
    std::vector<PlatformCard> platforms_;
    std::vector<EntityCard> entities_;
    std::vector<PersonCard> people_;
};

} // namespace haihe::demo
