#pragma once

// Who plays in the city. All invented, and recognisable as such: nobody real is meant.

#include "demo/cast/authority.hpp"
#include "edge/config/city_file.hpp"
#include "kernel/text.hpp"

#include <map>
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
    std::vector<std::string> duties; ///< none: a certificate to encrypt to
    Algorithm algorithm;
};

/// Of the city's pool.
struct ExpertCard {
    std::string number;
    std::string person; ///< word
    std::string specialty;
};

/// The departments are the city's own (config/tianjin.toml); everybody else is in the table.
class Cast {
public:
    /// Throws std::out_of_range when the city has no department for an industry of the table's tenders.
    explicit Cast(edge::config::City const& city);

    [[nodiscard]] std::vector<PlatformCard> const& platforms() const { return platforms_; }
    [[nodiscard]] std::vector<EntityCard> const& entities() const { return entities_; }
    [[nodiscard]] std::vector<PersonCard> const& people() const { return people_; }
    [[nodiscard]] std::vector<ExpertCard> const& experts() const { return experts_; }
    [[nodiscard]] std::vector<std::string> const& bidders() const { return bidders_; } ///< words
    // By word; throw std::out_of_range for a word that nobody has.
    [[nodiscard]] PlatformCard const& platform(std::string const& word) const;
    [[nodiscard]] EntityCard const& entity(std::string const& word) const;
    /// The supervisor, by word, of the department that answers for an industry.
    [[nodiscard]] std::string const& supervisor_of(std::string const& industry) const;

private:
    std::vector<PlatformCard> platforms_;
    std::vector<EntityCard> entities_;
    std::vector<PersonCard> people_;
    std::vector<ExpertCard> experts_;
    std::vector<std::string> bidders_;
    std::map<std::string, std::string> supervisors_; ///< words, by industry
};

} // namespace haihe::demo
