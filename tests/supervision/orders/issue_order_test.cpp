#include "supervision/orders/issue_order.hpp"

#include "supervision/orders/order_fact.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::supervision {

namespace {

using kernel::days;

kernel::Instant const kNow = *kernel::Instant::parse("2026-03-05T02:00:00.000Z");
constexpr char const* kPlatform = "C1201000001";
constexpr char const* kTender = "A1201000001000001001";

Department water() { return {"water", "示例市水务局", {"N76"}, {"120000"}, {}}; }
Department planning() { return {"planning", "示例市发展改革委", {"E", "N"}, {"120000"}, {}}; }
Department roads() { return {"roads", "示例市交通运输委", {"E48"}, {"120000"}, {}}; }
WatchedTender watched() { return {kTender, "A1201000001", "示例招标项目", "示例公司", "N76", "120112"}; }
Issuer of(Department department) { return {kPlatform, std::move(department)}; }

IssueOrder order(std::int64_t counter, std::string act, Department const& department = water()) {
    return {{order_number(kPlatform, counter), department.name, kPlatform, counter, "A1201000001", kTender,
             std::move(act), "资格条件排斥潜在投标人", "条例第二十三条", kNow},
            {"haihe/order/1", "certificate", "value"},
            "supervisor"};
}

void issue(IssuedOrders& issued, std::string const& act, Department const& department = water()) {
    evolve(issued,
           OrderEvent{
               decide(issued, order(issued.next_counter(), act, department), of(department), watched(), kNow).value()});
}

void answer(IssuedOrders& issued, std::int64_t counter, bool executed) {
    evolve(issued, OrderEvent{acknowledge(issued,
                                          {order_number(kPlatform, counter), kTender, executed,
                                           executed ? "" : "hold_is_in_force", kNow},
                                          "A1201000001")
                                  .value()});
}

template <class T>
std::string rule_of(kernel::Result<T> const& result) {
    return result ? "" : result.error().rule;
}

} // namespace

TEST(IssueOrder, refuses_what_an_order_may_not_be) {
    struct Case {
        char const* rule;
        char const* path;
        std::function<void(IssueOrder&, Issuer&, std::optional<WatchedTender>&)> change;
    };
    for (auto const& [rule, path, change] : {
             Case{"", "", [](auto&, auto&, auto&) {}},
             Case{"caller_is_of_a_department", "", [](auto&, auto&i, auto&) { i.department.reset(); }},
             Case{"tender_is_registered", "/order/tender", [](auto&, auto&, auto&t) { t.reset(); }},
             Case{"department_supervises_the_tender", "/order/tender",
                  [](auto&c, auto&i, auto&) {
                      i.department = roads();
                      c.order.department = roads().name;
                  }},
             Case{"department_supervises_the_tender", "/order/tender",
                  [](auto&, auto&, auto&t) { t->region = "130102"; }},
             Case{"order_act_is_known", "/order/act", [](auto&c, auto&, auto&) { c.order.act = "stop"; }},
             Case{"order_is_of_the_callers_department", "/order/department",
                  [](auto&c, auto&, auto&) { c.order.department = planning().name; }},
             Case{"order_is_issued_by_this_platform", "/order/issuer",
                  [](auto&c, auto&, auto&) { c.order.issuer = "C1201000002"; }},
             Case{"order_is_for_the_tenders_platform", "/order/target",
                  [](auto&c, auto&, auto&) { c.order.target = "A1201000002"; }},
             Case{"order_reason_is_stated", "/order/reason", [](auto&c, auto&, auto&) { c.order.reason = " \n"; }},
             Case{"order_basis_is_stated", "/order/basis", [](auto&c, auto&, auto&) { c.order.basis.clear(); }},
             Case{"order_counter_is_the_next", "/order/counter", [](auto&c, auto&, auto&) { c.order.counter = 0; }},
             Case{"order_counter_is_the_next", "/order/counter", [](auto&c, auto&, auto&) { c.order.counter = 2; }},
             Case{"order_number_ends_with_its_counter", "/order/number",
                  [](auto&c, auto&, auto&) { c.order.number = "C1201000001-2"; }},
             Case{"", "", [](auto&c, auto&, auto&) { c.order.issuedAt = kNow - days(1); }},
             Case{"", "", [](auto&c, auto&, auto&) { c.order.issuedAt = kNow + days(1); }},
             Case{"order_is_dated_when_issued", "/order/issuedAt",
                  [](auto&c, auto&, auto&) { c.order.issuedAt = kNow - days(1) - kernel::Duration{1}; }},
             Case{"order_is_dated_when_issued", "/order/issuedAt",
                  [](auto&c, auto&, auto&) { c.order.issuedAt = kNow + days(1) + kernel::Duration{1}; }},
             Case{"suspension_is_in_force", "/order/act", [](auto&c, auto&, auto&) { c.order.act = "resume"; }},
         }) {
        auto command = order(1, "suspend");
        auto issuer = of(water());
        std::optional<WatchedTender> tender = watched();
        change(command, issuer, tender);
        auto const decided = decide({}, command, issuer, tender, kNow);
        EXPECT_EQ(rule_of(decided), rule);
        if (decided) continue;
        EXPECT_EQ(decided.error().path, path);
        EXPECT_FALSE(decided.error().text.zh.empty());
        EXPECT_FALSE(decided.error().text.en.empty());
    }
}

