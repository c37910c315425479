#include "trading/failure/certify_failure.hpp"

namespace haihe::trading {

using kernel::RefusalKind;

kernel::Result<FailureCertified> decide(Failures const& failures, exchange::PlatformFailure const& failure,
                                        trust::Signature const& signature, std::string const& platform,
                                        kernel::Instant now) {
    if (failure.platform != platform)
        return kernel::refuse(RefusalKind::unacceptable, "failure_is_of_this_platform",
                              {"只能认定本平台的故障。", "An operator certifies failures of its own platform only."},
                              "/failure/platform");
    auto const expected = static_cast<std::int64_t>(failures.certified.size()) + 1;
    if (failure.number != expected)
        return kernel::refuse({RefusalKind::conflict,
                               "failures_are_numbered_in_order",
                               {"故障应按顺序编号，下一号是" + std::to_string(expected) + "。",
                                "Failures are numbered in order; the next is " + std::to_string(expected) + "."},
                               "/failure/number",
                               {},
                               {{"expected", std::to_string(expected)}}});
    if (failure.endedAt <= failure.beganAt || failure.endedAt > now || failure.endedAt - failure.beganAt > kFailureMax)
        return kernel::refuse(
            RefusalKind::unacceptable, "failure_has_ended",
            {"故障应当已经结束，结束晚于开始，且不超过30日。",
             "A failure is certified once it has ended: its end follows its beginning, by 30 days at most."},
            "/failure/endedAt");
    for (auto const& one : failures.certified)
        if (failure.beganAt < one.failure.endedAt && one.failure.beganAt < failure.endedAt)
            return kernel::refuse({RefusalKind::conflict,
                                   "failure_is_certified_once",
                                   {"这段时间的故障已经认定。", "The failure of this time has been certified already."},
                                   "/failure/beganAt",
                                   {},
                                   {{"number", std::to_string(one.failure.number)}}});
    if (failure.description.empty() || failure.description.size() > kFailureWordsMax)
        return kernel::refuse(RefusalKind::unacceptable, "failure_is_described",
                              {"应当说明故障的情况，不超过2000字节。", "Say what failed, in 2,000 bytes at most."},
                              "/failure/description");
    return FailureCertified{failure, signature, now};
}

} // namespace haihe::trading
