#pragma once

// Events of a slice are a std::variant of described structs, each with a stable name:
//     struct TenderPublished { static constexpr char const* kEventName = "tender.published"; … };
//     using TenderEvent = std::variant<TenderDrafted, TenderPublished>;
// The functional core declares State, `void evolve(State&, TenderEvent const&)`, and pure `decide` functions.

#include "kernel/refusal.hpp"
#include "json/codec.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace haihe::ledger {

template <class Variant>
std::pair<std::string, std::string> write_event(Variant const& event) {
    return std::visit(
        [](auto const& one) {
            return std::pair<std::string, std::string>{std::decay_t<decltype(one)>::kEventName, json::write(one)};
        },
        event);
}

/// Refusal `event_type_is_known` for a name that is not in the variant.
template <class Variant, std::size_t I = 0>
kernel::Result<Variant> read_event(std::string_view type, std::string_view body) {
    if constexpr (I == std::variant_size_v<Variant>) {
        return kernel::refuse(kernel::RefusalKind::malformed, "event_type_is_known",
                              {"事件类型未知:" + std::string(type), "unknown event type: " + std::string(type)});
    } else {
        using One = std::variant_alternative_t<I, Variant>;
        if (type != One::kEventName) return read_event<Variant, I + 1>(type, body);
        auto read = json::read<One>(body);
        if (!read) return std::unexpected(read.error());
        return Variant{std::move(*read)};
    }
}

} // namespace haihe::ledger
