#include "hub/registry/platform_keys_page.hpp"

#include "access/lost_keys.hpp"
#include "access/platform_epochs.hpp"
#include "access/platform_keys.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace haihe::hub {

using access::LostKeys;
using access::PlatformEpochs;
using access::PlatformKeys;

namespace {

/// Where a key stops, which another follows: at that one's beginning, or at that of its epoch.
void end_before(PlatformKeySpan& span, PlatformKeys::Key const& next, PlatformEpochs::Begun const* its_epoch) {
    bool const is_of_a_new_epoch = its_epoch && its_epoch->epoch != span.epoch;
    span.throughSequence = is_of_a_new_epoch ? its_epoch->received : next.from_sequence;
    span.throughEntry = is_of_a_new_epoch ? its_epoch->kept.size : next.from_entry;
}

PlatformEpochs::Begun const* epoch_of(std::vector<PlatformEpochs::Begun> const& begun, std::int64_t number) {
    auto const later = std::ranges::find_if(begun, [&](auto const& one) { return one.first_key > number; });
    return later == begun.begin() ? nullptr : &*std::prev(later);
}

/// Heads have at least the size 0.
PlatformKeySpan span_of(std::string key_id, std::string certificate, PlatformEpochs::Begun const* epoch,
                        std::int64_t from_sequence, std::int64_t from_entry) {
    return {std::move(key_id),
            std::move(certificate),
            epoch ? epoch->epoch : 1,
            std::max<std::int64_t>(from_sequence, 0),
            std::max<std::int64_t>(from_entry, epoch ? epoch->kept.size : 0),
            {},
            {},
            false};
}

} // namespace

PlatformKeyList platform_keys_page(edge::sql::Connection& views, std::string const& platform) {
    auto const begun = PlatformEpochs::all(views, platform);
    auto const lost = LostKeys::all(views, platform);
    auto const keys = PlatformKeys::keys_of(views, platform);
    PlatformKeyList page{platform, {}};
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        auto const* const epoch = epoch_of(begun, key->number);
        for (auto const& before : lost) {
            if (before.number != key->number) continue;
            page.keys.push_back(
                span_of(before.key_id, before.certificate, epoch, before.from_sequence, before.from_entry));
            page.keys.back().throughSequence = before.through_sequence;
            page.keys.back().lost = true;
        }
        page.keys.push_back(span_of(key->key_id, key->certificate, epoch, key->from_sequence, key->from_entry));
        if (auto const next = std::next(key); next != keys.end())
            end_before(page.keys.back(), *next, epoch_of(begun, next->number));
    }
    return page;
}

} // namespace haihe::hub
