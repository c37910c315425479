#include "proof/archive/time_stamp_evidence.hpp"

#include "trust/merkle.hpp"
#include "json/codec.hpp"

namespace haihe::proof {

namespace {

/// The stamped head is one of the same ledger, and continues the one under which the entries stand.
bool continues(exchange::TimeStampedHead const& stamped, Log const& log, Recognition const& recognition) {
    auto const certificate = certificate_in(stamped.certificate);
    auto const& held = log.head.head.head;
    auto const& head = stamped.head.head;
    return certificate && certificate->digest().to_string() == head.keyId &&
           (certificate->digest() == log.signer.digest() || recognition.is_of_platform(*certificate, held.logId)) &&
           trust::verifies(stamped.head, trust::kTreeHeadLabel, *certificate) && head.logId == held.logId &&
           head.epoch == held.epoch && stamped.from == held.size && head.size >= held.size &&
           trust::merkle::verify_consistency(static_cast<std::uint64_t>(held.size), held.root,
                                             static_cast<std::uint64_t>(head.size), head.root, stamped.consistency);
}

} // namespace

void examine_time_stamp(TimeStampGiven const& given, Log const& log, Recognition const& recognition,
                        Testimony& testimony) {
    constexpr char const* kName = "ledger_is_time_stamped";
    auto const& stamped = given.head;
    if (!continues(stamped, log, recognition)) {
        testimony.say(kName, false, {},
                      {"盖有时间戳的树头不是归档所依据的账本的后续。",
                       "The stamped head does not continue the ledger on which the archive rests."});
        return;
    }
    auto const stamp = trust::verify_time_stamp(stamped.stamp.token, json::write(stamped.head.head), given.trusted);
    if (!stamp) {
        testimony.say(kName, false, {}, stamp.error().text, {{"rule", stamp.error().rule}});
        return;
    }
    auto const time = stamp->time.to_string();
    testimony.say(kName, true,
                  {"归档所载的账本记录在 " + time + " 已全部存在（时间戳机构所证，精度 " +
                       std::to_string(stamp->accuracyMilliseconds) + " 毫秒）。",
                   "All that the archive holds of the ledger existed at " + time +
                       ", by the word of the time-stamping authority (accurate to " +
                       std::to_string(stamp->accuracyMilliseconds) + " ms)."},
                  {}, {{"time", time}, {"authority", stamp->authority.to_string()}});
}

} // namespace haihe::proof
