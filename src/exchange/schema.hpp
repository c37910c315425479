#pragma once

// JSON Schema 2020-12, the keywords of spec/exchange §6 and no others: type, properties, required,
// additionalProperties (true), items, enum, const, pattern, minLength, maxLength, minimum, maximum, minItems, maxItems,
// $ref, $defs; and title, description, $schema, $id, which say nothing. A schema with another keyword is refused, for a
// keyword that is skipped is a check that is not made.

#include "exchange/message.hpp"
#include "exchange/pattern.hpp"

#include "json/value.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::exchange {

/// Where in a document one is; written out only when there is something to say of it.
struct Place {
    Place const* within = nullptr;
    std::string_view member;
    std::size_t item = 0;

    [[nodiscard]] std::string pointer() const;
};

/// A compiled schema. Immutable, thread-safe.
class Schema {
public:
    /// Adds a fault `payload_fits_its_schema` for whatever in `value` does not fit, up to kFaultsMax in `faults`.
    void check(json::Value const& value, Place const& place, std::vector<Fault>& faults) const;
    static constexpr std::size_t kFaultsMax = 20;

private:
    friend class SchemaFiles;
    enum class Kind { any, object, array, string, integer, boolean };
    struct Member {
        std::string name;
        bool required = false;
        std::shared_ptr<Schema const> schema; ///< null: anything
    };
    [[nodiscard]] bool has_its_kind(json::Value const& value) const;
    void check_object(json::Value const& value, Place const& place, std::vector<Fault>& faults) const;
    void check_array(json::Value const& value, Place const& place, std::vector<Fault>& faults) const;
    void check_string(json::Value const& value, Place const& place, std::vector<Fault>& faults) const;
    void check_integer(json::Value const& value, Place const& place, std::vector<Fault>& faults) const;

    Kind kind_ = Kind::any;
    std::vector<Member> members_;
    std::shared_ptr<Schema const> items_;
    std::vector<json::Value> choices_; ///< enum, const; empty: anything
    std::optional<Pattern> pattern_;
    std::string expression_; ///< the pattern's text
    std::int64_t length_min_ = 0, length_max_ = INT64_MAX;
    std::int64_t minimum_ = INT64_MIN, maximum_ = INT64_MAX;
    std::int64_t items_min_ = 0, items_max_ = INT64_MAX;
};

} // namespace haihe::exchange