TEST(IssueOrder, keeps_what_was_signed_and_by_whom) {
    auto const command = order(1, "suspend");
    auto const event = decide({}, command, of(water()), watched(), kNow).value();
    EXPECT_EQ(event.order, command.order);
    EXPECT_EQ(event.signature, command.signature);
    EXPECT_EQ(event.department, "water");
    EXPECT_EQ(event.supervisor, "supervisor");
}

/// Every state that a tender's orders can be in × every act.
TEST(IssueOrder, suspends_once_and_lifts_what_is_in_force) {
    struct State {
        char const* name;
        std::function<void(IssuedOrders&)> make;
        char const* suspend;
        char const* resume;
    };
    char const *const once = "tender_is_suspended_once", *const none = "suspension_is_in_force";
    for (auto const& [name, make, suspend, resume] : {
             State{"no order", [](auto&) {}, "", none},
             State{"suspended, unanswered", [](auto& all) { issue(all, "suspend"); }, once, ""},
             State{"suspended, executed",
                   [](auto& all) {
                       issue(all, "suspend");
                       answer(all, 1, true);
                   },
                   once, ""},
             State{"suspended, not executed",
                   [](auto& all) {
                       issue(all, "suspend");
                       answer(all, 1, false);
                   },
                   "", none},
             State{"resumed, unanswered",
                   [](auto& all) {
                       issue(all, "suspend");
                       answer(all, 1, true);
                       issue(all, "resume");
                   },
                   "", none},
             State{"resumed, executed",
                   [](auto& all) {
                       issue(all, "suspend");
                       issue(all, "resume");
                       answer(all, 1, true);
                       answer(all, 2, true);
                   },
                   "", none},
             State{"resumed, not executed",
                   [](auto& all) {
                       issue(all, "suspend");
                       answer(all, 1, true);
                       issue(all, "resume");
                       answer(all, 2, false);
                   },
                   once, ""},
             State{"suspended again",
                   [](auto& all) {
                       issue(all, "suspend");
                       issue(all, "resume");
                       issue(all, "suspend");
                   },
                   once, ""},
         }) {
        IssuedOrders issued;
        make(issued);
        for (auto const& [act, rule] : {std::pair{"suspend", suspend}, std::pair{"resume", resume}}) {
            EXPECT_EQ(rule_of(decide(issued, order(issued.next_counter(), act), of(water()), watched(), kNow)), rule)
                << name << ": " << act;
            EXPECT_EQ(rule_of(prepare(issued, act, of(water()), watched(), kNow)), rule) << name << ": " << act;
        }
    }
}

