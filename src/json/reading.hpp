#pragma once

// Definitions of from_value, read and read_canonical; included by json/codec.hpp.

#include "kernel/date.hpp"
#include "kernel/decimal.hpp"
#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/money.hpp"
#include "kernel/text.hpp"
#include "json/codec.hpp"
#include "json/described.hpp"

#include <cstdint>
#include <span>
#include <utility>

namespace haihe::json::detail {

/// Where in the document reading stands: a way up to the root, written out only for a refusal.
struct Place {
    Place const* above = nullptr;
    std::string_view name{};
    std::size_t index = 0; ///< of an item, where there is no name
    [[nodiscard]] std::string pointer() const;
};

struct Reading {
    Unknown unknown;
    std::optional<kernel::Refusal> refusal{}; ///< the first; nothing is read after it
};

/// Each reads into the object behind the pointer; false, and a refusal, when it cannot.
using Read = bool (*)(Value const&, Reading&, Place const&, void*);
struct ReadMember {
    std::string_view name;
    bool required;
    Read read;
};

bool read_plain(Value const& value, Reading& reading, Place const& place, std::string& out);
bool read_plain(Value const& value, Reading& reading, Place const& place, bool& out);
bool read_plain(Value const& value, Reading& reading, Place const& place, std::int64_t& out);
bool read_plain(Value const& value, Reading& reading, Place const& place, kernel::Money& out);
bool read_plain(Value const& value, Reading& reading, Place const& place, kernel::Instant& out);
bool read_plain(Value const& value, Reading& reading, Place const& place, kernel::Date& out);
bool read_plain(Value const& value, Reading& reading, Place const& place, kernel::Digest& out);
bool read_plain(Value const& value, Reading& reading, Place const& place, kernel::Decimal& out);
bool read_plain(Value const& value, Reading& reading, Place const& place, kernel::Text& out);
bool read_plain(Value const& value, Reading& reading, Place const& place, Raw& out);
bool read_members(Value const& value, Reading& reading, Place const& place, void* object,
                  std::span<ReadMember const> members);
bool read_items(Value const& value, Reading& reading, Place const& place, void* items,
                void (*make)(void* items, std::size_t count),
                bool (*read_item)(Value const&, Reading&, Place const&, void* items, std::size_t index));
bool read_entries(Value const& value, Reading& reading, Place const& place, void* entries,
                  bool (*read_entry)(Value const&, Reading&, Place const&, void* entries, std::string key));
/// The position of the value among the names.
std::optional<std::size_t> read_name(Value const& value, Reading& reading, Place const& place,
                                     std::span<std::string_view const> names);
bool refuse_range(Reading& reading, Place const& place);

template <class T>
bool read_into(Value const& value, Reading& reading, Place const& place, T& out);

template <class T>
bool read_object(Value const& value, Reading& reading, Place const& place, void* object) {
    return read_into(value, reading, place, *static_cast<T*>(object));
}

template <class T, class Member>
bool read_member(Value const& value, Reading& reading, Place const& place, void* object) {
    return read_into(value, reading, place, static_cast<T*>(object)->*Member::pointer);
}

template <class T>
inline constexpr auto kReadMembers = [] {
    std::array<ReadMember, kMembers<T>> table{};
    std::size_t i = 0;
    boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
        using Type = std::remove_cvref_t<decltype(std::declval<T&>().*member.pointer)>;
        table[i++] = {wire_name(member.name), !IsOptional<Type>::value, read_member<T, decltype(member)>};
    });
    return table;
}();

template <class T>
bool read_into(Value const& value, Reading& reading, Place const& place, T& out) {
    if constexpr (IsOptional<T>::value) {
        return read_into(value, reading, place, out.emplace());
    } else if constexpr (IsVector<T>::value) {
        return read_items(
            value, reading, place, &out, [](void* items, std::size_t count) { *static_cast<T*>(items) = T(count); },
            [](Value const& item, Reading& of, Place const& at, void* items, std::size_t index) {
                return read_into(item, of, at, (*static_cast<T*>(items))[index]);
            });
    } else if constexpr (IsStringMap<T>::value) {
        return read_entries(value, reading, place, &out,
                            [](Value const& item, Reading& of, Place const& at, void* entries, std::string key) {
                                return read_into(item, of, at, (*static_cast<T*>(entries))[std::move(key)]);
                            });
    } else if constexpr (std::is_enum_v<T>) {
        auto const found = read_name(value, reading, place, kEnumerators<T>.names);
        if (found) out = kEnumerators<T>.values[*found];
        return found.has_value();
    } else if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool> && !std::is_same_v<T, std::int64_t>) {
        std::int64_t read = 0;
        if (!read_plain(value, reading, place, read)) return false;
        if (!std::in_range<T>(read)) return refuse_range(reading, place);
        out = static_cast<T>(read);
        return true;
    } else if constexpr (requires { read_plain(value, reading, place, out); }) {
        return read_plain(value, reading, place, out);
    } else {
        static_assert(boost::describe::has_describe_members<T>::value,
                      "describe the struct with BOOST_DESCRIBE_STRUCT");
        return read_members(value, reading, place, &out, kReadMembers<T>);
    }
}

/// Each gives the refusal, if there is one.
std::optional<kernel::Refusal> read_value(Value const& value, Unknown unknown, void* object, Read read);
std::optional<kernel::Refusal> read_text(std::string_view text, Unknown unknown, void* object, Read read);
std::optional<kernel::Refusal> read_canonical_text(std::string_view text, void* object, Read read);

} // namespace haihe::json::detail

namespace haihe::json {

template <class T>
kernel::Result<T> from_value(Value const& value, Unknown unknown) {
    kernel::Result<T> result;
    if (auto refusal = detail::read_value(value, unknown, &*result, detail::read_object<T>))
        result = std::unexpected(std::move(*refusal));
    return result;
}

template <class T>
kernel::Result<T> read(std::string_view text, Unknown unknown) {
    kernel::Result<T> result;
    if (auto refusal = detail::read_text(text, unknown, &*result, detail::read_object<T>))
        result = std::unexpected(std::move(*refusal));
    return result;
}

template <class T>
kernel::Result<T> read_canonical(std::string_view text) {
    kernel::Result<T> result;
    if (auto refusal = detail::read_canonical_text(text, &*result, detail::read_object<T>))
        result = std::unexpected(std::move(*refusal));
    return result;
}

} // namespace haihe::json
