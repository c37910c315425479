#pragma once

#include <any>
#include <typeinfo>
#include <utility>
#include <variant>

namespace haihe::ledger {

/// An event as whoever wrote it, or read it ahead, has it in memory: saves reading its text again. Empty: it is not.
class AtHand {
public:
    AtHand() = default;
    /// An event of a slice: found as its variant, and as what the variant holds.
    template <class... Events>
    static AtHand event(std::variant<Events...> const& event) {
        AtHand made;
        made.value_ = event;
        made.held_ = [](std::any const& value, std::type_info const& type) {
            return std::visit([&type](auto const& one) -> void const* { return type == typeid(one) ? &one : nullptr; },
                              *std::any_cast<std::variant<Events...>>(&value));
        };
        return made;
    }
    /// Anything else that a slice makes of an entry.
    template <class Value>
    static AtHand made(Value value) {
        AtHand made;
        made.value_ = std::move(value);
        return made;
    }

    [[nodiscard]] bool empty() const { return !value_.has_value(); }
    /// Null when it is no T.
    template <class T>
    [[nodiscard]] T const* as() const {
        if (auto const* whole = std::any_cast<T>(&value_)) return whole;
        return held_ ? static_cast<T const*>(held_(value_, typeid(T))) : nullptr;
    }

private:
    std::any value_;
    void const* (*held_)(std::any const& value, std::type_info const& type) = nullptr;
};

} // namespace haihe::ledger
