#include "supervision/orders/issue_order.hpp"

#include "supervision/duties/jurisdiction.hpp"

namespace haihe::supervision {

namespace {

using kernel::RefusalKind;

/// People sign, then send; a day is more than they need and less than an order may lie about.
constexpr kernel::Duration kDatingTolerance = kernel::days(1);

bool blank(std::string const& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

kernel::Result<void> may_order(Issuer const& issuer, std::optional<WatchedTender> const& tender) {
    if (!issuer.department)
        return kernel::refuse(RefusalKind::forbidden, "caller_is_of_a_department",
                              {"只有行政监督部门可以签发指令。", "Only a supervising department issues orders."});
    if (!tender)
        return kernel::refuse(RefusalKind::unacceptable, "tender_is_registered",
                              {"没有收到过这个招标项目。", "No such tender has been received."}, "/order/tender");
    if (!supervises(*issuer.department, tender->industry, tender->region))
        return kernel::refuse({RefusalKind::forbidden,
                               "department_supervises_the_tender",
                               {"该招标项目的行业和地区不在本部门监督范围内。",
                                "The tender's industry and district are not within the department's jurisdiction."},
                               "/order/tender",
                               {},
                               {{"industry", tender->industry}, {"region", tender->region}}});
    return {};
}

kernel::Result<void> may_act(IssuedOrders const& issued, std::string const& act, std::string const& tender,
                             std::string const& department) {
    auto const* const suspension = issued.suspension_of(tender);
    if (act == "suspend") {
        if (!suspension) return {};
        return kernel::refuse({RefusalKind::conflict,
                               "tender_is_suspended_once",
                               {"该招标项目已被" + suspension->order.number + "号指令暂停。",
                                "The tender is suspended by order " + suspension->order.number + " already."},
                               "/order/act",
                               {},
                               {{"order", suspension->order.number}}});
    }
    if (!suspension)
        return kernel::refuse(
            RefusalKind::conflict, "suspension_is_in_force",
            {"没有生效的暂停指令,无从恢复。", "No order suspends the tender: there is nothing to lift."}, "/order/act");
    if (suspension->department != department)
        return kernel::refuse(RefusalKind::forbidden, "suspension_is_lifted_by_its_department",
                              {"暂停由" + suspension->order.department + "作出,应由其恢复。",
                               "The suspension was ordered by " + suspension->order.department + ", which lifts it."},
                              "/order/act");
    return {};
}

kernel::Result<void> act_is_known(std::string const& act) {
    if (act == "suspend" || act == "resume") return {};
    return kernel::refuse(RefusalKind::unacceptable, "order_act_is_known",
                          {"指令应为暂停(suspend)或者恢复(resume)。", "An order's act is suspend or resume."},
                          "/order/act");
}

/// What the signed text says of itself.
kernel::Result<void> is_in_order(exchange::Order const& order, Issuer const& issuer, WatchedTender const& tender,
                                 std::int64_t counter, kernel::Instant now) {
    if (order.department != issuer.department->name)
        return kernel::refuse(
            RefusalKind::forbidden, "order_is_of_the_callers_department",
            {"指令应以签发人所在部门(" + issuer.department->name + ")的名义作出。",
             "The order is made in the name of the signer's department, " + issuer.department->name + "."},
            "/order/department");
    if (order.issuer != issuer.platform)
        return kernel::refuse(
            RefusalKind::unacceptable, "order_is_issued_by_this_platform",
            {"签发平台应为" + issuer.platform + "。", "The issuer is this platform, " + issuer.platform + "."},
            "/order/issuer");
    if (order.target != tender.origin)
        return kernel::refuse(RefusalKind::unacceptable, "order_is_for_the_tenders_platform",
                              {"指令应发给招标项目所在的交易平台" + tender.origin + "。",
                               "The order is addressed to the tender's platform, " + tender.origin + "."},
                              "/order/target");
    if (blank(order.reason))
        return kernel::refuse(RefusalKind::unacceptable, "order_reason_is_stated",
                              {"请写明理由。", "State the reason."}, "/order/reason");
    if (blank(order.basis))
        return kernel::refuse(RefusalKind::unacceptable, "order_basis_is_stated",
                              {"请写明法律依据。", "State the article on which the order rests."}, "/order/basis");
    if (order.counter != counter)
        return kernel::refuse({RefusalKind::conflict,
                               "order_counter_is_the_next",
                               {"下一道指令的序号是" + std::to_string(counter) + ",请重新取号并签名。",
                                "The next counter is " + std::to_string(counter) + ": prepare and sign anew."},
                               "/order/counter",
                               {},
                               {{"expected", std::to_string(counter)}}});
    auto const number = order_number(issuer.platform, counter);
    if (order.number != number)
        return kernel::refuse(RefusalKind::unacceptable, "order_number_ends_with_its_counter",
                              {"指令编号应为" + number + "。", "The number of the order is " + number + "."},
                              "/order/number");
    if (order.issuedAt < now - kDatingTolerance || order.issuedAt > now + kDatingTolerance)
        return kernel::refuse(RefusalKind::unacceptable, "order_is_dated_when_issued",
                              {"签发时间与当前时间相差超过一天,请重新取号并签名。",
                               "The order is dated more than a day from now: prepare and sign anew."},
                              "/order/issuedAt");
    return {};
}

} // namespace

std::string order_number(std::string const& platform, std::int64_t counter) {
    return platform + "-" + std::to_string(counter);
}

kernel::Result<OrderIssued> decide(IssuedOrders const& issued, IssueOrder const& command, Issuer const& issuer,
                                   std::optional<WatchedTender> const& tender, kernel::Instant now) {
    auto const& order = command.order;
    if (auto may = may_order(issuer, tender); !may) return std::unexpected(may.error());
    if (auto known = act_is_known(order.act); !known) return std::unexpected(known.error());
    if (auto right = is_in_order(order, issuer, *tender, issued.next_counter(), now); !right)
        return std::unexpected(right.error());
    if (auto may = may_act(issued, order.act, order.tender, issuer.department->code); !may)
        return std::unexpected(may.error());
    return OrderIssued{order, command.signature, issuer.department->code, command.supervisor};
}

kernel::Result<exchange::Order> prepare(IssuedOrders const& issued, std::string const& act, Issuer const& issuer,
                                        std::optional<WatchedTender> const& tender, kernel::Instant now) {
    if (auto may = may_order(issuer, tender); !may) return std::unexpected(may.error());
    if (auto known = act_is_known(act); !known) return std::unexpected(known.error());
    if (auto may = may_act(issued, act, tender->code, issuer.department->code); !may)
        return std::unexpected(may.error());
    auto const counter = issued.next_counter();
    return exchange::Order{order_number(issuer.platform, counter),
                           issuer.department->name,
                           issuer.platform,
                           counter,
                           tender->origin,
                           tender->code,
                           act,
                           "",
                           "",
                           now};
}

kernel::Result<OrderAcknowledged> acknowledge(IssuedOrders const& issued, exchange::OrderAcknowledged const& answer,
                                              std::string const& origin) {
    auto const* const order = issued.find(answer.number);
    if (!order || order->order.tender != answer.tender)
        return kernel::refuse(RefusalKind::unacceptable, "order_was_issued",
                              {"没有对该招标项目签发过这道指令。", "No such order was issued for this tender."},
                              "/number");
    if (order->order.target != origin)
        return kernel::refuse(RefusalKind::forbidden, "order_is_acknowledged_by_its_platform",
                              {"指令不是发给该平台的。", "The order was addressed to another platform."}, "/number");
    if (order->answer)
        return kernel::refuse(RefusalKind::conflict, "order_is_acknowledged_once",
                              {"这道指令已经确认过。", "The order has been acknowledged already."}, "/number");
    return OrderAcknowledged{answer};
}

} // namespace haihe::supervision
