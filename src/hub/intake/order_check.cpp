#include "hub/intake/order_check.hpp"

#include <algorithm>

namespace haihe::hub {

Faults check(exchange::Order const& order, std::string const& origin, std::vector<std::string> const& to,
             OrderParties const& parties) {
    Faults faults;
    if (order.issuer != origin || !parties.issuer || parties.issuer->role != "supervision")
        find_fault(
            faults, "order_issuer_is_its_platform",
            {"签发平台应为发送指令的行政监督平台。", "The issuer is the supervision platform that sends the order."},
            "/issuer");
    if (!parties.target || parties.target->role != "trading")
        find_fault(faults, "order_target_is_a_trading_platform",
                   {"没有登记这个交易平台。", "No such trading platform is registered."}, "/target");
    if (std::find(to.begin(), to.end(), order.target) == to.end())
        find_fault(
            faults, "order_is_addressed_to_its_target",
            {"报文的收件平台应包括被指令的平台。", "The message is addressed to the platform that the order names."},
            "/target");
    return faults;
}

} // namespace haihe::hub
