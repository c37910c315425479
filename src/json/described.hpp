#pragma once

// Definitions of from_value and write; included by json/codec.hpp.

#include "kernel/date.hpp"
#include "kernel/decimal.hpp"
#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/money.hpp"
#include "kernel/text.hpp"
#include "json/codec.hpp"

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <boost/mp11.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace haihe::json {

namespace detail {

inline constexpr std::int64_t kIntegerMax = (std::int64_t{1} << 53) - 1;

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsStringMap : std::false_type {};
template <class T>
struct IsStringMap<std::map<std::string, T>> : std::true_type {};

template <class T>
concept HasTextForm = std::is_same_v<T, kernel::Instant> || std::is_same_v<T, kernel::Date> ||
    std::is_same_v<T, kernel::Digest> || std::is_same_v<T, kernel::Decimal>;

std::unexpected<kernel::Refusal> wrong_type(std::string const& path, char const* zh, char const* en);
std::unexpected<kernel::Refusal> missing(std::string const& path);
std::unexpected<kernel::Refusal> unknown_member(std::string const& path);
/// A member's name on the wire: without the underscore that keeps it from being a keyword.
constexpr std::string_view wire_name(char const* name) {
    std::string_view const view(name);
    return view.ends_with('_') ? view.substr(0, view.size() - 1) : view;
}
kernel::Result<std::int64_t> integer(Value const& value, std::string const& path);

template <class T>
using MembersOf = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

template <class T>
constexpr std::size_t member_count() {
    return boost::mp11::mp_size<MembersOf<T>>::value;
}

template <class T>
kernel::Result<T> read_struct(Value const& value, Unknown unknown, std::string const& path) {
    if (!value.is_object()) return wrong_type(path, "对象", "an object");
    auto const& object = value.get_object();
    T result{};
    std::optional<kernel::Refusal> refusal;
    std::size_t used = 0;
    boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
        if (refusal) return;
        using Member = std::remove_cvref_t<decltype(result.*member.pointer)>;
        auto const name = wire_name(member.name);
        auto const* found = object.if_contains(name);
        auto const member_path = path + "/" + std::string(name);
        if (!found) {
            if constexpr (!IsOptional<Member>::value) refusal = missing(member_path).error();
            return;
        }
        ++used;
        auto read = from_value<Member>(*found, unknown, member_path);
        if (!read)
            refusal = std::move(read.error());
        else
            result.*member.pointer = std::move(*read);
    });
    if (refusal) return std::unexpected(std::move(*refusal));
    if (unknown == Unknown::refuse && used != object.size())
        for (auto const& pair : object) {
            bool known = false;
            boost::mp11::mp_for_each<MembersOf<T>>(
                [&](auto member) { known = known || wire_name(member.name) == std::string_view(pair.key()); });
            if (!known) return unknown_member(path + "/" + std::string(pair.key()));
        }
    return result;
}

} // namespace detail

template <class T>
kernel::Result<T> from_value(Value const& value, Unknown unknown, std::string const& path) {
    if constexpr (detail::IsOptional<T>::value) {
        auto read = from_value<typename T::value_type>(value, unknown, path);
        if (!read) return std::unexpected(std::move(read.error()));
        return T{std::move(*read)};
    } else if constexpr (std::is_same_v<T, Raw>) {
        return Raw{to_text(value)};
    } else if constexpr (std::is_same_v<T, std::string>) {
        if (!value.is_string()) return detail::wrong_type(path, "字符串", "a string");
        return std::string(value.get_string());
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!value.is_bool()) return detail::wrong_type(path, "true 或者 false", "true or false");
        return value.get_bool();
    } else if constexpr (std::is_integral_v<T>) {
        auto const read = detail::integer(value, path);
        if (!read) return std::unexpected(read.error());
        if (!std::in_range<T>(*read)) return detail::wrong_type(path, "范围内的整数", "an integer within range");
        return static_cast<T>(*read);
    } else if constexpr (std::is_same_v<T, kernel::Money>) {
        auto const read = detail::integer(value, path);
        if (!read) return std::unexpected(read.error());
        return kernel::Money{*read};
    } else if constexpr (detail::HasTextForm<T>) {
        if (value.is_string())
            if (auto const parsed = T::parse(std::string_view(value.get_string()))) return *parsed;
        if constexpr (std::is_same_v<T, kernel::Instant>)
            return detail::wrong_type(path, "形如 2026-03-03T01:00:00.000Z 的时刻",
                                      "an instant like 2026-03-03T01:00:00.000Z");
        else if constexpr (std::is_same_v<T, kernel::Date>)
            return detail::wrong_type(path, "形如 2026-03-03 的日期", "a date like 2026-03-03");
        else if constexpr (std::is_same_v<T, kernel::Decimal>)
            return detail::wrong_type(path, "写成字符串的小数，如 \"12.50\"，不超过6位小数",
                                      "a decimal like \"12.50\", a string with at most 6 decimals");
        else
            return detail::wrong_type(path, "64位小写十六进制摘要", "a digest of 64 lower-case hexadecimal digits");
    } else if constexpr (detail::IsVector<T>::value) {
        if (!value.is_array()) return detail::wrong_type(path, "数组", "an array");
        T items;
        items.reserve(value.get_array().size());
        std::size_t index = 0;
        for (auto const& item : value.get_array()) {
            auto read = from_value<typename T::value_type>(item, unknown, path + "/" + std::to_string(index++));
            if (!read) return std::unexpected(std::move(read.error()));
            items.push_back(std::move(*read));
        }
        return items;
    } else if constexpr (detail::IsStringMap<T>::value) {
        if (!value.is_object()) return detail::wrong_type(path, "对象", "an object");
        T items;
        for (auto const& pair : value.get_object()) {
            auto const key = std::string(pair.key());
            auto read =
                from_value<typename T::mapped_type>(pair.value(), unknown, std::string(path).append("/").append(key));
            if (!read) return std::unexpected(std::move(read.error()));
            items.emplace(key, std::move(*read));
        }
        return items;
    } else if constexpr (std::is_enum_v<T>) {
        if (value.is_string()) {
            std::optional<T> found;
            boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto one) {
                if (detail::wire_name(one.name) == std::string_view(value.get_string())) found = one.value;
            });
            if (found) return *found;
        }
        return detail::wrong_type(path, "列出的代码之一", "one of the listed codes");
    } else if constexpr (std::is_same_v<T, kernel::Text>) {
        if (!value.is_object()) return detail::wrong_type(path, "对象", "an object");
        auto const& object = value.get_object();
        for (auto const* name : {"zh", "en"})
            if (auto const* part = object.if_contains(name); !part || !part->is_string())
                return detail::missing(path + "/" + name);
        return kernel::Text{std::string(object.at("zh").get_string()), std::string(object.at("en").get_string())};
    } else {
        static_assert(boost::describe::has_describe_members<T>::value,
                      "describe the struct with BOOST_DESCRIBE_STRUCT");
        return detail::read_struct<T>(value, unknown, path);
    }
}

