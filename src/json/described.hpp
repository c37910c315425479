#pragma once

// What Boost.Describe says of a struct or an enum, as tables. A type gives reading.hpp and writing.hpp its members and
// the functions that reach them; the work is done once for all types, so that a described struct costs each file that
// reads or writes it little.

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace haihe::json::detail {

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

/// A member's name on the wire: without the underscore that keeps it from being a keyword.
constexpr std::string_view wire_name(char const* name) {
    std::string_view const view(name);
    return view.ends_with('_') ? view.substr(0, view.size() - 1) : view;
}

template <class T>
using MembersOf = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;
template <class T>
inline constexpr std::size_t kMembers = boost::mp11::mp_size<MembersOf<T>>::value;

/// The wire names of an enum and what they stand for.
template <class T>
struct Enumerators {
    static constexpr std::size_t kCount = boost::mp11::mp_size<boost::describe::describe_enumerators<T>>::value;
    std::array<std::string_view, kCount> names;
    std::array<T, kCount> values;
};
template <class T>
inline constexpr auto kEnumerators = [] {
    Enumerators<T> all{};
    std::size_t i = 0;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto one) {
        all.names[i] = wire_name(one.name);
        all.values[i++] = one.value;
    });
    return all;
}();

} // namespace haihe::json::detail
