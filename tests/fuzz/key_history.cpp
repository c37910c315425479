// Key histories that strangers hand to `haihe verify`, with the declarations of new epochs in them.

#include "fuzz/fuzz.hpp"

#include "proof/key_history_proof.hpp"
#include "proof/known_hub.hpp"
#include "json/codec.hpp"

using namespace haihe;

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    auto const history = proof::read_key_history(text);
    if (!history) return 0;
    fuzz::require(json::write(*history) == text, "a history is its own canonical text");
    auto const first = trust::Certificate::parse(history->first);
    if (!first) return 0;
    (void)proof::check_keys(*history, nullptr, &*first, {{*first}, {}});
    bool const has_epochs = history->epochs && !history->epochs->empty();
    fuzz::require(!(has_epochs && proof::certificates_of(*history, *first)), "no epoch stands by itself");
    if (auto const hub = proof::KnownHub::by_history(*first, text, {}))
        fuzz::require(!hub->certificates().empty() && hub->has(first->digest()), "who is known stays known");
    return 0;
}