TEST(IssueOrder, leaves_the_lifting_to_the_department_that_suspended) {
    IssuedOrders issued;
    issue(issued, "suspend");
    EXPECT_EQ(rule_of(decide(issued, order(2, "resume", planning()), of(planning()), watched(), kNow)),
              "suspension_is_lifted_by_its_department");
    EXPECT_EQ(rule_of(decide(issued, order(2, "suspend", planning()), of(planning()), watched(), kNow)),
              "tender_is_suspended_once");
    issue(issued, "resume");
    issue(issued, "suspend", planning());
    EXPECT_EQ(issued.suspension_of(kTender)->department, "planning");
}

TEST(IssueOrder, knows_one_tender_from_another) {
    IssuedOrders issued;
    issue(issued, "suspend");
    EXPECT_EQ(issued.suspension_of("A1201000001000001002"), nullptr);
    auto other = watched();
    other.code = "A1201000001000001002";
    EXPECT_EQ(rule_of(prepare(issued, "suspend", of(water()), other, kNow)), "");
}

TEST(PrepareOrder, is_what_decide_accepts_once_reason_and_basis_are_stated) {
    auto const prepared = prepare({}, "suspend", of(water()), watched(), kNow);
    ASSERT_TRUE(prepared);
    auto command = order(1, "suspend");
    command.order = *prepared;
    EXPECT_EQ(rule_of(decide({}, command, of(water()), watched(), kNow)), "order_reason_is_stated");
    command.order.reason = "理由";
    EXPECT_EQ(rule_of(decide({}, command, of(water()), watched(), kNow)), "order_basis_is_stated");
    command.order.basis = "依据";
    EXPECT_EQ(rule_of(decide({}, command, of(water()), watched(), kNow)), "");
    EXPECT_EQ(rule_of(prepare({}, "stop", of(water()), watched(), kNow)), "order_act_is_known");
    EXPECT_EQ(rule_of(prepare({}, "suspend", {kPlatform, {}}, watched(), kNow)), "caller_is_of_a_department");
    EXPECT_EQ(rule_of(prepare({}, "suspend", of(water()), {}, kNow)), "tender_is_registered");
    EXPECT_EQ(rule_of(prepare({}, "suspend", of(roads()), watched(), kNow)), "department_supervises_the_tender");
}

TEST(AcknowledgeOrder, takes_one_answer_from_the_platform_it_was_sent_to) {
    IssuedOrders issued;
    issue(issued, "suspend");
    exchange::OrderAcknowledged const good{"C1201000001-1", kTender, true, "", kNow};
    auto const rule = [&](auto change, char const* origin = "A1201000001") {
        auto one = good;
        change(one);
        return rule_of(acknowledge(issued, one, origin));
    };
    EXPECT_EQ(rule([](auto&) {}), "");
    EXPECT_EQ(rule([](auto& a) { a.number = "C1201000001-2"; }), "order_was_issued");
    EXPECT_EQ(rule([](auto& a) { a.tender = "A1201000001000001002"; }), "order_was_issued");
    EXPECT_EQ(rule([](auto&) {}, "A1201000002"), "order_is_acknowledged_by_its_platform");
    answer(issued, 1, true);
    EXPECT_EQ(rule([](auto&) {}), "order_is_acknowledged_once");
}

TEST(OrderFact, says_what_was_ordered_and_what_came_of_it) {
    auto const suspend = order(1, "suspend").order, resume = order(2, "resume").order;
    EXPECT_EQ(fact_issued(suspend).type, "order.suspend");
    EXPECT_EQ(fact_issued(suspend).level, "yellow");
    EXPECT_EQ(fact_issued(suspend).text.zh, "示例市水务局责令暂停:资格条件排斥潜在投标人");
    EXPECT_EQ(fact_issued(resume).type, "order.resume");
    EXPECT_EQ(fact_issued(resume).level, "green");
    auto const at = kNow + kernel::seconds(1);
    EXPECT_EQ(fact_acknowledged({suspend, at, true, {}}).level, "green");
    EXPECT_EQ(fact_acknowledged({suspend, at, true, {}}).at, at);
    auto const refused = fact_acknowledged({suspend, at, false, "tender_is_registered"});
    EXPECT_EQ(refused.level, "red");
    EXPECT_EQ(refused.text.en, "Order C1201000001-1 was not executed: tender_is_registered");
}

} // namespace haihe::supervision
