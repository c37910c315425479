#pragma once

// The message catalogue of spec/exchange §6, and the schemas of its payloads.

#include "exchange/message.hpp"
#include "kernel/refusal.hpp"

#include "json/codec.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::exchange {

enum class Sight {
    all,        ///< every connected platform (registration, trust list)
    department, ///< supervision platforms and the hub
    addressee,  ///< the platforms named in `to`, and the hub
};

inline constexpr std::string_view kFromAny = "any";

/// One line of the catalogue.
struct MessageType {
    std::string_view name;    ///< announcement.published
    std::string_view from;    ///< role of the origin: hub | trading | supervision, or kFromAny
    std::int64_t version = 1; ///< newest that is understood
    Sight sight = Sight::department;
    bool published = false; ///< everybody may read it from the moment it is issued
};

/// Null when the catalogue does not name it.
MessageType const* find_type(std::string_view name);
std::vector<MessageType> const& all_types();

/// Has the message remember its payload as a struct, as Catalogue::read would: of one that was found right before.
void read_accepted(Message& message);

/// The payload schemas, compiled. Immutable, thread-safe.
class Catalogue {
public:
    /// Reads `<type>.json` for every type from spec/exchange/schemas. Refusals `schema_is_readable`,
    /// `schema_keyword_is_listed`, naming the file.
    static kernel::Result<Catalogue> load(std::filesystem::path const& directory);
    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

    /// What is wrong with a message of `origin_role`: unknown type or version, wrong origin, payload against its
    /// schema. Empty = right. `payload` is the parsed message.payload. Paths are JSON Pointers into the message.
    [[nodiscard]] std::vector<Fault> check(Message const& message, boost::json::value const& payload,
                                           std::string_view origin_role) const;
    /// The same; a message that is right remembers its payload as a struct (payload_of).
    [[nodiscard]] std::vector<Fault> read(Message& message, boost::json::value const& payload,
                                          std::string_view origin_role) const;

private:
    struct Implementation;
    explicit Catalogue(std::unique_ptr<Implementation const> implementation);
    std::unique_ptr<Implementation const> implementation_;
};

} // namespace haihe::exchange