namespace detail {

void append_string(std::string& out, std::string_view text);

template <class A, class B>
using ByName = boost::mp11::mp_bool<(wire_name(A::name) < wire_name(B::name))>;

/// `,"name":` before a member, without the comma for the first.
inline void append_name(std::string& out, std::string_view name) {
    if (out.back() != '{') out.push_back(',');
    append_string(out, name);
    out.push_back(':');
}

template <class T>
void append(std::string& out, T const& object);

template <class T>
void append_items(std::string& out, std::vector<T> const& items) {
    out.push_back('[');
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i != 0) out.push_back(',');
        append(out, items[i]);
    }
    out.push_back(']');
}

/// Members in the order of their names: the canonical one.
template <class T>
void append_members(std::string& out, T const& object) {
    out.push_back('{');
    boost::mp11::mp_for_each<boost::mp11::mp_sort<MembersOf<T>, ByName>>([&](auto member) {
        auto const& field = object.*member.pointer;
        using Member = std::remove_cvref_t<decltype(field)>;
        if constexpr (IsOptional<Member>::value) {
            if (!field) return;
            append_name(out, wire_name(member.name));
            append(out, *field);
        } else {
            append_name(out, wire_name(member.name));
            append(out, field);
        }
    });
    out.push_back('}');
}

template <class T>
void append(std::string& out, T const& object) {
    if constexpr (std::is_same_v<T, Raw>) {
        out += object.canonical;
    } else if constexpr (std::is_same_v<T, std::string>) {
        append_string(out, object);
    } else if constexpr (std::is_same_v<T, bool>) {
        out += object ? "true" : "false";
    } else if constexpr (std::is_integral_v<T>) {
        out += std::to_string(object);
    } else if constexpr (std::is_same_v<T, kernel::Money>) {
        out += std::to_string(object.fen);
    } else if constexpr (HasTextForm<T>) {
        append_string(out, object.to_string());
    } else if constexpr (IsVector<T>::value) {
        append_items(out, object);
    } else if constexpr (IsStringMap<T>::value) {
        out.push_back('{');
        for (auto const& [key, item] : object) {
            append_name(out, key);
            append(out, item);
        }
        out.push_back('}');
    } else if constexpr (std::is_enum_v<T>) {
        std::string_view name;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto one) {
            if (one.value == object) name = wire_name(one.name);
        });
        append_string(out, name);
    } else if constexpr (std::is_same_v<T, kernel::Text>) {
        out.push_back('{');
        append_name(out, "en");
        append_string(out, object.en);
        append_name(out, "zh");
        append_string(out, object.zh);
        out.push_back('}');
    } else {
        static_assert(boost::describe::has_describe_members<T>::value,
                      "describe the struct with BOOST_DESCRIBE_STRUCT");
        append_members(out, object);
    }
}

} // namespace detail

template <class T>
std::string write(T const& object) {
    std::string out;
    detail::append(out, object);
    return out;
}

} // namespace haihe::json
