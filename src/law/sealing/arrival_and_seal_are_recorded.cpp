#include "law/sealing/arrival_and_seal_are_recorded.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::arrival_and_seal_are_recorded() {
    return {.rule = "arrival_and_seal_are_recorded",
            .sentence = {"如实记载投标文件的送达时间和密封情况，并存档备查。",
                         "When a bid arrived and how it was sealed is recorded and kept."},
            .editions = {implementing_regulation("第三十六条")},
            .also_named = {"bid_is_recorded_once", "every_bid_in_the_box_is_accounted_for", "upload_checksum_matches"}};
}

Findings arrival_and_seal_are_recorded(DoorFacts const& facts) {
    auto const card = cards::arrival_and_seal_are_recorded();
    return verdict(card, facts.arrival_recorded, "/arrivalRecorded");
}

} // namespace haihe::law
