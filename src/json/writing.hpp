#pragma once

// Definition of write; included by json/codec.hpp.

#include "kernel/date.hpp"
#include "kernel/decimal.hpp"
#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/money.hpp"
#include "kernel/text.hpp"
#include "json/codec.hpp"
#include "json/described.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

namespace haihe::json::detail {

/// Each appends the canonical text of the object behind the pointer.
using Append = void (*)(std::string& out, void const*);
struct WrittenMember {
    std::string_view name;
    void (*append)(std::string& out, std::string_view name, void const* object);
};

void append_plain(std::string& out, std::string const& text);
void append_plain(std::string& out, bool value);
void append_plain(std::string& out, std::int64_t number);
void append_plain(std::string& out, std::uint64_t number);
void append_plain(std::string& out, kernel::Money money);
void append_plain(std::string& out, kernel::Instant instant);
void append_plain(std::string& out, kernel::Date date);
void append_plain(std::string& out, kernel::Digest const& digest);
void append_plain(std::string& out, kernel::Decimal const& decimal);
void append_plain(std::string& out, kernel::Text const& text);
void append_plain(std::string& out, Raw const& raw);
void append_string(std::string& out, std::string_view text);
/// `,"key":` before a member, without the comma for the first.
void append_key(std::string& out, std::string_view key);
/// The same for a name that needs no escape, as members of structs have.
void append_name(std::string& out, std::string_view name);
void append_members(std::string& out, void const* object, std::span<WrittenMember const> members);
void append_items(std::string& out, std::size_t count, void const* items,
                  void (*append_item)(std::string& out, void const* items, std::size_t index));

template <class T>
void append(std::string& out, T const& object);

template <class T, class Member>
void append_member(std::string& out, std::string_view name, void const* object) {
    auto const& field = static_cast<T const*>(object)->*Member::pointer;
    if constexpr (IsOptional<std::remove_cvref_t<decltype(field)>>::value) {
        if (!field) return;
        append_name(out, name);
        append(out, *field);
    } else {
        append_name(out, name);
        append(out, field);
    }
}

/// In the order of their names: the canonical one.
template <class T>
inline constexpr auto kWrittenMembers = [] {
    std::array<WrittenMember, kMembers<T>> table{};
    std::size_t i = 0;
    boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
        table[i++] = {wire_name(member.name), append_member<T, decltype(member)>};
    });
    std::ranges::sort(table, {}, &WrittenMember::name);
    return table;
}();

template <class T>
void append(std::string& out, T const& object) {
    if constexpr (IsVector<T>::value) {
        append_items(out, object.size(), &object, [](std::string& to, void const* items, std::size_t index) {
            append(to, (*static_cast<T const*>(items))[index]);
        });
    } else if constexpr (IsStringMap<T>::value) {
        out.push_back('{');
        for (auto const& [key, item] : object) {
            append_key(out, key);
            append(out, item);
        }
        out.push_back('}');
    } else if constexpr (std::is_enum_v<T>) {
        auto const& all = kEnumerators<T>;
        auto const position = std::ranges::find(all.values, object) - all.values.begin();
        append_string(out, position == std::ssize(all.values) ? std::string_view{} : all.names[position]);
    } else if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>) {
        append_plain(out, static_cast<std::conditional_t<std::is_signed_v<T>, std::int64_t, std::uint64_t>>(object));
    } else if constexpr (requires { append_plain(out, object); }) {
        append_plain(out, object);
    } else {
        static_assert(boost::describe::has_describe_members<T>::value,
                      "describe the struct with BOOST_DESCRIBE_STRUCT");
        append_members(out, &object, kWrittenMembers<T>);
    }
}

} // namespace haihe::json::detail

namespace haihe::json {

template <class T>
std::string write(T const& object) {
    std::string out;
    detail::append(out, object);
    return out;
}

} // namespace haihe::json
