#include "draw/selection.hpp"

#include "draw/hash_input.hpp"
#include "draw/party_documents.hpp"
#include "draw/steps.hpp"
#include "trust/digest.hpp"

#include <algorithm>
#include <utility>

namespace haihe::draw {

kernel::Digest seed_of(kernel::Digest const& freeze, std::vector<kernel::Digest> const& values) {
    HashInput input("haihe/draw-seed/1");
    for (auto const& value : values) input.add(value);
    return trust::hmac_sm3(freeze.bytes, input.bytes());
}

kernel::Digest score_of(kernel::Digest const& seed, std::int64_t j, Leaf const& leaf) {
    return trust::hmac_sm3(seed.bytes,
                           HashInput("haihe/draw-score/1").add_u8(leaf.stratum).add_u32(j).add(leaf.leaf).bytes());
}

std::vector<StratumSelection> select(Freeze const& freeze, std::vector<Leaf> const& leaves,
                                     kernel::Digest const& seed) {
    std::vector<std::vector<std::pair<kernel::Digest, std::int64_t>>> scored(freeze.strata.size());
    for (std::size_t j = 0; j < leaves.size(); ++j) {
        auto const position = static_cast<std::int64_t>(j);
        scored[static_cast<std::size_t>(leaves[j].stratum)].emplace_back(score_of(seed, position, leaves[j]), position);
    }
    std::vector<StratumSelection> selection(freeze.strata.size());
    for (std::size_t s = 0; s < scored.size(); ++s) {
        std::sort(scored[s].begin(), scored[s].end());
        auto const need = static_cast<std::size_t>(freeze.strata[s].need);
        auto const all = need + static_cast<std::size_t>(freeze.strata[s].reserve);
        for (std::size_t k = 0; k < all; ++k)
            (k < need ? selection[s].drawn : selection[s].reserves).push_back(scored[s][k].second);
    }
    return selection;
}

kernel::Result<SignedDocument> sign_selection(Transcript const& so_far, Signer const& hub, kernel::Instant now) {
    auto const reading = read_through(so_far, Step::values);
    if (!reading) return std::unexpected(reading.error());
    auto const& freeze = reading->freeze;
    Selection const selection{step_digest(so_far.acceptances), now, reading->seed,
                              select(freeze, so_far.leaves, reading->seed)};
    return sign_document(json::write(selection), kSelectionLabel, hub, freeze.party(kHub).signCertDigest);
}

kernel::Result<Selection> check_selection(SignedDocument const& document, Freeze const& freeze,
                                          kernel::Digest const& after, std::vector<Leaf> const& leaves,
                                          kernel::Digest const& seed) {
    auto selection = read_signed<Selection>(document, kSelectionLabel, freeze.party(kHub).signCertDigest);
    if (!selection) return selection;
    if (auto right = require_after(selection->after, after); !right) return std::unexpected(std::move(right.error()));
    if (selection->seed != seed)
        return no("seed_follows_from_the_values",
                  {"种子不是由三方随机数算出的。", "The seed is not the one that follows from the three values."},
                  "/document/seed");
    if (selection->strata != select(freeze, leaves, seed))
        return no("selection_follows_from_the_seed",
                  {"抽取结果与由种子重新计算的结果不符。",
                   "The selection is not the one that is computed anew from the seed."},
                  "/document/strata");
    return selection;
}

} // namespace haihe::draw
