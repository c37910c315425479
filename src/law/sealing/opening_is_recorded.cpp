#include "law/sealing/opening_is_recorded.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::opening_is_recorded() {
    return {.rule = "opening_is_recorded",
            .sentence = {"开标过程记录并存档备查。", "The opening is recorded and the record kept."},
            .editions = {tendering_law("第三十六条")},
            .also_named = {"record_is_as_it_happened"}};
}

Findings opening_is_recorded(OpeningFacts const& facts) {
    auto const card = cards::opening_is_recorded();
    return verdict(card, facts.record_kept, "/recordKept");
}

} // namespace haihe::law
