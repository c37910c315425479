#include "law/electronic/bids_are_encrypted.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bids_are_encrypted() {
    return {.rule = "bids_are_encrypted",
            .sentence = {"投标文件分段或者整体加密；未加密的拒收并提示。",
                         "Bids are encrypted, in parts or whole; one that is not is refused, with a prompt."},
            .editions = {electronic_tendering_measures("第二十六条")},
            .source = Source::known,
            .also_named = {"header_is_well_formed", "documents_state_how_bids_are_sealed"}};
}

Findings bids_are_encrypted(PlatformFacts const& facts) {
    auto const card = cards::bids_are_encrypted();
    return verdict(card, facts.bids_encrypted, "/bidsEncrypted");
}

} // namespace haihe::law
